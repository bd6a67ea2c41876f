using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>
/// From a step of the radius to the new table and map, in a real browser, over a workspace of one's own: run by hand with
/// <c>HUBATLAS_SLIDER_WORKSPACE=FOLDER HubAtlas.EndToEnd -explicit only -method '*SliderBench*' -showLiveOutput</c>.
/// </summary>
public sealed class SliderBench(ServedSite site)
{
    private const string Variable = "HUBATLAS_SLIDER_WORKSPACE";
    private const int Warm = 5;
    private const int Steps = 50;

    /// <summary>Moves the slider as a hand does; when the answers had come, when the page had worked the first in, and when table and map were drawn anew.</summary>
    private const string Move = """
        async (value) => {
            const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
            const slider = document.querySelector('.ask input[type=range]');
            const start = performance.now();
            slider.value = value;
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            while (!document.querySelector('.busy') && performance.now() - start < 60) await new Promise((done) => setTimeout(done));
            while (document.querySelector('.busy')) await new Promise((done) => setTimeout(done));
            const shown = performance.now() - start;
            await frame();
            const table = performance.now() - start;
            let map = 0;
            for (let calm = 0; calm < 3;) {
                const isCalm = document.querySelector('[data-map=idle]') !== null;
                if (isCalm && calm === 0) map = performance.now() - start;
                calm = isCalm ? calm + 1 : 0;
                await frame();
            }
            const came = (path) => (performance.getEntriesByType('resource').findLast((one) => one.startTime >= start && one.name.includes(path))?.responseEnd ?? NaN) - start;
            const all = [came('/ask?'), shown, table, map];
            performance.clearResourceTimings();
            return all;
        }
        """;

    [Fact(Explicit = true)]
    public async Task From_slider_to_table_and_map()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        if (Environment.GetEnvironmentVariable(Variable) is not { } workspace) throw new InvalidOperationException($"{Variable} names no workspace.");
        using var program = new Program();
        var (server, address) = await program.ServeAsync("--workspace", Path.GetFullPath(workspace));
        try
        {
            await using var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1400, Height = 900 }, Locale = "en-GB", ReducedMotion = ReducedMotion.Reduce });
            var page = await context.NewPageAsync();
            page.SetDefaultTimeout(Visit.Patience);
            await page.GotoAsync(new Uri(address, "?ask=1").ToString());
            await page.Locator("[data-map=idle]").WaitForAsync();
            await page.Locator(".ask input[type=range]").First.WaitForAsync();
            var all = new List<double[]>();
            var before = server.TotalProcessorTime;
            for (var step = 0; step < Warm + Steps; step++)
            {
                // Never the same question twice, which the server would know.
                var radius = 8 + (0.5 * step);
                var times = await page.EvaluateAsync<double[]>(Move, radius.ToString(CultureInfo.InvariantCulture));
                if (step == Warm) before = Spent(server);
                if (step < Warm) continue;
                all.Add(times);
            }

            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"slider to answer {Median(0):F0} ms, to table {Median(2):F0} ms (script until {Median(1):F0} ms), to map {Median(3):F0} ms (median of {Steps}); {(Spent(server) - before).TotalMilliseconds / Steps:F0} ms of the server's processors a step"));
            double Median(int part) => all.Select(times => times[part]).Order().ElementAt(all.Count / 2);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            server.Dispose();
        }
    }

    private static TimeSpan Spent(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }
}
