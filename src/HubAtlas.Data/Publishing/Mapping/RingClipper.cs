namespace HubAtlas.Data.Publishing.Mapping;

/// <summary>Cuts a ring to a rectangle (Sutherland and Hodgman 1974).</summary>
internal static class RingClipper
{
    // A little more than the frame, so that the cut edge is never seen.
    private const double Margin = 4;

    public static List<(double X, double Y)> Clip(List<(double X, double Y)> ring, int width, int height)
    {
        ring = Cut(ring, p => p.X + Margin);
        ring = Cut(ring, p => width + Margin - p.X);
        ring = Cut(ring, p => p.Y + Margin);
        return Cut(ring, p => height + Margin - p.Y);
    }

    private static List<(double X, double Y)> Cut(List<(double X, double Y)> ring, Func<(double X, double Y), double> inside)
    {
        var kept = new List<(double X, double Y)>(ring.Count);
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[(i + ring.Count - 1) % ring.Count], ring[i]);
            var (before, after) = (inside(from), inside(to));
            if (before >= 0 != after >= 0) kept.Add(Between(from, to, before / (before - after)));
            if (after >= 0) kept.Add(to);
        }

        return kept;
    }

    private static (double X, double Y) Between((double X, double Y) a, (double X, double Y) b, double part) =>
        (a.X + ((b.X - a.X) * part), a.Y + ((b.Y - a.Y) * part));
}
