using HubAtlas.Core.Certainty;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Certainty;

/// <summary>The room's methods, stopped where the test run is.</summary>
internal static class Measured
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static DrawnScores Draw(IReadOnlyList<double> scores, ScoreCovariance covariance, int replicates, int seed, int threads) =>
        NormalReplicates.Draw(scores, covariance, replicates, seed, threads, Stop);

    internal static PairSpreads Spreads(DrawnScores replicates, int threads = 1) => PairSpreads.Of(replicates, threads, Stop);

    internal static RankSets Sets(IReadOnlyList<double> scores, DrawnScores replicates, PairSpreads spreads, double level, int threads = 1) =>
        RankSets.Find(scores, replicates, spreads, level, threads, Stop);

    internal static ReplicateRanks Ranks(DrawnScores replicates) => ReplicateRanks.Of(replicates, Stop);

    internal static MeasuredRanks All(IReadOnlyList<Cluster> clusters, ScoreCovariance covariance, DrawnScores replicates, double level) => RankMeasurer.Measure(
        [.. clusters.Select(c => c.Id)], [.. clusters.Select(c => c.Score)], [.. clusters.Select((_, j) => covariance.Deviation(j))], replicates,
        covariance.Spreads, level, threads: 1, Stop);
}
