namespace HubAtlas.Core.Spatial.Areas;

/// <summary>Connected patches of nodes, inside or outside, found by the runs of the lattice's rows.</summary>
internal sealed class Patches
{
    private readonly LatticeField _field;
    private readonly List<(int From, int ToExcl, bool IsInside)> _runs = [];
    private readonly int[] _firstRuns;
    private readonly DisjointSets _sets;

    public Patches(LatticeField field)
    {
        _field = field;
        _firstRuns = new int[field.Height + 1];
        for (var row = 0; row < field.Height; row++)
        {
            FindRuns(row);
            _firstRuns[row + 1] = _runs.Count;
        }

        _sets = new(_runs.Count);
        for (var row = 1; row < field.Height; row++) JoinRows(row);
    }

    /// <summary>Turns patches without a place into outside, and holes of less than an area into inside.</summary>
    public void Clean(PlanePoint[] places, double smallestHoleKm2)
    {
        var held = places.SelectMany(NodesAround).Select(RunOf).Select(_sets.Root).ToHashSet();
        var sizes = new int[_runs.Count];
        for (var run = 0; run < _runs.Count; run++) sizes[_sets.Root(run)] += _runs[run].ToExcl - _runs[run].From;
        var most = smallestHoleKm2 / (_field.Cell * _field.Cell);
        for (var run = 0; run < _runs.Count; run++)
        {
            var root = _sets.Root(run);
            // The first run is the outside: the window's edge lies beyond every area.
            var isTurned = _runs[run].IsInside ? !held.Contains(root) : root > 0 && sizes[root] < most;
            if (isTurned) Turn(run);
        }
    }

    private void FindRuns(int row)
    {
        var (start, end) = (row * _field.Width, (row + 1) * _field.Width);
        for (var from = start; from < end;)
        {
            var (to, isInside) = (from + 1, _field.Values[from] <= 0);
            while (to < end && _field.Values[to] <= 0 == isInside) to++;
            _runs.Add((from, to, isInside));
            from = to;
        }
    }

    private void JoinRows(int row)
    {
        var (below, above) = (_firstRuns[row - 1], _firstRuns[row]);
        while (below < _firstRuns[row] && above < _firstRuns[row + 1])
        {
            var (one, other) = (_runs[below], _runs[above]);
            if (one.IsInside == other.IsInside && one.From + _field.Width < other.ToExcl && other.From < one.ToExcl + _field.Width) _sets.Unite(below, above);
            if (one.ToExcl + _field.Width < other.ToExcl) below++;
            else above++;
        }
    }

    private IEnumerable<int> NodesAround(PlanePoint place)
    {
        var (x, y) = _field.ToCells(place);
        var first = ((int)Math.Floor(y) * _field.Width) + (int)Math.Floor(x);
        return [first, first + 1, first + _field.Width, first + _field.Width + 1];
    }

    private int RunOf(int node)
    {
        var run = _firstRuns[node / _field.Width];
        while (_runs[run].ToExcl <= node) run++;
        return run;
    }

    private void Turn(int run)
    {
        foreach (ref var value in _field.Values.AsSpan(_runs[run].From, _runs[run].ToExcl - _runs[run].From))
            value = _runs[run].IsInside ? (float)_field.Cell : -Math.Abs(value);
    }
}
