using System.Net;
using System.Text.Json;
using HubAtlas.Core.Model;
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

    private sealed class Slow : ILiveEngine
    {
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
