using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

public class StaticSiteTests(ServedSite site)
{
    [Fact]
    public async Task The_published_site_works_on_any_web_server()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        var folder = site.PublishSite();
        await using var context = await site.Browser.NewContextAsync(new() { Locale = "en-GB" });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };
        await page.RouteAsync("**/*", route => AnswerAsync(route, folder));
        await page.GotoAsync("http://somewhere.example/atlas/index.html");
        await Expect(page.Locator("[role=grid] a.name").First).ToHaveTextAsync(site.Edition.Clusters[0].Name);
        await page.Locator("[data-map=idle]").WaitForAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true })).ToHaveCountAsync(0);
        await page.Locator("[role=grid] a.name").First.ClickAsync();
        await Expect(page.GetByText(site.Edition.Clusters[0].Profile.Organisations[0].Name).First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Expect(page.Locator("svg.bump")).ToBeVisibleAsync();
        Assert.Empty(complaints);
    }

    private static async Task AnswerAsync(IRoute route, string folder)
    {
        var path = Path.Combine(folder, Uri.UnescapeDataString(new Uri(route.Request.Url).AbsolutePath)["/atlas/".Length..]);
        if (File.Exists(path)) await route.FulfillAsync(new() { Path = path });
        else await route.FulfillAsync(new() { Status = 404 });
    }
}
