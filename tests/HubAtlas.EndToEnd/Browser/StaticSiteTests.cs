using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

public class StaticSiteTests(ServedSite site)
{
    [Fact]
    public async Task The_published_site_works_on_any_web_server()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        await using var server = await ServeAsync(site.PublishSite());
        await using var context = await site.Browser.NewContextAsync(new() { Locale = "en-GB" });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };
        await page.GotoAsync($"{server.Urls.First()}/atlas/index.html");
        await Expect(page.Locator("[role=grid] a.name").First).ToHaveTextAsync(site.Edition.Clusters[0].Name);
        await page.Locator("[data-map=idle]").WaitForAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true })).ToHaveCountAsync(0);
        await page.Locator("[role=grid] a.name").First.ClickAsync();
        await Expect(page.GetByText(site.Edition.Clusters[0].Profile.Organisations[0].Name).First).ToBeVisibleAsync();
        await Expect(page.Locator("article .stack")).ToBeVisibleAsync();
        await NothingIsMissingAsync(page);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Expect(page.Locator("svg.bump")).ToBeVisibleAsync();
        await page.GetByLabel("Comparison").SelectOptionAsync("series-of-three");
        await Expect(page.GetByText("Atlantis")).ToBeVisibleAsync();
        await NothingIsMissingAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Method & data" }).ClickAsync();
        await Expect(page.GetByText(site.Edition.Recipe.Hash)).ToBeVisibleAsync();
        await NothingIsMissingAsync(page);
        await page.GotoAsync($"{server.Urls.First()}/atlas/index.html?ties=1&field=publication:Engineering&least=20");
        await page.Locator("[data-map=idle]").WaitForAsync();
        await Expect(page.Locator("th.column-field_share")).ToContainTextAsync("Engineering");
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("?ask=1&r=20", "This site answers no questions (Radius: 20 km (edition: 15 km)). Shown is the edition “Plausible 2024” as published.")]
    [InlineData("?v=compare&with=plausible-2023", "This site makes no comparisons of its own, so this part of the link cannot be shown: plausible-2023.")]
    [InlineData("?e=other", "There is no edition “other” here")]
    public async Task What_only_a_server_can_show_is_said(string address, string said)
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        await using var server = await ServeAsync(site.PublishSite());
        await using var context = await site.Browser.NewContextAsync(new() { Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Urls.First()}/atlas/index.html{address}");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(said);
        await Expect(page.GetByText("differs from the edition")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Opened_as_a_file_the_site_says_why_it_does_not_start_and_what_opens()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        await using var context = await site.Browser.NewContextAsync(new() { Locale = "en-GB", ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(Path.Combine(site.PublishSite(), "index.html")).ToString());
        await Expect(page.GetByText("This page has not started")).ToBeVisibleAsync(new() { Timeout = Visit.Patience });
        await page.GetByRole(AriaRole.Link, new() { Name = "plain.html" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "report.html" }).First.ClickAsync();
        await Expect(page.GetByText(site.Edition.Clusters[0].Name).First).ToBeVisibleAsync();
    }

    /// <summary>Every link of the page leads to something, at a path below the site's own.</summary>
    private static async Task NothingIsMissingAsync(IPage page)
    {
        var links = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main a[href]')].map(a => new URL(a.getAttribute('href'), document.baseURI).href)");
        Assert.NotEmpty(links);
        foreach (var link in links.Select(l => l.Split('#')[0]).Distinct())
        {
            Assert.Contains("/atlas/", link);
            Assert.True((await page.APIRequest.GetAsync(link)).Ok, link);
        }
    }

    internal static async Task<WebApplication> ServeAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions
        { RequestPath = "/atlas", FileProvider = new PhysicalFileProvider(folder), ServeUnknownFileTypes = true });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
