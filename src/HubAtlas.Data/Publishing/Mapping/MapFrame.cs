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

    /// <summary>Of a region; null for the world.</summary>
    public GeoPoint? Centre { get; private init; }

    /// <summary>From the centre to a corner, straight through an earth of radius 1, with some to spare.</summary>
    public double Reach => 1.1 * Math.Sqrt((Width * Width) + (Height * Height)) / 2 / _scale;

    /// <summary>Near the centre of a region; on the world's map along its middle meridian.</summary>
    public double KmPerPixel => Sphere.EarthRadiusKm / _scale;

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
        return new(name, new AzimuthalEqualArea(centre), -width / 2.0 / scale, height / 2.0 / scale, scale, width, height) { Centre = centre };
    }

    public (double X, double Y) Place(GeoPoint point)
    {
        var (x, y) = _projection.Project(point);
        return ((x - _left) * _scale, (_top - y) * _scale);
    }

    /// <summary>In the frame or not far outside it.</summary>
    public bool IsNear((double X, double Y) pixel) => pixel.X >= -Width && pixel.X <= 2 * Width && pixel.Y >= -Height && pixel.Y <= 2 * Height;

    public bool Holds((double X, double Y) pixel) => pixel.X >= 0 && pixel.X <= Width && pixel.Y >= 0 && pixel.Y <= Height;
}
