using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Engine;
using HubAtlas.Tests.Publishing;
using HubAtlas.Web;
using HubAtlas.Web.Library;
using HubAtlas.Web.Live;
using HubAtlas.Web.Serving;
using Microsoft.AspNetCore.Builder;

namespace HubAtlas.Tests.Web;

/// <summary>A real server on a free loopback port over a workspace of its own.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    public const string EditionName = "demo-2024";

    private readonly string _folder = Directory.CreateTempSubdirectory("hubatlas-web-").FullName;
    private WebApplication? _server;

    internal ILiveEngine? Engine { get; set; } = new RankAgain();

    internal TimeSpan TimeLimit { get; set; } = ServerSettings.DefaultTimeLimit;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    private HttpClient Client { get; set; } = new();

    public string Address => Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public string Workspace => Path.Combine(_folder, "workspace");

    internal Edition Edition { get; } = Hostile(PlausibleInside.With(PlausibleWorld.Edition()));

    public async ValueTask InitializeAsync()
    {
        var editions = Directory.CreateDirectory(Path.Combine(Workspace, "editions")).FullName;
        Publisher.Publish(Edition, PlausibleWorld.Members(Edition, 50), [], PlausibleWorld.Run, Path.Combine(editions, EditionName),
            PlausibleInside.Ties(Edition));
        await File.WriteAllTextAsync(Path.Combine(_folder, "secret.csv"), "open sesame");
        // As a user names it: from the folder that the program was started in.
        var workspace = Path.GetRelativePath(Environment.CurrentDirectory, Workspace);
        var settings = new ServerSettings(workspace, ["http://127.0.0.1:0"], []) { PagesFolder = Path.Combine(_folder, "none"), TimeLimit = TimeLimit };
        _server = AtlasServer.Create(settings, Engine);
        await _server.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_server.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public Task<HttpResponseMessage> Get(string url) => Client.GetAsync(url, Stop);

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => Client.SendAsync(request, Stop);

    public Task<string> Text(string url) => Client.GetStringAsync(url, Stop);

    public Task<byte[]> Bytes(string url) => Client.GetByteArrayAsync(url, Stop);

    // Names come from data that anybody may have written.
    private static Edition Hostile(Edition edition) => edition with
    {
        Recipe = edition.Recipe with { Title = "<img src=x onerror=alert(1)>" },
        Clusters = [edition.Clusters[0] with { Name = "<script>alert(2)</script>" }, .. edition.Clusters.Skip(1)],
    };

    /// <summary>Keeps the edition's clusters and counts how often it was asked; a recount finds one place at each cluster's centre.</summary>
    internal sealed class RankAgain : ILiveEngine
    {
        public int Runs;
        public int Recounts;
        public int Comparisons;

        public bool CanRecount => true;

        public string StoreState => "";

        public LiveResult Recount(Edition edition, Recipe recipe, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref Recounts);
            return new(edition.Clusters, [.. edition.Clusters.Select((c, i) => new Member(
                new(new(i, 7_000_000_000 + (i * 50), c.Shape.Centre, "", "", c.Economies[0]), [new(10 - (i % 3), 1), default, default]), c.Id, PointRole.Core))])
            {
                HasOtherInputs = true,
            };
        }

        public ComparisonAnswer Compare(IReadOnlyList<string> editionFolders, IReadOnlyList<int> printedYears, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref Comparisons);
            return new PipelineEngine(1, "none").Compare(editionFolders, printedYears, cancellationToken);
        }

        public Technologies Technologies(CancellationToken cancellationToken) => new(Atlas.Definitions(), [new(DocumentKind.Publication, FieldLevels.Topic, "Deep learning", 7)]);

        public IReadOnlyList<MeasureSummary> Measures(CancellationToken cancellationToken) => [PlausibleStudies.Measure];

        public IndicatorAnswer Answer(IndicatorQuery query, CancellationToken cancellationToken) => PlausibleStudies.Answer(query);

        public LiveResult Run(Edition edition, IReadOnlyList<Member> members, Recipe recipe, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref Runs);
            return new(edition.Clusters, members);
        }
    }
}
