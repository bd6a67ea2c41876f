using HubAtlas.Core.Comparing;
using HubAtlas.Core.Model;
using static HubAtlas.Tests.Comparing.Worlds;

namespace HubAtlas.Tests.Comparing;

public class SeriesComparerTests
{
    private static readonly EditionSnapshot[] Editions =
    [
        Edition("a", At(0, 100, "alpha"), At(10, 50, "beta"), At(20, 40, "gamma"), At(40, 90, "omega")),
        Edition("b", At(0, 110, "alpha"), At(10, 200, "beta"), At(20, 5, null), At(30, 60, "delta"), At(40, 80, "omega")),
        Edition("c", At(0, 121, "alpha-renamed"), At(0.3, 30, "alpha-renamed"), At(10, 200, "beta"), At(20, 60, "gamma"), At(30, 90, "delta"), At(40, 3, null)),
    ];

    [Fact]
    public void A_line_keeps_its_cluster_under_another_id() =>
        Assert.Equal(["alpha", "alpha", "alpha-renamed"], Line("alpha-renamed").Points.Select(p => p.ClusterId));

    [Fact]
    public void Ranks_and_scores_are_those_of_each_edition()
    {
        Assert.Equal([3, 1, 1], Line("beta").Points.Select(p => p.Rank));
        for (var i = 0; i < Editions.Length; i++)
            Assert.Equal(Editions[i].Edition.Clusters.Single(c => c.Id == "beta").Score, Line("beta").Points[i].Score);
    }

    [Fact]
    public void A_cluster_that_vanishes_and_comes_back_is_two_lines()
    {
        var gammas = Make(Editions).Lines.Where(l => l.Name == "gamma").ToList();
        Assert.Equal(2, gammas.Count);
        Assert.Equal([[null, null, 4], [4, null, null]], gammas.Select(l => l.Points.Select(p => p.Rank).ToArray()));
    }

    [Fact]
    public void Lines_stand_by_their_last_rank_and_ended_ones_after()
    {
        var lines = Make(Editions).Lines;
        Assert.Equal(["beta", "alpha-renamed", "delta", "gamma", "omega", "gamma"], lines.Select(l => l.Name));
    }

    [Fact]
    public void Growth_on_fixed_geometry_counts_the_old_records_inside_the_last_boundary()
    {
        var alpha = Line("alpha-renamed");
        Assert.Equal(51, alpha.Fixed.Percent!.Value, 9);
        Assert.Equal(51, alpha.Moving.Percent!.Value, 9);
        Assert.Null(Line("delta").Moving.Percent);
    }

    [Fact]
    public void Compound_growth_over_two_steps_multiplies_back_to_the_whole()
    {
        var beta = Line("beta").Fixed;
        Assert.Equal(300, beta.Percent!.Value, 9);
        Assert.Equal(100, beta.CagrPercent!.Value, 9);
        Assert.Equal(beta.CagrPercent, beta.CagrByKind[0]);
    }

    [Fact]
    public void Growth_from_zero_has_no_rate()
    {
        var delta = Line("delta");
        Assert.Null(delta.Fixed.Percent);
        Assert.Null(delta.Fixed.CagrPercent);
        Assert.Equal(0, delta.Points[0].FixedShares.Sum());
    }

    [Fact]
    public void Fixed_and_moving_differ_where_the_boundary_moved()
    {
        var merged = SeriesComparer.Compare(
            [Edition("a", At(0, 100, "west"), At(0.2, 80, "east")), Edition("b", At(0, 110, "both"), At(0.1, 20, "both"), At(0.2, 88, "both"))], false);
        var line = merged.Lines.Single(l => l.Name == "both");
        Assert.Equal(100 * ((218.0 / 180) - 1), line.Fixed.Percent!.Value, 9);
        Assert.Equal(118, line.Moving.Percent!.Value, 9);
    }

    [Theory]
    [InlineData(2018, 2022, 2023, 2027, 5, "year")]
    [InlineData(2018, 2022, 2018, 2022, 2, "edition")]
    [InlineData(null, null, 2018, 2022, 2, "edition")]
    public void Compound_growth_is_by_year_where_the_windows_tell_years(int? first, int? last, int? firstAfter, int? lastAfter, double periods, string unit)
    {
        var series = Make(Windowed(Editions[0], first, last), Editions[1], Windowed(Editions[2], firstAfter, lastAfter));
        Assert.Equal((periods, unit), (series.Periods, series.Unit));
    }

    private static SeriesLine Line(string name) => Make(Editions).Lines.First(l => l.Name == name);

    private static Series Make(params EditionSnapshot[] editions) => SeriesComparer.Compare(editions, isRecomputed: false);

    private static EditionSnapshot Windowed(EditionSnapshot edition, int? first, int? last) => edition with
    {
        Edition = edition.Edition with
        {
            Recipe = edition.Edition.Recipe with { Kinds = [.. edition.Edition.Recipe.Kinds.Select(k => k with { FirstYear = first, LastYear = last })] },
        },
    };
}
