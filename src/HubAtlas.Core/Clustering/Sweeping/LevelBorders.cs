using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Sweeping;

/// <summary>
/// Which cluster every place joins at each radius, for all minima at once. Where only one cluster is in reach a place joins it at the
/// highest level of a place within its radius, and stays. Where there are several, the nearest core may change from level to level.
/// </summary>
internal sealed unsafe class LevelBorders : IDisposable
{
    private readonly int _places;
    private readonly int _cells;
    private readonly NativeBuffer<int> _joinedCells;
    private readonly NativeBuffer<byte> _joinedLevels;
    private readonly NativeBuffer<CellState> _states;
    private readonly List<Mover>[] _movers;

    public LevelBorders(RadiusGroup group)
    {
        (_places, _cells) = (group.Places.Count, group.Cells.Count);
        _joinedCells = new NativeBuffer<int>((long)group.RadiusCount * _places);
        _joinedLevels = new NativeBuffer<byte>((long)group.RadiusCount * _places);
        _states = new NativeBuffer<CellState>((long)group.RadiusCount * _cells);
        _movers = [.. Enumerable.Range(0, group.RadiusCount).Select(_ => new List<Mover>())];
    }

    /// <summary>Places that belong to several clusters, one after the other, before they are core themselves.</summary>
    public IReadOnlyList<Mover> Movers(int radius) => _movers[radius];

    public CellState State(int radius, int cell) => _states[((long)radius * _cells) + cell];

    /// <summary>The level at which a place of a mixed cell joins a cluster to stay, as border or as core; 0 for never, or for a mover.</summary>
    public int JoinedLevel(int radius, int place) => _joinedLevels[((long)radius * _places) + place];

    /// <summary>A cell whose cluster the place joins.</summary>
    public int JoinedCell(int radius, int place) => _joinedCells[((long)radius * _places) + place];

    /// <summary>As <see cref="JoinedLevel"/>, for all places.</summary>
    public byte* JoinedLevelsAt(int radius) => _joinedLevels.Pointer + ((long)radius * _places);

    /// <summary>As <see cref="JoinedCell"/>, for all places.</summary>
    public int* JoinedCellsAt(int radius) => _joinedCells.Pointer + ((long)radius * _places);

    public void SetState(int radius, int cell, CellState state) => _states[((long)radius * _cells) + cell] = state;

    public void Join(int radius, int place, int cell, int level)
    {
        _joinedCells[((long)radius * _places) + place] = cell;
        _joinedLevels[((long)radius * _places) + place] = (byte)level;
    }

    /// <summary>All entries of a place at once, from the highest level down; from several threads.</summary>
    public void Add(int radius, IEnumerable<Mover> movers)
    {
        lock (_movers[radius]) _movers[radius].AddRange(movers);
    }

    public void Dispose()
    {
        _joinedCells.Dispose();
        _joinedLevels.Dispose();
        _states.Dispose();
    }
}

internal enum CellState : byte
{
    /// <summary>No place is in a cluster for any minimum.</summary>
    Noise,

    /// <summary>All places are core for all minima.</summary>
    Core,

    /// <summary>Ask place by place.</summary>
    Mixed,
}

/// <summary>From this level down the place is in the cluster of the cell, until the next entry of the same place.</summary>
/// <param name="Own">The level from which down the place is core.</param>
internal readonly record struct Mover(int Place, int Own, int Level, int Cell);
