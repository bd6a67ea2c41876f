using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HubAtlas.Data.Publishing.Indexes;
using HubAtlas.Data.Publishing.Landscapes;
using HubAtlas.Tests.Web;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>Indexes, profiles, landscapes and statistics: the pages say what the folders say.</summary>
public sealed class StudyTests(ServedSite site, StudySite studies) : IClassFixture<StudySite>
{
    private const double MostMilliseconds = 16;

    private const string ToIndex = $"?v=index&index={PlausibleStudies.Index}";

    private IndexFile Index => IndexFile.Read(Path.Combine(studies.Program.Workspace, "indexes", PlausibleStudies.Index));

    [Fact]
    public async Task A_table_of_units_is_in_the_order_of_the_folder_with_its_scores()
    {
        await using var visit = await studies.OpenAsync(ToIndex);
        var (index, ranked) = (Index, Index.Units.OrderBy(u => u.Ranks[0]).ToList());
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"{ranked[0].Name} leads, before {ranked[1].Name} and {ranked[2].Name}");
        await Expect(visit.Page.Locator("tbody tr th a").First).ToBeVisibleAsync();
        var names = await Ranking(visit.Page).Locator("tbody tr th").AllInnerTextsAsync();
        Assert.Equal(ranked.Select(u => u.Name), names);
        var first = await Ranking(visit.Page).Locator("tbody tr").First.InnerTextAsync();
        Assert.Contains(ranked[0].Scores[0]!.Value.ToString("F1", CultureInfo.InvariantCulture), first);
        Assert.Contains(FormattableString.Invariant($"{Math.Round(ranked[0].Interval!.Low)}–{Math.Round(ranked[0].Interval!.High)}"), first);
        Assert.Contains(index.Nodes, node => node.Treatment is not null);
    }

    [Fact]
    public async Task A_slider_gives_the_digits_that_the_program_computes_from_the_saved_recipe()
    {
        await using var visit = await studies.OpenAsync($"{ToIndex}&node=out");
        await visit.Page.GetByLabel("Weight of Patents").FillAsync("0.3");
        await Expect(visit.Page.GetByText("Other weights than published")).ToBeVisibleAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("nw=patents:0.3"));
        var (recipe, table) = (await Download(visit.Page, "Save as recipe", "asked.json"), await Download(visit.Page, "Download CSV", "asked.csv"));
        var folder = Path.Combine(studies.Program.Workspace, "indexes", PlausibleStudies.Index);
        File.Copy(Path.Combine(folder, "values.csv"), studies.Program.PathOf("values.csv"), overwrite: true);
        var outcome = studies.Program.Run("index", recipe, "--out", studies.Program.PathOf("asked"));
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        var computed = IndexFile.Read(studies.Program.PathOf("asked"));
        var rows = (await File.ReadAllLinesAsync(table, TestContext.Current.CancellationToken)).Select(l => l.Split(',')).ToList();
        Assert.Equal(computed.Units.Count + 1, rows.Count);
        foreach (var row in rows.Skip(1))
        {
            var unit = computed.Units.Single(u => u.Code == row[1]);
            Assert.Equal(unit.Ranks[0]!.Value.ToString(CultureInfo.InvariantCulture), row[0]);
            foreach (var (node, at) in computed.Nodes.Select((n, i) => (n.Id, i)))
            {
                var cell = row[Array.IndexOf(rows[0], node)];
                Assert.Equal(unit.Scores[at], cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture));
            }
        }

        Assert.NotEqual(Index.Units.Select(u => u.Ranks[0]), computed.Units.Select(u => u.Ranks[0]));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Back to the published weights" }).ClickAsync();
        await Expect(visit.Page.GetByText("Other weights than published")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("?v=index", "index", "Plausible index")]
    [InlineData($"?v=profile&index={PlausibleStudies.Index}&unit=JP", "index", "Plausible index")]
    [InlineData("?v=landscape", "landscape", "Plausible landscape")]
    public async Task What_is_on_show_is_cited_and_not_the_edition(string address, string kind, string title)
    {
        await using var visit = await studies.OpenAsync(address + (kind == "index" && !address.Contains("index=", StringComparison.Ordinal) ? $"&index={PlausibleStudies.Index}" : ""));
        var workspace = studies.Program.Workspace;
        var hash = kind == "index" ? Index.RecipeHash : LandscapeFile.Read(Path.Combine(workspace, "landscapes", PlausibleStudies.Landscape)).RecipeHash;
        await visit.Page.Locator("main h1").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true }).ClickAsync();
        var text = visit.Page.Locator("dialog textarea");
        await Expect(text).ToHaveValueAsync(new Regex($"HubAtlas .*, {kind} “{title}”, recipe {hash[..Math.Min(16, hash.Length)]}"));
        await visit.Page.GetByLabel("BibTeX").CheckAsync();
        await Expect(text).ToHaveValueAsync(new Regex($"{kind} plausible-{kind}, recipe {hash}"));
        var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "File" }).ClickAsync());
        Assert.Equal($"hubatlas-plausible-{kind}.bib", file.SuggestedFilename);
        var card = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Card, 1200 × 630" }).ClickAsync());
        Assert.Equal($"hubatlas-plausible-{kind}-card.png", card.SuggestedFilename);
        File.Copy(await card.PathAsync(), Path.Combine(Directory.CreateDirectory(Path.Combine(Program.Root, "artifacts", "screenshots")).FullName, $"card-{kind}.png"), overwrite: true);
        await Expect(visit.Page.Locator("dialog[open]")).ToContainTextAsync("Other pages can show rankings of clusters");
        await visit.ShootAsync($"share-{kind}");
    }

    [Fact]
    public async Task Statistics_are_shared_by_their_link_alone()
    {
        await using var visit = await studies.OpenAsync("?v=indicators");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByLabel("Link to exactly this view")).ToHaveValueAsync(new Regex("v=indicators"));
        await Expect(visit.Page.Locator("dialog textarea")).ToHaveCountAsync(0);
    }

    /// <summary>Processor time of the page's own thread, which other work on the machine does not lengthen much.</summary>
    [Fact]
    public async Task A_large_index_is_ranked_again_under_the_slider_at_once()
    {
        await using var visit = await studies.OpenAsync($"?v=index&index={StudySite.Large}");
        await Expect(Ranking(visit.Page).Locator("tbody tr")).ToHaveCountAsync(139);
        var line = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await line.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        var times = new List<double>();
        for (var i = 0; i < 30; i++)
        {
            var before = await ScriptAsync(line);
            await visit.Page.EvaluateAsync("value => { const s = document.querySelector('input[type=range]'); s.value = value; s.dispatchEvent(new Event('input', { bubbles: true })); return new Promise(r => setTimeout(r)); }", 1 + (i % 2) + (i / 30.0));
            times.Add(1000 * (await ScriptAsync(line) - before));
        }

        times.Sort();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"139 × 80: median {times[15]:F1} ms of script, most {times[^1]:F1}"));
        Assert.True(times[15] <= MostMilliseconds, $"{times[15]:F1} ms");
    }

    [Fact]
    public async Task A_profile_says_rank_marks_gaps_and_what_would_move_it()
    {
        var index = Index;
        var unit = index.Units.First(u => u is { Strengths.Count: > 0, Weaknesses.Count: > 0 } && u.Ranks[0] > 1);
        await using var visit = await studies.OpenAsync($"{ToIndex.Replace("v=index", "v=profile", StringComparison.Ordinal)}&unit={unit.Code}");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync($"{unit.Name} ranks {unit.Ranks[0]} of {index.Units.Count}; its size alone would suggest");
        var marks = unit.Strengths.Concat(unit.Weaknesses).Select(n => index.Nodes[n]).Where(n => n.Aggregation is null).Select(n => $"{n.Id} {n.Name}");
        foreach (var mark in marks) await Expect(visit.Page.GetByText(mark, new() { Exact = true }).First).ToBeVisibleAsync();
        var ahead = index.Units.Single(u => u.Ranks[0] == unit.Ranks[0] - 1);
        var gap = (ahead.Scores[0] - unit.Scores[0])!.Value.ToString("F2", CultureInfo.InvariantCulture);
        await Expect(visit.Page.GetByText($"{ahead.Name}, one place ahead, is {gap} points away.")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "The ranking" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = PlausibleStudies.HostileName }).First.ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(PlausibleStudies.HostileName);
        Assert.True((await visit.Page.APIRequest.GetAsync(new Uri(studies.Home!, await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Page of the folder" }).GetAttributeAsync("href") ?? "").ToString())).Ok);
        var paper = await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        Assert.Single(Regex.Matches(Encoding.Latin1.GetString(paper), @"/Type\s*/Page\b"));
    }

    [Fact]
    public async Task A_landscape_tells_who_leads_and_every_kind_of_unit()
    {
        await using var visit = await studies.OpenAsync("?v=landscape");
        var file = LandscapeFile.Read(Path.Combine(studies.Program.Workspace, "landscapes", PlausibleStudies.Landscape));
        var rows = file.Tables.Single(t => t.By == "economy").Rows;
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync($"United States leads with {rows[0].SharePercent.ToString("F1", CultureInfo.InvariantCulture)} % of the world’s patents in chips, before China");
        await Expect(visit.Page.GetByText("patent documents as stored; members of a family count one by one")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Organisations" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("by-unit=organisation"));
        await Expect(visit.Page.GetByText(PlausibleStudies.HostileName).First).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Clusters" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Tokyo–Yokohama" }).First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("c=jp-tokyo"));
    }

    [Fact]
    public async Task A_measure_is_found_asked_and_told_with_its_gaps()
    {
        await using var visit = await studies.OpenAsync("?v=indicators");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "researchers" }).First.ClickAsync();
        await Expect(visit.Page.GetByText("United States has most in 2021: 31,060.")).ToBeVisibleAsync();
        await visit.Page.GetByLabel("Growth, %").CheckAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Growth, %" })).ToBeVisibleAsync();
        var question = JsonDocument.Parse(Uri.UnescapeDataString(new Uri(visit.Page.Url).Query.Split("question=")[1].Split('&')[0].Replace('+', ' '))).RootElement;
        Assert.Equal(["share", "rank", "growth"], question.GetProperty("derive").EnumerateArray().Select(d => d.GetString()));
        await visit.Page.GetByLabel("Year of the table").SelectOptionAsync("2018");
        var table = visit.Page.GetByRole(AriaRole.Region, new() { Name = "2018 in numbers" }).Locator("tbody tr");
        await Expect(table).ToHaveCountAsync(PlausibleStudies.Economies.Length - 1);
        await visit.GoAsync("?v=indicators&question={\"measure\":\"reserchers\"}".Replace("reserchers", "researchers", StringComparison.Ordinal));
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("researchers");
    }

    [Fact]
    public async Task A_briefing_says_what_the_folders_have_of_its_economy()
    {
        await using var visit = await studies.OpenAsync("?v=economy&economy=JP");
        var unit = Index.Units.Single(u => u.Code == "JP");
        await Expect(visit.Page.GetByText($"Plausible index: rank {unit.Ranks[0]} of {Index.Units.Count} (")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Plausible landscape: rank 3 with")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = $"indexes/{PlausibleStudies.Index}" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("v=profile.*unit=JP"));
        await visit.GoAsync("?v=economy&economy=FJ");
        await Expect(visit.Page.GetByText("Plausible index: rank")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_published_site_has_indexes_and_landscapes_and_no_statistics()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        var folder = studies.Program.PathOf("site");
        var outcome = studies.Program.Run("publish", studies.EditionFolder, "--format", "site", "--out", folder);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        await using var server = await StaticSiteTests.ServeAsync(folder);
        await using var visit = await Visit.OpenAsync(site, "atlas/index.html", home: new Uri(server.Urls.First()));
        await Expect(visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Button)).ToHaveTextAsync(["Ranking", "Compare", "Method & data", "Index", "Landscape"]);
        await visit.GoAsync($"atlas/index.html{ToIndex}&nw=papers:5");
        await Expect(visit.Page.GetByText("Other weights than published")).ToBeVisibleAsync();
        Assert.EndsWith("asked.json", await Download(visit.Page, "Save as recipe", "asked.json"));
        await visit.GoAsync("atlas/index.html?v=landscape");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("United States leads");
        Assert.False(File.Exists(Path.Combine(folder, "api", "indicators.json")));
    }

    [Theory]
    [InlineData(1400, false, "en-GB")]
    [InlineData(1400, true, "zh-CN")]
    [InlineData(390, false, "es-ES")]
    [InlineData(390, true, "en-GB")]
    public async Task Every_page_fits_and_is_accessible(int width, bool isDark, string language)
    {
        await using var visit = await studies.OpenAsync("", width, 844, isDark, language);
        var complaints = new List<string>();
        foreach (var (name, address, ready) in new[]
        {
            ("index", ToIndex, "tbody .heat"), ("index-asked", $"{ToIndex}&nw=papers:5", ".asked"), ("profile", $"?v=profile&index={PlausibleStudies.Index}&unit=JP", "h2"),
            ("landscape", "?v=landscape", "svg path"), ("landscape-rta", "?v=landscape&figure=rta", ".bar"), ("statistics", "?v=indicators", "tbody a"),
            ("statistic", "?v=indicators&question={\"measure\":\"researchers\",\"derive\":[\"share\"]}", "svg polyline"),
        })
        {
            await visit.GoAsync(address);
            await visit.Page.Locator($"main {ready}").First.WaitForAsync();
            await visit.ShootAsync($"{name}-{width}-{(isDark ? "dark" : "light")}-{language[..2]}");
            complaints.AddRange((await LookTests.ComplaintsAsync(visit.Page, language)).Select(complaint => $"{name}: {complaint}"));
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    [Fact]
    public async Task Pages_are_reachable_only_where_the_workspace_has_them()
    {
        await using var visit = await studies.OpenAsync("");
        var tabs = visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Button);
        await Expect(tabs).ToHaveTextAsync(["Ranking", "Compare", "Method & data", "Index", "Landscape", "Statistics"]);
        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find" }).Or(visit.Page.Locator("dialog [role=combobox]")).First.FillAsync("Plausible index");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync(new Regex($"v=index&index={PlausibleStudies.Index}"));
        await using var other = await Visit.OpenAsync(site);
        await other.MapAsync();
        await Expect(other.Page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Button)).ToHaveCountAsync(3);
    }

    private static ILocator Ranking(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "The ranking" });

    private async Task<string> Download(IPage page, string button, string name)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        var path = studies.Program.PathOf(name);
        await download.SaveAsAsync(path);
        return path;
    }

    private static async Task<double> ScriptAsync(ICDPSession line) => (await line.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
        .Single(m => m.GetProperty("name").GetString() == "ScriptDuration").GetProperty("value").GetDouble();
}
