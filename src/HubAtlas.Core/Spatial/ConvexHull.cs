namespace HubAtlas.Core.Spatial;

/// <summary>Smallest convex polygon around points (Andrew 1979), counter-clockwise, without a repeated corner.</summary>
internal static class ConvexHull
{
    /// <param name="keepInLine">Whether points between two corners are corners too.</param>
    public static PlanePoint[] Of(IReadOnlyList<PlanePoint> points, bool keepInLine = false)
    {
        var sorted = points.ToArray();
        Array.Sort(sorted, (a, b) => a.X != b.X ? a.X.CompareTo(b.X) : a.Y.CompareTo(b.Y));
        var hull = new List<PlanePoint>();
        AddChain(hull, sorted, keepInLine);
        Array.Reverse(sorted);
        AddChain(hull, sorted, keepInLine);
        return hull.Count == 0 ? [sorted[0]] : [.. hull];
    }

    public static double AreaOf(IReadOnlyList<PlanePoint> polygon)
    {
        var doubled = 0.0;
        for (var i = 2; i < polygon.Count; i++) doubled += PlanePoint.Turn(polygon[0], polygon[i - 1], polygon[i]);
        return doubled / 2;
    }

    /// <summary>One side of the hull, without its last corner, with which the other side begins.</summary>
    private static void AddChain(List<PlanePoint> hull, PlanePoint[] sorted, bool keepInLine)
    {
        var first = hull.Count;
        foreach (var point in sorted)
        {
            if (hull.Count > first && hull[^1] == point) continue;
            while (hull.Count >= first + 2 && IsInside(hull[^2], hull[^1], point, keepInLine)) hull.RemoveAt(hull.Count - 1);
            hull.Add(point);
        }

        hull.RemoveAt(hull.Count - 1);
    }

    private static bool IsInside(PlanePoint before, PlanePoint corner, PlanePoint after, bool keepInLine)
    {
        var turn = PlanePoint.Turn(before, corner, after);
        return keepInLine ? turn < 0 : turn <= 0;
    }
}
