using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty;

/// <param name="Clusters">By rank.</param>
/// <param name="Pairs">Each once, by both ranks.</param>
/// <param name="JointQuantile">Null where no difference has a standard deviation.</param>
public sealed record MeasuredRanks(IReadOnlyList<ClusterUncertainty> Clusters, IReadOnlyList<RankPair> Pairs, double? JointQuantile)
{
    /// <summary>What a reader must know of how they were measured, in words.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>How sure ranks are, from replicates of the scores, wherever these come from.</summary>
public static class RankMeasurer
{
    /// <param name="ids">Of the clusters, by rank.</param>
    /// <param name="scores">Likewise, in percent.</param>
    /// <param name="deviations">Standard deviations of the scores, in percent.</param>
    /// <param name="spreads">Those of their differences.</param>
    /// <param name="level">0.5 to 0.999.</param>
    /// <param name="threads">Any number gives the same.</param>
    public static MeasuredRanks Measure(
        IReadOnlyList<string> ids, IReadOnlyList<double> scores, IReadOnlyList<double> deviations, DrawnScores replicates, PairSpreads spreads,
        double level, int threads, CancellationToken stop = default)
    {
        var sets = RankSets.Find(scores, replicates, spreads, level, threads, stop);
        var ranks = ReplicateRanks.Of(replicates, stop);
        return new(
            [.. ids.Select((_, j) => Cluster(ids, j, deviations[j], sets, ranks))], Pairs(ids.Count, sets, ranks),
            sets.Joint.FirstOrDefault()?.Quantile);
    }

    private static ClusterUncertainty Cluster(IReadOnlyList<string> ids, int j, double deviation, RankSets sets, ReplicateRanks ranks) => new()
    {
        ScoreSd = deviation,
        Ranks = sets.Marginal[j].Ranks,
        JointRanks = sets.Joint[j].Ranks,
        TiedWith = [.. sets.Marginal[j].TiedWith.Select(k => ids[k])],
        Quantile = sets.Marginal[j].Quantile,
        InTop10 = ranks.InTop(j, 10),
        InTop100 = ranks.InTop(j, 100),
        RankShares = ranks.Shares(j),
    };

    private static RankPair[] Pairs(int clusters, RankSets sets, ReplicateRanks ranks)
    {
        var pairs = new List<RankPair>(clusters * Math.Max(0, clusters - 1) / 2);
        for (var j = 0; j < clusters; j++)
            for (var k = j + 1; k < clusters; k++)
                pairs.Add(new(j, k, ranks.Above(j, k), RankSets.AreApart(sets.Marginal, j, k), RankSets.AreApart(sets.Joint, j, k)));
        return [.. pairs];
    }
}
