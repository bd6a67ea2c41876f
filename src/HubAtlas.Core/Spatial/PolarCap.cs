using HubAtlas.Core.Model;

namespace HubAtlas.Core.Spatial;

/// <summary>The outline of members around a pole, or around the earth: all longitudes, from the farthest member to the pole.</summary>
internal static class PolarCap
{
    /// <param name="points">By rising latitude.</param>
    public static IReadOnlyList<GeoPoint> Around(IReadOnlyList<GeoPoint> points, double bufferKm)
    {
        var buffer = Sphere.Degrees(bufferKm / Sphere.EarthRadiusKm);
        var south = points[^1].Latitude < 0 ? -90 : Math.Max(-90, points[0].Latitude - buffer);
        var north = points[0].Latitude > 0 ? 90 : Math.Min(90, points[^1].Latitude + buffer);
        return [new(south, -180), new(south, 180), new(north, 180), new(north, -180), new(south, -180)];
    }
}
