using System.Buffers.Binary;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>Link, citation, pictures and the page within another page.</summary>
public class ShareTests(ServedSite site)
{
    [Fact]
    public async Task The_link_opens_exactly_the_view_elsewhere()
    {
        await using var visit = await Visit.OpenAsync(site, "?in=JP,KR&sort=-publication_share&cols=rank,publication_share");
        await OpenSheetAsync(visit);
        var link = await visit.Page.GetByLabel("Link to exactly this view").InputValueAsync();
        Assert.Contains($"e={ServedSite.After}", link);
        await using var other = await Visit.OpenAsync(site, link);
        Assert.Equal(await visit.Names.AllInnerTextsAsync(), await other.Names.AllInnerTextsAsync());
        Assert.Equal(await visit.Page.Locator("thead th").AllInnerTextsAsync(), await other.Page.Locator("thead th").AllInnerTextsAsync());
    }

    [Fact]
    public async Task A_citation_names_edition_version_and_full_recipe_as_text_BibTeX_and_RIS()
    {
        await using var visit = await Visit.OpenAsync(site);
        await OpenSheetAsync(visit);
        var text = visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Cite" });
        await Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("HubAtlas .*Plausible 2024.*recipe " + site.Edition.Recipe.Hash[..16]));
        await visit.Page.GetByLabel("BibTeX").CheckAsync();
        await Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("@misc\\{hubatlas-plausible-2024-" + site.Edition.Recipe.Hash[..8] + ",[\\s\\S]*recipe " + site.Edition.Recipe.Hash));
        var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "File" }).ClickAsync());
        Assert.Equal($"hubatlas-{ServedSite.After}.bib", file.SuggestedFilename);
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "RIS" }).CheckAsync();
        await Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^TY  - DATA\\s[\\s\\S]*ER  - "));
        Assert.Empty(await LookTests.ComplaintsAsync(visit.Page, "en"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?at=4,36,138")]
    public async Task Pictures_of_windows_and_map_have_title_names_key_and_source_and_twice_the_pixels(string address)
    {
        await using var visit = await Visit.OpenAsync(site, address);
        await visit.MapAsync();
        await OpenSheetAsync(visit);
        var svg = await File.ReadAllTextAsync(await PictureAsync(visit, "SVG"), TestContext.Current.CancellationToken);
        foreach (var part in new[] { "Plausible 2024", "Tokyo", "Circle: score", site.Edition.Recipe.Hash[..16], "Natural Earth", DateTime.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), site.Address.Authority })
            Assert.Contains(part, svg);
        Assert.DoesNotContain("<a ", svg);
        Assert.DoesNotContain(" class=", svg);
        var root = System.Xml.Linq.XDocument.Parse(svg).Root!;
        var png = await File.ReadAllBytesAsync(await PictureAsync(visit, "PNG"), TestContext.Current.CancellationToken);
        Assert.Equal(2 * (int)double.Parse(root.Attribute("width")!.Value, System.Globalization.CultureInfo.InvariantCulture), WidthOf(png));
        File.Copy(await PictureAsync(visit, "PNG"), Path.Combine(Directory.CreateDirectory(Path.Combine(Program.Root, "artifacts", "screenshots")).FullName, $"picture-{address.Length}.png"), overwrite: true);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("?c=jp-tokyo&lang=ja", true)]
    public async Task A_card_is_1200_by_630_at_twice_its_size(string address, bool isDark)
    {
        await using var visit = await Visit.OpenAsync(site, address, isDark: isDark);
        await OpenSheetAsync(visit);
        var file = await PictureAsync(visit, "Card, 1200 × 630");
        var png = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal((2400, 1260), (WidthOf(png), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        File.Copy(file, Path.Combine(Directory.CreateDirectory(Path.Combine(Program.Root, "artifacts", "screenshots")).FullName, $"card-{(isDark ? "dark" : "light")}.png"), overwrite: true);
    }

    [Fact]
    public async Task Another_page_may_frame_the_page_made_for_it_and_no_other()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        await using var elsewhere = await ServeAsync($"<!doctype html><iframe name=own src='{site.Address}embed.html?in=JP&r=20&v=compare' width=900 height=600></iframe><iframe name=whole src='{site.Address}'></iframe>");
        await using var context = await site.Browser.NewContextAsync(new() { Locale = "en-GB" });
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(elsewhere.Urls.First());
        var frame = page.FrameLocator("iframe[name=own]");
        await Expect(frame.Locator("a.name").First).ToBeVisibleAsync();
        await Expect(frame.GetByText("Open in HubAtlas")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^\\./\\?e=plausible-2024&in=JP"));
        await Expect(frame.Locator("#search")).ToHaveCountAsync(0);
        await Expect(frame.Locator("header .mark")).ToHaveCountAsync(0);
        await Expect(page.FrameLocator("iframe[name=whole]").Locator("a.name")).ToHaveCountAsync(0);
        Assert.DoesNotContain(asked, url => url.Contains("/ask?") || url.Contains("/api/compare?"));
    }

    [Fact]
    public async Task Every_answer_but_the_page_for_other_pages_forbids_to_be_framed()
    {
        await using var visit = await Visit.OpenAsync(site);
        foreach (var path in new[] { "", "index.html", "plain", "api/editions", $"api/editions/{ServedSite.After}/files/report.html", "assets/index.js" })
        {
            var headers = (await visit.Page.APIRequest.GetAsync(new Uri(site.Address, path).ToString())).Headers;
            Assert.Contains("frame-ancestors 'none'", headers["content-security-policy"]);
            Assert.Equal("DENY", headers["x-frame-options"]);
        }

        var own = (await visit.Page.APIRequest.GetAsync(new Uri(site.Address, "embed.html").ToString())).Headers;
        Assert.EndsWith("; frame-ancestors *", own["content-security-policy"]);
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'", own["content-security-policy"]);
        Assert.DoesNotContain("x-frame-options", own.Keys);
    }

    private static async Task OpenSheetAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Share" }).Or(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Compartir" })).First.ClickAsync();
        await visit.Page.Locator("dialog[open]").WaitForAsync();
    }

    private static async Task<string> PictureAsync(Visit visit, string button)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());
        return await download.PathAsync();
    }

    private static int WidthOf(byte[] png) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));

    private static async Task<WebApplication> ServeAsync(string html)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync(html);
        });
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }
}
