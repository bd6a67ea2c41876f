using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Grid;

/// <summary>Sorts the places of a bucket by cell: a radix sort over the digits in which the cells differ.</summary>
internal sealed class CellOrder : IDisposable
{
    private const int DigitBits = 11;
    private const int DigitMask = (1 << DigitBits) - 1;

    private readonly int[] _starts = new int[DigitMask + 2];
    private ScratchBuffer<long> _otherCells = new();
    private ScratchBuffer<int> _otherOrder = new();
    private int _count;

    /// <summary>Cells in ascending order.</summary>
    public ScratchBuffer<long> Cells { get; private set; } = new();

    /// <summary>The place that each entry of <see cref="Cells"/> belongs to.</summary>
    public ScratchBuffer<int> Order { get; private set; } = new();

    /// <summary>Where each place stands in <see cref="Order"/>.</summary>
    public ScratchBuffer<int> Positions { get; } = new();

    public int CellCount { get; private set; }

    public void Sort(Bucket bucket, Graticule graticule)
    {
        Grow(_count = bucket.Count);
        long lowest = long.MaxValue, highest = 0;
        for (var i = 0; i < _count; i++)
        {
            var cell = graticule.CellAt(bucket.Latitudes[i], bucket.Longitudes[i]);
            (Cells[i], Order[i]) = (cell, i);
            lowest = Math.Min(lowest, cell);
            highest = Math.Max(highest, cell);
        }

        for (var shift = 0; _count > 0 && shift < 64 && (highest - lowest) >> shift > 0; shift += DigitBits) SortByDigit(lowest, shift);
        CellCount = 0;
        for (var i = 0; i < _count; i++)
        {
            Positions[Order[i]] = i;
            if (i == 0 || Cells[i] != Cells[i - 1]) CellCount++;
        }
    }

    public void Dispose()
    {
        Cells.Dispose();
        Order.Dispose();
        Positions.Dispose();
        _otherCells.Dispose();
        _otherOrder.Dispose();
    }

    private void SortByDigit(long lowest, int shift)
    {
        Array.Clear(_starts);
        for (var i = 0; i < _count; i++) _starts[(int)(((Cells[i] - lowest) >> shift) & DigitMask) + 1]++;
        for (var digit = 0; digit < DigitMask; digit++) _starts[digit + 1] += _starts[digit];
        for (var i = 0; i < _count; i++)
        {
            var to = _starts[(int)(((Cells[i] - lowest) >> shift) & DigitMask)]++;
            (_otherCells[to], _otherOrder[to]) = (Cells[i], Order[i]);
        }

        (Cells, _otherCells) = (_otherCells, Cells);
        (Order, _otherOrder) = (_otherOrder, Order);
    }

    private void Grow(int count)
    {
        if (count <= Cells.Length) return;
        var capacity = count + (count / 4);
        Cells.Grow(capacity);
        Order.Grow(capacity);
        Positions.Grow(capacity);
        _otherCells.Grow(capacity);
        _otherOrder.Grow(capacity);
    }
}
