using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>
/// How long a visitor waits. The budgets are for a machine of one's own: a tenth of a second for what answers a hand, one second for the first
/// useful picture. HUBATLAS_STRICT_TIMES holds them; otherwise the tests allow what a busy machine needs and say what it took.
/// </summary>
public sealed class PerformanceTests(ServedSite site, LargeSite large) : IClassFixture<LargeSite>
{
    private static readonly double Slack = Environment.GetEnvironmentVariable("HUBATLAS_STRICT_TIMES") is null ? 12 : 1;

    private const string WatchFirstRow = """
        new MutationObserver((_, watch) => {
            if (!document.querySelector('[role=grid] tbody tr[id]')) return;
            requestAnimationFrame(() => (window.firstRow = performance.now()));
            watch.disconnect();
        }).observe(document, { childList: true, subtree: true });
        """;

    [Fact]
    public async Task The_table_shows_within_a_second_and_answers_within_a_tenth_while_the_map_draws_300_000_places()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        await using var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1400, Height = 900 }, Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(WatchFirstRow);
        var firsts = new List<double>();
        for (var visit = 0; visit < 2; visit++)
        {
            await page.GotoAsync(large.Address.ToString());
            await page.Locator("[role=grid] tbody tr[id]").First.WaitForAsync();
            firsts.Add(await page.EvaluateAsync<double>("async () => { while (!window.firstRow) await new Promise(requestAnimationFrame); return window.firstRow; }"));
        }

        await page.Locator("[data-map=idle]").WaitForAsync(new() { Timeout = 60_000 });
        var waits = new Dictionary<string, double>
        {
            ["sort"] = await TimeAsync(page, "document.querySelector('th.column-publication_share button').click()"),
            ["filter"] = await TimeAsync(page, "const e = document.querySelector('#search'); e.value = 'to'; e.dispatchEvent(new Event('input', { bubbles: true }))"),
            ["scroll"] = await TimeAsync(page, "document.querySelector('.scroller').scrollTop = 1500"),
            ["hide noise"] = await TimeAsync(page, "document.querySelector('.legend input').click()"),
        };
        Say($"first row after {string.Join(" and ", firsts.Select(f => $"{f:F0}"))} ms; " + string.Join(", ", waits.Select(w => $"{w.Key} {w.Value:F0} ms")));
        Assert.InRange(firsts.Min(), 0, 1000 * Slack);
        Assert.All(waits, w => Assert.InRange(w.Value, 0, 100 * Slack));
    }

    [Fact]
    public async Task A_question_to_300_000_places_is_answered_while_the_hand_is_on_the_slider()
    {
        using var client = new HttpClient { BaseAddress = large.Address, Timeout = TimeSpan.FromMinutes(1) };
        var times = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await client.GetAsync(
                string.Create(CultureInfo.InvariantCulture, $"/api/editions/large/ask?radius_km={15 + (0.5 * i)}"), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        Say($"re-runs of 300,800 places: {string.Join(", ", times.Select(t => $"{t:F0}"))} ms, the first with reading");
        Assert.InRange(times.Skip(1).Min(), 0, 600 * Slack);
    }

    /// <summary>From an action to the frame that shows its result.</summary>
    private static Task<double> TimeAsync(IPage page, string action) => page.EvaluateAsync<double>($$"""
        async () => {
            const start = performance.now();
            {{action}};
            await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
            return performance.now() - start;
        }
        """);

    private static void Say(string what) => TestContext.Current.SendDiagnosticMessage(what);
}
