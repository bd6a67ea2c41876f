using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Data.Publishing.Mapping;

/// <summary>From the sphere of radius 1 to the plane, x east and y north.</summary>
internal interface IProjection
{
    (double X, double Y) Project(GeoPoint point);
}

/// <summary>Equal Earth (Šavrič, Patterson, Jenny 2018, doi 10.1080/13658816.2018.1504949), equal-area, for the world.</summary>
/// <remarks>Centred on 11.5° E, so that the map's edge runs through the Bering Strait and cuts no land.</remarks>
internal sealed class EqualEarth : IProjection
{
    public const double CentralMeridian = 11.5;

    private const double A1 = 1.340264, A2 = -0.081106, A3 = 0.000893, A4 = 0.003796;
    private static readonly double M = Math.Sqrt(3) / 2;

    public (double X, double Y) Project(GeoPoint point)
    {
        var theta = Elementary.Asin(M * Elementary.Sin(Sphere.Radians(point.Latitude)));
        var square = theta * theta;
        var sixth = square * square * square;
        var stretch = A1 + (3 * A2 * square) + (sixth * ((7 * A3) + (9 * A4 * square)));
        var east = Sphere.Radians(FromCentre(point.Longitude));
        return (east * Elementary.Cos(theta) / (M * stretch), theta * (A1 + (A2 * square) + (sixth * (A3 + (A4 * square)))));
    }

    // Land rings run a little past the edge rather than jump across the map, so only points beyond them are turned around.
    private static double FromCentre(double longitude)
    {
        const double Slack = 1;
        var east = longitude - CentralMeridian;
        return east < -180 - Slack ? east + 360 : east > 180 + Slack ? east - 360 : east;
    }
}

/// <summary>Lambert's azimuthal equal-area projection, for a region around its centre.</summary>
internal sealed class AzimuthalEqualArea(GeoPoint centre) : IProjection
{
    private readonly double _sin = Elementary.Sin(Sphere.Radians(centre.Latitude));
    private readonly double _cos = Elementary.Cos(Sphere.Radians(centre.Latitude));

    public (double X, double Y) Project(GeoPoint point)
    {
        var (sin, cos) = Elementary.SinCos(Sphere.Radians(point.Latitude));
        var (sinEast, cosEast) = Elementary.SinCos(Sphere.Radians(point.Longitude - centre.Longitude));
        var towards = Math.Max((_sin * sin) + (_cos * cos * cosEast), -1 + 1e-12);
        var k = Math.Sqrt(2 / (1 + towards));
        return (k * cos * sinEast, k * ((_cos * sin) - (_sin * cos * cosEast)));
    }
}
