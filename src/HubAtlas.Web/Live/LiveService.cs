using System.Globalization;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Web.Library;
using HubAtlas.Web.Serving;

namespace HubAtlas.Web.Live;

/// <summary>
/// Where re-runs are asked for: one at a time, in fair turns, within a time limit; answers are kept for the same question. Recounts stand in a
/// queue of their own, so that a slider never waits for the store.
/// </summary>
internal sealed class LiveService : IDisposable
{
    private const int MostRows = 50_000;
    private const long MostKeptBytes = 64L << 20;
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(20);

    private readonly ILiveEngine? _engine;
    private readonly CancellationTokenSource _stopping;
    private readonly LiveQueue<LiveResponse> _runs;
    private readonly LiveQueue<LiveResponse> _recounts;
    private readonly LiveQueue<Packed> _areas;
    private readonly LiveQueue<Packed> _comparisons;
    private readonly LiveQueue<Packed> _statistics;
    private readonly Lock _lock = new();
    private (string State, int Count)? _measures;

    /// <param name="limit">Of one recount or comparison; re-runs under a slider have less.</param>
    /// <param name="stopping">The server ends: whatever runs is broken off.</param>
    public LiveService(ILiveEngine? engine, TimeSpan limit, CancellationToken stopping)
    {
        _engine = engine;
        _stopping = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        _runs = new(new(64, MostKeptBytes, response => response.Bytes), limit < LongestRun ? limit : LongestRun, _stopping.Token);
        _recounts = new(new(12, MostKeptBytes, response => response.Bytes), limit, _stopping.Token);
        _areas = new(new(64, MostKeptBytes, areas => areas.Size), limit < LongestRun ? limit : LongestRun, _stopping.Token);
        _comparisons = new(new(12, MostKeptBytes, answer => answer.Size), limit, _stopping.Token);
        _statistics = new(new(64, MostKeptBytes, answer => answer.Size), limit < LongestRun ? limit : LongestRun, _stopping.Token);
    }

    public bool IsOpen => _engine is not null;

    public bool CanRecount => _engine is { CanRecount: true };

    /// <exception cref="LiveRefusal">Too many are waiting, it took too long, or the server stops.</exception>
    public Task<LiveResponse> AskAsync(PublishedEdition edition, Recipe recipe, Visitor visitor, CancellationToken leaves)
    {
        var question = QuestionOf(edition, recipe);
        return NeedsCount(edition.Edition.Recipe, recipe)
            ? _recounts.AskAsync(
                visitor, question + _engine!.StoreState, stop => LiveResponse.OfRecount(edition, recipe, _engine.Recount(edition.Edition, recipe, stop)), leaves)
            : _runs.AskAsync(
                visitor, question, stop => LiveResponse.OfRun(edition, recipe, _engine!.Run(edition.Edition, edition.Members, recipe, stop)), leaves);
    }

    /// <summary>What maps draw of the answer's clusters: a piece of work of its own, so that the next answer need not wait behind it.</summary>
    /// <exception cref="LiveRefusal">Too many are waiting, it took too long, or the server stops.</exception>
    public async Task<Packed> AreasAsync(PublishedEdition edition, Recipe recipe, Visitor visitor, CancellationToken leaves)
    {
        var response = await AskAsync(edition, recipe, visitor, leaves);
        return response.Areas ?? await _areas.AskAsync(visitor, QuestionOf(edition, recipe), _ => response.AreasOf(edition), leaves);
    }

    // The object's identity stands for the content of the edition's files: a changed folder is another object.
    private static string QuestionOf(PublishedEdition edition, Recipe recipe) => $"{edition.Serial}|{JsonSerializer.Serialize(recipe, EditionJson.Compact)}";

    /// <param name="editions">Earliest first.</param>
    /// <exception cref="LiveRefusal">Too many are waiting, it took too long, or the server stops.</exception>
    public Task<Packed> CompareAsync(
        IReadOnlyList<PublishedEdition> editions, IReadOnlyList<int> printedYears, Visitor visitor, CancellationToken leaves) =>
        _comparisons.AskAsync(
            visitor, $"{string.Join('|', editions.Select(e => e.Serial))}||{string.Join('|', printedYears)}||{_engine!.StoreState}",
            stop => Packed.Json(_engine.Compare([.. editions.Select(e => e.Folder)], printedYears, stop)), leaves);

    /// <summary>How many measures of statistics the store has; null while another program writes to it.</summary>
    public int? Measures()
    {
        if (_engine is not { CanRecount: true }) return 0;
        lock (_lock)
        {
            if (_measures is { } known && known.State == _engine.StoreState) return known.Count;
            try
            {
                _measures = (_engine.StoreState, _engine.Measures(_stopping.Token).Count);
                return _measures.Value.Count;
            }
            catch (AtlasException)
            {
                return null;
            }
        }
    }

    /// <exception cref="LiveRefusal">Too many are waiting, it took too long, or the server stops.</exception>
    public Task<Packed> MeasuresAsync(Visitor visitor, CancellationToken leaves) =>
        _statistics.AskAsync(visitor, _engine!.StoreState, stop => Packed.Json(new MeasureList(_engine.Measures(stop))), leaves);

    /// <summary>What documents can be narrowed to.</summary>
    /// <exception cref="LiveRefusal">Too many are waiting, it took too long, or the server stops.</exception>
    public Task<Packed> TechnologiesAsync(Visitor visitor, CancellationToken leaves) =>
        _statistics.AskAsync(visitor, $"technologies|{_engine!.StoreState}", stop => Packed.Json(TechnologyList.Of(_engine.Technologies(stop))), leaves);

    /// <exception cref="LiveRefusal">Too many are waiting, it took too long, or the server stops.</exception>
    public Task<Packed> AnswerAsync(IndicatorQuery query, Visitor visitor, CancellationToken leaves) => _statistics.AskAsync(
        visitor, $"{JsonSerializer.Serialize(query, EditionJson.Compact)}|{_engine!.StoreState}", stop => Packed.Json(Few(_engine.Answer(query, stop))), leaves);

    private static IndicatorAnswer Few(IndicatorAnswer answer) => answer.Rows.Count <= MostRows ? answer : throw new AtlasException(string.Create(
        CultureInfo.InvariantCulture, $"The answer has {answer.Rows.Count:N0} rows; a page shows at most {MostRows:N0}. Ask for fewer years, units or parts, or use hubatlas indicators."));

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    // Full counts depend on the boundaries, and ties on who works together, so no re-run can do without the documents.
    private bool NeedsCount(Recipe edition, Recipe asked) => asked.Counting.Method == CountingMethod.Full
        || (CanRecount && asked.Clustering.MergeTies is not null)
        || asked.Counting != edition.Counting
        || asked.Kinds.Count != edition.Kinds.Count
        || !asked.Kinds.Zip(edition.Kinds).All(pair => IsCountedAlike(pair.First, pair.Second));

    private static bool IsCountedAlike(KindRecipe one, KindRecipe other) =>
        one.FirstYear == other.FirstYear && one.LastYear == other.LastYear && one.Fields.SequenceEqual(other.Fields, StringComparer.Ordinal)
        && one.Symbols.SequenceEqual(other.Symbols, StringComparer.Ordinal);
}
