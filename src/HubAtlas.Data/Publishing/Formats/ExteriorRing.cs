using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>A ring as RFC 7946 §3.1.6 wants it: closed, at least four positions, counter-clockwise.</summary>
internal static class ExteriorRing
{
    /// <summary>Null for a ring that encloses nothing.</summary>
    public static IReadOnlyList<GeoPoint>? Of(IReadOnlyList<GeoPoint> ring)
    {
        if (ring.Count < 3) return null;
        var closed = ring[0] == ring[^1] ? ring : [.. ring, ring[0]];
        var area = SignedArea(closed);
        if (closed.Count < 4 || area == 0) return null;
        return area > 0 ? closed : [.. closed.Reverse()];
    }

    /// <summary>In square degrees, positive when counter-clockwise; only the sign is used.</summary>
    public static double SignedArea(IReadOnlyList<GeoPoint> closed)
    {
        var sum = 0.0;
        for (var i = 1; i < closed.Count; i++)
            sum += (closed[i].Longitude - closed[i - 1].Longitude) * (closed[i].Latitude + closed[i - 1].Latitude);
        return -sum / 2;
    }
}
