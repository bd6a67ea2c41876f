using System.Diagnostics;
using System.Net;

namespace HubAtlas.Tests.Web;

/// <summary>
/// The table's query under load, with re-runs and hostile questions in between: HUBATLAS_LOAD_SECONDS at 2,000 requests a second, or by
/// default two seconds at a tenth of it, for quick suites on busy machines.
/// </summary>
public class LoadTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("HUBATLAS_LOAD_SECONDS"), out var seconds) ? seconds : 0;
    private static readonly TimeSpan LongestAtP99 = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task A_steady_crowd_gets_the_table_quickly_and_memory_stays_flat()
    {
        var (rate, length) = Seconds > 0 ? (2_000, Seconds) : (200, 2);
        var table = $"/api/editions/{RunningServer.EditionName}";
        for (var i = 0; i < 200; i++) await server.Bytes(table);
        var before = Memory();
        using var stop = new CancellationTokenSource();
        var hostile = HostileAsync(stop.Token);
        var waits = await LoadAsync(table, rate, length);
        await stop.CancelAsync();
        await hostile;
        waits.Sort();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{waits.Count} answers, median {waits[waits.Count / 2].TotalMilliseconds:F1} ms, p99 {P99(waits).TotalMilliseconds:F1} ms, memory {before >> 20} to {Memory() >> 20} MB");
        Assert.Equal(rate * length, waits.Count);
        if (Seconds > 0) Assert.InRange(P99(waits), TimeSpan.Zero, LongestAtP99);
        Assert.InRange(Memory(), 0, before + (64L << 20));
    }

    private static TimeSpan P99(List<TimeSpan> sorted) => sorted[sorted.Count * 99 / 100];

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    /// <summary>Sends on schedule whether answers come or not, so that a slow server is not spared; waits count from the schedule.</summary>
    private async Task<List<TimeSpan>> LoadAsync(string url, int rate, int seconds)
    {
        var watch = Stopwatch.StartNew();
        var all = new List<Task<TimeSpan>>(rate * seconds);
        for (var i = 0; i < rate * seconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / rate);
            if (due - watch.Elapsed > TimeSpan.FromMilliseconds(2)) await Task.Delay(due - watch.Elapsed, RunningServer.Stop);
            all.Add(TimedAsync(url, watch, due));
        }

        return [.. await Task.WhenAll(all)];
    }

    private async Task<TimeSpan> TimedAsync(string url, Stopwatch watch, TimeSpan due)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await server.Send(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await answer.Content.ReadAsByteArrayAsync(RunningServer.Stop);
        return watch.Elapsed - due;
    }

    private async Task HostileAsync(CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            foreach (var query in new[] { $"radius_km={1 + (i % 99)}", "radius_km=1e308", "weights=" + new string('x', 500), $"minimum={i + 1}" })
            {
                using var answer = await server.Get($"/api/editions/{RunningServer.EditionName}/ask?{query}");
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{answer.StatusCode}");
            }

            await Task.Delay(20, CancellationToken.None);
        }
    }
}
