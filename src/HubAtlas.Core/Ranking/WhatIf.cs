using HubAtlas.Core.Model;

namespace HubAtlas.Core.Ranking;

/// <summary>What the ranking knows of a cluster.</summary>
/// <param name="Rank">1-based.</param>
/// <param name="Score">In percent points.</param>
public sealed record RankedFigures(string Id, int Rank, string Name, ClusterFigures Figures, double Score);

/// <summary>
/// The ranking if some documents were counted elsewhere, the clusters' geometry as it is. The arithmetic is that of the ranking itself, so a
/// new run in which the clusters stay the same gives the same digits.
/// </summary>
/// <param name="clusters">By rank.</param>
/// <param name="worldTotals">Under the recipe's counting, by kind.</param>
/// <param name="weights">Of the kinds in the score.</param>
public sealed class WhatIf(IReadOnlyList<RankedFigures> clusters, CountingMethod method, IReadOnlyList<long> worldTotals, IReadOnlyList<double> weights)
{
    private readonly Dictionary<string, int> _indexById =
        clusters.Select((c, i) => (c.Id, Index: i)).ToDictionary(p => p.Id, p => p.Index, StringComparer.Ordinal);

    /// <param name="from">The cluster that loses <paramref name="lost"/>; null: none does.</param>
    /// <param name="to">The cluster that gains <paramref name="gained"/>; null: none does.</param>
    /// <param name="lost">In the unit of the recipe's counting, by kind.</param>
    public RankingEffect? Move(string? from, string? to, IReadOnlyList<long> lost, IReadOnlyList<long> gained)
    {
        if (from == to) return null;
        var scores = clusters.Select(c => c.Score).ToArray();
        if (from is not null) scores[_indexById[from]] = Score(clusters[_indexById[from]], lost, -1);
        if (to is not null) scores[_indexById[to]] = Score(clusters[_indexById[to]], gained, 1);
        var ranks = new int[scores.Length];
        foreach (var (rank, index) in Ranker.Rank(Enumerable.Range(0, scores.Length), i => scores[i], i => clusters[i].Name)) ranks[index] = rank;
        return new(
            [.. new[] { from, to }.OfType<string>().Select(id => _indexById[id]).Select(i => new ClusterMove(
                clusters[i].Id, clusters[i].Rank, ranks[i], clusters[i].Score, scores[i]))],
            clusters.Where((c, i) => c.Rank != ranks[i]).Count());
    }

    private double Score(RankedFigures cluster, IReadOnlyList<long> change, int sign) => Ranker.Score(
        [.. DocumentKinds.All.Select(k => Ranker.WorldShare(Count(cluster, k) + (sign * change[(int)k]), worldTotals[(int)k]))], weights);

    private long Count(RankedFigures cluster, DocumentKind kind) =>
        method == CountingMethod.Full ? cluster.Figures.FullCounts[(int)kind] : cluster.Figures.ByKind[(int)kind].Shares;
}
