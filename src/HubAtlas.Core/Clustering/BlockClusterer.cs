using System.Numerics;
using HubAtlas.Core.Clustering.Blocks;
using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Clustering;

/// <summary>
/// Clusters the same points under 64 weightings at once, for resampling. Each of the 64 answers is that of <see cref="Clusterer.Find"/>,
/// exactly; neighbours are searched once for all blocks.
/// </summary>
internal sealed unsafe class BlockClusterer : IDisposable
{
    /// <summary>Weightings in a block.</summary>
    public const int BlockSize = Lanes64.Count;

    // 1.6 GB of lists: eight times those of the published rankings' size.
    private const long MostEntries = 400_000_000;

    private readonly ClusteringSettings _settings;
    private readonly NeighbourLists _lists;
    private readonly BlockCores _cores;
    private readonly int[] _placeOfPoint;

    private BlockClusterer(DistinctPoints distinct, ClusteringSettings settings, NeighbourLists lists)
    {
        (_settings, _lists, _placeOfPoint) = (settings, lists, distinct.PlaceOfPoint);
        PlaceCount = distinct.Places.Count;
        _cores = new BlockCores(lists, PlaceCount);
    }

    /// <summary>Distinct positions among the points: what is weighed.</summary>
    public int PlaceCount { get; }

    public long NeighbourEntries => _lists.Entries;

    /// <summary>Places are numbered by latitude, then longitude.</summary>
    public ReadOnlySpan<int> PlaceOfPoint => _placeOfPoint;

    /// <param name="points">Their weights do not matter.</param>
    /// <exception cref="AtlasException">A point or a setting is out of range, or there are too many neighbours to list; the message tells.</exception>
    public static BlockClusterer Prepare(WeightedPoints points, ClusteringSettings settings, int threads, CancellationToken ct = default)
    {
        InputCheck.Demand(settings, threads);
        InputCheck.Demand(points, threads, ct);
        var distinct = DistinctPoints.Of(points, threads, ct);
        var lists = NeighbourLists.Make(distinct.Places, settings.RadiusKm, settings.MergeGapKm, MostEntries, areSquaresKept: false, threads, ct);
        return lists is not null ? new(distinct, settings, lists) : throw new AtlasException(FormattableString.Invariant(
            $"The places have more than {MostEntries:N0} neighbours within the radius in all; expected fewer, to cluster replicates. ")
            + "Take a smaller radius, or leave the layer boundary out.");
    }

    /// <summary>The clusters of each weighting; valid until the next block is asked for.</summary>
    /// <param name="weights">A row of 64 for every place; 0 or above, and all of a weighting together below the type's largest value.</param>
    public BlockPartition Find<T>(T* weights, int threads, CancellationToken ct = default)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        _cores.Find(weights, _settings.MinimumWeight, threads, ct);
        using var nodes = new BlockNodes(_lists, _cores, PlaceCount, threads, ct);
        var members = new BlockMembers(_lists, _cores, nodes, PlaceCount, threads, ct);
        var links = BlockLinks.Find(_lists, _cores, nodes, members, threads, ct);
        return BlockPartition.Make(members, links, nodes.Count, weights, threads, ct);
    }

    /// <summary>One weighting's answer as the plain clusterer gives it.</summary>
    public Partition PartitionOf(BlockPartition block, int replicate)
    {
        var clusters = new ReplicateClusters(block);
        clusters.MoveTo(replicate);
        var indexes = Array.ConvertAll(_placeOfPoint, clusters.Of);
        var roles = new PointRole[indexes.Length];
        for (var point = 0; point < roles.Length; point++)
        {
            roles[point] = (_cores[_placeOfPoint[point]] >> replicate & 1) != 0 ? PointRole.Core
                : indexes[point] < 0 ? PointRole.Noise : PointRole.Border;
        }

        return new(indexes, roles, clusters.Count) { PlaceCount = PlaceCount };
    }

    public void Dispose()
    {
        _lists.Dispose();
        _cores.Dispose();
    }
}
