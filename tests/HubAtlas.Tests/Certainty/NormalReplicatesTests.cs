using HubAtlas.Core.Certainty;

namespace HubAtlas.Tests.Certainty;

public class NormalReplicatesTests
{
    [Fact]
    public void Their_mean_and_covariance_are_those_asked_for()
    {
        const int replicates = 20_000;
        var world = new RandomDocuments(21, clusters: 7, documents: 200);
        var (scores, covariance) = (world.Scores(i => world.Items[i].Multiplicity), ScoreCovariance.Of(7, world.Sums()));
        var draws = Measured.Draw(scores, covariance, replicates, seed: 1, threads: 2);
        for (var c = 0; c < 7; c++)
        {
            Assert.Equal(0, (Mean(draws, c) - scores[c]) / covariance.Deviation(c), 4 / Math.Sqrt(replicates));
            for (var e = 0; e <= c; e++)
            {
                var product = covariance.Deviation(c) * covariance.Deviation(e);
                // The standard error of a covariance is at most √2 ÷ √n of that product.
                Assert.Equal(covariance[c, e] / product, Covariance(draws, c, e) / product, 5 * Math.Sqrt(2.0 / replicates));
            }
        }
    }

    [Fact]
    public void Single_draws_are_normal()
    {
        var draws = Draw(10_000, seed: 4);
        var standard = Enumerable.Range(0, 10_000).Select(b => draws.Of(b)[0]).Order().ToArray();
        // Quantiles of the normal distribution from a table; a share of 10,000 has a standard error of at most 0.005.
        foreach (var (z, below) in new[] { (-1.959964, 0.025), (-1.281552, 0.1), (-0.674490, 0.25), (0, 0.5), (1.281552, 0.9), (1.959964, 0.975) })
            Assert.Equal(below, standard.Count(x => x <= z) / 10_000.0, 0.015);
    }

    [Fact]
    public void A_world_without_anything_outside_its_clusters_has_no_inverse_and_is_drawn_all_the_same()
    {
        // Every document lies wholly in one of three clusters: the three shares add up to 100 in every replicate.
        var covariance = ScoreCovariance.Of(3, [Whole(20, 30, 50)]);
        var draws = Measured.Draw([20, 30, 50], covariance, 500, seed: 2, threads: 1);
        for (var b = 0; b < 500; b++) Assert.Equal(100, draws.Of(b).ToArray().Sum(), 1e-9);
        Assert.True(Covariance(draws, 0, 1) < 0);
    }

    [Fact]
    public void Clusters_that_never_part_get_the_same_draw()
    {
        var sums = Whole(20, 30, 50);
        Int128 half = PartProduct.Whole / 4;
        // Halves of the same ten documents each.
        var twins = sums with { Parts = [.. sums.Parts, 5 * 1_000_000_000L, 5 * 1_000_000_000L], Documents = 120, Products = [.. sums.Products, new(3, 3, 10 * half), new(3, 4, 10 * half), new(4, 4, 10 * half)] };
        var draws = Measured.Draw([1, 2, 3, 0.1, 0.1], ScoreCovariance.Of(5, [twins]), 300, seed: 3, threads: 1);
        for (var b = 0; b < 300; b++) Assert.Equal(draws.Of(b)[3], draws.Of(b)[4]);
    }

    [Fact]
    public void A_replicate_is_the_same_however_many_there_are_and_whoever_draws_it()
    {
        var (few, many) = (Draw(64, seed: 9), Draw(1000, seed: 9, threads: 3));
        Assert.Equal(few.Values, many.Values.Take(few.Values.Length));
        Assert.NotEqual(few.Values, Draw(64, seed: 10).Values);
        Assert.Equal(64 * 3, few.Values.Distinct().Count());
    }

    /// <summary>Three independent scores of variance 1.</summary>
    private static DrawnScores Draw(int replicates, int seed, int threads = 1)
    {
        var sums = new KindSums(1, 100, [0, 0, 0], [new(0, 0, PartProduct.Whole), new(1, 1, PartProduct.Whole), new(2, 2, PartProduct.Whole)]);
        return Measured.Draw([0, 0, 0], ScoreCovariance.Of(3, [sums]), replicates, seed, threads);
    }

    private static KindSums Whole(params long[] documents) => new(
        1, documents.Sum(), [.. documents.Select(d => d * 1_000_000_000L)],
        [.. documents.Select((d, c) => new PartProduct(c, c, d * PartProduct.Whole))]);

    private static double Mean(DrawnScores draws, int c) => Enumerable.Range(0, draws.Replicates).Average(b => draws.Of(b)[c]);

    private static double Covariance(DrawnScores draws, int c, int e)
    {
        var (one, other) = (Mean(draws, c), Mean(draws, e));
        return Enumerable.Range(0, draws.Replicates).Average(b => (draws.Of(b)[c] - one) * (draws.Of(b)[e] - other));
    }
}
