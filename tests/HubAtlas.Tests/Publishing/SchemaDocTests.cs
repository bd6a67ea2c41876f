using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Tests.Publishing;

public partial class SchemaDocTests
{
    private static readonly string Page = Path.Combine(Golden.RepositoryRoot(), "docs", "schema.md");

    private static readonly string Text = File.ReadAllText(Page);

    [Fact]
    public void Every_column_of_every_table_is_described_as_the_program_says()
    {
        Assert.Equal(ColumnBook.Rows.Keys.Order(StringComparer.Ordinal), Marked().Matches(Text).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
        Golden.MatchFile(
            Page, Marked().Replace(Text, table => $"<!-- columns of {table.Groups[1].Value} -->\n{TableOf(table.Groups[1].Value)}"),
            "HUBATLAS_UPDATE_GOLDEN=1 writes the tables of columns anew; review them");
    }

    [Fact]
    public void Every_field_of_an_edition_and_of_a_run_stands_in_its_section()
    {
        using var edition = JsonDocument.Parse(JsonSerializer.Serialize(PlausibleWorld.Edition(1), EditionJson.Options));
        AssertNamed("edition.json", edition.RootElement.EnumerateObject().Select(p => p.Name));
        var figures = edition.RootElement.GetProperty("clusters")[0].GetProperty("figures");
        AssertNamed("edition.json", figures.EnumerateObject().Select(p => p.Name));
        using var inside = JsonDocument.Parse(JsonSerializer.Serialize(new ClusterInside(), EditionJson.Options));
        AssertNamed("clusters/ID.json", inside.RootElement.EnumerateObject().Select(p => p.Name));
        using var ledger = JsonDocument.Parse(JsonSerializer.Serialize(AwkwardLedger.Of(AwkwardWorld.Edition()), EditionJson.Options));
        AssertNamed("ledger.json", ledger.RootElement.EnumerateObject().Select(p => p.Name));
        AssertNamed("ledger.json", ledger.RootElement.GetProperty("doubtful")[0].EnumerateObject().Select(p => p.Name));
        var uncertain = PlausibleUncertainty.Of(PlausibleWorld.Edition(1));
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
    public void Every_export_format_stands_in_its_section() => AssertNamed("Exports", Exporter.Formats);

    private static string TableOf(string table)
    {
        var page = new StringBuilder("| column | type | unit | meaning |\n|---|---|---|---|\n");
        var rows = ColumnBook.Rows[table];
        for (int from = 0, to; from < rows.Count; from = to)
        {
            for (to = from + 1; to < rows.Count && rows[from].Table != table && rows[to].Table == rows[from].Table;) to++;
            page.Append(rows[from].Table == table ? Line(rows[from]) : $"| {Names(rows[from..to])} | | | as in {Path.GetFileName(rows[from].Table)} |\n");
        }

        return page.ToString();
    }

    private static string Names(IReadOnlyList<ColumnRow> rows) =>
        string.Join(", ", ColumnBook.Expand(rows).Select(column => $"`{column.Fill(ColumnTerm.OfAnyRecipe).Name}`"));

    /// <summary>One line where the book has one, for all kinds of document.</summary>
    private static string Line(ColumnRow row)
    {
        var text = row.Fill([.. ColumnTerm.OfAny, .. ColumnTerm.OfAnyRecipe]).ToText();
        return $"| {Names([row])} | {(text.Type == "string" ? "text" : text.Type)} | {text.Unit?.En} | {text.Description} |\n";
    }

    private static void AssertNamed(string section, IEnumerable<string> names)
    {
        var body = Text.Split("\n## ").Single(part => part.StartsWith(section + "\n", StringComparison.Ordinal));
        Assert.NotEmpty(body);
        Assert.All(names, name => Assert.Contains($"`{name}`", body));
    }

    [GeneratedRegex(@"<!-- columns of (\S+) -->\n(?:\|.*\n)*")]
    private static partial Regex Marked();
}
