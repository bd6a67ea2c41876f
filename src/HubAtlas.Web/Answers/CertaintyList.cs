using HubAtlas.Core.Model;

namespace HubAtlas.Web.Answers;

/// <summary>Answer of <c>/api/editions/{name}/certainty</c>: what strips of ranks and matrices of pairs are drawn from.</summary>
/// <param name="Level">Confidence level of the rank sets; null where uncertainty was not measured.</param>
/// <param name="Clusters">By rank; empty where it was not measured.</param>
public sealed record CertaintyList(double? Level, IReadOnlyList<CertaintyShares> Clusters)
{
    internal static CertaintyList Of(Edition edition)
    {
        if (edition.Uncertainty is not { } measured) return new(null, []);
        var numbers = edition.Clusters.Index().ToDictionary(c => c.Item.Id, c => c.Index, StringComparer.Ordinal);
        return new(measured.Level, [.. edition.Clusters.Select(cluster => CertaintyShares.Of(cluster, numbers))]);
    }
}

/// <summary>How often a cluster takes which rank, and what it cannot be told apart from.</summary>
/// <param name="Ranks">Those of at least one replicate, rising.</param>
/// <param name="Shares">Of the replicates, in the order of the ranks, 0 to 1.</param>
/// <param name="TiedWith">0-based indexes of clusters, rising; two are distinguishable where neither lists the other.</param>
public sealed record CertaintyShares(string Id, IReadOnlyList<int> Ranks, IReadOnlyList<double> Shares, IReadOnlyList<int> TiedWith)
{
    internal static CertaintyShares Of(Cluster cluster, IReadOnlyDictionary<string, int> numbers)
    {
        var (shares, tied) = (cluster.Uncertainty?.RankShares ?? [], cluster.Uncertainty?.TiedWith ?? []);
        return new(cluster.Id, [.. shares.Select(s => s.Rank)], [.. shares.Select(s => s.Share)], [.. tied.Select(id => numbers[id]).Order()]);
    }
}
