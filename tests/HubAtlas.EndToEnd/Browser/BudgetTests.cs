using System.Globalization;
using Microsoft.Playwright;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>
/// What a visitor on a slow line waits for, at the demo's edition and without anything kept from an earlier visit. Held always is what is sent and in which
/// order, which no other work on the machine changes; by the clock it is held by hand, on a quiet machine:
/// <c>HubAtlas.EndToEnd -explicit only -method '*BudgetTests*' -showLiveOutput</c>.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class BudgetTests(ServedSite site, DemoSite demo)
{
    // 1.6 Mbit/s.
    private const int BytesPerSecond = 200_000;
    private const int LatencyMs = 150;
    private const int MostScript = 80_000;
    private const double FirstPaintMs = 500, TableMs = 1000;

    /// <summary>Of a second, two ways there and back and 150 ms for the page's own work are not the line's to fill.</summary>
    private const int MostBeforeTable = BytesPerSecond * (1000 - (2 * LatencyMs) - 150) / 1000;

    private const int Tries = 3;

    private const string WatchFirstRow = """
        new MutationObserver((_, watch) => {
            if (!document.querySelector('[role=grid] tbody tr[id]')) return;
            requestAnimationFrame(() => (window.firstRow = performance.now()));
            watch.disconnect();
        }).observe(document, { childList: true, subtree: true });
        """;

    /// <summary>Of every answer: name, bytes sent, when it was asked for and had come.</summary>
    private const string Sent = """
        () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
            .map(one => `${one.name}|${one.encodedBodySize}|${Math.round(one.startTime)}|${Math.round(one.responseEnd)}`)
        """;

    [Fact]
    public async Task A_slow_line_brings_the_table_first_in_few_bytes()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        var visit = await VisitAsync();
        Say(visit);
        Assert.InRange(visit.Script, 1, MostScript);
        Assert.InRange(visit.Bytes, visit.Script, MostBeforeTable);
        Assert.True(visit.FirstPaint < visit.Table, "Something is seen before the script has come.");
        // Nor does type, map or the rest of the edition compete with it for the line.
        var opening = visit.Answers.Single(a => a.Name.EndsWith("/opening", StringComparison.Ordinal));
        var later = visit.Answers.Where(a => a.Name.Contains("/countries-") || a.Name.Contains("/MapPane") || a.Name.Contains("/AtlasMap") || a.Name.EndsWith(".woff2", StringComparison.Ordinal) || a.Name.EndsWith("/" + DemoSite.Edition, StringComparison.Ordinal)).ToList();
        Assert.All(later, a => Assert.True(a.Start >= opening.End, a.Name));
        foreach (var part in new[] { "/MapPane.js", ".woff2", "/" + DemoSite.Edition }) Assert.Contains(later, a => a.Name.EndsWith(part, StringComparison.Ordinal));
    }

    [Fact(Explicit = true)]
    public async Task On_a_quiet_machine_a_slow_line_shows_the_table_within_a_second()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        var visits = new List<Loaded>();
        for (var i = 0; i < Tries; i++) visits.Add(await VisitAsync());
        foreach (var visit in visits) Say(visit);
        Assert.InRange(visits.Min(v => v.FirstPaint), 0, FirstPaintMs);
        Assert.InRange(visits.Min(v => v.Table), 0, TableMs);
    }

    private static void Say(Loaded visit)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"script {visit.Script:N0} bytes, all before the table {visit.Bytes:N0}; first paint {visit.FirstPaint:F0} ms, table {visit.Table:F0} ms at 1.6 Mbit/s and {LatencyMs} ms"));
        foreach (var answer in visit.Answers.Where(a => a.Start < visit.Table))
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {answer.Start,5}–{answer.End,5} ms {answer.Bytes,7:N0} {answer.Name}"));
    }

    private async Task<Loaded> VisitAsync()
    {
        await using var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1400, Height = 900 }, Locale = "en-GB" });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Visit.Patience);
        var line = await context.NewCDPSessionAsync(page);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.emulateNetworkConditions", new()
        { ["offline"] = false, ["latency"] = LatencyMs, ["downloadThroughput"] = BytesPerSecond, ["uploadThroughput"] = BytesPerSecond });
        await page.AddInitScriptAsync(WatchFirstRow);
        await page.GotoAsync(demo.Home!.ToString());
        await page.Locator("[data-map=idle]").WaitForAsync();
        var answers = (await page.EvaluateAsync<string[]>(Sent)).Select(Answer.Of).ToList();
        var times = await page.EvaluateAsync<double[]>("[performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, window.firstRow]");
        return new(times[0], times[1], answers);
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

    private sealed record Loaded(double FirstPaint, double Table, IReadOnlyList<Answer> Answers)
    {
        public long Script => Before.Where(a => a.Name.EndsWith(".js", StringComparison.Ordinal)).Sum(a => a.Bytes);

        public long Bytes => Before.Sum(a => a.Bytes);

        private IEnumerable<Answer> Before => Answers.Where(a => a.End < Table);
    }

    /// <param name="Start">When it was asked for, in milliseconds.</param>
    private sealed record Answer(string Name, long Bytes, int Start, int End)
    {
        public static Answer Of(string text)
        {
            var parts = text.Split('|');
            return new(parts[0], long.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture), int.Parse(parts[3], CultureInfo.InvariantCulture));
        }
    }
}
