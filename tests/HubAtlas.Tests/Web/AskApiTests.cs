using System.Net;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Web.Library;
using HubAtlas.Web.Live;

namespace HubAtlas.Tests.Web;

public class AskApiTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Ask = $"/api/editions/{RunningServer.EditionName}/ask";

    [Fact]
    public async Task A_re_run_answers_with_the_changed_recipe_and_what_differs()
    {
        var answer = JsonDocument.Parse(await server.Text($"{Ask}?radius_km=20&minimum=9000&merge_gap_km=none&weights=patent:2"))
            .RootElement;
        var recipe = answer.GetProperty("recipe");
        Assert.Equal(20, recipe.GetProperty("clustering").GetProperty("radius_km").GetDouble());
        Assert.Equal(JsonValueKind.Null, recipe.GetProperty("clustering").GetProperty("merge_gap_km").ValueKind);
        Assert.Equal(2, recipe.GetProperty("kinds")[0].GetProperty("weight").GetDouble());
        Assert.Equal(1, recipe.GetProperty("kinds")[1].GetProperty("weight").GetDouble());
        Assert.Equal(server.Edition.Clusters.Count, answer.GetProperty("changes").GetProperty("clusters").GetInt32());
        Assert.Equal(0, answer.GetProperty("changes").GetProperty("most_moved_by").GetInt32());
    }

    /// <summary>The table does not wait for what is drawn, and what is drawn is that of the question whichever is asked for first.</summary>
    [Theory]
    [InlineData("radius_km=20&minimum=9000", true)]
    [InlineData("radius_km=21&minimum=9000", false)]
    public async Task Areas_and_outlines_are_asked_for_by_themselves(string question, bool isAnswerFirst)
    {
        var first = isAnswerFirst ? await server.Text($"{Ask}?{question}") : null;
        var areas = JsonDocument.Parse(await server.Text($"{Ask}/areas?{question}")).RootElement.GetProperty("areas");
        var answer = JsonDocument.Parse(first ?? await server.Text($"{Ask}?{question}")).RootElement;
        var outlines = JsonDocument.Parse(await server.Text($"{Ask}/outlines?{question}")).RootElement.GetProperty("outlines");
        Assert.False(answer.TryGetProperty("outlines", out _));
        Assert.False(answer.TryGetProperty("areas", out _));
        Assert.Equal(answer.GetProperty("clusters").GetArrayLength(), areas.GetArrayLength());
        Assert.Equal(answer.GetProperty("clusters").GetArrayLength(), outlines.GetArrayLength());
        foreach (var (cluster, polygons) in answer.GetProperty("clusters").EnumerateArray().Zip(outlines.EnumerateArray()))
        {
            var centre = cluster.GetProperty("centre");
            var points = polygons.EnumerateArray().SelectMany(ring => ring.EnumerateArray()).ToList();
            Assert.InRange(centre[0].GetDouble(), points.Min(p => p[0].GetDouble()), points.Max(p => p[0].GetDouble()));
        }
    }

    [Theory]
    [InlineData("radius_km=0")]
    [InlineData("radius_km=-5")]
    [InlineData("radius_km=1e300")]
    [InlineData("radius_km=NaN")]
    [InlineData("radius_km=Infinity")]
    [InlineData("radius_km=fifteen")]
    [InlineData("minimum=0")]
    [InlineData("merge_gap_km=-1")]
    [InlineData("merge_gap_km=20000")]
    [InlineData("weights=patent")]
    [InlineData("weights=patent:-1")]
    [InlineData("weights=deal:1")]
    [InlineData("weights=patent:0,publication:0")]
    [InlineData("weights=patent:")]
    [InlineData("years=patent:2023-2019")]
    [InlineData("years=patent:0-99999999999")]
    [InlineData("years=deal:2019-2020")]
    [InlineData("years=2019-2020")]
    [InlineData("fields=Chemistry")]
    [InlineData("fields=deal:Chemistry")]
    [InlineData("counting=whole")]
    public async Task A_hostile_question_is_refused_with_a_sentence(string query)
    {
        var answer = await server.Get($"{Ask}?{query}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotEmpty(JsonDocument.Parse(await answer.Content.ReadAsStringAsync(RunningServer.Stop))
            .RootElement.GetProperty("error").GetString()!);
    }

    [Fact]
    public async Task The_same_question_is_worked_out_once()
    {
        var engine = (RunningServer.RankAgain)server.Engine!;
        await server.Text($"{Ask}?radius_km=33");
        var runs = engine.Runs;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.Text($"{Ask}?radius_km=33")));
        Assert.Equal(runs, engine.Runs);
    }

    [Fact]
    public async Task Too_many_fields_are_refused() =>
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Get(
            $"{Ask}?{string.Join('&', Enumerable.Range(0, 101).Select(i => $"fields=patent:{i}"))}")).StatusCode);

    [Fact]
    public async Task Other_years_fields_and_counting_are_counted_from_the_store_and_come_with_their_own_places()
    {
        var engine = (RunningServer.RankAgain)server.Engine!;
        var (runs, recounts) = (engine.Runs, engine.Recounts);
        const string query = "years=patent:2020-2021,publication:all&fields=publication:Physics%2C%20Chemistry&fields=publication:Engineering&counting=full";
        var answer = JsonDocument.Parse(await server.Text($"{Ask}?{query}")).RootElement;
        var kinds = answer.GetProperty("recipe").GetProperty("kinds");
        Assert.Equal(2020, kinds[0].GetProperty("first_year").GetInt32());
        Assert.Equal(2021, kinds[0].GetProperty("last_year").GetInt32());
        Assert.Equal(JsonValueKind.Null, kinds[1].GetProperty("first_year").ValueKind);
        Assert.Equal(["Physics, Chemistry", "Engineering"], kinds[1].GetProperty("fields").EnumerateArray().Select(f => f.GetString()!));
        Assert.Empty(kinds[0].GetProperty("fields").EnumerateArray());
        Assert.Equal("full", answer.GetProperty("recipe").GetProperty("counting").GetProperty("method").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("noise").ValueKind);
        Assert.True(answer.GetProperty("has_other_inputs").GetBoolean());
        var places = await server.Bytes($"{Ask}/places?{query}");
        Assert.Equal(server.Edition.Clusters.Count, BitConverter.ToInt32(places));
        Assert.Equal((runs, recounts + 1), (engine.Runs, engine.Recounts));
    }

    [Fact]
    public async Task A_recount_is_told_against_the_clusters_in_which_its_places_were()
    {
        var lines = JsonDocument.Parse(await server.Text($"{Ask}?years=patent:2019-2021")).RootElement.GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal(server.Edition.Clusters.Select(c => c.Id), lines.Select(l => l.GetProperty("before").GetString()!));
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(l => l.GetProperty("rank_before").GetInt32()));
    }

    [Fact]
    public async Task A_question_without_a_count_of_its_own_has_no_places_of_its_own() =>
        Assert.Equal(HttpStatusCode.NotFound, (await server.Get($"{Ask}/places?radius_km=21")).StatusCode);

    [Fact]
    public async Task The_editions_own_years_spelt_out_need_no_recount()
    {
        var engine = (RunningServer.RankAgain)server.Engine!;
        var recounts = engine.Recounts;
        await server.Text($"{Ask}?years=patent:2019-2023&counting=fractional&radius_km=22");
        Assert.Equal(recounts, engine.Recounts);
    }

    [Fact]
    public async Task A_page_elsewhere_cannot_make_the_browser_ask()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{Ask}?radius_km=20");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Send(request)).StatusCode);
    }
}

public sealed class BusyAskTests : IAsyncLifetime
{
    private readonly Slow _slow = new();
    private readonly RunningServer _server;

    public BusyAskTests() => _server = new RunningServer { Engine = _slow };

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_crowd_of_questions_neither_starves_the_table_nor_runs_at_once()
    {
        var asked = Enumerable.Range(1, 60)
            .Select(i => _server.Get($"/api/editions/{RunningServer.EditionName}/ask?radius_km={i}")).ToList();
        await _slow.Started.Task;
        Assert.Equal(HttpStatusCode.OK, (await _server.Get($"/api/editions/{RunningServer.EditionName}")).StatusCode);
        _slow.Go.SetResult();
        var statuses = (await Task.WhenAll(asked)).Select(a => a.StatusCode).ToList();
        Assert.Equal(1, _slow.MostAtOnce);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.All(statuses, s => Assert.True(s is HttpStatusCode.OK or HttpStatusCode.TooManyRequests, $"{s}"));
    }

    [Fact]
    public async Task A_recount_under_way_keeps_no_slider_waiting()
    {
        var recount = _server.Get($"/api/editions/{RunningServer.EditionName}/ask?years=patent:2020-2020");
        await _slow.Counting.Task;
        _slow.Go.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await _server.Get($"/api/editions/{RunningServer.EditionName}/ask?radius_km=7")).StatusCode);
        Assert.False(recount.IsCompleted);
        _slow.Counted.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await recount).StatusCode);
    }

    private sealed class Slow : ILiveEngine
    {
        public Technologies Technologies(CancellationToken cancellationToken) => new([], []);

        public IReadOnlyList<MeasureSummary> Measures(CancellationToken cancellationToken) => [];

        public IndicatorAnswer Answer(IndicatorQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

        public bool CanRecount => true;

        public string StoreState => "";

        public TaskCompletionSource Counting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Counted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public LiveResult Recount(Edition edition, Recipe recipe, CancellationToken cancellationToken)
        {
            Counting.TrySetResult();
            Counted.Task.Wait(cancellationToken);
            return new(edition.Clusters, []);
        }

        public ComparisonAnswer Compare(IReadOnlyList<string> editionFolders, IReadOnlyList<int> printedYears, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        private int _now;

        public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int MostAtOnce { get; private set; }

        public LiveResult Run(Edition edition, IReadOnlyList<Member> members, Recipe recipe, CancellationToken cancellationToken)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _now));
            Started.TrySetResult();
            Go.Task.Wait(cancellationToken);
            Interlocked.Decrement(ref _now);
            return new(edition.Clusters, members);
        }
    }
}
