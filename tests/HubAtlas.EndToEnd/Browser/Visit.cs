using System.Globalization;
using Microsoft.Playwright;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>One visitor with a fresh browser; leaving fails when a page complained or asked another host for anything.</summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>
    /// How long a step may wait, in milliseconds: other tests share the processors, and a large map drawn in software takes its time. What has to be fast is measured in PerformanceTests.
    /// </summary>
    public const float Patience = 90_000;

    private readonly Uri _home;
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Visit(Uri home, IBrowserContext context, IPage page)
    {
        (_home, _context, Page) = (home, context, page);
        page.Console += (_, message) => { if (message.Type == "error") _complaints.Add($"console: {message.Text}"); };
        page.PageError += (_, error) => _complaints.Add($"script: {error}");
        page.Dialog += (_, dialog) => { _complaints.Add($"dialog: {dialog.Message}"); _ = dialog.DismissAsync(); };
        page.Response += (_, answer) => { if (answer.Status >= 400) _complaints.Add($"answer: {answer.Status} {answer.Url}"); };
        page.Request += (_, request) => { if (!IsOurs(request.Url)) _complaints.Add($"request: {request.Url}"); };
    }

    public IPage Page { get; }

    /// <summary>Bytes of every answer so far, by address.</summary>
    public List<IResponse> Responses { get; } = [];

    /// <param name="home">Another server than the site's own.</param>
    public static async Task<Visit> OpenAsync(
        ServedSite site, string address = "", int width = 1400, int height = 900, bool isDark = false, string language = "en-GB", Uri? home = null)
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        var context = await site.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = language,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = width < 500,
        });
        context.SetDefaultTimeout(Patience);
        var visit = new Visit(home ?? site.Address, context, await context.NewPageAsync());
        visit.Page.Response += (_, response) => visit.Responses.Add(response);
        await visit.GoAsync(address);
        return visit;
    }

    public async Task GoAsync(string address)
    {
        await Page.GotoAsync(new Uri(_home, address).ToString());
        await Page.Locator("main :is(table, h1, h2, .none):not([aria-busy=true] *)").First.WaitForAsync();
        await Assertions.Expect(Page.Locator("main .message[aria-busy=true]")).ToHaveCountAsync(0);
    }

    public ILocator Rows => Page.Locator("[role=grid] tbody tr[id]");

    public ILocator Names => Page.Locator("[role=grid] tbody tr[id] a.name");

    public ILocator Search => Page.Locator("#search");

    /// <summary>How many rows the table says it has; only those in view are drawn.</summary>
    public Task HasRowsAsync(int count) =>
        Assertions.Expect(Page.GetByRole(AriaRole.Grid))
            .ToHaveAttributeAsync("aria-rowcount", (count + 1).ToString(CultureInfo.InvariantCulture));

    public Task MapAsync() => Page.Locator("[data-map=idle]").WaitForAsync();

    public async Task ShootAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Program.Root, "artifacts", "screenshots"));
        try
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder.FullName, name + ".png") });
        }
        catch (Exception error) when (error is TimeoutException || error.Message.Contains("Unable to capture screenshot", StringComparison.Ordinal))
        {
            // A busy machine's software renderer may refuse a picture or take too long; the pictures are for people, the assertions stand without.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_complaints);
    }

    private bool IsOurs(string url) =>
        url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("blob:", StringComparison.Ordinal)
            || new Uri(url).Authority == _home.Authority;
}
