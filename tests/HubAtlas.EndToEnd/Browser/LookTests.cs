using Microsoft.Playwright;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>Every view at three widths, in both themes and both languages: nothing sticks out, axe-core finds nothing serious.</summary>
public class LookTests(ServedSite site)
{
    private static readonly string AxePath = Path.Combine(Program.Root, "explorer", "node_modules", "axe-core", "axe.min.js");

    private static readonly (string Name, string Address, string Ready)[] Views =
    [
        ("ranking", "?ties=1", "[role=grid] tbody tr[id]"), ("ask", "?ask=1&r=20", ".ask .time"), ("cluster", "?c=jp-tokyo", "article .stack"),
        ("compare", "?v=compare", "svg.bump"), ("series", "?v=compare&cmp=series-of-three", "svg.bump"),
        ("printed", "?v=compare&cmp=published-beside", "svg.bump"), ("method", "?v=method", "article .stack"),
        ("side", "?v=side&of=jp-tokyo,kr-seoul,de-munich", "svg.places .land"), ("side-economies", "?v=side&of=JP,DE", "svg.places .land"),
        ("economy", "?v=economy&economy=DE", "svg.places .land"), ("asked-cluster", "?c=jp-tokyo&m=403", "article h1"), ("missing", "?v=compare&cmp=none&zoom=3", ".message"),
    ];

    [Theory]
    [InlineData(1400, false, "en-GB")]
    [InlineData(1400, true, "zh-CN")]
    [InlineData(768, true, "en-GB")]
    [InlineData(360, false, "zh-CN")]
    [InlineData(3840, false, "en-GB")]
    public async Task Every_view_fits_and_is_accessible(int width, bool isDark, string language)
    {
        var height = width < 500 ? 780 : width > 3000 ? 2160 : 900;
        // Large screens differ in size alone, and their pictures take long to draw.
        var views = width > 3000 ? Views.Where(v => v.Name is "ranking" or "cluster") : Views;
        await using var visit = await Visit.OpenAsync(site, "", width, height, isDark, language);
        var complaints = new List<string>();
        foreach (var (name, address, ready) in views)
        {
            await visit.GoAsync(address);
            await visit.Page.Locator(ready).First.WaitForAsync();
            if (width > 900 && name is "ranking" or "cluster") await visit.MapAsync();
            await visit.ShootAsync($"{name}-{width}-{(isDark ? "dark" : "light")}-{language[..2]}");
            complaints.AddRange((await ComplaintsAsync(visit.Page, language)).Select(complaint => $"{name}: {complaint}"));
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    internal static async Task<List<string>> ComplaintsAsync(IPage page, string language)
    {
        var found = new List<string>();
        if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")) found.Add("The page is wider than the window.");
        var spoken = await page.Locator("html").GetAttributeAsync("lang");
        if (spoken?.StartsWith(language[..2], StringComparison.Ordinal) != true) found.Add($"It speaks {spoken}.");
        if (File.Exists(AxePath)) found.AddRange(await SeriousAsync(page));
        return found;
    }

    private static async Task<string[]> SeriousAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(AxePath, TestContext.Current.CancellationToken));
        return await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })).violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? ''}`))
            """);
    }
}
