using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Spatial;

/// <summary>Area on the sphere of polygons whose edges are straight in longitude and latitude, as those of GeoJSON are.</summary>
internal static class SphericalArea
{
    public static double OfKm2(IReadOnlyList<IReadOnlyList<GeoPoint>> rings) => rings.Sum(OfKm2);

    /// <summary>Positive for a counter-clockwise ring: minus the integral of sin φ dλ along it.</summary>
    private static double OfKm2(IReadOnlyList<GeoPoint> ring)
    {
        var steradians = 0.0;
        for (var i = 1; i < ring.Count; i++)
        {
            var (from, to) = (ring[i - 1], ring[i]);
            steradians -= Sphere.Radians(to.Longitude - from.Longitude) * MeanSine(from.Latitude, to.Latitude);
        }

        return steradians * Sphere.EarthRadiusKm * Sphere.EarthRadiusKm;
    }

    /// <summary>Mean of sin φ over an edge on which φ changes evenly: sin of the middle times sin(h)/h of half the change.</summary>
    private static double MeanSine(double from, double to)
    {
        var half = Sphere.Radians(to - from) / 2;
        var shrink = Math.Abs(half) < 1e-6 ? 1 : Elementary.Sin(half) / half;
        return Elementary.Sin(Sphere.Radians((from + to) / 2)) * shrink;
    }
}
