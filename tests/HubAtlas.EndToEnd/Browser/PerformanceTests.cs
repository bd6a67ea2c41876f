using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>
/// How long a visitor waits at the size of a published ranking. Held is the work done, in processor time, which a busy machine does not
/// lengthen: a second for the first useful picture, a tenth for what answers a hand. What it took by the clock is said.
/// </summary>
public sealed class PerformanceTests(ServedSite site, LargeSite large) : IClassFixture<LargeSite>
{
    private const double FirstPictureMs = 1000;
    private const double AnswerMs = 100;

    // By the clock and on two processors this is about 200 ms at 100,000 places.
    private const double ReRunProcessorMs = 1600;

    // On a busy machine of two processors 170 and 500 ms for the 183 clusters of the real sample.
    private const double AnswerInWindowsMs = 700;
    private const double AnswerOnTheMapMs = 1500;

    /// <summary>Asks by the address, as the slider does, and waits for the table and three calm frames of the map.</summary>
    private const string AskAnew = """
        async (radius) => {
            const start = performance.now();
            const address = new URL(location.href);
            address.searchParams.set('r', radius);
            history.pushState(null, '', address);
            dispatchEvent(new PopStateEvent('popstate'));
            const frame = () => new Promise(requestAnimationFrame);
            // The question waits a moment for the hand.
            while (performance.now() - start < 80 || document.querySelector('.busy')) await frame();
            for (let calm = 0; calm < 3; calm = document.querySelector('[data-map=idle]') ? calm + 1 : 0) await frame();
            return performance.now() - start;
        }
        """;

    private const string WatchFirstRow = """
        new MutationObserver((_, watch) => {
            if (!document.querySelector('[role=grid] tbody tr[id]')) return;
            requestAnimationFrame(() => (window.firstRow = performance.now()));
            watch.disconnect();
        }).observe(document, { childList: true, subtree: true });
        """;

    // Whoever else uses the processor only adds to the time: the least of a few tries is the page's own.
    private const int Tries = 3;

    private static readonly (string Name, string Action)[] Actions =
    [
        ("sort", "document.querySelector('th.column-publication_share button').click()"),
        ("type", "const e = document.querySelector('#search'); e.value = 'to'; e.dispatchEvent(new Event('input', { bubbles: true }))"),
        ("clear", "const e = document.querySelector('#search'); e.value = ''; e.dispatchEvent(new Event('input', { bubbles: true }))"),
        ("scroll", "document.querySelector('.scroller').scrollTop = 1500"),
        ("point", "document.querySelector('[role=grid] tbody tr[id]').dispatchEvent(new MouseEvent('mouseenter'))"),
        ("hide noise", "document.querySelector('.legend input').click()"),
    ];

    [Fact]
    public async Task The_table_shows_within_a_second_and_answers_within_a_tenth_while_the_map_draws_300_000_places()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        await using var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1400, Height = 900 }, Locale = "en-GB" });
        var page = await context.NewPageAsync();
        var work = await Work.OfAsync(page);
        await page.AddInitScriptAsync(WatchFirstRow);
        var (clock, processor) = (double.MaxValue, double.MaxValue);
        for (var visit = 0; visit < 2; visit++)
        {
            await page.GotoAsync(new Uri(large.Address, "?at=0,25,11").ToString(), new() { WaitUntil = WaitUntilState.Commit });
            var first = await page.EvaluateAsync<double>("async () => { while (!window.firstRow) await new Promise(go => setTimeout(go, 5)); return window.firstRow; }");
            processor = Math.Min(processor, await work.MillisecondsAsync());
            clock = Math.Min(clock, first);
        }

        await page.Locator("[data-map=idle]").WaitForAsync(new() { Timeout = Visit.Patience });
        Say($"first row: {processor:F0} ms of work, {clock:F0} ms by the clock");
        Assert.InRange(processor, 0, FirstPictureMs);
        foreach (var (name, action) in Actions)
        {
            var (waited, spent) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < Tries; round++)
            {
                var before = await work.MillisecondsAsync();
                waited = Math.Min(waited, await TimeAsync(page, action));
                spent = Math.Min(spent, await work.MillisecondsAsync() - before);
            }

            Say($"{name}: {spent:F0} ms of work, {waited:F0} ms by the clock");
            Assert.True(spent < AnswerMs, $"{name} took {spent:F0} ms of work; expected less than {AnswerMs}.");
        }
    }

    [Fact]
    public async Task A_question_to_300_000_places_is_answered_while_the_hand_is_on_the_slider()
    {
        using var client = new HttpClient { BaseAddress = large.Address, Timeout = TimeSpan.FromMinutes(1) };
        var (clock, processor) = (double.MaxValue, double.MaxValue);
        for (var i = 0; i < 8; i++)
        {
            var (watch, before) = (Stopwatch.StartNew(), large.ProcessorTime);
            using var answer = await client.GetAsync(
                string.Create(CultureInfo.InvariantCulture, $"/api/editions/large/ask?radius_km={15 + (0.5 * i)}"), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            clock = Math.Min(clock, watch.Elapsed.TotalMilliseconds);
            processor = Math.Min(processor, (large.ProcessorTime - before).TotalMilliseconds);
        }

        Say($"re-run of {LargeSite.NoisePlaces:N0} places: {processor:F0} ms of work, {clock:F0} ms by the clock");
        Assert.InRange(processor, 0, ReRunProcessorMs);
    }

    /// <summary>From a question in the address to the answer in table and map: what the page itself works, beside the server.</summary>
    [Theory]
    [InlineData("?ask=1&r=15.7", AnswerInWindowsMs)]
    [InlineData("?ask=1&r=15.7&at=4.6,36,137", AnswerOnTheMapMs)]
    public async Task An_answer_reaches_table_and_map_with_little_work(string address, double mostMs)
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        await using var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1400, Height = 900 }, Locale = "en-GB", ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Visit.Patience);
        var work = await Work.OfAsync(page);
        await page.GotoAsync(new Uri(large.Address, address).ToString());
        await page.Locator(".ask .time").First.WaitForAsync();
        await page.Locator("[data-map=idle]").WaitForAsync();
        var (clock, spent) = (double.MaxValue, double.MaxValue);
        // Not asked by the other tests, or the server would know the answers.
        var radius = address.Contains("at=", StringComparison.Ordinal) ? 16.3 : 16.2;
        for (var round = 0; round < Tries; round++)
        {
            var before = await work.MillisecondsAsync();
            clock = Math.Min(clock, await page.EvaluateAsync<double>(AskAnew, radius + round));
            spent = Math.Min(spent, await work.MillisecondsAsync() - before);
        }

        Assert.NotEqual(0, await page.Locator("[role=grid] tbody tr[id]").CountAsync());
        Say($"{address}: {spent:F0} ms of work, {clock:F0} ms by the clock");
        Assert.InRange(spent, 0, mostMs);
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

    private static void Say(string what) => TestContext.Current.TestOutputHelper?.WriteLine(what);

    /// <summary>Processor time of the page's own thread.</summary>
    private sealed class Work(ICDPSession session)
    {
        public static async Task<Work> OfAsync(IPage page)
        {
            var session = await page.Context.NewCDPSessionAsync(page);
            await session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
            return new(session);
        }

        public async Task<double> MillisecondsAsync()
        {
            var answer = await session.SendAsync("Performance.getMetrics");
            return 1000 * answer!.Value.GetProperty("metrics").EnumerateArray()
                .Single(m => m.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
        }
    }
}
