using System.Numerics;
using System.Runtime.InteropServices;

namespace HubAtlas.Core.Geocoding.Tables;

/// <summary>Where the meanings of each name stand: its keys in order, found by how they begin.</summary>
internal sealed class NameIndex
{
    private readonly KeyFilter _filter;
    private readonly Entry[] _entries;
    private readonly int[] _buckets;
    private readonly int _shift;

    // Keys are spread over all 64 bits, so that a bucket holds one or two.
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly record struct Entry(ulong Key, int Start);

    /// <param name="keys">In any order; 0 stands for none.</param>
    /// <param name="starts">Where the meanings of each begin. They stand in the order of the keys, without gaps.</param>
    /// <param name="meanings">How many there are.</param>
    public NameIndex(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> starts, int meanings)
    {
        var count = keys.Length - keys.Count(0UL);
        _filter = new(count);
        _entries = new Entry[count + 1];
        _entries[count] = new(0, meanings);
        _shift = 64 - BitOperations.Log2((uint)Math.Max(2, count));
        _buckets = new int[(1 << (64 - _shift)) + 1];
        var byStart = new ulong[meanings];
        for (var i = 0; i < keys.Length; i++)
            if (keys[i] != 0) byStart[starts[i]] = keys[i];
        var at = 0;
        for (var start = 0; start < meanings; start++)
        {
            if (byStart[start] == 0) continue;
            _filter.Add(byStart[start]);
            _buckets[(byStart[start] >> _shift) + 1]++;
            _entries[at++] = new(byStart[start], start);
        }

        for (var bucket = 1; bucket < _buckets.Length; bucket++) _buckets[bucket] += _buckets[bucket - 1];
    }

    public bool TryFind(ulong key, out int start, out int count)
    {
        (start, count) = (0, 0);
        if (!_filter.MayHave(key)) return false;
        var (entries, bucket) = (_entries, (int)(key >> _shift));
        for (var i = _buckets[bucket]; i < _buckets[bucket + 1]; i++)
        {
            if (entries[i].Key != key) continue;
            start = entries[i].Start;
            count = entries[i + 1].Start - start;
            return true;
        }

        return false;
    }
}
