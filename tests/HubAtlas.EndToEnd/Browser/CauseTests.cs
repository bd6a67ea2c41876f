using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>Where something does not work, the page says the cause that it found.</summary>
public class CauseTests(ServedSite site)
{
    private const string FreeMap = "?at=0,25,11";
    private const string NoWebGl = "The map needs WebGL 2";

    [Fact]
    public async Task A_browser_without_WebGL_is_told_so()
    {
        await using var opened = await OpenPage.OpenAsync(site, FreeMap, page => page.AddInitScriptAsync(
            "const own = HTMLCanvasElement.prototype.getContext; HTMLCanvasElement.prototype.getContext = function (kind, ...more) { return kind.startsWith('webgl') ? null : own.call(this, kind, ...more); };"));
        await Expect(opened.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(NoWebGl);
        await HasTableAsync(opened);
    }

    [Fact]
    public async Task A_map_that_fails_for_another_reason_says_that_reason()
    {
        await using var opened = await OpenPage.OpenAsync(site, FreeMap, page => page.AddInitScriptAsync(
            "window.Worker = class { constructor() { throw new Error('No workers today'); } };"));
        await Expect(opened.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The map could not be started: No workers today.");
        await Expect(opened.Page.GetByText(NoWebGl)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_of_the_page_that_is_gone_is_no_lack_of_WebGL()
    {
        await using var opened = await OpenPage.OpenAsync(site, FreeMap, page => page.RouteAsync("**/assets/AtlasMap*.js", route => route.FulfillAsync(new() { Status = 404 })));
        await Expect(opened.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("A file of this page is not there");
        await Expect(opened.Page.GetByText(NoWebGl)).ToHaveCountAsync(0);
        await HasTableAsync(opened);
    }

    [Fact]
    public async Task A_server_that_goes_while_a_part_is_asked_for_is_named()
    {
        await using var opened = await OpenPage.OpenAsync(site, "");
        await HasTableAsync(opened);
        await opened.Page.RouteAsync("**/*", route => route.AbortAsync());
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Method & data" }).ClickAsync();
        await Expect(opened.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server does not answer");
    }

    [Fact]
    public async Task A_clusters_inside_that_cannot_be_had_names_the_server_and_not_a_word_of_the_program()
    {
        await using var opened = await OpenPage.OpenAsync(site, "?c=ch-basel", page => page.RouteAsync("**/clusters/ch-basel", route => route.AbortAsync()));
        await Expect(opened.Page.Locator("article").GetByRole(AriaRole.Alert)).ToContainTextAsync("The server does not answer");
    }

    [Fact]
    public async Task A_layer_without_its_data_is_named_and_the_rest_of_the_map_stands()
    {
        await using var opened = await OpenPage.OpenAsync(site, FreeMap, page => page.RouteAsync("**/places", route => route.FulfillAsync(new()
        { Status = 503, ContentType = "application/json", Body = """{"error":"A file of the edition is being replaced; ask again in a moment."}""" })));
        await Expect(opened.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Not drawn: Places in no cluster. A file of the edition is being replaced; ask again in a moment.");
        await Expect(opened.Page.Locator(".legend summary").GetByText("Key")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("<html>Please log in</html>", 200, "is not what this page expects")]
    [InlineData("", 502, "status 502")]
    public async Task Another_program_in_between_is_told_from_a_server_that_is_gone(string body, int status, string said)
    {
        await using var opened = await OpenPage.OpenAsync(site, "", page => page.RouteAsync("**/api/editions", route => route.FulfillAsync(new()
        { Status = status, ContentType = "text/html", Body = body })));
        await Expect(opened.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(said);
    }

    private Task HasTableAsync(OpenPage opened) =>
        Expect(opened.Page.Locator("[role=grid] a.name").First).ToHaveTextAsync(site.Edition.Clusters[0].Name);
}
