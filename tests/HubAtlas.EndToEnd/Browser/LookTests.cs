using Microsoft.Playwright;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>Every view at three widths, in both themes and both languages: nothing sticks out, axe-core finds nothing serious.</summary>
public class LookTests(ServedSite site)
{
    private static readonly string AxePath = Path.Combine(Program.Root, "explorer", "node_modules", "axe-core", "axe.min.js");

    public static TheoryData<string, string, int, bool, string> Looks()
    {
        var looks = new TheoryData<string, string, int, bool, string>();
        var views = new[]
        {
            ("ranking", ""), ("ask", "?ask=1&r=20"), ("cluster", "?c=jp-tokyo"), ("compare", "?v=compare"), ("method", "?v=method"),
        };
        foreach (var (name, address) in views)
        {
            looks.Add(name, address, 1400, false, "en-GB");
            looks.Add(name, address, 768, true, "en-GB");
            looks.Add(name, address, 360, false, "zh-CN");
        }

        looks.Add("ranking", "", 1400, true, "zh-CN");
        looks.Add("ranking", "", 3840, false, "en-GB");
        return looks;
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_view_fits_and_is_accessible(string name, string address, int width, bool isDark, string language)
    {
        var height = width < 500 ? 780 : width > 3000 ? 2160 : 900;
        await using var visit = await Visit.OpenAsync(site, address, width, height, isDark, language);
        if (width > 900 && address is "" or "?c=jp-tokyo") await visit.MapAsync();
        if (name == "ask") await Assertions.Expect(visit.Page.Locator(".explanation"))
            .ToContainTextAsync(language == "zh-CN" ? "集群由" : "instead of");
        await visit.ShootAsync($"{name}-{width}-{(isDark ? "dark" : "light")}-{language[..2]}");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
            "The page is wider than the window.");
        var spoken = await visit.Page.Locator("html").GetAttributeAsync("lang");
        Assert.StartsWith(language[..2], spoken);
        if (File.Exists(AxePath)) Assert.Empty(await SeriousAsync(visit.Page));
    }

    private static async Task<string[]> SeriousAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(AxePath, TestContext.Current.CancellationToken));
        return await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? ''}`))
            """);
    }
}
