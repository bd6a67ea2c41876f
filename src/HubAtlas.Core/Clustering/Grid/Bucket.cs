using System.Numerics;
using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Grid;

/// <summary>One bucket's distinct places; its arrays grow to the largest bucket and are used again.</summary>
internal sealed unsafe class Bucket : IDisposable
{
    // Small enough for the first-level cache, long enough to keep many memory reads under way.
    private const int BlockRows = 256;

    private readonly double[] _blockLatitudes = new double[BlockRows];
    private readonly double[] _blockLongitudes = new double[BlockRows];
    private readonly long[] _blockWeights = new long[BlockRows];
    private readonly ScratchBuffer<int> _slots = new();
    private readonly ScratchBuffer<double> _latitudes = new();
    private readonly ScratchBuffer<double> _longitudes = new();
    private readonly ScratchBuffer<long> _weights = new();
    private readonly ScratchBuffer<int> _rows = new();
    private int _slotBits;

    public int Count { get; private set; }

    public ReadOnlySpan<double> Latitudes => _latitudes.Span(0, Count);

    public ReadOnlySpan<double> Longitudes => _longitudes.Span(0, Count);

    public ReadOnlySpan<long> Weights => _weights.Span(0, Count);

    /// <summary>One input row of each place.</summary>
    public ReadOnlySpan<int> Rows => _rows.Span(0, Count);

    /// <summary>For each row of the bucket its place's number.</summary>
    public ScratchBuffer<int> PlaceOfRow { get; } = new();

    /// <summary>Finds the distinct places of the rows by hashing their coordinates.</summary>
    public void Load(PointSource source, Span<int> rows)
    {
        if (PlaceOfRow.Length < rows.Length) PlaceOfRow.Grow(rows.Length + (rows.Length / 4));
        Count = 0;
        Reserve(Math.Min(rows.Length, BlockRows));
        _slots.Span(0, 1 << _slotBits).Clear();
        for (var start = 0; start < rows.Length; start += BlockRows)
        {
            var block = rows.Slice(start, Math.Min(BlockRows, rows.Length - start));
            if (Count + BlockRows > _latitudes.Length) Reserve(2 * (Count + BlockRows));
            Gather(source, block);
            for (var i = 0; i < block.Length; i++) PlaceOfRow[start + i] = Add(i, block[i]);
        }
    }

    /// <summary>Consecutive rows as they are, when no two are co-located.</summary>
    public void Take(PointSource source, int from, int toExcl)
    {
        Count = toExcl - from;
        if (Count > _rows.Length)
        {
            _latitudes.Grow(2 * Count);
            _longitudes.Grow(2 * Count);
            _weights.Grow(2 * Count);
            _rows.Grow(2 * Count);
        }

        for (var i = 0; i < Count; i++)
        {
            var point = source.Canonical(from + i);
            (_latitudes[i], _longitudes[i], _weights[i], _rows[i]) = (point.Latitude, point.Longitude, source.Weights[from + i], from + i);
        }
    }

    public void Dispose()
    {
        _slots.Dispose();
        _latitudes.Dispose();
        _longitudes.Dispose();
        _weights.Dispose();
        _rows.Dispose();
        PlaceOfRow.Dispose();
    }

    /// <summary>In a loop of its own, so that the processor can wait for many rows at once.</summary>
    private void Gather(PointSource source, Span<int> block)
    {
        for (var i = 0; i < block.Length; i++)
        {
            var point = source.Canonical(block[i]);
            (_blockLatitudes[i], _blockLongitudes[i]) = (point.Latitude, point.Longitude);
            _blockWeights[i] = source.Weights[block[i]];
        }
    }

    private int Add(int inBlock, int row)
    {
        var (latitude, longitude) = (_blockLatitudes[inBlock], _blockLongitudes[inBlock]);
        var slot = FirstSlot(latitude, longitude);
        int place;
        while ((place = _slots[slot] - 1) >= 0 && (_latitudes[place] != latitude || _longitudes[place] != longitude))
        {
            slot = (slot + 1) & ((1 << _slotBits) - 1);
        }

        if (place < 0)
        {
            place = Count++;
            _slots[slot] = Count;
            (_latitudes[place], _longitudes[place], _rows[place], _weights[place]) = (latitude, longitude, row, 0);
        }

        _weights[place] += _blockWeights[inBlock];
        return place;
    }

    private int FirstSlot(double latitude, double longitude)
    {
        // Odd multipliers from the golden ratio and from π; the high bits of the product depend on all bits.
        var mixed = (BitConverter.DoubleToUInt64Bits(latitude) * 0x9E3779B97F4A7C15UL)
            ^ BitOperations.RotateLeft(BitConverter.DoubleToUInt64Bits(longitude) * 0x243F6A8885A308D3UL, 32);
        return (int)((mixed * 0x9E3779B97F4A7C15UL) >> (64 - _slotBits));
    }

    /// <summary>Makes room for this many places and at least twice as many slots.</summary>
    private void Reserve(int places)
    {
        if (places <= _latitudes.Length) return;
        _latitudes.Grow(places, Count);
        _longitudes.Grow(places, Count);
        _weights.Grow(places, Count);
        _rows.Grow(places, Count);
        _slotBits = BitOperations.Log2((uint)places) + 2;
        _slots.Grow(1 << _slotBits);
        _slots.Span(0, 1 << _slotBits).Clear();
        for (var place = 0; place < Count; place++)
        {
            var slot = FirstSlot(_latitudes[place], _longitudes[place]);
            while (_slots[slot] != 0) slot = (slot + 1) & ((1 << _slotBits) - 1);
            _slots[slot] = place + 1;
        }
    }
}
