using System.Numerics;

namespace HubAtlas.Data.Storing.Incidence;

/// <summary>From ids to numbers. Ids are made from content and spread evenly, so their first bits lead to within a few places of a rising list.</summary>
internal sealed class IdNumbers
{
    private const int IdsAtOnce = 2;
    private const int MostBits = 28;

    private readonly Entry[] _entries;
    private readonly int[] _first;
    private readonly int _shift;

    /// <param name="ids">Rising; their numbers are their places.</param>
    internal IdNumbers(ReadOnlySpan<long> ids)
        : this(ids, [.. Enumerable.Range(0, ids.Length)])
    {
    }

    /// <param name="ids">Rising.</param>
    /// <param name="numbers">Of each id.</param>
    internal IdNumbers(ReadOnlySpan<long> ids, ReadOnlySpan<int> numbers)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, ids.Length / IdsAtOnce)) + 1, 1, MostBits);
        (_entries, _first, _shift) = (new Entry[ids.Length], new int[(1 << bits) + 1], 64 - bits);
        for (var i = 0; i < ids.Length; i++)
        {
            _entries[i] = new(ids[i], numbers[i]);
            _first[Bucket(ids[i]) + 1]++;
        }

        for (var bucket = 1; bucket < _first.Length; bucket++) _first[bucket] += _first[bucket - 1];
    }

    /// <returns>−1 for an id that is none of them.</returns>
    internal int Of(long id)
    {
        var bucket = Bucket(id);
        for (var i = _first[bucket]; i < _first[bucket + 1]; i++)
            if (_entries[i].Id == id) return _entries[i].Number;
        return -1;
    }

    /// <summary>Of many at once: the processor waits for several of them at a time.</summary>
    internal void Of(ReadOnlySpan<long> ids, Span<int> numbers)
    {
        for (var i = 0; i < ids.Length; i++) numbers[i] = Of(ids[i]);
    }

    private int Bucket(long id) => (int)((ulong)(id ^ long.MinValue) >> _shift);

    private readonly record struct Entry(long Id, int Number);
}
