namespace HubAtlas.Core.Spatial;

/// <summary>
/// Digs into a convex hull (after Park and Oh 2012): a long edge gives way to the two edges over its nearest inner point, while
/// these are short against it. The nearest point leaves no other between old and new edges, and a corner between them would
/// have edges that cross the new ones; so no point ever comes outside.
/// </summary>
internal sealed class ConcaveHull
{
    /// <summary>Shorter edges stay: about the width of a city district.</summary>
    private const double ShortestDugEdgeKm = 5;

    /// <summary>An edge is dug when it is more than this many times as long as the shorter one of the edges that replace it.</summary>
    private const double Steepness = 2;

    /// <summary>Nearer than this two edges touch: coordinates are published to a tenth of a metre.</summary>
    private const double TouchKm = 0.001;

    private readonly PlanePoint[] _points;
    private readonly UnitVector[] _vectors;
    private readonly bool[] _isCorner;
    private readonly List<int> _corners = [];
    private readonly List<int> _next = [];

    private ConcaveHull(IReadOnlyList<PlanePoint> points, PlanePoint[] convex, LocalPlane plane)
    {
        _points = [.. points.Distinct().OrderBy(p => p.Y).ThenBy(p => p.X)];
        _vectors = [.. _points.Select(p => UnitVector.Of(plane.ToDegrees(p)))];
        _isCorner = new bool[_points.Length];
        var numbers = convex.ToDictionary(corner => corner, _ => -1);
        for (var i = 0; i < _points.Length; i++)
        {
            if (!numbers.ContainsKey(_points[i])) continue;
            numbers[_points[i]] = i;
            _isCorner[i] = true;
        }

        foreach (var corner in convex)
        {
            _corners.Add(numbers[corner]);
            _next.Add(_corners.Count % convex.Length);
        }
    }

    /// <param name="points">Not all in line.</param>
    public static IReadOnlyList<PlanePoint> Of(IReadOnlyList<PlanePoint> points, LocalPlane plane)
    {
        var hull = new ConcaveHull(points, ConvexHull.Of(points, keepInLine: true), plane);
        hull.Dig();
        return hull.Walk();
    }

    private PlanePoint Corner(int edge) => _points[_corners[edge]];

    /// <summary>Digs longest edges first; an edge whose way was barred by another is tried again once others have given way.</summary>
    private void Dig()
    {
        var edges = new PriorityQueue<int, (double Rank, int Edge)>();
        for (var edge = 0; edge < _corners.Count; edge++) Enqueue(edges, edge);
        var barred = new List<int>();
        var hasDug = false;
        while (edges.Count > 0)
        {
            var edge = edges.Dequeue();
            var point = FindNearest(edge);
            if (point >= 0 && IsWorthwhile(edge, point))
            {
                var isBarred = CrossesOutline(edge, point);
                if (isBarred) barred.Add(edge);
                else Dig(edges, edge, point);
                hasDug |= !isBarred;
            }

            if (edges.Count > 0 || !hasDug) continue;
            foreach (var again in barred) Enqueue(edges, again);
            barred.Clear();
            hasDug = false;
        }
    }

    private void Dig(PriorityQueue<int, (double Rank, int Edge)> edges, int edge, int point)
    {
        _isCorner[point] = true;
        _corners.Add(point);
        _next.Add(_next[edge]);
        _next[edge] = _corners.Count - 1;
        Enqueue(edges, edge);
        Enqueue(edges, _next[edge]);
    }

    /// <summary>An edge is named by its first corner.</summary>
    private void Enqueue(PriorityQueue<int, (double Rank, int Edge)> edges, int edge)
    {
        var length = Corner(edge).SquaredDistanceTo(Corner(_next[edge]));
        if (length > ShortestDugEdgeKm * ShortestDugEdgeKm) edges.Enqueue(edge, (-length, edge));
    }

    private bool IsWorthwhile(int edge, int point)
    {
        var (a, b, p) = (Corner(edge), Corner(_next[edge]), _points[point]);
        return a.SquaredDistanceTo(b) > Steepness * Steepness * Math.Min(a.SquaredDistanceTo(p), b.SquaredDistanceTo(p));
    }

    /// <summary>The point on the inner side that is nearest to the edge; −1 when none is near enough to matter.</summary>
    private int FindNearest(int edge)
    {
        var (a, b) = (Corner(edge), Corner(_next[edge]));
        var reach = Math.Sqrt(a.SquaredDistanceTo(b)) / Steepness;
        var (best, nearest) = (reach * reach, -1);
        var (left, right, top) = (Math.Min(a.X, b.X) - reach, Math.Max(a.X, b.X) + reach, Math.Max(a.Y, b.Y) + reach);
        for (var i = FirstFrom(Math.Min(a.Y, b.Y) - reach); i < _points.Length && _points[i].Y <= top; i++)
        {
            // Most are told by this alone, without a division.
            if (_points[i].X < left || _points[i].X > right || _isCorner[i]) continue;
            var squared = SquaredDistance(_points[i], a, b, out var isBeside);
            if (squared >= best) continue;
            var turn = PlanePoint.Turn(a, b, _points[i]);
            if (turn > 0 || (turn == 0 && isBeside)) (best, nearest) = (squared, i);
        }

        return nearest;
    }

    private int FirstFrom(double y)
    {
        var (low, high) = (0, _points.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_points[middle].Y < y) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static double SquaredDistance(PlanePoint p, PlanePoint a, PlanePoint b, out bool isBeside)
    {
        double dx = b.X - a.X, dy = b.Y - a.Y;
        var along = (((p.X - a.X) * dx) + ((p.Y - a.Y) * dy)) / ((dx * dx) + (dy * dy));
        isBeside = along > 0 && along < 1;
        var t = Math.Clamp(along, 0, 1);
        return p.SquaredDistanceTo(new PlanePoint(a.X + (t * dx), a.Y + (t * dy)));
    }

    /// <summary>Whether the edges over the point would cross or touch the outline, on the plane or as arcs of great circles.</summary>
    private bool CrossesOutline(int edge, int point)
    {
        var (first, last) = (_corners[edge], _corners[_next[edge]]);
        var (a, b, p) = (_points[first], _points[last], _points[point]);
        var margin = Math.Max(Bulge(a, p), Bulge(b, p));
        var (left, right) = (Math.Min(Math.Min(a.X, b.X), p.X) - margin, Math.Max(Math.Max(a.X, b.X), p.X) + margin);
        var (bottom, top) = (Math.Min(Math.Min(a.Y, b.Y), p.Y) - margin, Math.Max(Math.Max(a.Y, b.Y), p.Y) + margin);
        for (var other = 0; other < _corners.Count; other++)
        {
            if (other == edge) continue;
            var (from, to) = (_corners[other], _corners[_next[other]]);
            var (c, d) = (_points[from], _points[to]);
            var own = Bulge(c, d);
            if (Math.Max(c.X, d.X) < left - own || Math.Min(c.X, d.X) > right + own || Math.Max(c.Y, d.Y) < bottom - own || Math.Min(c.Y, d.Y) > top + own) continue;
            if (IsBy(p, c, d)) return true;
            if (other != _next[edge] && (IsBy(c, a, p) || IsBy(c, b, p) || Meet(last, point, from, to))) return true;
            if (_next[other] != edge && Meet(first, point, from, to)) return true;
        }

        return false;
    }

    /// <summary>
    /// How far, in kilometres, the great circle between two points may lie from their straight line: length² ÷ (8 × radius) × the tangent of the
    /// latitude, here as for 76°.
    /// </summary>
    private static double Bulge(PlanePoint a, PlanePoint b) => Math.Max(TouchKm, a.SquaredDistanceTo(b) / (2 * Sphere.EarthRadiusKm));

    private static bool IsBy(PlanePoint p, PlanePoint a, PlanePoint b) => SquaredDistance(p, a, b, out _) < TouchKm * TouchKm;

    /// <summary>Whether two edges, named by the numbers of their ends, cross or touch.</summary>
    private bool Meet(int a, int b, int c, int d) =>
        Meet(_points[a], _points[b], _points[c], _points[d]) || MeetOnSphere(_vectors[a], _vectors[b], _vectors[c], _vectors[d]);

    private static bool Meet(PlanePoint a, PlanePoint b, PlanePoint c, PlanePoint d)
    {
        if (Math.Max(a.X, b.X) < Math.Min(c.X, d.X) || Math.Max(c.X, d.X) < Math.Min(a.X, b.X)) return false;
        if (Math.Max(a.Y, b.Y) < Math.Min(c.Y, d.Y) || Math.Max(c.Y, d.Y) < Math.Min(a.Y, b.Y)) return false;
        return PlanePoint.Turn(a, b, c) * PlanePoint.Turn(a, b, d) <= 0 && PlanePoint.Turn(c, d, a) * PlanePoint.Turn(c, d, b) <= 0;
    }

    /// <summary>Arcs shorter than half the circumference, on one side of the earth.</summary>
    private static bool MeetOnSphere(UnitVector a, UnitVector b, UnitVector c, UnitVector d) =>
        Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;

    /// <summary>Above 0 where the third is to the left of the great circle through the first two.</summary>
    private static double Side(UnitVector a, UnitVector b, UnitVector c) =>
        (((a.Y * b.Z) - (a.Z * b.Y)) * c.X) + (((a.Z * b.X) - (a.X * b.Z)) * c.Y) + (((a.X * b.Y) - (a.Y * b.X)) * c.Z);

    private List<PlanePoint> Walk()
    {
        var ring = new List<PlanePoint>();
        var edge = 0;
        do
        {
            ring.Add(Corner(edge));
            edge = _next[edge];
        }
        while (edge != 0);
        return ring;
    }
}
