using HubAtlas.Core.Certainty;
using HubAtlas.Core.Model;

namespace HubAtlas.Bench.Certainty;

/// <summary>
/// Clusters whose true output is known: documents of their own, and as many that each shares half and half with the next one. What is observed
/// is Poisson.
/// </summary>
/// <param name="own">Expected documents of each cluster alone.</param>
/// <param name="shared">Expected documents that a cluster shares with the next one.</param>
internal sealed class PoissonWorld(IReadOnlyList<int> own, int shared)
{
    private const int Outside = 3;

    public int Clusters => own.Count;

    /// <summary>True ranks of a cluster: several where it is tied.</summary>
    public RankInterval TrueRanks(int j) => new(1 + own.Count(o => o > own[j]), Clusters - own.Count(o => o < own[j]));

    public (double[] Scores, ScoreCovariance Covariance) Observe(int seed)
    {
        var random = new Random(seed);
        long[] alone = [.. own.Select(mean => Poisson(random, mean))], common = [.. own.Select(_ => Poisson(random, shared))];
        var world = alone.Sum() + common.Sum() + Poisson(random, own.Sum() / Outside);
        int Next(int c) => (c + 1) % Clusters;
        long Shared(int c) => common[c] + common[(c + Clusters - 1) % Clusters];
        var quarter = PartProduct.Whole / 4;
        var parts = Enumerable.Range(0, Clusters).Select(c => ((2 * alone[c]) + Shared(c)) * Contribution.Whole / 2).ToList();
        var products = Enumerable.Range(0, Clusters).SelectMany(c => new[]
        {
            new PartProduct(c, c, (alone[c] * PartProduct.Whole) + (Shared(c) * quarter)),
            new PartProduct(Math.Min(c, Next(c)), Math.Max(c, Next(c)), common[c] * quarter),
        });
        return (
            [.. parts.Select(part => 100.0 * part / Contribution.Whole / world)],
            ScoreCovariance.Of(Clusters, [new KindSums(1, world, parts, [.. products])]));
    }

    /// <summary>Arrivals until the waiting times add up to the mean.</summary>
    private static long Poisson(Random random, int mean)
    {
        var count = -1L;
        for (var waited = 0.0; waited < mean; count++) waited -= Math.Log(1 - random.NextDouble());
        return count;
    }
}
