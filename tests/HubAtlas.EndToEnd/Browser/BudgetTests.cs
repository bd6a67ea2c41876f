using System.Globalization;
using Microsoft.Playwright;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>
/// What a visitor on a slow line waits for. Held is what is sent, which no other work on the machine changes: a table within a second at 1.6 Mbit/s is
/// 200 kB. What it took by the clock on such a line is said, and may be much longer on a busy machine.
/// </summary>
public sealed class BudgetTests(ServedSite site)
{
    private const int BytesPerSecond = 200_000;
    private const int MostScript = 80_000;

    private const string WatchFirstRow = """
        new MutationObserver((_, watch) => {
            if (!document.querySelector('[role=grid] tbody tr[id]')) return;
            requestAnimationFrame(() => (window.firstRow = performance.now()));
            watch.disconnect();
        }).observe(document, { childList: true, subtree: true });
        """;

    /// <summary>Of every answer: name, bytes sent, whether it was asked for before the table stood, and whether after its figures had come.</summary>
    private const string Sent = """
        () => {
            const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
            const edition = all.find(one => /\/api\/editions\/[^/?]+$/.test(one.name));
            return all.map(one => `${one.name}|${one.encodedBodySize}|${one.startTime < window.firstRow ? 1 : 0}|${one.startTime >= edition.responseEnd ? 1 : 0}`);
        }
        """;

    [Fact]
    public async Task A_slow_line_brings_the_table_within_a_second_and_the_map_after_it()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        await using var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1400, Height = 900 }, Locale = "en-GB" });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Visit.Patience);
        var line = await context.NewCDPSessionAsync(page);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.emulateNetworkConditions", new()
        { ["offline"] = false, ["latency"] = 40, ["downloadThroughput"] = BytesPerSecond, ["uploadThroughput"] = BytesPerSecond });
        await page.AddInitScriptAsync(WatchFirstRow);
        await page.GotoAsync(site.Address.ToString());
        await page.Locator("[data-map=idle]").WaitForAsync();
        var answers = (await page.EvaluateAsync<string[]>(Sent)).Select(Answer.Of).ToList();
        var before = answers.Where(a => a.IsBeforeTable).ToList();
        var edition = answers.First(a => a.Name.EndsWith("/" + ServedSite.After, StringComparison.Ordinal));
        var script = before.Where(a => a.Name.EndsWith(".js", StringComparison.Ordinal)).Sum(a => a.Bytes);
        var whole = before.Sum(a => a.Bytes);
        var times = await page.EvaluateAsync<double[]>("[performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, window.firstRow]");
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"script {script:N0} bytes, all before the table {whole:N0} with the edition's {edition.Bytes:N0}; first paint {times[0]:F0} ms, table {times[1]:F0} ms at 1.6 Mbit/s"));
        Assert.InRange(script, 1, MostScript);
        Assert.InRange(whole, script, BytesPerSecond);
        Assert.True(times[0] < times[1], "Something is seen before the script has come.");
        // Nor does type or map compete with it for the line.
        Assert.All(answers.Where(a => a.Name.Contains("/countries-") || a.Name.Contains("/MapPane") || a.Name.EndsWith(".woff2", StringComparison.Ordinal)), a => Assert.True(a.IsAfterTable, a.Name));
        Assert.Contains(answers, a => a.Name.EndsWith(".woff2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_picture_needs_neither_script_nor_answer()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        await using var context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address.ToString());
        await Assertions.Expect(page.GetByText("HubAtlas").First).ToBeVisibleAsync();
    }

    private sealed record Answer(string Name, long Bytes, bool IsBeforeTable, bool IsAfterTable)
    {
        public static Answer Of(string text)
        {
            var parts = text.Split('|');
            return new(parts[0], long.Parse(parts[1], CultureInfo.InvariantCulture), parts[2] == "1", parts[3] == "1");
        }
    }
}
