using HubAtlas.Core.Model;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

public class PageTests(ServedSite site)
{
    private Cluster Basel => site.Edition.Clusters.Single(c => c.Name == "Basel");

    [Fact]
    public async Task A_clusters_page_tells_its_inside()
    {
        await using var visit = await Visit.OpenAsync(site, $"?c={Basel.Id}");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Basel");
        await Expect(visit.Page.GetByText("Switzerland · France · Germany")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText(Basel.Profile.Organisations[0].Name, new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("3,805", new() { Exact = true }).First).ToBeVisibleAsync();
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
        await Expect(visit.Page.Locator("svg.bump g[font-weight='700']").GetByText("Paris").First).ToBeVisibleAsync();
        await visit.Page.GetByLabel("Find a cluster").FillAsync("paris");
        await Expect(visit.Page.Locator("section tbody tr th .link")).ToHaveTextAsync(["Paris"]);
    }

    [Fact]
    public async Task The_method_page_names_sources_assumptions_and_what_was_left_out()
    {
        await using var visit = await Visit.OpenAsync(site, "?v=method");
        await Expect(visit.Page.GetByText(site.Edition.Recipe.Hash)).ToBeVisibleAsync();
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
