using System.Runtime.InteropServices;
using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Dbscan;

/// <summary>Which places are core, and how many of each cell.</summary>
internal sealed unsafe class Cores : IDisposable
{
    private readonly Places _places;
    private readonly CellIndex _cells;
    private readonly NativeBuffer<bool> _flags;
    private readonly NativeBuffer<int> _counts;

    public Cores(Places places, CellIndex cells)
    {
        _places = places;
        _cells = cells;
        _flags = new NativeBuffer<bool>(places.Count);
        _counts = new NativeBuffer<int>(cells.Count);
        NativeMemory.Clear(_flags.Pointer, (nuint)places.Count);
        NativeMemory.Clear(_counts.Pointer, (nuint)cells.Count * sizeof(int));
    }

    public int Count(int cell) => _counts[cell];

    public bool IsCore(int place) => _flags[place];

    public bool IsAllCore(int cell) => _counts[cell] == _cells.Size(cell);

    public void Mark(int cell, int place)
    {
        _flags[place] = true;
        _counts[cell]++;
    }

    public void MarkAll(int cell)
    {
        _flags.Span(_cells.Starts[cell], _cells.Size(cell)).Fill(true);
        _counts[cell] = _cells.Size(cell);
    }

    /// <summary>The core places of a cell: in place where all are core, otherwise gathered into the buffer.</summary>
    public CoreRun RunOf(int cell, CoreBuffer buffer)
    {
        var (start, end, count) = (_cells.Starts[cell], _cells.Ends[cell], _counts[cell]);
        double* x = _places.X.Pointer, y = _places.Y.Pointer, z = _places.Z.Pointer;
        if (count == end - start) return new CoreRun(x + start, y + start, z + start, count);
        buffer.Clear(count);
        for (var place = start; place < end; place++)
        {
            if (_flags[place]) buffer.Add(x[place], y[place], z[place]);
        }

        return buffer.ToRun();
    }

    public void Dispose()
    {
        _flags.Dispose();
        _counts.Dispose();
    }
}

internal readonly unsafe struct CoreRun(double* x, double* y, double* z, int count)
{
    public readonly double* X = x, Y = y, Z = z;
    public readonly int Count = count;
}

/// <summary>Room for the core places of one cell, padded as vector loops need it.</summary>
internal sealed unsafe class CoreBuffer : IDisposable
{
    private NativeBuffer<double> _values = new(0);
    private int _capacity;
    private int _count;

    public void Clear(int capacity)
    {
        _count = 0;
        if (capacity <= _capacity) return;
        _values.Dispose();
        _capacity = Math.Max(256, 2 * capacity);
        _values = new NativeBuffer<double>(3L * Stride);
        new Span<double>(_values.Pointer, 3 * Stride).Clear();
    }

    private int Stride => _capacity + Places.Padding;

    public void Add(double x, double y, double z)
    {
        var at = _values.Pointer + _count++;
        at[0] = x;
        at[Stride] = y;
        at[2 * Stride] = z;
    }

    public CoreRun ToRun() => new(_values.Pointer, _values.Pointer + Stride, _values.Pointer + (2 * Stride), _count);

    public void Dispose() => _values.Dispose();
}
