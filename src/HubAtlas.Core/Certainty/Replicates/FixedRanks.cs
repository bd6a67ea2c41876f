namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>How sure ranks are by replicated scores, each cluster taken as one that is given.</summary>
public static class FixedRanks
{
    /// <param name="ids">Of the clusters, by rank.</param>
    /// <param name="scores">Likewise, in percent.</param>
    /// <param name="deviations">Standard deviations of the scores, in percent.</param>
    /// <param name="shifts">
    /// By which the replicates' scores lie above the ranking's on average, in percent; null: by none. They are taken away, because the sets
    /// compare how far a replicate is from what is expected of it.
    /// </param>
    /// <param name="level">0.5 to 0.999.</param>
    /// <param name="threads">Any number gives the same.</param>
    public static MeasuredRanks Measure(
        IReadOnlyList<string> ids, IReadOnlyList<double> scores, IReadOnlyList<double> deviations, ReplicateScores replicates,
        IReadOnlyList<double>? shifts, double level, int threads, CancellationToken stop = default)
    {
        var drawn = new DrawnScores(replicates.ReplicateCount, replicates.ClusterCount, Centred(replicates, shifts));
        return RankMeasurer.Measure(ids, scores, deviations, drawn, PairSpreads.Of(drawn, threads, stop), level, threads, stop);
    }

    private static double[] Centred(ReplicateScores replicates, IReadOnlyList<double>? shifts) =>
        shifts is null ? replicates.Scores : [.. replicates.Scores.Select((score, at) => score - shifts[at % replicates.ClusterCount])];
}
