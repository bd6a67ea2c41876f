using HubAtlas.Core.Clustering;
using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>
/// For every place the sums of one block of replicates: shares by kind, and the weight that clustering reads. Whole numbers, so that
/// neither order nor threads change a digit. The last row is what is unlocated.
/// </summary>
internal sealed unsafe class BlockSums : IDisposable
{
    private const int Chunk = 32;
    private const int AddressChunk = 256;
    private const int Size = BlockClusterer.BlockSize;

    private readonly PlacedDocuments _documents;
    private readonly NativeBuffer<long>?[] _shares;
    private readonly Lock[] _locks = [.. Enumerable.Range(0, 251).Select(_ => new Lock())];
    private readonly PointWeight _pointWeight;

    /// <param name="isNarrow">Whether all mentions of any replicate together are below 2³¹.</param>
    public BlockSums(PlacedDocuments documents, PointWeight pointWeight, bool isNarrow)
    {
        (_documents, _pointWeight) = (documents, pointWeight);
        _shares = [.. DocumentKinds.All.Select(kind => documents.Of(kind).IsEmpty ? null : new NativeBuffer<long>(Rows * Size))];
        if (isNarrow && pointWeight == PointWeight.Mentions) NarrowWeights = new(Rows * Size);
        else Weights = new(Rows * Size);
    }

    /// <summary>Mentions, or shares of all kinds; null when <see cref="NarrowWeights"/> has them.</summary>
    public NativeBuffer<long>? Weights { get; }

    public NativeBuffer<int>? NarrowWeights { get; }

    /// <summary>Null when there are no documents of the kind.</summary>
    public NativeBuffer<long>? Shares(DocumentKind kind) => _shares[(int)kind];

    private long Rows => _documents.PlaceCount + 1L;

    /// <summary>Of one place in one replicate, in billionths.</summary>
    public long ShareOf(DocumentKind kind, int place, int replicate) => _shares[(int)kind] is { } shares ? shares[((long)place * Size) + replicate] : 0;

    /// <param name="key">Of <see cref="ReplicateWeights.Key"/>; null: every document weighs 1.</param>
    /// <param name="addressKey">Of <see cref="AddressDraws.Key"/>; null: every address is right.</param>
    public void Fill(ulong? key, ulong? addressKey, int threads, CancellationToken ct)
    {
        Workers.Run((int)Rows, Chunk, threads, ct, queue =>
        {
            using var adder = new PlaceAdder(key);
            while (queue.Take(out var from, out var toExcl))
            {
                for (var place = from; place < toExcl; place++) Fill(adder, place);
            }
        });
        Workers.Run(_documents.Doubtful.Length, AddressChunk, threads, ct, queue =>
        {
            using var mover = new AddressMover(this, _documents, key, addressKey);
            while (queue.Take(out var from, out var toExcl)) mover.Add(_documents.Doubtful.AsSpan(from, toExcl - from));
        });
    }

    /// <summary>Adds to a place's sums. Several threads may.</summary>
    public void Add(int place, KindLanes added)
    {
        lock (_locks[place % _locks.Length])
        {
            foreach (var kind in DocumentKinds.All)
                if (_shares[(int)kind] is { } shares) KindLanes.Add(shares.Span((long)place * Size, Size), added.Shares(kind));
            if (NarrowWeights is { } narrow)
            {
                for (var i = 0; i < Size; i++) narrow[((long)place * Size) + i] += (int)added.Mentions[i];
            }
            else if (_pointWeight == PointWeight.Mentions)
            {
                KindLanes.Add(Weights!.Span((long)place * Size, Size), added.Mentions);
            }
            else
            {
                foreach (var kind in DocumentKinds.All) KindLanes.Add(Weights!.Span((long)place * Size, Size), added.Shares(kind));
            }
        }
    }

    public void Dispose()
    {
        foreach (var shares in _shares) shares?.Dispose();
        Weights?.Dispose();
        NarrowWeights?.Dispose();
    }

    private void Fill(PlaceAdder adder, int place)
    {
        adder.Clear();
        foreach (var kind in DocumentKinds.All)
        {
            if (_shares[(int)kind] is not { } shares) continue;
            shares.Span((long)place * Size, Size).Clear();
            adder.Add(_documents.Of(kind), place, shares.Pointer + ((long)place * Size));
        }

        var mentions = adder.Mentions;
        if (NarrowWeights is { } narrow)
        {
            for (var i = 0; i < Size; i++) narrow[((long)place * Size) + i] = (int)mentions[i];
        }
        else if (_pointWeight == PointWeight.Mentions)
        {
            mentions.CopyTo(Weights!.Span((long)place * Size, Size));
        }
        else
        {
            for (var i = 0; i < Size; i++) Weights![((long)place * Size) + i] = SharesOfAllKinds(place, i);
        }
    }

    private long SharesOfAllKinds(int place, int replicate)
    {
        var sum = 0L;
        foreach (var shares in _shares) sum += shares is null ? 0 : shares[((long)place * Size) + replicate];
        return sum;
    }
}
