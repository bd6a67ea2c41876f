using System.Text.Json;
using HubAtlas.Core.Measuring;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Tests.Publishing;

public class SchemaDocTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Golden.RepositoryRoot(), "docs", "schema.md"));

    private static readonly Edition WithDeals = PlausibleWorld.Edition(1) with
    {
        Recipe = PlausibleWorld.Recipe with { Kinds = [.. DocumentKinds.All.Select(k => new KindRecipe(k, null, null, 1, [], []))] },
    };

    [Fact]
    public void Every_column_of_every_table_stands_in_its_section()
    {
        AssertNamed("ranking.csv", RankingTable.Columns(WithDeals.Recipe).Select(c => c.Name));
        AssertNamed("members.csv", MemberTable.Columns(WithDeals.Recipe).Select(c => c.Name));
        AssertNamed("economies.csv", EconomyTable.Columns(WithDeals).Select(c => c.Name));
        AssertNamed("leaders.csv", InsideTables.Leaders.Select(c => c.Name));
        AssertNamed("fields.csv", InsideTables.Fields.Select(c => c.Name));
        AssertNamed("partners.csv", InsideTables.Partners.Select(c => c.Name));
        AssertNamed("years.csv", InsideTables.Years.Select(c => c.Name));
        AssertNamed("organisation-kinds.csv", DetailTables.OrganisationKinds.Select(c => c.Name));
        AssertNamed("collaboration.csv", DetailTables.Collaborations.Select(c => c.Name));
        AssertNamed("cities.csv", DetailTables.Cities.Select(c => c.Name));
        AssertNamed("parts.csv", DetailTables.EconomyParts(WithDeals.Recipe).Select(c => c.Name));
        AssertNamed("neighbours.csv", DetailTables.Neighbours.Select(c => c.Name));
        AssertNamed("ties.csv", TieTable.Columns.Select(c => c.Name));
        AssertNamed("concentration.csv", ConcentrationTable.Columns(Measurer.Concentration(WithDeals)).Select(c => c.Name));
        AssertNamed("regions.csv", RegionTable.Columns(WithDeals).Select(c => c.Name));
        AssertNamed("ledger.csv", LedgerTable.Columns.Select(c => c.Name));
        AssertNamed("ledger-strings.csv", LedgerStringTable.Columns(WithDeals.Recipe).Select(c => c.Name));
        AssertNamed("ledger-checks.csv", LedgerCheckTables.Checks(WithDeals.Recipe).Select(c => c.Name));
        AssertNamed("ledger-corrections.csv", LedgerCheckTables.Corrections(WithDeals.Recipe).Select(c => c.Name));
        AssertNamed("ranking.csv", RankingTable.Columns(PlausibleUncertainty.Of(WithDeals)).Select(c => c.Name));
        AssertNamed("uncertainty.csv", UncertaintyTables.Clusters.Select(c => c.Name));
        AssertNamed("uncertainty-pairs.csv", UncertaintyTables.Pairs([]).Select(c => c.Name));
        AssertNamed("rejects.csv", RejectTable.Columns.Select(c => c.Name));
    }

    [Fact]
    public void Every_field_of_an_edition_and_of_a_run_stands_in_its_section()
    {
        using var edition = JsonDocument.Parse(JsonSerializer.Serialize(WithDeals, EditionJson.Options));
        AssertNamed("edition.json", edition.RootElement.EnumerateObject().Select(p => p.Name));
        var figures = edition.RootElement.GetProperty("clusters")[0].GetProperty("figures");
        AssertNamed("edition.json", figures.EnumerateObject().Select(p => p.Name));
        using var inside = JsonDocument.Parse(JsonSerializer.Serialize(new ClusterInside(), EditionJson.Options));
        AssertNamed("clusters/ID.json", inside.RootElement.EnumerateObject().Select(p => p.Name));
        using var ledger = JsonDocument.Parse(JsonSerializer.Serialize(AwkwardLedger.Of(AwkwardWorld.Edition()), EditionJson.Options));
        AssertNamed("ledger.json", ledger.RootElement.EnumerateObject().Select(p => p.Name));
        AssertNamed("ledger.json", ledger.RootElement.GetProperty("doubtful")[0].EnumerateObject().Select(p => p.Name));
        var uncertain = PlausibleUncertainty.Of(WithDeals);
        using var uncertainty = JsonDocument.Parse(JsonSerializer.Serialize(UncertaintyFile.Of(uncertain, uncertain.Uncertainty!), EditionJson.Options));
        AssertNamed("uncertainty.json", uncertainty.RootElement.GetProperty("uncertainty").EnumerateObject().Select(p => p.Name));
        var first = uncertainty.RootElement.GetProperty("clusters")[0];
        AssertNamed("uncertainty.json", first.EnumerateObject().Select(p => p.Name));
        AssertNamed("uncertainty.json", first.GetProperty("uncertainty").EnumerateObject().Select(p => p.Name));
        using var run = JsonDocument.Parse(JsonSerializer.Serialize(PlausibleWorld.Run, EditionJson.Options));
        AssertNamed("run.json", run.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Contains($"\"schema\": \"{EditionJson.SchemaVersion}\"", Text);
    }

    [Fact]
    public void Every_column_of_a_comparison_a_series_and_a_printed_ranking_stands_in_its_section()
    {
        var recipe = WithDeals.Recipe;
        AssertNamed("Comparisons", MovementTable.Columns(recipe).Select(c => c.Name));
        AssertNamed("Comparisons", EconomyChangeTable.Columns(recipe).Select(c => c.Name));
        AssertNamed("Comparisons", GroupChangeTable.Columns(recipe).Select(c => c.Name));
        AssertNamed("Comparisons", CauseTable.Columns.Select(c => c.Name));
        AssertNamed("Comparisons", LineageTable.Columns.Select(c => c.Name));
        AssertNamed("Series", SeriesTables.Points.Select(c => c.Name));
        AssertNamed("Series", SeriesTables.Growth(new([recipe], false, false, 1, "year", [])).Select(c => c.Name));
        var side = new RankingSide("", "", true, false, 0, 0, false, []);
        AssertNamed("Printed rankings", RankingLineTable.Columns(new(side, side, [], [], [], new(0, null, null))).Select(c => c.Name));
    }

    [Fact]
    public void Every_export_format_stands_in_its_section() => AssertNamed("Exports", Exporter.Formats);

    private static void AssertNamed(string section, IEnumerable<string> names)
    {
        var body = Text.Split("\n## ").Single(part => part.StartsWith(section + "\n", StringComparison.Ordinal));
        Assert.NotEmpty(body);
        Assert.All(names, name => Assert.Contains($"`{name}`", body));
    }
}
