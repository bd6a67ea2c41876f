using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HubAtlas.Core.Model;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

public class TableTests(ServedSite site)
{
    [Fact]
    public async Task The_table_holds_every_cluster_in_the_order_of_rank()
    {
        await using var visit = await Visit.OpenAsync(site);
        await visit.HasRowsAsync(site.Edition.Clusters.Count);
        await Expect(visit.Names.First).ToHaveTextAsync(site.Edition.Clusters[0].Name);
        await visit.Page.Locator("[role=grid]").PressAsync("End");
        await Expect(visit.Names.Last).ToHaveTextAsync(site.Edition.Clusters[^1].Name);
    }

    [Fact]
    public async Task A_press_on_a_column_sorts_and_another_turns_the_order()
    {
        await using var visit = await Visit.OpenAsync(site);
        var byPublications = site.Edition.Clusters.OrderByDescending(c => c.Figures.WorldShares[1]).Select(c => c.Name).ToList();
        var header = visit.Page.Locator("th.column-publication_share");
        await header.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(header).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(visit.Names.First).ToHaveTextAsync(byPublications[0]);
        await header.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(header).ToHaveAttributeAsync("aria-sort", "ascending");
        await Expect(visit.Names.First).ToHaveTextAsync(byPublications[^1]);
    }

    [Theory]
    [InlineData("sao paulo", "São Paulo")]
    [InlineData("SÃO", "São Paulo")]
    [InlineData("xian", "Xi'an")]
    [InlineData("巴西", "São Paulo")]
    [InlineData("brazil", "São Paulo")]
    [InlineData("慕尼黑", "Munich")]
    [InlineData("Мюнхен", "Munich")]
    [InlineData("muenchen", "Munich")]
    [InlineData("sao pau", "São Paulo")]
    [InlineData("hong kong", "Shenzhen–Hong Kong–Guangzhou")]
    public async Task Search_understands_what_people_type(string typed, string found)
    {
        await using var visit = await Visit.OpenAsync(site);
        await visit.Search.FillAsync(typed);
        await Expect(visit.Names).ToHaveTextAsync([found]);
    }

    [Fact]
    public async Task The_headline_says_what_the_rows_add_up_to()
    {
        await using var visit = await Visit.OpenAsync(site, "?in=JP");
        var rows = site.Edition.Clusters.Where(c => c.Economies.Contains("JP")).ToList();
        string Part(DocumentKind kind) => rows.Sum(c => c.Figures.WorldShares[(int)kind]!.Value).ToString("F1", CultureInfo.InvariantCulture);
        var headline = visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await Expect(headline).ToContainTextAsync(
            $"Japan: {rows.Count} clusters hold {Part(DocumentKind.Patent)} % of patents and {Part(DocumentKind.Publication)} % of publications worldwide");
        await visit.GoAsync("?in=JP&moved=up");
        var shown = await visit.Rows.CountAsync();
        await Expect(headline).ToContainTextAsync($"; {shown} rose.");
    }

    [Fact]
    public async Task Filters_live_in_the_address_and_the_back_button_takes_them_away()
    {
        await using var visit = await Visit.OpenAsync(site);
        await visit.Page.GetByLabel("Smallest score").SelectOptionAsync("1");
        var large = site.Edition.Clusters.Count(c => c.Score >= 1);
        await visit.HasRowsAsync(large);
        await visit.Page.GetByLabel("Led by").SelectOptionAsync("publication");
        var led = site.Edition.Clusters.Where(c => c.Score >= 1 && c.Figures.WorldShares[1] > c.Figures.WorldShares[0])
            .Select(c => c.Name).ToList();
        await Expect(visit.Names).ToHaveTextAsync(led);
        await visit.GoAsync(visit.Page.Url);
        await Expect(visit.Names).ToHaveTextAsync(led);
        await visit.Page.GoBackAsync();
        await visit.HasRowsAsync(large);
    }

    [Fact]
    public async Task Economies_regions_and_moves_narrow_the_table()
    {
        await using var visit = await Visit.OpenAsync(site, "?in=CH");
        await Expect(visit.Names).ToHaveTextAsync(["Basel"]);
        await visit.GoAsync("?region=North%20America");
        await visit.HasRowsAsync(site.Edition.Clusters.Count(c => c.Economies.Any(e => e is "US" or "CA")));
        await visit.GoAsync("?moved=new");
        await Expect(visit.Names).ToHaveTextAsync([site.Edition.Clusters[^1].Name]);
        await visit.GoAsync("?q=nowhere");
        await Expect(visit.Page.GetByText("No cluster fits these filters.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_shown_is_what_is_downloaded()
    {
        await using var visit = await Visit.OpenAsync(site, "?cols=rank,name,patent_fractional,patent_full&sort=-name");
        await visit.Page.GetByText("Copy & download").ClickAsync();
        var csv = await DownloadAsync(visit, "CSV");
        var lines = (await File.ReadAllLinesAsync(csv, TestContext.Current.CancellationToken)).ToList();
        Assert.Equal("rank,name,patent_fractional,patent_fractional_exact,patent_full", lines[0]);
        Assert.Equal(site.Edition.Clusters.Count, lines.Count - 1);
        var tokyo = site.Edition.Clusters.Single(c => c.Id == "jp-tokyo");
        Assert.Contains(lines, l => l == $"{tokyo.Rank},Tokyo–Yokohama,127418,127418.1,{tokyo.Figures.FullCounts[0]}");
        var guarded = site.Edition.Clusters.Single(c => c.Name == ServedSite.HostileName);
        Assert.Contains(lines, l => l.StartsWith($"{guarded.Rank},{ServedSite.HostileName},", StringComparison.Ordinal));
        using var workbook = SpreadsheetDocument.Open(await DownloadAsync(visit, "XLSX"), isEditable: false);
        Assert.Equal(["Ranking", "About"], workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value!));
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var sheets = workbook.WorkbookPart.Workbook!.Descendants<Sheet>().Select(s => ((WorksheetPart)workbook.WorkbookPart.GetPartById(s.Id!)).Worksheet!).ToList();
        Assert.Contains(site.Edition.Recipe.Hash, sheets[1].InnerText);
        var rows = sheets[0].Descendants<Row>().ToList();
        Assert.Equal(lines.Count, rows.Count);
        Assert.Contains(rows, r => r.InnerText.Contains(ServedSite.HostileName));
        var described = JsonDocument.Parse(await File.ReadAllBytesAsync(await DownloadAsync(visit, "Description of the CSV"), TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(lines[0].Split(','), described.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("name").GetString()));
        Assert.Equal(site.Edition.Recipe.Hash, described.GetProperty("notes")[0].GetProperty("recipe_hash").GetString());
        var features = JsonDocument.Parse(await File.ReadAllBytesAsync(await DownloadAsync(visit, "GeoJSON"), TestContext.Current.CancellationToken))
            .RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(lines.Skip(1).Select(l => l.Split(',')[0]), features.Select(f => f.GetProperty("properties").GetProperty("rank").ToString()));
        Assert.Equal(["rank", "name", "patent_fractional", "patent_full"], features[0].GetProperty("properties").EnumerateObject().Select(p => p.Name));
        Assert.All(features, f => Assert.Contains("Polygon", f.GetProperty("geometry").GetProperty("type").GetString()));
    }

    [Fact]
    public async Task A_file_says_which_rows_it_holds_in_which_order_and_from_where()
    {
        await using var visit = await Visit.OpenAsync(site, "?in=JP&sort=-score&cols=rank,name,economies&lang=ja");
        await visit.Page.GetByText("東京").First.WaitForAsync();
        await visit.Page.GetByText("Copy & download").ClickAsync();
        var lines = await File.ReadAllLinesAsync(await DownloadAsync(visit, "CSV"), TestContext.Current.CancellationToken);
        Assert.Equal("rank,name,name_ja,economies,economy_names", lines[0]);
        Assert.Contains("1,Tokyo–Yokohama,東京–横浜,JP,日本", lines);
        var map = JsonDocument.Parse(await File.ReadAllBytesAsync(await DownloadAsync(visit, "GeoJSON"), TestContext.Current.CancellationToken)).RootElement;
        var japanese = site.Edition.Clusters.Count(c => c.Economies.Contains("JP"));
        Assert.Equal(japanese, map.GetProperty("features").GetArrayLength());
        Assert.Equal((japanese, site.Edition.Clusters.Count), (map.GetProperty("rows").GetInt32(), map.GetProperty("rows_in_all").GetInt32()));
        Assert.Equal("日本", map.GetProperty("filters")[0].GetString());
        Assert.Equal("Score, % ▾", map.GetProperty("order").GetString());
        Assert.Contains("in=JP", map.GetProperty("link").GetString());
        Assert.Contains(map.GetProperty("sources").EnumerateArray(), s => s.GetProperty("producer").GetString() == "GeoNames");
    }

    [Fact]
    public async Task A_field_filters_by_its_part_of_the_cluster_or_its_location_quotient()
    {
        await using var visit = await Visit.OpenAsync(site);
        await visit.Page.GetByText("Field", new() { Exact = true }).ClickAsync();
        var menu = visit.Page.Locator("details[open]");
        await menu.GetByLabel("Field", new() { Exact = true }).SelectOptionAsync("patent:Semiconductors, optics");
        await Expect(visit.Page.Locator("th.column-field_share")).ToContainTextAsync("Semiconductors, optics");
        await menu.GetByLabel("At least").SelectOptionAsync("40");
        // Four fields, large in every second cluster: of the fourth in those of even rank.
        await Expect(visit.Names.First).ToHaveTextAsync(site.Edition.Clusters[1].Name);
        await visit.HasRowsAsync(site.Edition.Clusters.Count / 2);
        await menu.GetByLabel("location quotient").CheckAsync();
        await Expect(visit.Page.GetByText("No cluster fits these filters.")).ToBeVisibleAsync();
        await visit.GoAsync("?field=publication:Engineering&by=quotient&least=2");
        await visit.HasRowsAsync(site.Edition.Clusters.Count / 2);
    }

    [Fact]
    public async Task Little_script_is_needed_before_the_table_shows()
    {
        await using var visit = await Visit.OpenAsync(site, "?v=method");
        var scripts = visit.Responses.Where(r => r.Url.Contains(".js")).ToList();
        Assert.NotEmpty(scripts);
        var zipped = 0L;
        foreach (var script in scripts) zipped += Zipped(await script.BodyAsync());
        Assert.InRange(zipped, 1, 200_000);
        Assert.DoesNotContain(scripts, s => s.Url.Contains("AtlasMap"));
    }

    [Fact]
    public async Task On_paper_every_row_stands_and_nothing_to_click()
    {
        await using var visit = await Visit.OpenAsync(site);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await Expect(visit.Rows).ToHaveCountAsync(site.Edition.Clusters.Count);
        await Expect(visit.Page.Locator("th.column-name")).ToBeVisibleAsync();
        foreach (var unwanted in new[] { "details", "nav", ".toolbar", "section.right" }) await Expect(visit.Page.Locator(unwanted).First).ToBeHiddenAsync();
    }

    private static async Task<string> DownloadAsync(Visit visit, string button)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.Locator("details[open]").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());
        return await download.PathAsync();
    }

    private static long Zipped(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var zip = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(bytes);
        return buffer.Length;
    }
}
