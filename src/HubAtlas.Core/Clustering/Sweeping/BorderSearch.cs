using System.Runtime.InteropServices;
using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Kernels;
using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Sweeping;

/// <summary>Fills <see cref="LevelBorders"/>, cell by cell, each for its radii from the smallest up. One for each thread.</summary>
internal sealed unsafe class BorderSearch(RadiusGroup group)
{
    private readonly Places _places = group.Places;
    private readonly CellIndex _cells = group.Cells;
    private readonly Levels _levels = group.Levels;
    private readonly LevelBorders _borders = group.Borders;
    private readonly List<CellInReach> _inReach = [];
    private readonly List<CellInReach> _nearPlace = [];
    private readonly List<Mover> _moves = [];
    private readonly NearestCores _nearest = new(group.Places, group.Cells, group.LevelCount);

    // For every place of the cell the highest that was near it at a smaller radius: it is near, and as high, at a larger one.
    private int[] _witnesses = [];
    private int _radius;
    private double _limit;
    private LevelForest _forest = group.Forests[0];

    // The cell that stands for the cluster of places that no other place raises. Where only one cluster is in reach it is the first cell
    // that stands for it, to all places alike: what joins through the same cell is added up together.
    private int _standIn;

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

        if (_witnesses.Length < _cells.Size(cell)) _witnesses = new int[2 * _cells.Size(cell)];
        _witnesses.AsSpan(0, _cells.Size(cell)).Fill(-1);
        for (_radius = 0; _radius < group.RadiusCount; _radius++)
        {
            if (_levels.Lowest(_radius, cell) == group.LevelCount)
            {
                _borders.SetState(_radius, cell, CellState.Core);
                continue;
            }

            (_limit, _forest) = (group.Limits[_radius], group.Forests[_radius]);
            CollectInReach(cell, pairs);
            var isNoise = _inReach.Count == 0 && _levels.HighestAt(_radius)[cell] == 0;
            _borders.SetState(_radius, cell, isNoise ? CellState.Noise : CellState.Mixed);
            if (!isNoise) JoinAll(cell);
        }
    }

    private void CollectInReach(int cell, ReadOnlySpan<CellPair> pairs)
    {
        _inReach.Clear();
        var highest = _levels.HighestAt(_radius);
        var lowest = _levels.Lowest(_radius, cell);
        foreach (var pair in pairs)
        {
            if (pair.Least <= _radius && highest[pair.Other] > lowest) Insert(new CellInReach(pair.Other, highest[pair.Other]));
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
        var isInReach = _levels.HighestAt(_radius)[cell] > _levels.Lowest(_radius, cell);
        _standIn = isOneCluster && isInReach ? _inReach[0].Cell : cell;
        for (var place = _cells.Starts[cell]; place < _cells.Ends[cell]; place++)
        {
            if (_inReach.Count == 0 || levels[place] >= _inReach[0].Highest) _borders.Join(_radius, place, _standIn, levels[place]);
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
            if (_cells.KeptBox(other.Cell).LeastSquared(x, y, z) <= _limit) _nearPlace.Add(other);
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
            if (_cells.KeptBox(other.Cell).LeastSquared(x, y, z) > _limit) continue;
            var (start, end) = (_cells.Starts[other.Cell], _cells.Ends[other.Cell]);
            var highest = PlaceKernel.HighestNear(_places, levels, best, other.Highest, start, end, x, y, z, _limit);
            if (highest >= 0) (best, witness) = (levels[highest], highest);
        }

        _borders.Join(_radius, place, best > own ? others[0].Cell : _standIn, best);
    }

    private void JoinNearest(int place, int cell, int own)
    {
        _nearest.Clear(own, _limit);
        var levels = _levels.At(_radius);
        double x = _places.X[place], y = _places.Y[place], z = _places.Z[place];
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(_nearPlace)) _nearest.Search(other.Cell, other.Highest, levels, x, y, z);
        _borders.Join(_radius, place, cell, own);
        Settle(place, own);
    }

    /// <summary>Goes through the nearest core of each minimum.</summary>
    private void Settle(int place, int own)
    {
        _moves.Clear();
        var above = (Place: -1, Cell: -1);
        for (var level = group.LevelCount; level > own; level--)
        {
            var nearest = _nearest[level];
            if (nearest.Place == above.Place) continue;
            if (above.Place < 0) _borders.Join(_radius, place, nearest.Cell, level);
            else if (_forest.RootAt(above.Cell, level) != _forest.RootAt(nearest.Cell, level)) Move(place, own, level, nearest.Cell);
            above = nearest;
        }

        if (_moves.Count == 0) return;
        _borders.Add(_radius, _moves);
        _borders.Join(_radius, place, _moves[0].Cell, 0);
    }

    private void Move(int place, int own, int level, int cell)
    {
        if (_moves.Count == 0)
        {
            _moves.Add(new Mover(place, own, _borders.JoinedLevel(_radius, place), _borders.JoinedCell(_radius, place)));
        }

        _moves.Add(new Mover(place, own, level, cell));
    }

    private readonly record struct CellInReach(int Cell, int Highest);
}
