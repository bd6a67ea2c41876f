using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Spatial;

/// <summary>A point of the plane around a cluster, in kilometres east and north of the centre.</summary>
internal readonly record struct PlanePoint(double X, double Y)
{
    public double SquaredDistanceTo(PlanePoint other) => ((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y));

    /// <summary>Above 0 when <paramref name="c"/> is to the left of the way from <paramref name="a"/> to <paramref name="b"/>.</summary>
    public static double Turn(PlanePoint a, PlanePoint b, PlanePoint c) => ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
}

/// <summary>
/// Longitude and latitude scaled to kilometres at the centre. Straight here is straight in GeoJSON, so what is inside an
/// outline here is inside it there; a map projection with truer distances would not promise that.
/// </summary>
internal sealed class LocalPlane(GeoPoint centre)
{
    private const double KmPerDegree = Math.PI / 180 * Sphere.EarthRadiusKm;

    // Keeps the plane from collapsing when the centre is a pole.
    private readonly double _kmPerLongitude = KmPerDegree * Math.Max(1e-9, Elementary.Cos(Sphere.Radians(centre.Latitude)));

    public PlanePoint ToPlane(GeoPoint point)
    {
        var east = point.Longitude - centre.Longitude;
        if (east > 180) east -= 360;
        if (east < -180) east += 360;
        return new PlanePoint(east * _kmPerLongitude, (point.Latitude - centre.Latitude) * KmPerDegree);
    }

    /// <summary>Degrees; the longitude is not brought back to −180 … 180.</summary>
    public GeoPoint ToDegrees(PlanePoint point) =>
        new((point.Y / KmPerDegree) + centre.Latitude, (point.X / _kmPerLongitude) + centre.Longitude);

    public double X(double longitude) => (longitude - centre.Longitude) * _kmPerLongitude;

    /// <summary>Closed, as RFC 7946 wants it.</summary>
    public IReadOnlyList<GeoPoint> ToRing(IReadOnlyList<PlanePoint> polygon, double shift = 0)
    {
        var ring = new List<GeoPoint>(polygon.Count + 1);
        foreach (var corner in polygon)
        {
            var degrees = ToDegrees(corner);
            ring.Add(new GeoPoint(Math.Clamp(degrees.Latitude, -90, 90), Math.Clamp(degrees.Longitude + shift, -180, 180)));
        }

        ring.Add(ring[0]);
        return ring;
    }

    /// <summary>Whether the members, with a buffer, touch a pole or go half around one: then the plane cannot hold them.</summary>
    public bool IsAroundPole(IReadOnlyList<GeoPoint> points, PlanePoint[] flat, double bufferKm)
    {
        var buffer = bufferKm / KmPerDegree;
        var reach = Math.Max(-points[0].Latitude, points[^1].Latitude);
        var spread = (flat.Max(p => p.X) - flat.Min(p => p.X)) / _kmPerLongitude;
        return reach + (2 * buffer) >= 90 || spread >= 180;
    }
}
