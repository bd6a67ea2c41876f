using HubAtlas.Core.Certainty;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Certainty;

public class CovarianceTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void It_is_what_adding_up_document_by_document_gives(int seed, bool isFull)
    {
        var world = new RandomDocuments(seed, clusters: 5, documents: 60, isFull);
        var covariance = ScoreCovariance.Of(world.Clusters, world.Sums());
        for (var c = 0; c < world.Clusters; c++)
        {
            for (var e = 0; e < world.Clusters; e++)
            {
                Assert.Equal(Slow(world, i => i.Parts[c], i => i.Parts[e]), covariance[c, e], 1e-9);
                Assert.Equal(Math.Sqrt(Slow(world, i => i.Parts[c] - i.Parts[e], i => i.Parts[c] - i.Parts[e])), covariance.Spreads[c, e], 1e-7);
            }

            Assert.Equal(Math.Sqrt(covariance[c, c]), covariance.Deviation(c));
        }
    }

    [Fact]
    public void Standard_deviations_are_those_of_a_Poisson_bootstrap()
    {
        const int replicates = 4000;
        var world = new RandomDocuments(11, clusters: 4, documents: 1500);
        var covariance = ScoreCovariance.Of(world.Clusters, world.Sums());
        var random = new Random(5);
        var scores = Enumerable.Range(0, replicates).Select(_ =>
        {
            var weights = world.Items.Select(i => Enumerable.Range(0, (int)i.Multiplicity).Sum(_ => Poisson(random))).ToArray();
            return world.Scores(i => weights[i]);
        }).ToList();
        for (var c = 0; c < world.Clusters; c++)
        {
            var mean = scores.Average(s => s[c]);
            var deviation = Math.Sqrt(scores.Sum(s => Math.Pow(s[c] - mean, 2)) / (replicates - 1));
            // Four standard errors of a standard deviation, and what the delta method leaves out.
            Assert.Equal(1, deviation / covariance.Deviation(c), (4 / Math.Sqrt(2 * replicates)) + 0.005);
        }
    }

    [Fact]
    public void The_order_of_documents_and_clusters_changes_nothing()
    {
        var world = new RandomDocuments(7, clusters: 6, documents: 80);
        var covariance = ScoreCovariance.Of(6, world.Sums());
        int[] places = [3, 0, 5, 1, 4, 2];
        var moved = ScoreCovariance.Of(6, [.. world.Sums().Select(kind => kind with
        {
            Parts = [.. Enumerable.Range(0, 6).Select(c => kind.Parts[places.IndexOf(c)])],
            Products = [.. kind.Products.Reverse().Select(p => p with
            {
                First = Math.Min(places[p.First], places[p.Second]), Second = Math.Max(places[p.First], places[p.Second]),
            })],
        })]);
        for (var c = 0; c < 6; c++)
        {
            for (var e = 0; e < 6; e++)
            {
                Assert.Equal(covariance[c, e], moved[places[c], places[e]]);
                Assert.Equal(covariance.Spreads[c, e], moved.Spreads[places[c], places[e]]);
            }
        }
    }

    [Fact]
    public void Clusters_with_the_same_parts_of_every_document_never_part()
    {
        // A third cannot be written in billionths without a rest, nor its square in a double.
        const long third = Contribution.Whole / 3;
        var twins = new KindSums(
            1, 7_777_777, [7_000_001 * third, 7_000_001 * third],
            [new(0, 0, (Int128)7_000_001 * third * third), new(0, 1, (Int128)7_000_001 * third * third), new(1, 1, (Int128)7_000_001 * third * third)]);
        var covariance = ScoreCovariance.Of(2, [twins]);
        Assert.Equal(0, covariance.Spreads[0, 1]);
        Assert.True(covariance.Deviation(0) > 0);
    }

    [Fact]
    public void A_kind_without_documents_or_weight_adds_nothing()
    {
        var world = new RandomDocuments(9, clusters: 3, documents: 40);
        var sums = world.Sums();
        var one = ScoreCovariance.Of(3, [sums[0]]);
        var more = ScoreCovariance.Of(3, [sums[0], sums[1] with { Weight = 0 }, new(1, 0, [0, 0, 0], [])]);
        Assert.Equal(one[1, 2], more[1, 2]);
        Assert.Equal(one.Spreads[0, 2], more.Spreads[0, 2]);
    }

    private static double Slow(RandomDocuments world, Func<RandomDocuments.Item, double> one, Func<RandomDocuments.Item, double> other) =>
        world.Weights.Select((weight, kind) =>
        {
            // A world of single documents: each deviates from the kind's mean part.
            var parts = world.Items.Where(i => i.Kind == kind).SelectMany(i => Enumerable.Repeat(i, (int)i.Multiplicity)).ToList();
            double Mean(Func<RandomDocuments.Item, double> part) => parts.Average(i => part(i) / Contribution.Whole);
            var (a, b) = (Mean(one), Mean(other));
            return Math.Pow(100 * weight / parts.Count, 2)
                * parts.Sum(i => ((one(i) / Contribution.Whole) - a) * ((other(i) / Contribution.Whole) - b));
        }).Sum();

    private static int Poisson(Random random)
    {
        var (count, product, limit) = (0, random.NextDouble(), Math.Exp(-1));
        for (; product > limit; count++) product *= random.NextDouble();
        return count;
    }
}
