using HubAtlas.Core.Certainty.Choices;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Certainty.Choices;

public class ChoiceAnalyserTests
{
    private static readonly ChoiceFactor Radius = new(ChoiceKind.Radius, 10, 20, 15);
    private static readonly ChoiceFactor Minimum = new(ChoiceKind.Minimum, 0.5, 3, 1);
    private static readonly ChoiceFactor PatentWeight = new(ChoiceKind.PatentWeight, 0.3, 0.7, 0.5);
    private static readonly ChoiceFactor Counting = new(ChoiceKind.Counting, 0, 1, 0, IsWhole: true);
    private static readonly ChoiceFactor Window = new(ChoiceKind.Window, 0, 1, 0, IsWhole: true);
    private static readonly ChoiceFactor Gap = new(ChoiceKind.MergeGap, 0, 10, 5);

    /// <summary>Two towns, one of patents and one of papers, whose order the weights decide; a third that no choice moves.</summary>
    [Fact]
    public void The_choice_that_decides_leads_and_its_ends_are_told()
    {
        var ranking = ChoiceCase.Of(
            [(50, 0, 0, 40), (50, 0, 1, 2), (50, 5, 0, 2), (50, 5, 1, 38), (50, 10, 0, 100), (50, 10, 1, 100)]).Ranking;
        var results = ChoiceAnalyser.Analyse(ranking, [Radius, PatentWeight, Gap], 64, 1, 2, TestContext.Current.CancellationToken);
        Assert.Equal((64 * 5, 3), (results.Runs, results.Clusters.Count));
        Assert.Null(results.Clusters[0].Leading);
        Assert.Equal((1, 1), (results.Clusters[0].Low, results.Clusters[0].High));
        foreach (var effect in results.Clusters.Skip(1))
        {
            Assert.Equal(1, effect.Leading);
            Assert.Equal(1, effect.Totals![1], .15);
            Assert.Equal([0, 0], new[] { effect.Totals[0], effect.Totals[2] });
            Assert.Equal((2, 3), (effect.Low, effect.High));
        }

        // The town of patents is second at the recipe's own weights.
        Assert.Equal([(2, 2), (3, 2), (2, 2)], results.Clusters[1].Ends);
        Assert.Equal([(3, 3), (2, 3), (3, 3)], results.Clusters[2].Ends);
    }

    [Fact]
    public void A_cluster_that_a_choice_takes_away_ranks_behind_the_last()
    {
        var ranking = ChoiceCase.Of([(50, 0, 1, 100), (50, 0, 0, 5), (50, 5, 0, 16), (50, 10, 1, 40)]).Ranking;
        var effect = ChoiceAnalyser.Analyse(ranking, [Minimum, Radius], 64, 1, 1, TestContext.Current.CancellationToken).Clusters[1];
        Assert.Equal(0, effect.Leading);
        Assert.Equal([(2, 3), (2, 2)], effect.Ends);
    }

    [Fact]
    public void Every_rank_is_that_of_a_ranking_made_by_itself()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var made = ChoiceCase.Random(seed);
            using var prepared = new PreparedRanking(made.Ranking, 20, 1, TestContext.Current.CancellationToken);
            var maker = new RankingMaker(prepared, TestContext.Current.CancellationToken);
            foreach (var setting in made.Settings(seed).Take(12)) Assert.Equal(made.SlowRanks(setting), maker.Ranks(setting));
        }
    }

    [Fact]
    public void Own_choices_give_the_ranking_again_and_threads_change_nothing()
    {
        var made = ChoiceCase.Random(3);
        var own = ChoiceSetting.Own(made.Ranking.Recipe, made.Ranking.KindWeights);
        using var prepared = new PreparedRanking(made.Ranking, 20, 1, TestContext.Current.CancellationToken);
        Assert.True(made.Ranking.ClusterCount > 2);
        Assert.Equal(Enumerable.Range(1, made.Ranking.ClusterCount), new RankingMaker(prepared, TestContext.Current.CancellationToken).Ranks(own));
        ChoiceFactor[] factors = [Radius, Minimum, Gap, PatentWeight, Counting, Window];
        string Json(int threads) => System.Text.Json.JsonSerializer.Serialize(
            ChoiceAnalyser.Analyse(made.Ranking, factors, 32, 1, threads, TestContext.Current.CancellationToken));
        Assert.Equal(Json(1), Json(2));
    }

    [Fact]
    public void Whole_numbers_come_equally_often()
    {
        var drawn = Enumerable.Range(0, 300).Select(i => new ChoiceFactor(ChoiceKind.Window, 0, 2, 0, IsWhole: true).At(i / 300.0)).ToList();
        Assert.Equal([100, 100, 100], new[] { 0.0, 1, 2 }.Select(value => drawn.Count(d => d == value)));
    }

    [Theory]
    [InlineData(20, 10, 15)]
    [InlineData(10, 20, 9)]
    [InlineData(-1, 20, 9)]
    [InlineData(10, double.PositiveInfinity, 12)]
    [InlineData(10, double.NaN, 12)]
    public void A_range_that_is_none_or_without_the_recipes_own_value_is_refused(double low, double high, double own)
    {
        var ranking = ChoiceCase.Of([(50, 0, 0, 40)]).Ranking;
        Assert.Throws<AtlasException>(() => ChoiceAnalyser.Analyse(
            ranking, [new(ChoiceKind.Radius, low, high, own)], 8, 1, 1, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_choice_given_twice_or_none_is_refused()
    {
        var ranking = ChoiceCase.Of([(50, 0, 0, 40)]).Ranking;
        Assert.Throws<AtlasException>(() => ChoiceAnalyser.Analyse(ranking, [], 8, 1, 1, TestContext.Current.CancellationToken));
        Assert.Throws<AtlasException>(() => ChoiceAnalyser.Analyse(ranking, [Radius, Radius], 8, 1, 1, TestContext.Current.CancellationToken));
        Assert.Throws<AtlasException>(() => ChoiceAnalyser.Analyse(ranking, [Radius], 1, 1, 1, TestContext.Current.CancellationToken));
    }
}
