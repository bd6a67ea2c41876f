using HubAtlas.Core.Clustering;
using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>
/// Draws replicates of a ranking: each document gets a random weight, everything is summed up again and, where that is asked for, clustered
/// again, in blocks of 64. The same digits for any order of documents and any number of threads; a replicate does not depend on how many
/// are drawn. docs/replicates.md tells how.
/// </summary>
public sealed unsafe class Replicator : IDisposable
{
    private readonly ReplicatedRanking _ranking;
    private readonly BlockClusterer? _clusterer;
    private readonly int[] _positions;
    private readonly BaseClusters _clusters;

    private Replicator(ReplicatedRanking ranking, BlockClusterer? clusterer)
    {
        (_ranking, _clusterer) = (ranking, clusterer);
        _positions = clusterer is null ? [.. Enumerable.Range(0, ranking.Points.Count)] : clusterer.PlaceOfPoint.ToArray();
        _clusters = new BaseClusters(ranking, _positions, clusterer?.PlaceCount ?? _positions.Length);
    }

    /// <param name="isReclustered">Whether boundaries are found anew in every replicate.</param>
    /// <exception cref="AtlasException">A place or a setting is out of range, or places have too many neighbours; the message tells.</exception>
    public static Replicator Prepare(ReplicatedRanking ranking, bool isReclustered, int threads, CancellationToken ct = default) =>
        new(ranking, isReclustered ? BlockClusterer.Prepare(ranking.Points, ranking.Clustering, threads, ct) : null);

    /// <summary>Takes the ranking's contributions in.</summary>
    /// <param name="contributions">By kind, then place in the order of the ranking's, what is unlocated last: how many are to come at most.</param>
    /// <param name="doubtful">Addresses that replicates may put elsewhere; their contributions are counted behind what is unlocated.</param>
    /// <exception cref="AtlasException">A probability is out of range.</exception>
    public PlacedDocumentsBuilder Collect(IReadOnlyList<IReadOnlyList<long>> contributions, IReadOnlyList<DoubtfulAddress>? doubtful = null) =>
        new(_positions, _clusters.OfPlace.Length, contributions, doubtful ?? []);

    /// <param name="documents">Of the builder that <see cref="Collect"/> gave; not used up.</param>
    /// <param name="replicates">1 or more.</param>
    public ReplicateScores Draw(PlacedDocuments documents, int replicates, ulong seed, int threads, CancellationToken ct = default) =>
        Draw(documents, replicates, block => (ReplicateWeights.Key(seed, block), AddressDraws.Key(seed, block)), threads, ct);

    /// <summary>The ranking itself, by the same way: one replicate in which every document weighs 1 and every address is right.</summary>
    public ReplicateScores Repeat(PlacedDocuments documents, int threads, CancellationToken ct = default) =>
        Draw(documents, 1, _ => (null, null), threads, ct);

    /// <summary>Wrong addresses alone: every document weighs 1.</summary>
    internal ReplicateScores DrawAddresses(PlacedDocuments documents, int replicates, ulong seed, int threads, CancellationToken ct = default) =>
        Draw(documents, replicates, block => (null, AddressDraws.Key(seed, block)), threads, ct);

    /// <summary>What wrong addresses alone do to the scores within the ranking's own boundaries, in closed form.</summary>
    public AddressErrors Errors(PlacedDocuments documents) => AddressErrors.Of(documents, _clusters, _ranking.KindWeights);

    /// <summary>Shares of all kinds inside other boundaries than the ranking's, in the same replicates.</summary>
    /// <param name="areas">Of every counted place; −1: none. Places at one position have the same.</param>
    /// <param name="areaCount">Areas are numbered from 0 to below this.</param>
    /// <returns>Billionths of documents, replicate by replicate: that of area <c>a</c> in replicate <c>b</c> stands at <c>b × areas + a</c>.</returns>
    public long[] DrawAreas(
        PlacedDocuments documents, IReadOnlyList<int> areas, int areaCount, int replicates, ulong seed, int threads, CancellationToken ct = default)
    {
        var grouped = new BaseClusters(_ranking with { Clusters = areas, ClusterCount = areaCount }, _positions, _clusters.OfPlace.Length);
        var pieces = Pieces.Of(null, grouped);
        var shares = new long[checked(replicates * areaCount)];
        using var sums = new BlockSums(documents, _ranking.PointWeight, IsNarrow());
        for (var block = 0; block * BlockClusterer.BlockSize < replicates; block++)
        {
            sums.Fill(ReplicateWeights.Key(seed, block), AddressDraws.Key(seed, block), threads, ct);
            using var ofPieces = new PieceSums(pieces, sums, grouped.OfPlace.Length, threads, ct);
            var first = block * BlockClusterer.BlockSize;
            for (var lane = 0; lane < Math.Min(BlockClusterer.BlockSize, replicates - first); lane++)
                ofPieces.AddByCluster(lane, shares.AsSpan((first + lane) * areaCount, areaCount));
        }

        return shares;
    }

    /// <summary>Entries of the lists of neighbours, of four bytes each; 0 when nothing is clustered anew.</summary>
    internal long NeighbourEntries => _clusterer?.NeighbourEntries ?? 0;

    public void Dispose() => _clusterer?.Dispose();

    private ReplicateScores Draw(PlacedDocuments documents, int replicates, Func<int, (ulong? Documents, ulong? Addresses)> keys, int threads, CancellationToken ct)
    {
        var scores = new ReplicateScores(replicates, _clusters.Count);
        using var sums = new BlockSums(documents, _ranking.PointWeight, IsNarrow());
        for (var block = 0; block * BlockClusterer.BlockSize < replicates; block++)
        {
            var (key, addressKey) = keys(block);
            sums.Fill(key, addressKey, threads, ct);
            Read(sums, block * BlockClusterer.BlockSize, scores, threads, ct);
        }

        return scores;
    }

    private void Read(BlockSums sums, int first, ReplicateScores into, int threads, CancellationToken ct)
    {
        using var partition = _clusterer is null ? null
            : sums.NarrowWeights is { } narrow ? _clusterer.Find(narrow.Pointer, threads, ct) : _clusterer.Find(sums.Weights!.Pointer, threads, ct);
        var pieces = Pieces.Of(partition?.Members, _clusters);
        using var ofPieces = new PieceSums(pieces, sums, _clusters.OfPlace.Length, threads, ct);
        var block = new ReadBlock(sums, partition, pieces, ofPieces, _clusters);
        Workers.Run(Math.Min(BlockClusterer.BlockSize, into.ReplicateCount - first), 4, threads, ct, queue =>
        {
            var reader = new ReplicateReader(block, _clusters, _ranking.KindWeights, into);
            while (queue.Take(out var from, out var toExcl))
            {
                for (var lane = from; lane < toExcl; lane++) reader.Read(lane, first + lane);
            }
        });
    }

    /// <summary>Whether no replicate can have more mentions than 32 bits hold.</summary>
    private bool IsNarrow()
    {
        Int128 mentions = 0;
        foreach (var count in _ranking.Mentions) mentions += count;
        return mentions * ReplicateWeights.Largest < int.MaxValue;
    }
}
