using System.Globalization;
using HubAtlas.Core.Comparing;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Publishing.Wording;
using HubAtlas.Tests.Claims;
using HubAtlas.Tests.Planted;

namespace HubAtlas.Tests.Publishing;

/// <summary>Comparisons, series and printed rankings as files and pages.</summary>
public sealed class ComparisonPageTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_comparison_tells_who_moved_and_how_the_groups_fare()
    {
        ComparisonPublisher.Publish(PlantedWorld.Comparison, _scratch.Edition);
        AssertFiles(
            "causes.csv", "comparison.html", "comparison.json", "comparison.xlsx", "concentration.csv", "economies.csv", "lineage.csv", "movements.csv", "regions.csv");
        var page = _scratch.Read("comparison.html");
        Assert.Contains("Clusters that shrank, by Income group: High income ", page);
        Assert.Contains("New in the first 100: ", page);
        Assert.Contains(PlantedWorld.Comparison.Movements.Single(m => m.Events.HasFlag(MovementEvents.Merged)).Name, page);
        Assert.Contains("Rank-biased overlap to rank", page);
        // Names may hold commas, so cells are counted from the end.
        var header = _scratch.Read("movements.csv").Split('\n')[0].Split(',');
        int Count(string what) => Rows("movements.csv").Count(r => r.Split(',')[^(header.Length - Array.IndexOf(header, "top"))] == what);
        // A cluster that was merged into another has left the list without a row of its own.
        var mergedAway = PlantedWorld.Before.Edition.Clusters.Count(c => c.Rank <= 100 && PlantedWorld.Comparison.Movements.All(m => m.IdBefore != c.Id));
        Assert.Equal((100 - Count("entered"), Count("left") + mergedAway), (Count("stayed"), Count("entered")));
    }

    [Fact]
    public void The_causes_of_every_figure_add_up_on_paper_too()
    {
        ComparisonPublisher.Publish(PlantedWorld.Comparison, _scratch.Edition);
        var rows = Rows("causes.csv").Select(r => r.Split(',')).ToList();
        // Place, patents, publications and score of every line; names may hold commas, so cells are counted from the end.
        Assert.Equal(4 * PlantedWorld.Comparison.Movements.Count, rows.Count);
        Assert.All(rows, row =>
        {
            var numbers = row[^9..].Select(cell => decimal.Parse(cell, CultureInfo.InvariantCulture)).ToList();
            Assert.InRange(Math.Abs(numbers[1] - numbers[0] - numbers[2]), 0, 0.0000011m);
            Assert.InRange(Math.Abs(numbers[2] - numbers[3..7].Sum()), 0, 0.0000021m);
            Assert.InRange(Math.Abs(numbers[2] - numbers[4] - numbers[6] - numbers[7] - numbers[8]), 0, 0.0000021m);
            if (row[^10] == "place") Assert.Equal(numbers[2], numbers[3..7].Sum());
        });
    }

    [Fact]
    public void Lineage_has_the_evidence_of_every_merger_and_split()
    {
        ComparisonPublisher.Publish(PlantedWorld.Comparison, _scratch.Edition);
        var linked = Rows("lineage.csv").Where(r => r.Split(',')[^2] == "yes").ToList();
        foreach (var movement in PlantedWorld.Comparison.Movements.Where(m => m.Events.HasFlag(MovementEvents.Merged)))
            Assert.True(linked.Count(r => r.Contains($",{movement.ClusterId},", StringComparison.Ordinal)) >= 2);
        Assert.Equal(
            PlantedWorld.Comparison.Movements.Count(m => m is { IdBefore: not null, RankAfter: not null }), linked.Count(r => r.EndsWith(",yes", StringComparison.Ordinal)));
    }

    [Fact]
    public void Concentration_has_a_row_for_each_edition_and_measure()
    {
        ComparisonPublisher.Publish(PlantedWorld.Comparison, _scratch.Edition);
        Assert.Equal(
            ["demo-a,patents", "demo-a,publications", "demo-a,score", "demo-b,patents", "demo-b,publications", "demo-b,score"],
            Rows("concentration.csv").Select(r => string.Join(',', r.Split(',').Take(2))));
    }

    [Fact]
    public void A_series_has_a_row_for_each_line_and_edition_and_one_of_growth()
    {
        var series = SeriesComparer.Compare([PlantedWorld.Before, PlantedWorld.After], isRecomputed: false);
        ComparisonPublisher.Publish(series, _scratch.Edition);
        AssertFiles("series-growth.csv", "series.csv", "series.html", "series.json");
        Assert.Equal(2 * series.Lines.Count, Rows("series.csv").Count);
        Assert.Equal(series.Lines.Count, Rows("series-growth.csv").Count);
        Assert.Contains("Tokyo–Yokohama", _scratch.Read("series.html"));
        // What left has no rank in the last edition: empty, not zero.
        Assert.Contains(Rows("series-growth.csv"), r => r.Split(',') is [_, "Kanazawa", not "", "", ..]);
    }

    [Fact]
    public void A_printed_ranking_says_what_is_unknown_and_where_its_figures_come_from()
    {
        ComparisonPublisher.Publish(Printed.Compare(2023, 2024), _scratch.Edition);
        AssertFiles("published.csv", "published.html", "published.json");
        var page = _scratch.Read("published.html");
        Assert.Contains("incomplete, 47 of 100 rows known, without a gap to rank 35", page);
        Assert.Contains("not known in the first", page);
        Assert.Contains("China 24 → 26", page);
        Assert.Contains("not affiliated with or endorsed by WIPO", page);
        Assert.Contains(Rows("published.csv"), r => r.StartsWith("first_unknown,,,,,", StringComparison.Ordinal));
    }

    [Fact]
    public void As_printed_stands_beside_as_computed_and_a_simulated_side_is_named()
    {
        var comparison = PrintComparer.Compare(Printed.In(2023), PlantedWorld.Before.Edition with { IsSimulated = true }, EconomyGroups.All);
        ComparisonPublisher.Publish(comparison, _scratch.Edition);
        Assert.Contains("Simulated data.", _scratch.Read("published.html"));
        // The simulated world is drawn after the printed table, so it must be found again by name.
        Assert.True(comparison.Agreement.Common >= 44, $"{comparison.Agreement.Common} of 47");
        Assert.True(comparison.Agreement.KendallTauB > 0.9);
        Assert.Equal(35, comparison.Agreement.Depth);
    }

    [Fact]
    public void A_name_from_data_is_shown_as_text()
    {
        var edition = AwkwardWorld.Edition();
        ComparisonPublisher.Publish(PrintComparer.Compare(Printed.In(2023), edition, EconomyGroups.All), _scratch.Edition);
        Assert.DoesNotContain("<img", _scratch.Read("published.html"));
        var comparison = Comparer.Compare(Snapshot(), Snapshot(), Snapshot(), Snapshot(), EconomyGroups.All);
        var other = Path.Combine(_scratch.Root, "other");
        ComparisonPublisher.Publish(comparison, other);
        Assert.DoesNotContain("<img", File.ReadAllText(Path.Combine(other, "comparison.html")));

        EditionSnapshot Snapshot() => new(edition, AwkwardWorld.Members());
    }

    private void AssertFiles(params string[] names) =>
        Assert.Equal(names, Directory.GetFiles(_scratch.Edition).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private List<string> Rows(string name) => [.. _scratch.Read(name).TrimEnd('\n').Split('\n').Skip(1)];
}
