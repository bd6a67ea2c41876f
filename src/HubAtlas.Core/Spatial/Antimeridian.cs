using HubAtlas.Core.Model;

namespace HubAtlas.Core.Spatial;

/// <summary>Cuts convex outlines at the longitude 180 (RFC 7946, section 3.1.9). Convex, because then each side is one polygon.</summary>
internal static class Antimeridian
{
    /// <summary>A corner this near to the line stands on it: rounding would else give two corners at one place.</summary>
    private const double OnLineKm = 1e-6;

    public static bool IsCrossedBy(IReadOnlyList<PlanePoint> convex, LocalPlane plane) =>
        convex.Any(p => p.X > plane.X(180)) || convex.Any(p => p.X < plane.X(-180));

    public static IReadOnlyList<IReadOnlyList<GeoPoint>> Cut(PlanePoint[] convex, LocalPlane plane)
    {
        var rings = new List<IReadOnlyList<GeoPoint>>();
        foreach (var turns in new[] { -1, 0, 1 })
        {
            double west = plane.X((360.0 * turns) - 180), east = plane.X((360.0 * turns) + 180);
            var part = KeepSide(KeepSide(convex, west, 1), east, -1);
            if (part.Count >= 3 && ConvexHull.AreaOf(part) > 0) rings.Add(plane.ToRing(part, -360.0 * turns));
        }

        return rings;
    }

    /// <summary>The part of a convex polygon east (1) or west (−1) of a line (Sutherland and Hodgman 1974).</summary>
    private static List<PlanePoint> KeepSide(IReadOnlyList<PlanePoint> corners, double x, int side)
    {
        var polygon = corners.Select(p => Math.Abs(p.X - x) < OnLineKm ? p with { X = x } : p).ToList();
        var kept = new List<PlanePoint>();
        for (var i = 0; i < polygon.Count; i++)
        {
            var (from, to) = (polygon[i], polygon[(i + 1) % polygon.Count]);
            var (isFromIn, isToIn) = ((from.X - x) * side >= 0, (to.X - x) * side >= 0);
            if (isFromIn) kept.Add(from);
            if (isFromIn != isToIn && from.X != x && to.X != x)
            {
                kept.Add(new PlanePoint(x, from.Y + ((to.Y - from.Y) * (x - from.X) / (to.X - from.X))));
            }
        }

        return kept;
    }
}
