using System.Runtime.InteropServices;

namespace HubAtlas.Core.Clustering;

/// <summary>
/// Which cluster every place is a border place of, at all levels at once. Where only one cluster is in reach a place joins it at the
/// highest level of a place within its radius, and stays. Where there are several, the nearest core may change from level to level.
/// </summary>
internal sealed unsafe class LevelBorders : IDisposable
{
    private readonly Places _places;
    private readonly CellIndex _cells;
    private readonly Levels _levels;
    private readonly LevelForest _forest;
    private readonly double _limit;
    private readonly NativeBuffer<int> _joinedCells;
    private readonly NativeBuffer<byte> _joinedLevels;
    private readonly List<CellInReach> _inReach = [];
    private readonly (double Squared, int Place, int Cell)[] _nearest;

    public LevelBorders(Places places, CellIndex cells, Levels levels, LevelForest forest, double limit, int levelCount)
    {
        (_places, _cells, _levels, _forest, _limit) = (places, cells, levels, forest, limit);
        _joinedCells = new NativeBuffer<int>(places.Count);
        _joinedLevels = new NativeBuffer<byte>(places.Count);
        _joinedLevels.Span(0, places.Count).Clear();
        _nearest = new (double, int, int)[levelCount + 1];
    }

    /// <summary>Places that belong to several clusters, one after the other, before they are core themselves.</summary>
    public List<Mover> Movers { get; } = [];

    /// <summary>The level at which a place joins a cluster to stay, as border or as core; 0 for never, or for a mover.</summary>
    public int JoinedLevel(int place) => _joinedLevels[place];

    /// <summary>A cell whose cluster the place joins.</summary>
    public int JoinedCell(int place) => _joinedCells[place];

    public void Fill(Reach reach, CancellationToken ct)
    {
        var neighbourhood = new Neighbourhood(_cells, reach);
        for (var row = 0; row < _cells.RowCount; row++)
        {
            ct.ThrowIfCancellationRequested();
            for (var cell = _cells.RowStart(row); cell < _cells.RowStart(row + 1); cell++)
            {
                for (var place = _cells.Starts[cell]; place < _cells.Ends[cell]; place++) Join(place, cell, _levels[place]);
                if (_levels.Lowest(cell) < _nearest.Length - 1) Search(neighbourhood, row, cell);
            }
        }
    }

    public void Dispose()
    {
        _joinedCells.Dispose();
        _joinedLevels.Dispose();
    }

    private void Join(int place, int cell, int level) => (_joinedCells[place], _joinedLevels[place]) = (cell, (byte)level);

    private void Search(Neighbourhood neighbourhood, int row, int cell)
    {
        CollectInReach(neighbourhood, row, cell);
        if (_inReach.Count == 0) return;
        _inReach.Sort(static (a, b) => b.Highest != a.Highest ? b.Highest - a.Highest : a.Cell - b.Cell);
        var isOneCluster = IsOneCluster();
        for (var place = _cells.Starts[cell]; place < _cells.Ends[cell]; place++)
        {
            if (_levels[place] >= _inReach[0].Highest) continue;
            if (isOneCluster) JoinHighest(place);
            else JoinNearest(place);
        }
    }

    private void CollectInReach(Neighbourhood neighbourhood, int row, int cell)
    {
        neighbourhood.MoveTo(row, cell);
        _inReach.Clear();
        var (box, lowest) = (_cells.BoxOf(cell), _levels.Lowest(cell));
        for (var run = 0; run < neighbourhood.RunCount; run++)
        {
            for (var other = neighbourhood.From(run); other < neighbourhood.ToExcl(run); other++)
            {
                var highest = _levels.Highest(other);
                if (highest <= lowest) continue;
                var otherBox = _cells.BoxOf(other);
                if (box.LeastSquared(otherBox) <= _limit) _inReach.Add(new CellInReach(otherBox, other, highest, _levels.Lowest(other)));
            }
        }
    }

    /// <summary>Whether every cell in reach is in the first one's cluster as soon as it has a core.</summary>
    private bool IsOneCluster()
    {
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(_inReach))
        {
            if (_forest.RootAt(other.Cell, other.Highest) != _forest.RootAt(_inReach[0].Cell, other.Highest)) return false;
        }

        return true;
    }

    private void JoinHighest(int place)
    {
        double x = _places.X[place], y = _places.Y[place], z = _places.Z[place];
        var best = _levels[place];
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(_inReach))
        {
            if (other.Highest <= best) return;
            if (other.Box.LeastSquared(x, y, z) > _limit) continue;
            var end = EndOfPrefix(other, best + 1);
            var found = Kernels.SkipFar(_places, _cells.Starts[other.Cell], end, x, y, z, _limit);
            while (found < end && SquaredChord(found, x, y, z) > _limit) found++;
            if (found >= end) continue;
            best = _levels[found];
            Join(place, other.Cell, best);
        }
    }

    private void JoinNearest(int place)
    {
        Array.Fill(_nearest, (double.PositiveInfinity, -1, -1));
        double x = _places.X[place], y = _places.Y[place], z = _places.Z[place];
        var own = _levels[place];
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(_inReach))
        {
            if (other.Highest <= own) break;
            if (other.Box.LeastSquared(x, y, z) > _limit) continue;
            var end = EndOfPrefix(other, own + 1);
            for (var from = _cells.Starts[other.Cell]; (from = Kernels.SkipFar(_places, from, end, x, y, z, _limit)) < end; from += Kernels.Lanes)
            {
                for (var i = from; i < Math.Min(end, from + Kernels.Lanes); i++) Consider(i, other.Cell, SquaredChord(i, x, y, z));
            }
        }

        Settle(place, own);
    }

    private void Consider(int other, int cell, double squared)
    {
        if (squared > _limit) return;
        ref var nearest = ref _nearest[_levels[other]];
        if (squared > nearest.Squared || (squared == nearest.Squared && !_places.Precedes(other, nearest.Place))) return;
        nearest = (squared, other, cell);
    }

    /// <summary>From the nearest place of each level to the nearest core of each minimum.</summary>
    private void Settle(int place, int own)
    {
        var mover = -1;
        for (var level = _nearest.Length - 1; level > own; level--)
        {
            var above = level + 1 < _nearest.Length ? _nearest[level + 1] : (double.PositiveInfinity, -1, -1);
            if (above.Item2 < 0 && _nearest[level].Place >= 0)
            {
                Join(place, _nearest[level].Cell, level);
                continue;
            }

            if (!IsNearer(_nearest[level], above)) _nearest[level] = above;
            if (above.Item2 < 0 || _forest.RootAt(above.Item3, level) == _forest.RootAt(_nearest[level].Cell, level)) continue;
            if (mover < 0)
            {
                mover = Movers.Count;
                Movers.Add(new Mover(place, own, _joinedLevels[place], _joinedCells[place]));
            }

            Movers.Add(new Mover(place, own, level, _nearest[level].Cell));
        }

        if (mover >= 0) Join(place, _joinedCells[place], 0);
    }

    private bool IsNearer((double Squared, int Place, int Cell) a, (double Squared, int Place, int Cell) b) =>
        a.Place >= 0 && (b.Place < 0 || a.Squared < b.Squared || (a.Squared == b.Squared && _places.Precedes(a.Place, b.Place)));

    private int EndOfPrefix(in CellInReach other, int level) =>
        other.Lowest >= level ? _cells.Ends[other.Cell] : _levels.PrefixEnd(other.Cell, level);

    private double SquaredChord(int place, double x, double y, double z)
    {
        double dx = _places.X[place] - x, dy = _places.Y[place] - y, dz = _places.Z[place] - z;
        return (dx * dx) + (dy * dy) + (dz * dz);
    }

    private readonly record struct CellInReach(Box Box, int Cell, int Highest, int Lowest);
}

/// <summary>From this level down the place is in the cluster of the cell, until the next entry of the same place.</summary>
/// <param name="Own">The level from which down the place is core.</param>
internal readonly record struct Mover(int Place, int Own, int Level, int Cell);
