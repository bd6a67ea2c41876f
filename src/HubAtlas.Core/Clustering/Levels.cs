namespace HubAtlas.Core.Clustering;

/// <summary>
/// How many of the minima the weight within the radius of each place reaches: its level. A place is core for a minimum when its level
/// is at least the minimum's number, from 1. Places of a cell stand by falling level, so that the cores of every level are a prefix.
/// </summary>
internal sealed unsafe class Levels : IDisposable
{
    private readonly CellIndex _cells;
    private readonly NativeBuffer<byte> _levels;

    public Levels(Places places, CellIndex cells)
    {
        _cells = cells;
        _levels = new NativeBuffer<byte>(places.Count);
    }

    public int this[int place] => _levels[place];

    /// <summary>Of the highest place of a cell.</summary>
    public int Highest(int cell) => _levels[_cells.Starts[cell]];

    public int Lowest(int cell) => _levels[_cells.Ends[cell] - 1];

    public void SetAll(int cell, int level) => _levels.Span(_cells.Starts[cell], _cells.Size(cell)).Fill((byte)level);

    public void Set(int place, int level) => _levels[place] = (byte)level;

    /// <summary>The end of a cell's places of this level and above.</summary>
    public int PrefixEnd(int cell, int level)
    {
        var (low, high) = (_cells.Starts[cell], _cells.Ends[cell]);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_levels[middle] >= level) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Brings the places of a cell into the order of falling level.</summary>
    public void Sort(Places places, int cell, LevelSorter sorter) =>
        sorter.Sort(places, _levels.Span(_cells.Starts[cell], _cells.Size(cell)), _cells.Starts[cell]);

    public void Dispose() => _levels.Dispose();
}

/// <summary>Sorts places of one cell by falling level; its arrays are used again.</summary>
internal sealed class LevelSorter
{
    private byte[] _keys = [];
    private int[] _order = [];
    private double[] _doubles = [];
    private long[] _longs = [];
    private int[] _ints = [];

    public unsafe void Sort(Places places, Span<byte> levels, int start)
    {
        if (IsSorted(levels)) return;
        Grow(levels.Length);
        var starts = (stackalloc int[257]);
        foreach (var level in levels) starts[256 - level]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        for (var i = 0; i < levels.Length; i++) _order[starts[255 - levels[i]]++] = i;
        var order = _order.AsSpan(0, levels.Length);
        Permute(levels, order, _keys);
        Permute(places.X.Span(start, levels.Length), order, _doubles);
        Permute(places.Y.Span(start, levels.Length), order, _doubles);
        Permute(places.Z.Span(start, levels.Length), order, _doubles);
        Permute(places.Weights.Span(start, levels.Length), order, _longs);
        Permute(places.Rows.Span(start, levels.Length), order, _ints);
    }

    private static bool IsSorted(Span<byte> levels)
    {
        for (var i = 1; i < levels.Length; i++)
        {
            if (levels[i] > levels[i - 1]) return false;
        }

        return true;
    }

    private static void Permute<T>(Span<T> values, ReadOnlySpan<int> order, T[] copy)
    {
        values.CopyTo(copy);
        for (var i = 0; i < values.Length; i++) values[i] = copy[order[i]];
    }

    private void Grow(int count)
    {
        if (count <= _order.Length) return;
        var capacity = 2 * count;
        (_keys, _order, _doubles, _longs, _ints) =
            (new byte[capacity], new int[capacity], new double[capacity], new long[capacity], new int[capacity]);
    }
}
