using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>What a link names and is not there, and what goes away while the page is open.</summary>
public class StateTests(ServedSite site)
{
    [Theory]
    [InlineData("?c=jp-tokio", "No cluster “jp-tokio” here", "Tokyo–Yokohama")]
    [InlineData("?c=muenchen-munich", "No cluster “muenchen-munich” here", "Munich")]
    [InlineData("?e=plausible-24", "There is no edition “plausible-24” here", "Plausible 2024")]
    [InlineData("?v=compare&cmp=series-of-tree", "There is no comparison “series-of-tree” here", "series-of-three")]
    public async Task A_name_that_is_not_there_is_said_with_the_nearest_ones_which_open(string address, string said, string nearest)
    {
        await using var open = await OpenPage.OpenAsync(site, address);
        var main = open.Page.Locator("main");
        await Expect(main).ToContainTextAsync(said);
        await Expect(main).ToContainTextAsync("Most like it:");
        await main.GetByRole(AriaRole.Button, new() { Name = nearest, Exact = true }).First.ClickAsync();
        await Expect(main).Not.ToContainTextAsync(said);
    }

    [Fact]
    public async Task An_edition_that_was_made_again_is_loaded_again_by_itself()
    {
        var times = 0;
        await using var open = await OpenPage.OpenAsync(site, "?c=jp-tokyo", page => page.RouteAsync("**/api/editions/*/clusters/jp-tokyo", async route =>
        {
            var answer = await route.FetchAsync();
            var body = await answer.TextAsync();
            await route.FulfillAsync(new() { Response = answer, Body = times++ == 0 ? body.Replace("\"rank\":", "\"rank\":9") : body });
        }));
        await open.Page.Locator("article .stack").First.WaitForAsync();
        await Expect(open.Page.Locator("article").GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        Assert.Equal(2, times);
    }

    [Fact]
    public async Task A_page_without_its_server_says_so_and_goes_on_when_the_server_is_back()
    {
        var isGone = true;
        await using var open = await OpenPage.OpenAsync(site, "", page => page.RouteAsync("**/api/**", route => isGone ? route.AbortAsync() : route.ContinueAsync()));
        await Expect(open.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server does not answer");
        await Expect(open.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("goes on by itself");
        isGone = false;
        await Expect(open.Page.Locator("a.name").First).ToHaveTextAsync(site.Edition.Clusters[0].Name);
    }
}
