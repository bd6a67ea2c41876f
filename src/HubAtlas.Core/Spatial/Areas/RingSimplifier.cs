namespace HubAtlas.Core.Spatial.Areas;

/// <summary>Leaves out points of a ring that stay within a tolerance of it (Douglas and Peucker 1973).</summary>
internal static class RingSimplifier
{
    /// <param name="ring">Without a repeated first point.</param>
    public static IReadOnlyList<PlanePoint> Simplify(IReadOnlyList<PlanePoint> ring, double tolerance)
    {
        var far = Farthest(ring, 0, ring.Count, (p, _, _) => p.SquaredDistanceTo(ring[0])).At;
        var isKept = new bool[ring.Count + 1];
        isKept[0] = isKept[far] = true;
        var spans = new Stack<(int From, int To)>([(0, far), (far, ring.Count)]);
        while (spans.TryPop(out var span))
        {
            var (at, squared) = Farthest(ring, span.From, span.To, SquaredDistance);
            if (squared <= tolerance * tolerance) continue;
            isKept[at] = true;
            spans.Push((span.From, at));
            spans.Push((at, span.To));
        }

        return [.. ring.Where((_, i) => isKept[i])];
    }

    private static (int At, double Squared) Farthest(
        IReadOnlyList<PlanePoint> ring, int from, int to, Func<PlanePoint, PlanePoint, PlanePoint, double> squaredDistance)
    {
        var (start, end, farthest, most) = (ring[from], ring[to % ring.Count], from, 0.0);
        for (var i = from + 1; i < to; i++)
        {
            var squared = squaredDistance(ring[i], start, end);
            if (squared > most) (farthest, most) = (i, squared);
        }

        return (farthest, most);
    }

    private static double SquaredDistance(PlanePoint p, PlanePoint a, PlanePoint b)
    {
        double dx = b.X - a.X, dy = b.Y - a.Y;
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp((((p.X - a.X) * dx) + ((p.Y - a.Y) * dy)) / length, 0, 1);
        return p.SquaredDistanceTo(new PlanePoint(a.X + (along * dx), a.Y + (along * dy)));
    }
}
