using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>How sure ranks are where boundaries were found anew in every replicate.</summary>
public static class ReclusteredRanks
{
    /// <summary>
    /// Rank sets from the replicated scores, widened by what births and mergers of other clusters do to a rank, and what became of each
    /// cluster.
    /// </summary>
    /// <param name="ids">Of the clusters, by rank.</param>
    /// <param name="scores">Likewise, in percent.</param>
    /// <param name="deviations">Standard deviations of the scores, in percent.</param>
    /// <param name="shifts">By which the replicates' scores lie above the ranking's on average, in percent; null: by none.</param>
    /// <param name="level">0.5 to 0.999.</param>
    /// <param name="threads">Any number gives the same.</param>
    public static MeasuredRanks Measure(
        IReadOnlyList<string> ids, IReadOnlyList<double> scores, IReadOnlyList<double> deviations, ReplicateScores replicates,
        IReadOnlyList<double>? shifts, double level, int threads, CancellationToken stop = default)
    {
        var measured = FixedRanks.Measure(ids, scores, deviations, replicates, shifts, level, threads, stop);
        var existence = Existence.Of(replicates);
        return measured with
        {
            Clusters = [.. measured.Clusters.Select((cluster, c) => Widen(cluster, replicates, c) with { Stability = Stability(existence[c], ids) })],
        };
    }

    private static ClusterUncertainty Widen(ClusterUncertainty cluster, ReplicateScores replicates, int c)
    {
        var (low, high) = ExistenceShift.Of(replicates, c);
        RankInterval Shifted(RankInterval ranks) => new(Math.Max(1, ranks.Low + low), ranks.High + high);
        return cluster with
        {
            Ranks = Shifted(cluster.Ranks),
            JointRanks = Shifted(cluster.JointRanks),
            InTop10 = Existence.ShareInTop(replicates, c, 10),
            InTop100 = Existence.ShareInTop(replicates, c, 100),
            RankShares = RankShares(replicates, c),
        };
    }

    /// <summary>Ranks of the heir; a replicate without one has no rank to tell.</summary>
    private static RankShare[] RankShares(ReplicateScores replicates, int cluster)
    {
        var counts = new SortedDictionary<int, int>();
        for (var replicate = 0; replicate < replicates.ReplicateCount; replicate++)
        {
            var at = replicates.At(replicate, cluster);
            if (replicates.States[at] != ReplicateState.Gone) counts[replicates.Ranks[at]] = counts.GetValueOrDefault(replicates.Ranks[at]) + 1;
        }

        return [.. counts.Select(c => new RankShare(c.Key, (double)c.Value / replicates.ReplicateCount))];
    }

    private static ClusterStability Stability(Existence existence, IReadOnlyList<string> ids) => new(
        existence.Alone, existence.Absorbed, existence.AbsorbedBy is { } by ? ids[by] : null, existence.Gone, existence.Split, existence.Jaccard);
}
