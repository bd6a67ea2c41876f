using HubAtlas.Core.Model;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

public class PageTests(ServedSite site)
{
    private Cluster Basel => site.Edition.Clusters.Single(c => c.Name == "Basel");

    [Fact]
    public async Task A_link_with_words_that_mean_nothing_shows_the_ranking()
    {
        await using var visit = await Visit.OpenAsync(site, "?v=nonsense&lead=nobody&moved=sideways&count=twice");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Compare" }).Or(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Compare" })).First).ToBeVisibleAsync();
        await Expect(visit.Rows).Not.ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_clusters_page_tells_its_inside()
    {
        await using var visit = await Visit.OpenAsync(site, $"?e={ServedSite.After}&c={Basel.Id}");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Basel");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Since Plausible 2023" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("What the change of rank comes from")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Switzerland · France · Germany")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText(Basel.Profile.Organisations[0].Name, new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("3,805", new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Row, new() { Name = "Computer technology" })).ToContainTextAsync("×");
        await Expect(visit.Page.GetByText("25.0 % of the documents have people outside the cluster; 10.0 % have people in two or more economies")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("svg[role=img] .arc")).ToHaveCountAsync(2);
        await Expect(visit.Page.GetByText("universities")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("12.3 km")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("coordinates from the source 60.0 %")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText(site.Edition.Recipe.Hash[..16]).First).ToBeVisibleAsync();
        await visit.Page.GetByText("Back to the ranking").ClickAsync();
        await Expect(visit.Rows.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Names_from_data_are_text_wherever_they_stand()
    {
        var hostile = site.Edition.Clusters.Single(c => c.Name == ServedSite.HostileName);
        await using var visit = await Visit.OpenAsync(site, $"?c={hostile.Id}");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(ServedSite.HostileName);
        foreach (var view in new[] { "?sort=-rank", "?v=compare", "?v=method" })
        {
            await visit.GoAsync(view);
            Assert.Equal(0, await visit.Page.Locator("img[src=x]").CountAsync());
        }
    }

    [Fact]
    public async Task Two_editions_are_compared_and_a_line_can_be_pinned()
    {
        await using var visit = await Visit.OpenAsync(site, "?v=compare");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Plausible 2023 → Plausible 2024");
        await Expect(visit.Page.Locator("svg.bump")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Pin Paris" }).ClickAsync();
        await Expect(visit.Page.Locator("svg.bump g[font-weight='600']").GetByText("Paris").First).ToBeVisibleAsync();
        await visit.Page.GetByLabel("Find a cluster").FillAsync("paris");
        await Expect(visit.Page.Locator(".wide tbody tr th .link")).ToHaveTextAsync(["Paris"]);
        Assert.Contains("pin=fr-paris", visit.Page.Url);
        await visit.Page.GetByLabel("Grouped by").SelectOptionAsync("income_group");
        await Expect(visit.Page.GetByRole(AriaRole.Rowheader, new() { Name = "High income" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_movement_says_what_it_comes_from_and_where_from()
    {
        await using var visit = await Visit.OpenAsync(site, "?v=compare");
        var third = site.Edition.Clusters[2];
        var row = visit.Page.Locator("section tr", new() { HasText = $"from {site.Edition.Clusters[5].Name}" });
        await Expect(row.Locator(".link").First).ToHaveTextAsync(third.Name);
        await Expect(row.Locator("svg rect")).ToHaveCountAsync(3);
        var first = visit.Page.Locator("section tr", new() { HasText = site.Edition.Clusters[0].Name }).First;
        await Expect(first).ToContainTextAsync("2 (7)");
    }

    [Fact]
    public async Task A_series_shows_every_edition_and_its_lines_in_the_table_of_the_last_one()
    {
        await using var visit = await Visit.OpenAsync(site, "?v=compare&cmp=series-of-three", width: 1280);
        await Expect(visit.Page.Locator("svg.bump")).ToContainTextAsync("Plausible 2022");
        await visit.Page.GetByLabel("Find a cluster").FillAsync("atlantis");
        await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("tbody tr td.number")).ToContainTextAsync(["41", "–", "–"]);
        await visit.GoAsync("");
        await Expect(visit.Page.Locator("td.column-history svg").First).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("2, 1, 1"));
    }

    [Fact]
    public async Task A_printed_ranking_stands_beside_the_computed_one_and_says_what_is_not_known()
    {
        await using var visit = await Visit.OpenAsync(site, "?v=compare&cmp=published-beside");
        await Expect(visit.Page.Locator("tbody tr").First).ToContainTextAsync("▲ 1");
        await Expect(visit.Page.GetByText("not among the known rows of published-2024").First).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("may still have been ranked").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Any_edition_and_any_printed_ranking_can_be_set_beside_the_one_shown()
    {
        await using var visit = await Visit.OpenAsync(site, $"?v=compare&e={ServedSite.After}");
        var heading = visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        var menu = visit.Page.Locator("summary", new() { HasText = "Compare with" });
        await menu.ClickAsync();
        await visit.Page.GetByLabel("2023", new() { Exact = true }).CheckAsync();
        await Expect(heading).ToContainTextAsync("beside Plausible 2024");
        Assert.Contains("with=published-2023", visit.Page.Url);
        await visit.Page.GetByLabel("Plausible 2023", new() { Exact = true }).CheckAsync();
        await Expect(heading).ToHaveTextAsync("Plausible 2023 → Plausible 2024");
        await Expect(visit.Page.GetByText("This comparison is not kept")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("svg.bump")).ToBeVisibleAsync();
        await visit.ShootAsync("compare-asked");
        await visit.GoAsync(visit.Page.Url);
        await Expect(heading).ToHaveTextAsync("Plausible 2023 → Plausible 2024");
    }

    [Theory]
    [InlineData("?v=compare", "plausible-2023-plausible-2024")]
    [InlineData("?v=compare&cmp=series-of-three", "series-of-three")]
    public async Task Charts_are_saved_with_their_origin(string address, string name)
    {
        await using var visit = await Visit.OpenAsync(site, address);
        await Expect(visit.Page.Locator("svg.bump")).ToBeVisibleAsync();
        var svg = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "SVG", Exact = true }).ClickAsync());
        Assert.Equal($"hubatlas-{name}.svg", svg.SuggestedFilename);
        var text = await File.ReadAllTextAsync(await svg.PathAsync(), TestContext.Current.CancellationToken);
        _ = System.Xml.Linq.XDocument.Parse(text);
        Assert.Contains(site.Edition.Recipe.Hash[..12], text);
        Assert.Contains("Simulated data.", text);
        var png = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "PNG", Exact = true }).ClickAsync());
        Assert.True(new FileInfo(await png.PathAsync()).Length > 20_000);
    }

    [Fact]
    public async Task The_method_page_names_sources_assumptions_and_what_was_left_out()
    {
        await using var visit = await Visit.OpenAsync(site, "?v=method");
        await Expect(visit.Page.GetByText(site.Edition.Recipe.Hash)).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("coordinates from the source")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Cell, new() { Name = "Apache 2.0" }).First).ToBeVisibleAsync();
        foreach (var input in site.Edition.Inputs) await Expect(visit.Page.GetByText(input.Name)).ToBeVisibleAsync();
        foreach (var assumption in site.Edition.Recipe.Assumptions) await Expect(visit.Page.GetByText(assumption.Why)).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("year outside the window").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("?v=compare")]
    [InlineData("?v=method")]
    [InlineData("?c=ch-basel")]
    [InlineData("?lang=zh")]
    public async Task A_simulated_edition_says_so_on_every_view(string address)
    {
        await using var visit = await Visit.OpenAsync(site, address);
        await Expect(visit.Page.Locator(".banner").First).ToContainTextAsync(address.Contains("zh") ? "模拟数据" : "Simulated data.");
    }

    [Fact]
    public async Task A_server_that_has_gone_is_named_as_the_cause()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/api/**", route => route.AbortAsync());
        await page.GotoAsync(site.Address.ToString());
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server does not answer");
    }
}
