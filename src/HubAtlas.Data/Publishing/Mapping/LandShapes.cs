using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Mapping;

/// <summary>Natural Earth's land areas, simplified: coarse for the world (Assets/land.txt), finer for regions (Assets/land-fine.txt).</summary>
internal static class LandShapes
{
    private static readonly Lazy<IReadOnlyList<GroundShape>> Coarse = new(() => GroundShape.Read("land.txt", 100));
    private static readonly Lazy<IReadOnlyList<GroundShape>> Fine = new(() => GroundShape.Read("land-fine.txt", 1000));

    /// <summary>SVG path data, to be filled by the even-odd rule.</summary>
    public static string PathIn(MapFrame frame)
    {
        var path = new SvgPath();
        foreach (var ring in (frame.Centre is null ? Coarse : Fine).Value.Where(ring => ring.ComesNear(frame)))
        {
            var pixels = ring.Points.Select(frame.Place).ToList();
            // A ring around the point opposite to a region's centre turns inside out; the whole frame turns it back.
            if (frame.Centre is { } centre && Holds(ring.Points, Opposite(centre))) path.Ring(WholeFrame(frame));
            path.Ring(Thinned(RingClipper.Clip(pixels, frame.Width, frame.Height)));
        }

        return path.ToString();
    }

    private static List<(double X, double Y)> WholeFrame(MapFrame frame) =>
        RingClipper.Clip([(-99, -99), (frame.Width + 99, -99), (frame.Width + 99, frame.Height + 99), (-99, frame.Height + 99)], frame.Width, frame.Height);

    private static GeoPoint Opposite(GeoPoint point) => new(-point.Latitude, point.Longitude > 0 ? point.Longitude - 180 : point.Longitude + 180);

    private static bool Holds(GeoPoint[] ring, GeoPoint point) =>
        RingMath.Holds([ring], point) || RingMath.Holds([ring], point with { Longitude = point.Longitude + 360 });

    private static List<(double X, double Y)> Thinned(List<(double X, double Y)> ring)
    {
        const double Step = 0.7;
        var kept = new List<(double X, double Y)>();
        foreach (var p in ring)
        {
            if (kept.Count == 0 || Math.Max(Math.Abs(p.X - kept[^1].X), Math.Abs(p.Y - kept[^1].Y)) >= Step) kept.Add(p);
        }

        return kept;
    }
}
