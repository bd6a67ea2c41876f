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

    private long[] _keys = new long[1 << FirstBits];
    private PairSum[] _sums = new PairSum[1 << FirstBits];
    private int _count;

    internal void Add(in NodePair pair, in PairSum more)
    {
        if (2 * _count >= _keys.Length) Grow();
        Add(pair.Key, more);
    }

    internal void Add(PairTable other)
    {
        foreach (var (pair, sum) in other.All()) Add(pair, sum);
    }

    /// <summary>In no order.</summary>
    internal IEnumerable<(NodePair Pair, PairSum Sum)> All()
    {
        for (var i = 0; i < _keys.Length; i++)
            if (_keys[i] != 0) yield return (NodePair.Of(_keys[i]), _sums[i]);
    }

    private void Add(long key, in PairSum more)
    {
        var mask = _keys.Length - 1;
        var slot = (int)(((ulong)key * Mix) >> (64 - BitOperations.Log2((uint)_keys.Length)));
        while (_keys[slot] != 0 && _keys[slot] != key) slot = (slot + 1) & mask;
        if (_keys[slot] == 0) (_keys[slot], _count) = (key, _count + 1);
        ref var sum = ref _sums[slot];
        sum = new(sum.Documents + more.Documents, sum.Product + more.Product);
    }

    private void Grow()
    {
        var (keys, sums) = (_keys, _sums);
        (_keys, _sums, _count) = (new long[2 * keys.Length], new PairSum[2 * keys.Length], 0);
        for (var i = 0; i < keys.Length; i++)
            if (keys[i] != 0) Add(keys[i], sums[i]);
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
