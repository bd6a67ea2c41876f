using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Storing;
using HubAtlas.Engine;
using HubAtlas.Engine.Editions;
using HubAtlas.Web.Library;

namespace HubAtlas.Web.Live;

/// <summary>Re-runs through the pipeline that makes editions, from the counted places on, or from the store where these are not enough.</summary>
/// <param name="workspace">Folder of the store, where there is one.</param>
public sealed class PipelineEngine(int threads, string workspace) : ILiveEngine
{
    /// <summary>As many as anybody looks at; a radius and minimum near nothing would make every place a cluster, with a name and an outline.</summary>
    private const int MostClusters = 10_000;

    private readonly string _workspace = Path.GetFullPath(workspace);
    private readonly Lock _lock = new();
    private readonly ConditionalWeakTable<IReadOnlyList<Member>, CountedWorld> _worlds = [];
    private (string State, ReadyCounts Counts, IReadOnlyList<InputFile> Inputs)? _ready;
    private (string Key, CountedWorld World)? _last;

    public bool CanRecount => AtlasStore.Exists(_workspace);

    public string StoreState => AtlasStore.StateIn(_workspace);

    public LiveResult Run(Edition edition, IReadOnlyList<Member> members, Recipe recipe, CancellationToken cancellationToken)
    {
        var (clusters, places) = Pipeline(cancellationToken).Regroup(_worlds.GetValue(members, _ => WorldOf(edition, members)), recipe, MostClusters);
        return new(clusters, places);
    }

    public LiveResult Recount(Edition edition, Recipe recipe, CancellationToken cancellationToken)
    {
        if (!CanRecount)
        {
            throw new AtlasException(
                "Other years, fields and full counts need the store, which is not in this workspace; save the question as a recipe and run it where the store is.");
        }

        lock (_lock)
        {
            var (ready, key) = (Ready(cancellationToken), KeyOf(recipe));
            if (_last?.Key != key)
            {
                _last?.World.Dispose();
                _last = null;
                _last = (key, Counted(ready.Counts, recipe, cancellationToken));
            }

            var (clusters, places) = Pipeline(cancellationToken).Regroup(_last.Value.World, recipe, MostClusters);
            return new(clusters, places) { HasOtherInputs = !HashesOf(ready.Inputs).SequenceEqual(HashesOf(edition.Inputs), StringComparer.Ordinal) };
        }
    }

    public ComparisonAnswer Compare(IReadOnlyList<string> editionFolders, IReadOnlyList<int> printedYears, CancellationToken cancellationToken)
    {
        var atlas = new Atlas(_workspace, threads, null, cancellationToken);
        return (editionFolders, printedYears) switch
        {
            ([var before, var after], []) => ComparisonAnswer.Of(atlas.Compare(before, after)),
            ({ Count: > 2 }, []) => ComparisonAnswer.Of(atlas.CompareSeries(editionFolders)),
            ([var edition], [var year]) => ComparisonAnswer.Of(Atlas.ComparePrinted(year, edition)),
            ([], [var before, var after]) => ComparisonAnswer.Of(Atlas.ComparePrinted(before, after)),
            _ => throw new AtlasException(
                $"Found {editionFolders.Count} editions and {printedYears.Count} printed rankings to compare; expected two or more editions, one of each, or two printed rankings."),
        };
    }

    public IReadOnlyList<MeasureSummary> Measures(CancellationToken cancellationToken) => new Atlas(_workspace, threads, null, cancellationToken).Measures([]);

    public IndicatorAnswer Answer(IndicatorQuery query, CancellationToken cancellationToken) => new Atlas(_workspace, threads, null, cancellationToken).Indicators(query, []);

    public Technologies Technologies(CancellationToken cancellationToken) => new Atlas(_workspace, threads, null, cancellationToken).Technologies();

    private static CountedWorld WorldOf(Edition edition, IReadOnlyList<Member> members) =>
        new CountedWorld(null, [.. members.Select(m => m.Counted)], edition.WorldTotals, edition.LeftOut, edition.Precisions).Remembering();

    private static IEnumerable<string> HashesOf(IEnumerable<InputFile> inputs) => inputs.Select(input => input.Sha256).Order(StringComparer.Ordinal);

    /// <summary>The store is open only while it is read: whoever wants to import or run meanwhile can.</summary>
    private (ReadyCounts Counts, IReadOnlyList<InputFile> Inputs) Ready(CancellationToken cancellationToken)
    {
        if (_ready is { } known && known.State == StoreState) return (known.Counts, known.Inputs);
        _ready?.Counts.Dispose();
        _ready = null;
        var state = StoreState;
        using var store = AtlasStore.Open(_workspace, threads, readOnly: true, cancellationToken);
        var inputs = store.Inputs();
        _ready = (state, store.Ready(), inputs);
        return (_ready.Value.Counts, inputs);
    }

    private CountedWorld Counted(ReadyCounts ready, Recipe recipe, CancellationToken cancellationToken)
    {
        var world = Pipeline(cancellationToken).Count(ready, recipe).RequireDocuments(recipe);
        var waiting = world.Totals.SelectMany(t => t.Unlocated).Where(u => u.Cause == Questions.NotGeocoded).Sum(u => u.Tally.Mentions);
        if (waiting == 0) return world.Remembering();
        world.Dispose();
        throw new AtlasException(string.Create(
            CultureInfo.InvariantCulture,
            $"The addresses of {waiting:N0} mentions in the store wait to be located: they are new, or were located under other rules. "
            + $"Make an edition with hubatlas run, which locates them, then ask again."));
    }

    // What decides the counts at each place, and the state of the store's file.
    private string KeyOf(Recipe recipe)
    {
        var counted = recipe.Kinds.Select(kind => kind with { Weight = 1 });
        return JsonSerializer.Serialize(counted, EditionJson.Compact) + StoreState;
    }

    private Pipeline Pipeline(CancellationToken cancellationToken) => new(threads, new StageLog(), cancellationToken);
}
