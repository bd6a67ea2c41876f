using HubAtlas.Core.Certainty;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Certainty;

/// <summary>A world in which all clusters are as productive as each other; what is observed of it is Poisson.</summary>
internal static class TiedWorld
{
    private const int Expected = 400;

    /// <returns>Scores as observed, and their covariance from the same documents.</returns>
    internal static (double[] Scores, ScoreCovariance Covariance) Draw(int seed, int clusters)
    {
        var random = new Random(seed);
        // One in four documents is shared by two neighbours, so that differences are correlated.
        var (single, shared) = (Counts(random, clusters, 3 * Expected / 4), Counts(random, clusters, Expected / 4));
        var world = single.Sum() + shared.Sum() + Counts(random, 1, clusters * Expected / 2)[0];
        int Next(int c) => (c + 1) % clusters;
        int Before(int c) => (c + clusters - 1) % clusters;
        var parts = Enumerable.Range(0, clusters).Select(c => (2 * single[c]) + shared[c] + shared[Before(c)]).ToArray();
        var quarter = PartProduct.Whole / 4;
        var products = Enumerable.Range(0, clusters).SelectMany(c => new[]
        {
            new PartProduct(c, c, (single[c] * PartProduct.Whole) + ((shared[c] + shared[Before(c)]) * quarter)),
            new PartProduct(Math.Min(c, Next(c)), Math.Max(c, Next(c)), shared[c] * quarter),
        });
        var sums = new KindSums(1, world, [.. parts.Select(p => p * Contribution.Whole / 2)], [.. products]);
        return ([.. parts.Select(p => 50.0 * p / world)], ScoreCovariance.Of(clusters, [sums]));
    }

    /// <summary>Whether the interval between percentiles of the replicated ranks holds every rank, as it should.</summary>
    internal static bool HoldsByPercentiles(DrawnScores replicates, int j, double level)
    {
        var ranks = Enumerable.Range(0, replicates.Replicates).Select(b =>
        {
            var (own, rank) = (replicates.Of(b)[j], 1);
            foreach (var score in replicates.Of(b)) rank += score > own ? 1 : 0;
            return rank;
        }).Order().ToArray();
        var tail = (int)(replicates.Replicates * (1 - level) / 2);
        return ranks[tail] == 1 && ranks[^(tail + 1)] == replicates.Clusters;
    }

    private static long[] Counts(Random random, int count, int mean) => [.. Enumerable.Range(0, count).Select(_ => Poisson(random, mean))];

    /// <summary>Arrivals until the waiting times add up to the mean.</summary>
    private static long Poisson(Random random, double mean)
    {
        var count = -1L;
        for (var waited = 0.0; waited < mean; count++) waited -= Math.Log(1 - random.NextDouble());
        return count;
    }
}
