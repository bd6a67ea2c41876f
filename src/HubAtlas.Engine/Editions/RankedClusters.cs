using HubAtlas.Core.Profiling;
using HubAtlas.Core.Ranking;

namespace HubAtlas.Engine.Editions;

/// <summary>A draft with its rank and id.</summary>
internal sealed record RankedDraft(string Id, int Rank, ClusterDraft Draft)
{
    /// <summary>In the partition.</summary>
    public int Index => Draft.Index;

    public string Name => Draft.Naming.Name;

    public IReadOnlyList<string> Economies => Draft.Naming.Economies;

    public RankedFigures Figures => new(Id, Rank, Name, Draft.Figures, Draft.Score);
}

/// <summary>The drafts by rank, and by their index in the partition.</summary>
internal sealed record RankedClusters(IReadOnlyList<RankedDraft> ByRank, IReadOnlyDictionary<int, RankedDraft> ByIndex)
{
    public static RankedClusters From(IReadOnlyList<Ranked<ClusterDraft>> ranked)
    {
        var ids = IdGiver.Give(ranked.Select(r => r.Contender.Naming.Slug).ToList());
        var byRank = ranked.Select((r, i) => new RankedDraft(ids[i], r.Rank, r.Contender)).ToList();
        return new(byRank, byRank.ToDictionary(r => r.Index));
    }

    /// <returns>Null for noise.</returns>
    public string? IdOf(int cluster) => ByIndex.GetValueOrDefault(cluster)?.Id;
}
