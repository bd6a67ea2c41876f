using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Indicating;

/// <summary>Questions to small worlds whose answers can be worked out by hand.</summary>
public class IndicatorTests
{
    private static IndicatorQuery Of(params Derivation[] derive) => new() { Measures = ["m"], Derive = derive };

    [Fact]
    public void Shares_are_of_the_printed_world_else_of_the_sum_and_never_count_aggregates()
    {
        var world = new StatisticsBuilder().Add("AT", 2020, [1m, 2m]).Add("DE", 2020, [3m, 2m]).Add("EUU", 2020, [4m, 4m], kind: UnitKind.Region).Add("WLD", 2020, [8m], kind: UnitKind.World);
        Assert.Equal(["AT 2020 1 12.5 2", "AT 2021 2 50 1", "DE 2020 3 37.5 1", "DE 2021 2 50 1"], world.Lines(Of(Derivation.Share, Derivation.Rank)));
        Assert.Equal(["EUU 2020 4 50", "EUU 2021 4 –"], world.Lines(Of(Derivation.Share) with { By = UnitKind.Region }));
        Assert.Equal(["AT 2021 2 50 1"], world.Lines(Of(Derivation.Share, Derivation.Rank) with { Units = ["AT"], FirstYear = 2021 }));
    }

    [Fact]
    public void Each_rate_of_growth_is_what_its_name_says()
    {
        var world = new StatisticsBuilder().Add("AT", 2018, [100m, 200m, 100m, 800m]);
        Derivation[] all = [Derivation.Growth, Derivation.Cagr, Derivation.MeanOfYearly, Derivation.LogTrend, Derivation.Total, Derivation.Rebase];
        // ln 1, 2, 1, 8 in units of ln 2: 0, 1, 0, 3; slope .8, and 2 to the .8 is 1.7411.
        Assert.Equal(["AT 2018 100 – – – – – 100", "AT 2019 200 100 100 100 100 100 200", "AT 2020 100 -50 0 25 0 0 100", "AT 2021 800 700 100 250 74.1101 700 800"], world.Lines(Of(all)));
        // Growth looks to the year before also where that is before the window.
        Assert.Equal(["AT 2020 100 -50 – – – – 100", "AT 2021 800 700 700 700 700 700 800"], world.Lines(Of(all) with { FirstYear = 2020 }));
        Assert.Equal(["AT 2021 800 400"], world.Lines(Of(Derivation.Rebase) with { FirstYear = 2021, BaseYear = 2019 }));
    }

    [Fact]
    public void From_zero_or_from_a_missing_year_there_is_no_rate_and_the_row_says_why()
    {
        var world = new StatisticsBuilder().Add("AT", 2018, [0m, 5m, null, 6m]);
        var rows = world.Ask(Of(Derivation.Growth, Derivation.Cagr)).Rows;
        Assert.All(rows, row => Assert.All(row.Derived, Assert.Null));
        Assert.Contains("2018 is zero: no rate, change 5", rows[1].Note);
        Assert.Contains("no figure of 2020", rows[2].Note);
        Assert.Equal(3, rows.Count);
        var trend = world.Ask(Of(Derivation.LogTrend)).Rows[^1];
        Assert.Contains("1 of 3 years are zero", trend.Note);
    }

    [Fact]
    public void A_break_in_the_series_is_told_where_growth_crosses_it()
    {
        var rows = new StatisticsBuilder().Add("AT", 2018, [1m, 2m, 3m], breakIn: 2019).Ask(Of(Derivation.Growth)).Rows;
        Assert.Equal(["", "series break in 2019", ""], rows.Select(row => row.Note.Replace("no figure of 2017", "")));
    }

    [Fact]
    public void Printed_figures_give_an_interval_of_growth()
    {
        var row = new StatisticsBuilder().Add("AT", 2018, [1000m, 1100m]).Ask(Of(Derivation.Growth) with { Rounding = 100 }).Rows[1];
        Assert.Equal(["growth_percent", "growth_percent_low", "growth_percent_high"], new StatisticsBuilder().Add("AT", 2018, [1m]).Ask(Of(Derivation.Growth) with { Rounding = 100 }).Columns);
        Assert.Equal([10m, 0m, 21.0526m], row.Derived.Select(d => Math.Round(d!.Value, 4)));
    }

    [Fact]
    public void A_denominator_is_of_the_same_year_else_of_the_nearest_and_never_zero()
    {
        var world = new StatisticsBuilder().Add("AT", 2018, [10m, 20m, 30m]).Add("AT", 2018, [2m, null, 5m], "p").Add("DE", 2018, [7m]).Add("DE", 2018, [0m], "p").Add("FR", 2018, [1m]).Add("FR", 2000, [1m], "p");
        var query = Of(Derivation.Per) with { Denominator = "p", Factor = 100 };
        Assert.Equal(["AT 2018 10 500 2018", "AT 2019 20 1000 2018", "AT 2020 30 600 2020", "DE 2018 7 – –", "FR 2018 1 – –"], world.Lines(query));
        Assert.Equal(["", "denominator of 2018", "", "the denominator is zero", "nearest denominator is of 2000"], world.Ask(query).Rows.Select(row => row.Note));
        // An office is divided by its economy's figure.
        Assert.Equal(["AT 2018 4 200 2018"], new StatisticsBuilder().Add("AT", 2018, [4m], kind: UnitKind.Office).Add("AT", 2018, [2m], "p").Lines(query));
    }

    [Fact]
    public void Parts_are_named_added_or_listed_and_never_mixed_with_the_whole()
    {
        var world = new StatisticsBuilder().Add("AT", 2020, [10m]).Add("AT", 2020, [3m], breakdown: "sex=men").Add("AT", 2020, [4m], breakdown: "sex=women").Add("DE", 2020, [4m], breakdown: "sex=men");
        Assert.Equal(["AT 2020 10"], world.Lines(Of()));
        Assert.Equal(["AT 2020 3", "DE 2020 4"], world.Lines(Of() with { Where = new Dictionary<string, string> { ["sex"] = "Men" } }));
        Assert.Equal(["AT 2020 3 2", "DE 2020 4 1", "AT 2020 4 1"], new StatisticsBuilder().Add("AT", 2020, [3m], breakdown: "sex=men").Add("AT", 2020, [4m], breakdown: "sex=women").Add("DE", 2020, [4m], breakdown: "sex=men")
            .Lines(Of(Derivation.Rank) with { Each = ["sex"] }));
        var sum = new StatisticsBuilder().Add("AT", 2020, [3m], breakdown: "sex=men").Add("AT", 2020, [4.50m], breakdown: "sex=women").Ask(Of() with { SumOver = ["sex"] }).Rows[0];
        Assert.Equal((7.50m, 2), (sum.Value, sum.Figures));
        var wrong = Assert.Throws<AtlasException>(() => world.Ask(Of() with { Where = new Dictionary<string, string> { ["age"] = "old" } }));
        Assert.Contains("--where sex=", wrong.Message);
    }

    [Fact]
    public void Measures_that_are_added_need_both_figures()
    {
        var world = new StatisticsBuilder().Add("AT", 2020, [10m, 20m]).Add("AT", 2020, [1m], "n").Add("DE", 2020, [5m]);
        Assert.Equal(["AT 2020 11"], world.Lines(new() { Measures = ["m+n"] }));
        Assert.Equal(4, world.Ask(new() { Measures = ["m", "n"] }).Rows.Count);
    }

    [Fact]
    public void Files_that_contradict_each_other_have_to_be_told_apart_and_files_that_agree_have_not()
    {
        var world = new StatisticsBuilder().Add("AT", 2020, [10m, 20m]).Add("AT", 2020, [10m, 21m], source: "b.csv");
        Assert.Equal(["AT 2020 10"], world.Lines(Of() with { LastYear = 2020, Source = "a.csv" }));
        Assert.Equal(["AT 2020 10", "AT 2021 21"], world.Lines(Of() with { Source = "b.csv" }));
        var wrong = Assert.Throws<AtlasException>(() => world.Ask(Of()));
        Assert.Contains("a.csv says 20; b.csv says 21", wrong.Message);
        Assert.Contains("a.csv | b.csv", Assert.Throws<AtlasException>(() => world.Ask(Of() with { Source = "c.csv" })).Message);
    }

    [Fact]
    public void The_latest_figure_keeps_its_year_and_is_outdated_where_most_are_newer()
    {
        var world = new StatisticsBuilder().Add("AT", 2018, [1m, 2m, 3m]).Add("DE", 2018, [4m]).Add("FR", 2020, [5m, 6m]).Add("IT", 2010, [7m]);
        var rows = world.Ask(Of() with { IsLatest = true, LastYear = 2020, OldestYears = 5 }).Rows;
        Assert.Equal(["AT 2020 ", "DE 2018 outdated", "FR 2020 "], rows.Select(row => $"{row.Unit} {row.Year} {row.Flag.Word()}"));
        Assert.Equal(4, world.Ask(Of() with { IsLatest = true, LastYear = 2020 }).Rows.Count);
        // The usual year is that of all units, not of those that are asked for.
        Assert.Equal(ObservationFlag.Outdated, Assert.Single(world.Ask(Of() with { IsLatest = true, LastYear = 2020, Units = ["DE"] }).Rows).Flag);
    }

    [Fact]
    public void What_is_not_there_is_said_with_what_is()
    {
        var world = new StatisticsBuilder().Add("AT", 2018, [1m]);
        Assert.Contains("is not given by office; the store has it by economy", Assert.Throws<AtlasException>(() => world.Ask(Of() with { By = UnitKind.Office })).Message);
        Assert.Contains("no figures of XX; expected codes such as AT", Assert.Throws<AtlasException>(() => world.Ask(Of() with { Units = ["XX"] })).Message);
        Assert.Contains("the store has 2018 to 2018", Assert.Throws<AtlasException>(() => world.Ask(Of() with { FirstYear = 2019, LastYear = 2020 })).Message);
    }

    [Fact]
    public void The_order_of_the_figures_does_not_matter()
    {
        var random = new Random(7);
        var world = new StatisticsBuilder();
        foreach (var unit in (string[])["AT", "DE", "FR"])
            foreach (var part in (string[])["x=1", "x=2"]) world.Add(unit, 2015, Enumerable.Range(0, 6).Select(_ => random.Next(3) == 0 ? (decimal?)null : random.Next(100)), breakdown: part);
        var query = Of(Derivation.Share, Derivation.Rank, Derivation.Growth) with { SumOver = ["x"] };
        var expected = world.Lines(query).ToList();
        for (var turn = 0; turn < 20; turn++)
        {
            var shuffled = new StatisticsBuilder();
            shuffled.Figures.AddRange(world.Figures.OrderBy(_ => random.Next()));
            Assert.Equal(expected, shuffled.Lines(query));
        }
    }
}
