using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Mapping;

/// <summary>Natural Earth's borders between economies (Assets/borders.txt): all in a frame, or those that run through a cluster.</summary>
internal static class BorderLines
{
    // Half a kilometre: the dots end at the area's line.
    private const double Step = 0.005;
    private const double Coarse = 0.25;

    private static readonly Lazy<IReadOnlyList<GroundShape>> Lines = new(() => GroundShape.Read("borders.txt", 1000));

    /// <summary>SVG path data.</summary>
    public static string PathIn(MapFrame frame) => Path(frame, (line, path) => AddRuns(path, Split(line.Points, (_, _) => Coarse), frame, _ => true));

    /// <summary>The parts that lie within areas.</summary>
    public static string PathAcross(MapFrame frame, IReadOnlyList<ClusterArea> areas)
    {
        var polygons = areas.SelectMany(a => a.Polygons).ToList();
        return polygons.Count == 0 ? "" : Path(frame, (line, path) =>
            AddRuns(path, Dense(line.Points, frame), frame, point => polygons.Exists(polygon => RingMath.Holds(polygon, point))));
    }

    private static string Path(MapFrame frame, Action<GroundShape, SvgPath> add)
    {
        var path = new SvgPath();
        foreach (var line in Lines.Value.Where(line => line.ComesNear(frame))) add(line, path);
        return path.ToString();
    }

    /// <summary>The stretches of a line that lie in the frame, one point beyond it at either end.</summary>
    private static void AddRuns(SvgPath path, List<GeoPoint> line, MapFrame frame, Func<GeoPoint, bool> isShown)
    {
        var run = new List<(double X, double Y)>();
        (double X, double Y)? before = null;
        foreach (var point in line)
        {
            var pixel = frame.Place(point);
            var isIn = frame.Holds(pixel) && isShown(point);
            if (isIn && run.Count == 0 && before is { } outside && frame.IsNear(outside) && !frame.Holds(outside)) run.Add(outside);
            if (isIn || (run.Count > 0 && !frame.Holds(pixel) && frame.IsNear(pixel))) run.Add(pixel);
            if (!isIn && run.Count > 0)
            {
                path.Line(run);
                run.Clear();
            }

            before = pixel;
        }

        path.Line(run);
    }

    /// <summary>With further points: along parallels projections bend, and near the frame the parts within areas are cut to a step.</summary>
    private static List<GeoPoint> Dense(IReadOnlyList<GeoPoint> line, MapFrame frame)
    {
        var points = Split(line, (_, _) => Coarse);
        return Split(points, (from, to) => frame.IsNear(frame.Place(from)) || frame.IsNear(frame.Place(to)) ? Step : Coarse);
    }

    private static List<GeoPoint> Split(IReadOnlyList<GeoPoint> line, Func<GeoPoint, GeoPoint, double> step)
    {
        var points = new List<GeoPoint> { line[0] };
        for (var i = 1; i < line.Count; i++)
        {
            var (from, to) = (line[i - 1], line[i]);
            var (north, east) = (to.Latitude - from.Latitude, to.Longitude - from.Longitude);
            var pieces = Math.Max(1, (int)Math.Ceiling(Math.Max(Math.Abs(north), Math.Abs(east)) / step(from, to)));
            for (var piece = 1; piece <= pieces; piece++)
            {
                var part = (double)piece / pieces;
                points.Add(new(from.Latitude + (part * north), from.Longitude + (part * east)));
            }
        }

        return points;
    }
}
