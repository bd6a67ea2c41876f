using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Spatial;

/// <summary>Distances on the mean-radius sphere (IUGG 1980: 6371.0088 km), the model that the published rankings' peers use.</summary>
public static class Sphere
{
    public const double EarthRadiusKm = 6371.0088;

    /// <summary>Great-circle distance by the haversine formula, which keeps its digits at short range.</summary>
    public static double DistanceKm(GeoPoint a, GeoPoint b)
    {
        var halfLatitude = Elementary.Sin(Radians(b.Latitude - a.Latitude) / 2);
        var halfLongitude = Elementary.Sin(Radians(b.Longitude - a.Longitude) / 2);
        var square = halfLatitude * halfLatitude
            + Elementary.Cos(Radians(a.Latitude)) * Elementary.Cos(Radians(b.Latitude)) * halfLongitude * halfLongitude;
        return 2 * EarthRadiusKm * Elementary.Asin(Math.Min(1, Math.Sqrt(square)));
    }

    public static double Radians(double degrees) => degrees * (Math.PI / 180);

    public static double Degrees(double radians) => radians * (180 / Math.PI);
}
