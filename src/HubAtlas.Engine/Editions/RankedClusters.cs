using HubAtlas.Core.Model;
using HubAtlas.Core.Profiling;
using HubAtlas.Core.Ranking;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Editions;

/// <summary>The ranking, and the id of each cluster by its index in the partition.</summary>
internal sealed record RankedClusters(IReadOnlyList<Cluster> Clusters, IReadOnlyDictionary<int, string> IdByIndex)
{
    /// <summary>By kind, first and second rank; empty until somebody looked inside.</summary>
    public IReadOnlyList<Tie> Ties { get; init; } = [];

    /// <summary>How everybody was located; empty until somebody looked inside.</summary>
    public IReadOnlyList<ClusterPart> LedgerParts { get; init; } = [];

    public static RankedClusters From(IReadOnlyList<Ranked<ClusterDraft>> ranked)
    {
        var ids = IdGiver.Give(ranked.Select(r => r.Contender.Naming.Slug).ToList());
        return new(
            ranked.Select((r, i) => Cluster(ids[i], r.Rank, r.Contender)).ToList(),
            ranked.Select((r, i) => (r.Contender.Index, Id: ids[i])).ToDictionary(p => p.Index, p => p.Id));
    }

    private static Cluster Cluster(string id, int rank, ClusterDraft draft) => new()
    {
        Id = id,
        Rank = rank,
        Name = draft.Naming.Name,
        Economies = draft.Naming.Economies,
        Figures = draft.Figures,
        Score = draft.Score,
        Shape = draft.Shape,
        Profile = draft.Profile,
    };
}
