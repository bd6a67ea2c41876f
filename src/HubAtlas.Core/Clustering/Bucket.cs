using System.Numerics;

namespace HubAtlas.Core.Clustering;

/// <summary>One bucket's distinct places; its arrays grow to the largest bucket and are used again.</summary>
internal sealed unsafe class Bucket
{
    private int[] _slots = [];
    private int _capacity;
    private int[] _counts = [];
    private double[] _rowLatitudes = [];
    private double[] _rowLongitudes = [];
    private long[] _rowWeights = [];
    private long[] _otherCells = [];
    private int[] _otherOrder = [];

    public int Count { get; private set; }

    public double[] Latitudes { get; private set; } = [];

    public double[] Longitudes { get; private set; } = [];

    public long[] Weights { get; private set; } = [];

    /// <summary>One input row of each place.</summary>
    public int[] Rows { get; private set; } = [];

    /// <summary>For each row of the bucket its place's number before sorting.</summary>
    public int[] PlaceOfRow { get; private set; } = [];

    /// <summary>Cells in ascending order, and in <see cref="Order"/> the place that each entry belongs to.</summary>
    public long[] Cells { get; private set; } = [];

    public int[] Order { get; private set; } = [];

    /// <summary>The inverse of <see cref="Order"/>; the writer fills it.</summary>
    public int[] Positions { get; private set; } = [];

    /// <summary>Finds the distinct places of the rows by hashing their coordinates.</summary>
    public void Load(PointSource source, Span<int> rows)
    {
        Grow(rows.Length);
        Gather(source, rows);
        Count = 0;
        var bits = SlotBits(rows.Length);
        var mask = (1 << bits) - 1;
        var slots = _slots.AsSpan(0, 1 << bits);
        slots.Clear();
        for (var i = 0; i < rows.Length; i++)
        {
            var (latitude, longitude) = (_rowLatitudes[i], _rowLongitudes[i]);
            var slot = Hash(latitude, longitude) >>> (32 - bits);
            int place;
            while ((place = slots[slot] - 1) >= 0 && (Latitudes[place] != latitude || Longitudes[place] != longitude))
            {
                slot = (slot + 1) & mask;
            }

            if (place < 0)
            {
                place = Count++;
                slots[slot] = Count;
                (Latitudes[place], Longitudes[place], Rows[place], Weights[place]) = (latitude, longitude, rows[i], 0);
            }

            PlaceOfRow[i] = place;
            Weights[place] += _rowWeights[i];
        }
    }

    public void SortByCell(Graticule graticule)
    {
        long lowest = long.MaxValue, highest = 0;
        for (var i = 0; i < Count; i++)
        {
            var cell = graticule.CellAt(Latitudes[i], Longitudes[i]);
            (Cells[i], Order[i]) = (cell, i);
            lowest = Math.Min(lowest, cell);
            highest = Math.Max(highest, cell);
        }

        // Radix sort by the digits in which the cells differ: one or two passes at usual radii.
        const int digitBits = 11;
        for (var shift = 0; Count > 0 && shift < 64 && (highest - lowest) >> shift > 0; shift += digitBits)
        {
            SortByDigit(lowest, shift, (1 << digitBits) - 1);
        }
    }

    public int CountCells()
    {
        var count = 0;
        for (var i = 0; i < Count; i++) count += i == 0 || Cells[i] != Cells[i - 1] ? 1 : 0;
        return count;
    }

    /// <summary>In a loop of its own, so that the processor can wait for many rows at once.</summary>
    private void Gather(PointSource source, Span<int> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var point = source.Canonical(rows[i]);
            (_rowLatitudes[i], _rowLongitudes[i]) = (point.Latitude, point.Longitude);
            _rowWeights[i] = source.Weights[rows[i]];
        }
    }

    private void SortByDigit(long lowest, int shift, int mask)
    {
        if (_counts.Length == 0) _counts = new int[mask + 2];
        Array.Clear(_counts);
        for (var i = 0; i < Count; i++) _counts[(int)(((Cells[i] - lowest) >> shift) & mask) + 1]++;
        for (var digit = 0; digit < mask; digit++) _counts[digit + 1] += _counts[digit];
        for (var i = 0; i < Count; i++)
        {
            var to = _counts[(int)(((Cells[i] - lowest) >> shift) & mask)]++;
            (_otherCells[to], _otherOrder[to]) = (Cells[i], Order[i]);
        }

        (Cells, _otherCells) = (_otherCells, Cells);
        (Order, _otherOrder) = (_otherOrder, Order);
    }

    /// <summary>Two to four slots a row.</summary>
    private static int SlotBits(int rows) => BitOperations.Log2((uint)rows | 1) + 2;

    private static int Hash(double latitude, double longitude)
    {
        // Odd multipliers from the golden ratio and from π; the high bits of the product depend on all bits.
        var mixed = (BitConverter.DoubleToUInt64Bits(latitude) * 0x9E3779B97F4A7C15UL)
            ^ BitOperations.RotateLeft(BitConverter.DoubleToUInt64Bits(longitude) * 0x243F6A8885A308D3UL, 32);
        return (int)((mixed * 0x9E3779B97F4A7C15UL) >> 32);
    }

    private void Grow(int rows)
    {
        if (rows <= _capacity) return;
        _capacity = Math.Max(rows, 2 * _capacity);
        _slots = new int[1 << SlotBits(_capacity)];
        _rowLatitudes = new double[_capacity];
        _rowLongitudes = new double[_capacity];
        _rowWeights = new long[_capacity];
        Latitudes = new double[_capacity];
        Longitudes = new double[_capacity];
        Weights = new long[_capacity];
        Rows = new int[_capacity];
        PlaceOfRow = new int[_capacity];
        Cells = new long[_capacity];
        Order = new int[_capacity];
        Positions = new int[_capacity];
        _otherCells = new long[_capacity];
        _otherOrder = new int[_capacity];
    }
}
