using Microsoft.Playwright;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>A page that may complain: for answers that are meant to fail.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private OpenPage(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <param name="prepare">What the page meets before it opens.</param>
    public static async Task<OpenPage> OpenAsync(ServedSite site, string address, Func<IPage, Task>? prepare = null)
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        var context = await site.Browser.NewContextAsync(new() { Locale = "en-GB", ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Visit.Patience);
        if (prepare is not null) await prepare(page);
        await page.GotoAsync(new Uri(site.Address, address).ToString());
        return new(context, page);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
