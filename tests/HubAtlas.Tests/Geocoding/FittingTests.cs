using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.GazetteerCompiler.Fitting;

namespace HubAtlas.Tests.Geocoding;

/// <summary>The walk from weight to weight.</summary>
public class FittingTests
{
    private sealed record Toy
    {
        [Weight("points", 0, 20)] public double Slope { get; init; } = 4;

        [Weight("letters", 1, 12)] public int Limit { get; init; } = 9;

        [Weight("points", 0, 20)] public double Idle { get; init; } = 1;
    }

    private static TunedWeight[] WeightsOf(Toy toy) => [.. typeof(Toy).GetProperties().Select(p => new TunedWeight(toy, p))];

    [Fact]
    public void It_finds_the_best_value_of_each_weight_and_leaves_those_that_change_nothing()
    {
        var toy = new Toy();
        double[] Score(TunedWeight? _) => [.. Enumerable.Range(0, 50).Select(_ => -Math.Abs(toy.Slope - 8) - Math.Abs(toy.Limit - 5))];

        var changed = new Fitter(Score, TextWriter.Null).Fit(WeightsOf(toy), seed: 3, step: 0.1);

        Assert.InRange(toy.Slope, 7.6, 8.4);
        Assert.Equal((5, 1.0), (toy.Limit, toy.Idle));
        Assert.Equal([("Toy.Slope", 4.0), ("Toy.Limit", 9.0)], changed.Select(c => (c.Weight.Name, c.Before)));
    }

    [Fact]
    public void A_gain_that_chance_may_have_made_is_not_taken()
    {
        var toy = new Toy();
        // Of ten rows that change seven are better: a gain of 4 with an error of 3.2.
        double[] Score(TunedWeight? _) => [.. Enumerable.Range(0, 10).Select(i => toy.Slope > 4 ? i < 7 ? 1.0 : -1 : 0)];

        Assert.Empty(new Fitter(Score, TextWriter.Null).Fit(WeightsOf(toy), seed: 1, step: 0.2));
        Assert.Equal(4, toy.Slope);
    }

    [Fact]
    public void The_same_seed_walks_the_same_way()
    {
        string Walk(int seed)
        {
            var (toy, log) = (new Toy(), new StringWriter());
            new Fitter(_ => [toy.Slope * toy.Limit, toy.Slope * toy.Limit], log).Fit(WeightsOf(toy), seed, 0.2);
            return log.ToString();
        }

        Assert.Equal(Walk(1), Walk(1));
        Assert.NotEqual(Walk(1), Walk(2));
    }

    [Fact]
    public void Values_beside_stay_in_the_range_and_whole_numbers_whole()
    {
        var weights = WeightsOf(new() { Slope = 0, Limit = 12 });

        Assert.Equal([0.05], weights[0].Beside(0.2));
        Assert.Equal([10.0], weights[1].Beside(0.2));
    }

    [Fact]
    public void The_error_of_a_difference_comes_from_the_rows_that_differ()
    {
        var (gain, error) = Fitter.Compare([1, 0, -2, 1], [1, 1, 1, -2]);

        Assert.Equal((1.0, Math.Sqrt(1 + 9 + 9)), (gain, error));
    }

    [Fact]
    public void Every_single_number_of_the_rules_is_walked_but_shares_and_sounds()
    {
        var names = TunedWeight.All().Select(w => w.Name).ToList();

        Assert.Contains("PlaceWeights.Whole", names);
        Assert.Contains("SpellingWeights.ShortestName", names);
        Assert.DoesNotContain(names, n => n.StartsWith("SoundWeights", StringComparison.Ordinal) || n.StartsWith("ConfidenceWeights", StringComparison.Ordinal));
        Assert.Equal(names.Distinct(), names);
    }
}
