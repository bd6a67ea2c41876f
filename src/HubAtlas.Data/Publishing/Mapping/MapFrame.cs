using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Data.Publishing.Mapping;

/// <summary>A rectangle of pixels on a projection, y downwards.</summary>
internal sealed class MapFrame
{
    private readonly IProjection _projection;
    private readonly double _left;
    private readonly double _top;
    private readonly double _scale;

    private MapFrame(string name, IProjection projection, double left, double top, double scale, int width, int height)
    {
        (Name, _projection, _left, _top, _scale, Width, Height) = (name, projection, left, top, scale, width, height);
    }

    public string Name { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>All but the polar regions: 57° S to 84° N.</summary>
    public static MapFrame World(int width)
    {
        var projection = new EqualEarth();
        var left = projection.Project(new(0, EqualEarth.CentralMeridian - 180)).X;
        var top = projection.Project(new(84, EqualEarth.CentralMeridian)).Y;
        var bottom = projection.Project(new(-57, EqualEarth.CentralMeridian)).Y;
        var scale = width / (-2 * left);
        return new("World", projection, left, top, scale, width, (int)Math.Ceiling((top - bottom) * scale));
    }

    public static MapFrame Region(string name, GeoPoint centre, double widthKm, int width, int height)
    {
        var scale = width / (widthKm / Sphere.EarthRadiusKm);
        return new(name, new AzimuthalEqualArea(centre), -width / 2.0 / scale, height / 2.0 / scale, scale, width, height);
    }

    public (double X, double Y) Place(GeoPoint point)
    {
        var (x, y) = _projection.Project(point);
        return ((x - _left) * _scale, (_top - y) * _scale);
    }

    public bool Holds((double X, double Y) pixel) => pixel.X >= 0 && pixel.X <= Width && pixel.Y >= 0 && pixel.Y <= Height;
}
