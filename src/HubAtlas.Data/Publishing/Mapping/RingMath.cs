using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Mapping;

/// <summary>Points and rings whose edges are straight in longitude and latitude.</summary>
internal static class RingMath
{
    /// <summary>Even-odd rule over rings, closed by themselves or not.</summary>
    public static bool Holds(IEnumerable<IReadOnlyList<GeoPoint>> rings, GeoPoint point)
    {
        var isInside = false;
        foreach (var ring in rings)
            for (var i = 0; i < ring.Count; i++)
            {
                var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
                if (a.Latitude > point.Latitude == b.Latitude > point.Latitude) continue;
                var along = (point.Latitude - a.Latitude) / (b.Latitude - a.Latitude);
                if (point.Longitude < a.Longitude + (along * (b.Longitude - a.Longitude))) isInside = !isInside;
            }

        return isInside;
    }
}
