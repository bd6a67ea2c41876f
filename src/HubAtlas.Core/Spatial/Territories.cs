using HubAtlas.Core.Model;

namespace HubAtlas.Core.Spatial;

/// <summary>
/// Finds which outlines hold a point, their edges included: the corners of a cluster's outline are its outermost cities. Edges are straight
/// in longitude and latitude, as in GeoJSON; outlines may overlap. Made for millions of points: an outline is looked at only where its
/// one-degree cells are.
/// </summary>
public sealed class Territories
{
    private const int Columns = 360, Rows = 180;

    // A tenth of a metre: the last digit that places are kept with.
    private const double EdgeDegrees = 1e-6;

    private readonly IReadOnlyList<IReadOnlyList<IReadOnlyList<GeoPoint>>> _outlines;
    private readonly List<int>?[] _outlinesByCell = new List<int>?[Columns * Rows];

    /// <param name="outlines">Rings as in <see cref="ClusterShape.Outline"/>.</param>
    public Territories(IReadOnlyList<IReadOnlyList<IReadOnlyList<GeoPoint>>> outlines)
    {
        _outlines = outlines;
        for (var outline = 0; outline < outlines.Count; outline++)
            foreach (var ring in outlines[outline].Where(ring => ring.Count > 0)) Enter(outline, ring);
    }

    /// <summary>Indexes of the outlines that hold the point, rising.</summary>
    public IEnumerable<int> Holding(GeoPoint point) =>
        _outlinesByCell[Cell(Row(point.Latitude), Column(point.Longitude))] is { } near ? near.Where(o => Holds(_outlines[o], point)) : [];

    private void Enter(int outline, IReadOnlyList<GeoPoint> ring)
    {
        var (south, north) = (Row(ring.Min(p => p.Latitude) - EdgeDegrees), Row(ring.Max(p => p.Latitude) + EdgeDegrees));
        var (west, east) = (Column(ring.Min(p => p.Longitude) - EdgeDegrees), Column(ring.Max(p => p.Longitude) + EdgeDegrees));
        for (var row = south; row <= north; row++)
            for (var column = west; column <= east; column++)
            {
                var near = _outlinesByCell[Cell(row, column)] ??= [];
                if (near.Count == 0 || near[^1] != outline) near.Add(outline);
            }
    }

    /// <summary>Even-odd rule: a ray to the east crosses the rings an odd number of times.</summary>
    private static bool Holds(IReadOnlyList<IReadOnlyList<GeoPoint>> rings, GeoPoint point)
    {
        var isInside = false;
        foreach (var ring in rings)
        {
            for (var i = 1; i < ring.Count; i++)
            {
                var (a, b) = (ring[i - 1], ring[i]);
                if (IsOnEdge(a, b, point)) return true;
                if (a.Latitude > point.Latitude == b.Latitude > point.Latitude) continue;
                var along = (point.Latitude - a.Latitude) / (b.Latitude - a.Latitude);
                if (point.Longitude < a.Longitude + (along * (b.Longitude - a.Longitude))) isInside = !isInside;
            }
        }

        return isInside;
    }

    private static bool IsOnEdge(GeoPoint a, GeoPoint b, GeoPoint point)
    {
        var (dx, dy) = (b.Longitude - a.Longitude, b.Latitude - a.Latitude);
        var (x, y) = (point.Longitude - a.Longitude, point.Latitude - a.Latitude);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp(((x * dx) + (y * dy)) / length, 0, 1);
        var (offX, offY) = (x - (along * dx), y - (along * dy));
        return (offX * offX) + (offY * offY) <= EdgeDegrees * EdgeDegrees;
    }

    private static int Row(double latitude) => Math.Clamp((int)Math.Floor(latitude) + (Rows / 2), 0, Rows - 1);

    private static int Column(double longitude) => Math.Clamp((int)Math.Floor(longitude) + (Columns / 2), 0, Columns - 1);

    private static int Cell(int row, int column) => (row * Columns) + column;
}
