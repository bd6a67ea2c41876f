using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Mapping;

/// <summary>Natural Earth's land areas, simplified (Assets/land.txt).</summary>
internal static class LandShapes
{
    private static readonly Lazy<IReadOnlyList<GeoPoint[]>> Rings = new(() => [.. AssetFile.Lines("land.txt").Select(Decode)]);

    public static string PathIn(MapFrame frame)
    {
        var path = new SvgPath();
        foreach (var ring in Rings.Value)
        {
            var pixels = ring.Select(frame.Place).ToList();
            // A ring around the point opposite to a region's centre turns inside out; those have no point in the frame.
            if (!pixels.Exists(p => frame.Holds(p))) continue;
            path.Ring(Thinned(RingClipper.Clip(pixels, frame.Width, frame.Height)));
        }

        return path.ToString();
    }

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

    private static GeoPoint[] Decode(string line)
    {
        var (x, y) = (0, 0);
        return
        [
            .. line.Split(' ').Select(pair =>
            {
                var comma = pair.IndexOf(',');
                x += int.Parse(pair.AsSpan(0, comma), CultureInfo.InvariantCulture);
                y += int.Parse(pair.AsSpan(comma + 1), CultureInfo.InvariantCulture);
                return new GeoPoint(y / 100.0, x / 100.0);
            }),
        ];
    }
}
