using System.Numerics;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <summary>
/// What pairs of nodes have in common. Tens of millions of rows are added to some hundred thousand pairs: a table of its own, because the
/// framework's takes the bits of a number as its hash, by which pairs of clusters collide.
/// </summary>
internal sealed class PairTable
{
    private const int FirstBits = 12;
    private const ulong Mix = 0x9e3779b97f4a7c15;

    private Entry[] _entries = new Entry[1 << FirstBits];
    private int _count;

    internal void Add(in NodePair pair, in PairSum more)
    {
        if (2 * _count >= _entries.Length) Grow();
        var key = pair.Key;
        ref var entry = ref _entries[Slot(key)];
        if (entry.Key == 0) (entry.Key, _count) = (key, _count + 1);
        entry.Add(more);
    }

    internal void Add(PairTable other)
    {
        foreach (var (pair, sum) in other.All()) Add(pair, sum);
    }

    /// <summary>In no order.</summary>
    internal IEnumerable<(NodePair Pair, PairSum Sum)> All()
    {
        for (var i = 0; i < _entries.Length; i++)
            if (_entries[i].Key != 0) yield return (NodePair.Of(_entries[i].Key), _entries[i].Sum);
    }

    /// <summary>Where a pair is, or would be.</summary>
    private int Slot(long key)
    {
        var mask = _entries.Length - 1;
        var slot = (int)(((ulong)key * Mix) >> (64 - BitOperations.Log2((uint)_entries.Length)));
        while (_entries[slot].Key != 0 && _entries[slot].Key != key) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[2 * old.Length];
        foreach (ref var entry in old.AsSpan())
            if (entry.Key != 0) _entries[Slot(entry.Key)] = entry;
    }

    /// <summary>Half a line of the processor's memory, so that a pair is waited for once.</summary>
    private struct Entry
    {
        internal long Key;
        private long _documents;
        private ulong _low, _high;

        internal readonly PairSum Sum => new(_documents, (Int128)new UInt128(_high, _low));

        internal void Add(in PairSum more)
        {
            var product = (UInt128)more.Product;
            _documents += more.Documents;
            var (low, carried) = (_low + (ulong)product, 0UL);
            if (low < _low) carried = 1;
            (_low, _high) = (low, _high + (ulong)(product >> 64) + carried);
        }
    }
}

/// <summary>A cluster and a node (<see cref="AddressNodes"/>) of documents of a kind.</summary>
internal readonly record struct NodePair(int Cluster, int Node, DocumentKind Kind)
{
    private const int KindBits = 2;

    /// <summary>Not zero.</summary>
    internal long Key => ((((long)Cluster + 1) << KindBits) | (long)Kind) << 32 | (uint)Node;

    internal static NodePair Of(long key) =>
        new((int)(key >> (32 + KindBits)) - 1, (int)key, (DocumentKind)((key >> 32) & ((1 << KindBits) - 1)));
}

/// <param name="Product">Of the parts of both nodes, summed, in billionths of billionths of a document.</param>
internal readonly record struct PairSum(long Documents, Int128 Product)
{
    /// <summary>In billionths, cut off once.</summary>
    internal long Overlap => (long)(Product / Contribution.Whole);
}
