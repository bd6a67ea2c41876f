using System.Runtime.Intrinsics;
using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Sweeping;

/// <summary>
/// How many of the minima the weight within each radius of each place reaches: its level. A place is core for a minimum when its level
/// is at least the minimum's number, from 1. Levels never fall with a larger radius.
/// </summary>
internal sealed unsafe class Levels : IDisposable
{
    private readonly int _places;
    private readonly CellIndex _cells;
    private readonly NativeBuffer<byte> _levels;
    private readonly NativeBuffer<byte> _highest;
    private readonly NativeBuffer<byte> _lowest;

    public Levels(int places, CellIndex cells, int radii)
    {
        (_places, _cells) = (places, cells);
        _levels = new NativeBuffer<byte>(((long)radii * places) + Vector256<byte>.Count);
        _levels.Span((long)radii * places, Vector256<byte>.Count).Clear();
        _highest = new NativeBuffer<byte>((long)radii * cells.Count);
        _lowest = new NativeBuffer<byte>((long)radii * cells.Count);
    }

    public int this[int radius, int place] => _levels[((long)radius * _places) + place];

    /// <summary>The levels of all places at a radius; a vector loop may read past the last.</summary>
    public byte* At(int radius) => _levels.Pointer + ((long)radius * _places);

    /// <summary>Of the highest place of every cell.</summary>
    public byte* HighestAt(int radius) => _highest.Pointer + ((long)radius * _cells.Count);

    public int Lowest(int radius, int cell) => _lowest[((long)radius * _cells.Count) + cell];

    public void SetAll(int radius, int cell, int level)
    {
        _levels.Span(((long)radius * _places) + _cells.Starts[cell], _cells.Size(cell)).Fill((byte)level);
        SetBounds(radius, cell, level, level);
    }

    public void Set(int radius, int place, int level) => _levels[((long)radius * _places) + place] = (byte)level;

    /// <summary>When all places of the cell are set.</summary>
    public void FindBounds(int radius, int cell)
    {
        byte low = byte.MaxValue, high = 0;
        foreach (var level in _levels.Span(((long)radius * _places) + _cells.Starts[cell], _cells.Size(cell)))
        {
            low = Math.Min(low, level);
            high = Math.Max(high, level);
        }

        SetBounds(radius, cell, low, high);
    }

    public void Dispose()
    {
        _levels.Dispose();
        _highest.Dispose();
        _lowest.Dispose();
    }

    private void SetBounds(int radius, int cell, int low, int high)
    {
        _lowest[((long)radius * _cells.Count) + cell] = (byte)low;
        _highest[((long)radius * _cells.Count) + cell] = (byte)high;
    }
}
