using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Geocoding.Evidence;

/// <summary>Whether two points lie within a distance of each other; quick where they do not.</summary>
internal static class Nearness
{
    // A little less than a degree of latitude, so that what lies too far north or south needs no exact distance.
    private const double KmOfDegree = 111;

    public static bool IsWithin(this GeoPoint point, GeoPoint other, double km) =>
        Math.Abs(point.Latitude - other.Latitude) * KmOfDegree <= km && Sphere.DistanceKm(point, other) <= km;
}
