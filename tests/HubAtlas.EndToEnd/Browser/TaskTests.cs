using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>What people come for on a day: each is done from the open page in at most four clicks.</summary>
public class TaskTests(ServedSite site)
{
    private const int MostClicks = 4;

    /// <summary>The places of the test's world are thinned out, so that clusters of a question need a smaller minimum.</summary>
    private const string Thinned = "?m=403";

    [Fact]
    public Task Clusters_of_India_and_whether_they_rose() => DoAsync("", async (visit, click) =>
    {
        await click(visit.Page.Locator("summary", new() { HasText = "Economies" }));
        await visit.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Find an economy" }).FillAsync("india");
        await click(visit.Page.Locator("details[open]").GetByLabel("India"));
        await Expect(Title(visit)).ToHaveTextAsync(new Regex(@"India: .* worldwide; .*(rose|fell|new)"));
        await Expect(visit.Names).ToHaveTextAsync([.. site.Edition.Clusters.Where(c => c.Economies.Contains("IN")).Select(c => c.Name)]);
    });

    /// <summary>By one field of patents in RecountTests, where there is a store.</summary>
    [Fact]
    public Task Only_patents() => DoAsync(Thinned, async (visit, click) =>
    {
        await click(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ask" }));
        await AskBox(visit).FillAsync("only patents");
        await click(visit.Page.Locator(".finder [role=option]").First);
        await Expect(visit.Page.Locator(".explanation")).ToContainTextAsync("instead of");
        Assert.Contains("w=patent:1,publication:0", visit.Page.Url);
        await Expect(visit.Page.Locator("td.column-score .value").First).ToHaveTextAsync(await visit.Page.Locator("td.column-patent_share .value").First.InnerTextAsync());
    });

    [Fact]
    public Task What_20_km_do_to_Tokyo_seen_on_the_map() => DoAsync(Thinned, async (visit, click) =>
    {
        // By its address: the question has other clusters with Tokyo in their names, and its answer may come before the click or after.
        await visit.Search.FillAsync("tokyo");
        await click(visit.Page.Locator("[role=grid] a.name[href*='c=jp-tokyo&']"));
        await click(visit.Page.Locator("article").GetByRole(AriaRole.Button, new() { Name = "Ask" }));
        await AskBox(visit).FillAsync("20 km");
        await click(visit.Page.Locator(".finder [role=option]").First);
        await click(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Before | after" }));
        await Expect(visit.Page.Locator(".twin svg.places .area.marked")).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator(".twin svg.places text.marked").Last).ToContainTextAsync("Tokyo");
        await visit.ShootAsync("task-tokyo");
    });

    [Fact]
    public Task German_clusters_as_Excel() => DoAsync("", async (visit, click) =>
    {
        await click(visit.Page.Locator("summary", new() { HasText = "Economies" }));
        await click(visit.Page.Locator("details[open]").GetByLabel("Germany"));
        await click(visit.Page.GetByText("Copy & download"));
        var file = await visit.Page.RunAndWaitForDownloadAsync(() => click(visit.Page.GetByRole(AriaRole.Button, new() { Name = "XLSX" })));
        Assert.EndsWith(".xlsx", file.SuggestedFilename);
    });

    [Fact]
    public Task The_exact_view_as_a_link() => DoAsync("?in=JP,KR&sort=-publication_share", async (visit, click) =>
    {
        await click(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Share" }));
        Assert.Contains("in=JP,KR&sort=-publication_share", await visit.Page.GetByLabel("Link to exactly this view").InputValueAsync());
    });

    [Fact]
    public Task A_citation_as_BibTeX() => DoAsync("", async (visit, click) =>
    {
        await click(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Share" }));
        await click(visit.Page.GetByLabel("BibTeX"));
        await Expect(visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Cite" })).ToHaveValueAsync(new Regex("^@misc"));
    });

    [Fact]
    public Task Firms_and_fields_of_Seoul() => DoAsync("", async (visit, click) =>
    {
        await click(visit.Names.GetByText("Seoul"));
        var seoul = site.Edition.Clusters.Single(c => c.Id == "kr-seoul");
        await Expect(visit.Page.GetByText(seoul.Profile.Organisations[0].Name).First).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Leading technologies" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Rowheader, new() { Name = seoul.Profile.Inside!.Fields[0].Field }).First).ToBeVisibleAsync();
    });

    [Fact]
    public Task The_main_partner_of_Munich() => DoAsync("", async (visit, click) =>
    {
        await visit.Search.FillAsync("munich");
        await click(visit.Names.First);
        var partners = visit.Page.Locator(".with tbody tr");
        await Expect(partners.First).ToBeVisibleAsync();
        var documents = await partners.Locator("td.number").AllInnerTextsAsync();
        Assert.Equal(documents.Max(text => int.Parse(text.Replace(",", ""), null)), int.Parse(documents[0].Replace(",", ""), null));
    });

    [Fact]
    public Task Rank_12_against_rank_13() => DoAsync("", async (visit, click) =>
    {
        var pair = site.Edition.Clusters.Where(c => c.Rank is 12 or 13).ToList();
        foreach (var cluster in pair) await click(visit.Page.GetByLabel($"Compare {cluster.Name}", new() { Exact = true }));
        await click(visit.Page.GetByRole(AriaRole.Button, new() { Name = "side by side" }));
        await Expect(visit.Page.Locator(".lead").First).ToContainTextAsync($"points of score ahead of {pair[1].Name}");
    });

    [Fact]
    public Task A_briefing_of_an_economy_on_one_sheet() => DoAsync("", async (visit, click) =>
    {
        await click(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find anything" }));
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find anything" }).FillAsync("korea");
        await click(visit.Page.Locator(".finder [role=option]").First);
        await Expect(Title(visit)).ToContainTextAsync("South Korea: ");
        await visit.Page.EvaluateAsync("() => { window.print = () => { document.title = 'printed'; }; }");
        await click(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Print", Exact = true }));
        Assert.Equal("printed", await visit.Page.TitleAsync());
    });

    [Fact]
    public Task Two_cities_side_by_side_on_maps() => DoAsync("", async (visit, click) =>
    {
        foreach (var name in new[] { "Tokyo", "Seoul" })
            await click(visit.Rows.Filter(new() { HasText = name }).GetByRole(AriaRole.Checkbox));
        await click(visit.Page.GetByRole(AriaRole.Button, new() { Name = "side by side" }));
        await Expect(visit.Page.Locator("svg.places .area.marked")).ToHaveCountAsync(2);
    });

    [Fact]
    public Task The_trend_since_the_first_edition() => DoAsync("", async (visit, click) =>
    {
        await click(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).First);
        await click(visit.Page.Locator(".choice select"));
        await visit.Page.Locator(".choice select").SelectOptionAsync("series-of-three");
        await Expect(visit.Page.Locator("svg.bump")).ToContainTextAsync("Plausible 2022");
    });

    /// <summary>Clicks are counted where they are made, so that none is forgotten.</summary>
    private async Task DoAsync(string address, Func<Visit, Func<ILocator, Task>, Task> task)
    {
        await using var visit = await Visit.OpenAsync(site, address);
        var clicks = 0;
        await task(visit, locator =>
        {
            clicks++;
            return locator.ClickAsync();
        });
        Assert.InRange(clicks, 1, MostClicks);
    }

    private static ILocator Title(Visit visit) => visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static ILocator AskBox(Visit visit) => visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Years, fields" });
}
