using HubAtlas.Core.Indexing;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Indexing;

/// <summary>Small indexes with every figure worked out by hand.</summary>
public class IndexerTests
{
    [Fact]
    public void A_score_is_the_weighted_mean_of_what_is_there()
    {
        var result = Compute(Node("i", Leaf("a") with { Weight = 3 }, Leaf("b")), ("a", [0, 5, 10, null]), ("b", [10, null, 0, 4]));
        // Min–max: a = 0, 50, 100, –; b = 100, –, 0, 40.
        Assert.Equal([25, 50, 75, 40], result.Top.Scores);
        Assert.Equal([4, 2, 1, 3], result.Top.Ranks);
        Assert.Equal([1, 0.75, 0.25], result.Nodes.Select(n => n.EffectiveWeight));
    }

    [Fact]
    public void Lower_is_better_turns_scores_and_turned_values_turn_them_back()
    {
        double?[] values = [3, 1, 8, 4.5], turned = [-3, -1, -8, -4.5];
        var straight = Compute(Node("i", Leaf("a")), ("a", values));
        Assert.Equal([500.0 / 7, 100, 0, 50], Compute(Node("i", Leaf("a") with { IsLowerBetter = true }), ("a", values)).Top.Scores.Select(s => Math.Round(s!.Value, 10)).Select(s => s == Math.Round(500.0 / 7, 10) ? 500.0 / 7 : s));
        Assert.Equal(straight.Top.Scores, Compute(Node("i", Leaf("a") with { IsLowerBetter = true }), ("a", turned)).Top.Scores);
    }

    [Fact]
    public void A_weight_of_zero_is_the_same_as_no_indicator()
    {
        var with = Compute(Node("i", Leaf("a"), Leaf("b") with { Weight = 0 }), ("a", [1, 2, 4]), ("b", [9, 1, 5]));
        Assert.Equal(Compute(Node("i", Leaf("a")), ("a", [1, 2, 4])).Top.Scores, with.Top.Scores);
    }

    [Fact]
    public void Equal_scores_share_the_smaller_rank() =>
        Assert.Equal([1, 2, 2, 4], Compute(Node("i", Leaf("a")), ("a", [9, 5, 5, 1])).Top.Ranks);

    [Fact]
    public void Units_with_too_few_indicators_are_left_out_and_named()
    {
        var recipe = Recipe(Node("i", Node("in", Leaf("a"), Leaf("b"), Leaf("c")), Node("out", Leaf("d")))) with { Coverage = new(Units: 0.66) { Levels = ["in", "out"] } };
        var result = Computed.Of(recipe, Values(("a", [1, 2, 3, 4, 5]), ("b", [1, 2, 3, null, 5]), ("c", [1, null, 3, null, 6]), ("d", [1, 2, null, 4, 5])));
        Assert.Equal(["u0", "u1", "u4"], result.Units.Select(u => u.Code));
        Assert.Equal([("u2", "out", 0.0), ("u3", "in", 1.0 / 3)], result.Excluded.Select(e => (e.Unit.Code, e.Level, e.Coverage)));
        Assert.Contains("2 of 5 units", Assert.Single(result.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_of_three_are_in_brackets_below_the_share_and_groups_of_two_never()
    {
        var recipe = Recipe(Node("i", Node("g", Leaf("a"), Leaf("b"), Leaf("c")), Node("h", Leaf("d"), Leaf("e")))) with { Coverage = new(Group: 0.6667, Groups: 2) };
        var result = Computed.Of(recipe, Values(("a", [1, 2, 3, 4]), ("b", [1, 2, null, 4]), ("c", [1, null, null, 4]), ("d", [1, 2, 3, 4]), ("e", [1, null, 3, 4])));
        // Two of three are less than .6667 of them.
        Assert.Equal([false, true, true, false], result.Nodes.Single(n => n.Node.Id == "g").Brackets);
        Assert.Equal([false, false, false, false], result.Nodes.Single(n => n.Node.Id == "h").Brackets);
        Assert.Equal([false, true, true, false], result.Top.Brackets);
    }

    [Theory]
    [InlineData(AggregationMethod.Geometric, 1.0, 4.0)]
    [InlineData(AggregationMethod.Harmonic, 1.0, 3.2)]
    [InlineData(AggregationMethod.Power, 2.0, 5.8309518948)]
    [InlineData(AggregationMethod.Median, 1.0, 5.0)]
    public void Other_means_follow_their_formulas(AggregationMethod method, double power, double expected)
    {
        var recipe = Recipe(Node("i", Leaf("a"), Leaf("b"))) with { Aggregation = new(method, power), Scaling = new(ScalingMethod.None) };
        Assert.Equal(expected, Computed.Of(recipe, Values(("a", [2, 1]), ("b", [8, 1]))).Top.Scores[0]!.Value, 1e-9);
    }

    [Fact]
    public void Copeland_counts_units_beaten_by_most_of_the_weight()
    {
        var recipe = Recipe(Node("i", Leaf("a") with { Weight = 2 }, Leaf("b"), Leaf("c") with { Weight = 1.5 })) with { Aggregation = new(AggregationMethod.Copeland), Scaling = new(ScalingMethod.None) };
        // u0 beats u1 on a (2) and loses on b and c (2.5); both beat u2, u1 with a tie on a.
        var result = Computed.Of(recipe, Values(("a", [3, 1, 1]), ("b", [2, 3, 1]), ("c", [5, 6, 1])));
        Assert.Equal([0, 2, -2], result.Top.Scores);
    }

    [Fact]
    public void A_geometric_mean_of_zero_is_refused_with_the_nodes_named()
    {
        var recipe = Recipe(Node("i", Leaf("a"), Leaf("b"))) with { Aggregation = new(AggregationMethod.Geometric) };
        var error = Assert.Throws<AtlasException>(() => Computed.Of(recipe, Values(("a", [1, 2]), ("b", [3, 5]))));
        Assert.Contains("a has scores of 0 or less", error.Message, StringComparison.Ordinal);
        Assert.Contains("b has scores of 0 or less", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var recipe = Recipe(Node("i", Leaf("a"), Leaf("gone"), Leaf("same"), Leaf("b") with { Denominator = "none" }));
        var error = Assert.Throws<AtlasException>(() => Computed.Of(recipe, Values(("a", [1, 2]), ("same", [3, 3]), ("b", [1, 2]))));
        Assert.Contains("gone: found no values of gone", error.Message, StringComparison.Ordinal);
        Assert.Contains("b: found no values of none", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<AtlasException>(() => Computed.Of(Recipe(Node("i", Leaf("a"), Leaf("same"))), Values(("a", [1, 2]), ("same", [3, 3]))));
        Assert.Contains("same: all of its values are the same", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_denominator_of_zero_or_none_leaves_the_value_out()
    {
        var result = Compute(Node("i", Leaf("a") with { Denominator = "d" }, Leaf("b")), ("a", [10, 20, 30, 9]), ("d", [5, 0, null, 3]), ("b", [1, 2, 3, 4]));
        Assert.Equal([2, null, null, 3], result.Nodes[1].Values);
        Assert.Contains("2 values are left out", Assert.Single(result.Notes, n => n.StartsWith("a:", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_does_not_depend_on_how_many_there_are()
    {
        var recipe = Recipe(Node("i", Leaf("a"), Leaf("b"), Leaf("c"))) with
        {
            Robustness = new(50, 3) { Weights = [new("i", 0.5)], LeavesOut = true },
        };
        var values = Values(("a", [1, 5, 3, 9]), ("b", [9, 2, 4, 1]), ("c", [2, 9, 1, 5]));
        var more = Computed.Of(recipe with { Robustness = recipe.Robustness with { Runs = 80 } }, values).Robustness!;
        var few = Computed.Of(recipe, values).Robustness!;
        Assert.Equal(few.Draws.Select(d => (d.LeftOut, string.Join(' ', d.Weights))), more.Draws.Take(50).Select(d => (d.LeftOut, string.Join(' ', d.Weights))));
        Assert.Equal(["weights", "left_out"], few.Factors.Select(f => f.Factor));
        Assert.All(few.Draws.SelectMany(d => d.Weights), w => Assert.InRange(w, 0.5, 1.5));
    }

    [Fact]
    public void Without_anything_drawn_every_run_is_the_index()
    {
        var recipe = Recipe(Node("i", Leaf("a"), Leaf("b"))) with { Robustness = new(20) };
        var result = Computed.Of(recipe, Values(("a", [1, 5, 3]), ("b", [9, 2, 4])));
        Assert.All(result.Robustness!.Units, u => Assert.Equal((u.Rank, u.Rank), (u.Low, u.High)));
        Assert.Equal(result.Top.Ranks, result.Robustness.Units.Select(u => (int?)u.Rank));
    }

    [Theory]
    [InlineData("linear", .656)]
    [InlineData("cubic", .704)]
    [InlineData("spline5", .717)]
    public void A_curve_through_its_own_points_explains_them_and_richer_curves_no_less(string curve, double leastForCubicNoise)
    {
        var units = Enumerable.Range(1, 40).Select(i => new IndexUnit($"u{i:D2}", "", "", Math.Exp(i / 8.0))).ToList();
        double[] straight = [.. units.Select(u => 3 + (2 * Math.Log(u.Size!.Value)))];
        Assert.Equal(1, Expecter.Of(straight, units, curve)!.RSquared, 1e-9);
        double[] bent = [.. units.Select((u, i) => Math.Sin(i / 9.0) * 10)];
        Assert.InRange(Expecter.Of(bent, units, curve)!.RSquared, curve == "linear" ? 0 : leastForCubicNoise, 1);
    }

    private static IndexResult Compute(IndexNode root, params (string, double?[])[] columns) => Computed.Of(Recipe(root), Values(columns));

    private static IndexRecipe Recipe(IndexNode root) => new() { Name = "t", Title = "T", Root = root };

    private static IndexNode Node(string id, params IndexNode[] children) => new(id, id) { Children = children };

    private static IndexNode Leaf(string id) => new(id, id);

    private static IndexValues Values(params (string Id, double?[] Values)[] columns) => new(
        [.. columns[0].Values.Select((_, i) => new IndexUnit($"u{i}", $"U{i}"))],
        columns.ToDictionary(c => c.Id, c => (IReadOnlyList<double?>)c.Values, StringComparer.Ordinal));
}
