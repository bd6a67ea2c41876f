using System.Diagnostics;
using System.Net;
using HubAtlas.Core.Model;
using HubAtlas.Web.Library;
using HubAtlas.Web.Live;

namespace HubAtlas.Tests.Web;

/// <summary>Recounts that would take for ever, beside honest requests for the table at a hundred a second.</summary>
public sealed class HostileRecountTests : IAsyncLifetime
{
    private const int Rate = 100;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestAtP99 = TimeSpan.FromMilliseconds(250);

    private readonly RunningServer _server = new() { Engine = new Endless(), TimeLimit = Limit };
    private static readonly string Table = $"/api/editions/{RunningServer.EditionName}";

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task They_are_cut_off_at_their_limit_and_who_asks_for_the_table_does_not_feel_them()
    {
        await P99Async(1);
        // A machine that is busy with something else answers nobody in time: the measure is the same machine without recounts, best of three.
        var (alone, beside) = (TimeSpan.Zero, TimeSpan.MaxValue);
        for (var round = 0; round < 3 && beside > Longest(alone); round++)
        {
            alone = await P99Async(1);
            using var leaves = CancellationTokenSource.CreateLinkedTokenSource(RunningServer.Stop);
            using var client = new HttpClient { BaseAddress = new Uri(_server.Address) };
            var watch = Stopwatch.StartNew();
            var hostile = Enumerable.Range(0, 8).Select(i => client.GetAsync($"{Table}/ask?years=patent:{2000 + i}-2020", leaves.Token)).ToList();
            beside = await P99Async(2);
            using var cut = await await Task.WhenAny(hostile);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, cut.StatusCode);
            Assert.Contains("stopped after 1 s", await cut.Content.ReadAsStringAsync(RunningServer.Stop));
            Assert.InRange(watch.Elapsed, Limit - TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(10));
            await leaves.CancelAsync();
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"p99 {beside.TotalMilliseconds:F1} ms beside recounts, {alone.TotalMilliseconds:F1} ms without");
        Assert.InRange(beside, TimeSpan.Zero, Longest(alone));
    }

    private static TimeSpan Longest(TimeSpan alone) => LongestAtP99 > 4 * alone ? LongestAtP99 : 4 * alone;

    /// <summary>Sent on schedule whether answers come or not; waits count from the schedule.</summary>
    private async Task<TimeSpan> P99Async(int seconds)
    {
        var watch = Stopwatch.StartNew();
        var waits = new List<Task<TimeSpan>>();
        for (var i = 0; i < Rate * seconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / Rate);
            if (due > watch.Elapsed) await Task.Delay(due - watch.Elapsed, RunningServer.Stop);
            waits.Add(TimedAsync(watch, due));
        }

        return (await Task.WhenAll(waits)).Order().ElementAt(Rate * seconds * 99 / 100);
    }

    private async Task<TimeSpan> TimedAsync(Stopwatch watch, TimeSpan due)
    {
        await _server.Bytes(Table);
        return watch.Elapsed - due;
    }

    /// <summary>Takes all that it is given: one core less than there are, until it is told to stop.</summary>
    private sealed class Endless : ILiveEngine
    {
        public Technologies Technologies(CancellationToken cancellationToken) => new([], []);

        public IReadOnlyList<MeasureSummary> Measures(CancellationToken cancellationToken) => [];

        public IndicatorAnswer Answer(IndicatorQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

        public bool CanRecount => true;

        public string StoreState => "";

        public LiveResult Run(Edition edition, IReadOnlyList<Member> members, Recipe recipe, CancellationToken cancellationToken) => throw new NotSupportedException();

        public LiveResult Recount(Edition edition, Recipe recipe, CancellationToken cancellationToken)
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Thread.SpinWait(10_000);
            }
        }

        public ComparisonAnswer Compare(IReadOnlyList<string> editionFolders, IReadOnlyList<int> printedYears, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
