using System.Runtime.InteropServices;

namespace HubAtlas.Core.Clustering;

/// <summary>Fills <see cref="LevelBorders"/>, cell by cell, each for its radii from the smallest up. One for each thread.</summary>
internal sealed unsafe class BorderSearch(RadiusGroup group)
{
    private readonly Places _places = group.Places;
    private readonly CellIndex _cells = group.Cells;
    private readonly Levels _levels = group.Levels;
    private readonly LevelBorders _borders = group.Borders;
    private readonly List<Box> _boxes = [];
    private readonly List<CellInReach> _inReach = [];
    private readonly List<CellInReach> _nearPlace = [];
    private readonly List<Mover> _moves = [];
    private readonly (double Squared, int Place, int Cell)[] _nearest = new (double, int, int)[group.LevelCount + 1];

    // For every place of the cell the highest that was near it at a smaller radius: it is near, and as high, at a larger one.
    private int[] _witnesses = [];
    private int _radius;
    private double _limit;
    private int _joined;
    private LevelForest _forest = group.Forests[0];

    public void Work(ChunkQueue queue)
    {
        while (queue.Take(out var from, out var toExcl))
        {
            for (var row = from; row < toExcl; row++)
            {
                for (var cell = _cells.RowStart(row); cell < _cells.RowStart(row + 1); cell++) Search(cell, group.Pairs.Of(row, cell));
            }
        }
    }

    private void Search(int cell, ReadOnlySpan<CellPair> pairs)
    {
        // Of a cell that is core at all radii only the pairs before it are known, and none are needed.
        if (pairs.IsEmpty && _levels.Lowest(0, cell) < group.LevelCount)
        {
            for (var radius = 0; radius < group.RadiusCount; radius++) _borders.SetState(radius, cell, CellState.Noise);
            return;
        }

        _boxes.Clear();
        if (_witnesses.Length < _cells.Size(cell)) _witnesses = new int[2 * _cells.Size(cell)];
        _witnesses.AsSpan(0, _cells.Size(cell)).Fill(-1);
        for (_radius = 0; _radius < group.RadiusCount; _radius++)
        {
            if (_levels.Lowest(_radius, cell) == group.LevelCount)
            {
                _borders.SetState(_radius, cell, CellState.Core);
                continue;
            }

            if (_boxes.Count == 0)
            {
                foreach (ref readonly var pair in pairs) _boxes.Add(_cells.BoxOf(pair.Other));
            }

            (_limit, _forest) = (group.Limits[_radius], group.Forests[_radius]);
            CollectInReach(cell, pairs);
            var isNoise = _inReach.Count == 0 && _levels.Highest(_radius, cell) == 0;
            _borders.SetState(_radius, cell, isNoise ? CellState.Noise : CellState.Mixed);
            if (!isNoise) JoinAll(cell);
        }
    }

    private void CollectInReach(int cell, ReadOnlySpan<CellPair> pairs)
    {
        _inReach.Clear();
        var lowest = _levels.Lowest(_radius, cell);
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i].Least > _radius) continue;
            var highest = _levels.Highest(_radius, pairs[i].Other);
            if (highest > lowest) Insert(new CellInReach(i, pairs[i].Other, highest));
        }
    }

    /// <summary>By falling level; few at a time, and often in order.</summary>
    private void Insert(CellInReach other)
    {
        _inReach.Add(other);
        var cells = CollectionsMarshal.AsSpan(_inReach);
        var at = cells.Length - 1;
        for (; at > 0 && cells[at - 1].Highest < other.Highest; at--) cells[at] = cells[at - 1];
        cells[at] = other;
    }

    private void JoinAll(int cell)
    {
        var levels = _levels.At(_radius);
        var isOneCluster = IsOneCluster(_inReach);

        // The first cell stands for the only cluster, so that neighbouring places name the same.
        _joined = isOneCluster && _inReach.Count > 0 && _levels.Highest(_radius, cell) > _levels.Lowest(_radius, cell) ? _inReach[0].Cell : cell;
        for (var place = _cells.Starts[cell]; place < _cells.Ends[cell]; place++)
        {
            if (_inReach.Count == 0 || levels[place] >= _inReach[0].Highest) _borders.Join(_radius, place, _joined, levels[place]);
            else if (isOneCluster) JoinHighest(_inReach, place, cell);
            else JoinNear(place, cell);
        }
    }

    /// <summary>Whether every cell is in the first one's cluster as soon as it has a core.</summary>
    private bool IsOneCluster(List<CellInReach> others)
    {
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(others))
        {
            if (_forest.RootAt(other.Cell, other.Highest) != _forest.RootAt(others[0].Cell, other.Highest)) return false;
        }

        return true;
    }

    /// <summary>Several clusters are near the place's cell; perhaps only one is near the place.</summary>
    private void JoinNear(int place, int cell)
    {
        double x = _places.X[place], y = _places.Y[place], z = _places.Z[place];
        var own = _levels[_radius, place];
        _nearPlace.Clear();
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(_inReach))
        {
            if (other.Highest <= own) break;
            if (_boxes[other.Pair].LeastSquared(x, y, z) <= _limit) _nearPlace.Add(other);
        }

        if (_nearPlace.Count == 0 || IsOneCluster(_nearPlace)) JoinHighest(_nearPlace, place, cell);
        else JoinNearest(place, cell, own);
    }

    private void JoinHighest(List<CellInReach> others, int place, int cell)
    {
        double x = _places.X[place], y = _places.Y[place], z = _places.Z[place];
        var levels = _levels.At(_radius);
        int own = levels[place], best = own;
        ref var witness = ref _witnesses[place - _cells.Starts[cell]];
        if (witness >= 0) best = Math.Max(best, levels[witness]);

        foreach (ref readonly var other in CollectionsMarshal.AsSpan(others))
        {
            if (other.Highest <= best) break;
            ref readonly var box = ref CollectionsMarshal.AsSpan(_boxes)[other.Pair];
            if (box.LeastSquared(x, y, z) > _limit) continue;
            var end = _cells.Ends[other.Cell];
            for (var i = _cells.Starts[other.Cell];
                best < other.Highest && (i = Kernels.FirstNearAndHigh(_places, levels, best, i, end, x, y, z, _limit)) < end;
                i++)
            {
                (best, witness) = (levels[i], i);
            }
        }

        _borders.Join(_radius, place, best > own ? others[0].Cell : _joined, best);
    }

    private void JoinNearest(int place, int cell, int own)
    {
        Array.Fill(_nearest, (double.PositiveInfinity, -1, -1));
        double x = _places.X[place], y = _places.Y[place], z = _places.Z[place];
        var levels = _levels.At(_radius);
        _nearest[group.LevelCount].Squared = _limit;
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(_nearPlace))
        {
            // Anything farther than what is at least as high does not count.
            var limit = LeastSquared(other.Highest);
            if (_boxes[other.Pair].LeastSquared(x, y, z) > limit) continue;
            var end = _cells.Ends[other.Cell];
            for (var i = _cells.Starts[other.Cell]; (i = Kernels.FirstNearAndHigh(_places, levels, own, i, end, x, y, z, limit)) < end; i++)
            {
                Consider(i, levels[i], other.Cell, _places.SquaredChord(i, x, y, z));
            }
        }

        _borders.Join(_radius, place, cell, own);
        Settle(place, own);
    }

    private double LeastSquared(int level)
    {
        var least = double.PositiveInfinity;
        for (; level < _nearest.Length; level++) least = Math.Min(least, _nearest[level].Squared);
        return least;
    }

    private void Consider(int other, int level, int cell, double squared)
    {
        if (squared > _nearest[^1].Squared) return;
        ref var nearest = ref _nearest[level];
        if (squared > nearest.Squared) return;
        if (squared == nearest.Squared && nearest.Place >= 0 && !_places.Precedes(other, nearest.Place)) return;
        nearest = (squared, other, cell);
    }

    /// <summary>From the nearest place of each level to the nearest core of each minimum.</summary>
    private void Settle(int place, int own)
    {
        _moves.Clear();
        for (var level = group.LevelCount; level > own; level--)
        {
            var above = level < group.LevelCount ? _nearest[level + 1] : (double.PositiveInfinity, -1, -1);
            if (above.Item2 < 0 && _nearest[level].Place >= 0)
            {
                _borders.Join(_radius, place, _nearest[level].Cell, level);
                continue;
            }

            if (!IsNearer(_nearest[level], above)) _nearest[level] = above;
            if (above.Item2 < 0 || _forest.RootAt(above.Item3, level) == _forest.RootAt(_nearest[level].Cell, level)) continue;
            if (_moves.Count == 0)
            {
                _moves.Add(new Mover(place, own, _borders.JoinedLevel(_radius, place), _borders.JoinedCell(_radius, place)));
            }

            _moves.Add(new Mover(place, own, level, _nearest[level].Cell));
        }

        if (_moves.Count == 0) return;
        _borders.Add(_radius, _moves);
        _borders.Join(_radius, place, _moves[0].Cell, 0);
    }

    private bool IsNearer((double Squared, int Place, int Cell) a, (double Squared, int Place, int Cell) b) =>
        a.Place >= 0 && (b.Place < 0 || a.Squared < b.Squared || (a.Squared == b.Squared && _places.Precedes(a.Place, b.Place)));

    private readonly record struct CellInReach(int Pair, int Cell, int Highest);
}
