using System.Globalization;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>What an edition knows of citations is on its pages as it stands in its table.</summary>
[Collection(DemoCollection.Name)]
public sealed class CitationTests(ServedSite site, DemoSite demo)
{
    [Fact]
    public async Task Columns_of_citations_have_the_figures_of_the_file()
    {
        await using var visit = await Visit.OpenAsync(site, "?cols=rank,name,top_10_share,mncs", home: demo.Home);
        var rows = Ranking();
        await Expect(visit.Page.Locator("td.column-top_10_share .cell, td.column-top_10_share").First).ToHaveTextAsync(Share(rows[0], ""));
        var (shares, means) = (await visit.Page.Locator("tbody tr[id] td.column-top_10_share").AllInnerTextsAsync(), await visit.Page.Locator("tbody tr[id] td.column-mncs").AllInnerTextsAsync());
        Assert.True(shares.Count >= 10, $"{shares.Count} rows");
        Assert.Equal(rows.Take(shares.Count).Select(row => Share(row, "")), shares.Select(text => text.Trim()));
        Assert.Equal(rows.Take(means.Count).Select(row => Rounded(row["mncs"], 2)), means.Select(text => text.Trim()));
    }

    [Fact]
    public async Task A_cluster_says_how_its_publications_are_cited_and_how_sure_that_is()
    {
        var row = Ranking().First(one => one["publications_top_10_share"].Length > 0);
        await using var visit = await Visit.OpenAsync(site, $"?c={row["cluster_id"]}", home: demo.Home);
        var figure = visit.Page.Locator("dl.figures > div", new() { HasText = "Among the most cited tenth" });
        await Expect(figure.Locator("dd").First).ToHaveTextAsync($"{Share(row, "")} %");
        await Expect(figure).ToContainTextAsync($"{Share(row, "_low")} to {Share(row, "_high")} % (95 %), world 10 %; mean normalised citations {Rounded(row["mncs"], 2)}");
    }

    private List<Dictionary<string, string>> Ranking()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        var lines = File.ReadAllLines(Path.Combine(demo.Program.Workspace, "editions", DemoSite.Edition, "ranking.csv")).Select(Cells).ToList();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static List<string> Cells(string line) => [.. Regex.Matches(line, "(?<=^|,)(?:\"([^\"]*)\"|([^,]*))(?=,|$)").Select(m => m.Groups[1].Value + m.Groups[2].Value)];

    private static string Share(Dictionary<string, string> row, string bound) => Rounded(row[$"publications_top_10_share{bound}"], 1);

    private static string Rounded(string cell, int decimals) =>
        cell.Length == 0 ? "–" : double.Parse(cell, CultureInfo.InvariantCulture).ToString($"F{decimals}", CultureInfo.InvariantCulture);
}
