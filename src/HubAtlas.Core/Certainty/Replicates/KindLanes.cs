using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using HubAtlas.Core.Clustering;
using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>64 sums of shares of each kind, and 64 of mentions of all kinds together. For one thread.</summary>
internal sealed unsafe class KindLanes : IDisposable
{
    private const int Size = BlockClusterer.BlockSize;

    private readonly NativeBuffer<long> _sums = new((DocumentKinds.All.Count + 1L) * Size);

    /// <summary>All sums, kind by kind, mentions last.</summary>
    public Span<long> All => _sums.Span(0, (DocumentKinds.All.Count + 1) * Size);

    public Span<long> Mentions => _sums.Span((long)DocumentKinds.All.Count * Size, Size);

    public Span<long> Shares(DocumentKind kind) => _sums.Span((long)kind * Size, Size);

    public long* Pointer(DocumentKind kind) => _sums.Pointer + ((long)kind * Size);

    public void Add(KindLanes other) => Add(All, other.All);

    /// <summary>Adds sum to sum; both have 64 sums, or a multiple of it.</summary>
    public static void Add(Span<long> sums, Span<long> added)
    {
        var into = MemoryMarshal.Cast<long, Vector512<long>>(sums);
        var from = MemoryMarshal.Cast<long, Vector512<long>>(added);
        for (var i = 0; i < into.Length; i++) into[i] += from[i];
    }

    /// <summary>Takes some replicates' sums over from another.</summary>
    /// <param name="lanes">One bit a replicate.</param>
    public void Take(KindLanes from, ulong lanes)
    {
        var sums = All;
        var taken = from.All;
        for (; lanes != 0; lanes &= lanes - 1)
        {
            for (var i = (int)ulong.TrailingZeroCount(lanes); i < sums.Length; i += Size) (sums[i], taken[i]) = (sums[i] + taken[i], 0);
        }
    }

    public void Dispose() => _sums.Dispose();
}
