using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data;
using HubAtlas.Web.Api;
using HubAtlas.Web.Library;

namespace HubAtlas.Web.Live;

/// <summary>
/// Where re-runs are asked for: one at a time, a short queue, a time limit; answers are kept for the same question. Recounts stand in a
/// queue of their own, so that a slider never waits for the store.
/// </summary>
internal sealed class LiveDesk(ILiveEngine? engine) : IDisposable
{
    private readonly LiveQueue<LiveSheet> _runs = new(MostKept: 64, TimeSpan.FromSeconds(20));

    // A recount keeps its places too, some 5 MB for 300,000.
    private readonly LiveQueue<LiveSheet> _recounts = new(MostKept: 6, TimeSpan.FromMinutes(10));

    private readonly LiveQueue<Packed> _comparisons = new(MostKept: 12, TimeSpan.FromMinutes(10));

    public bool IsOpen => engine is not null;

    public bool CanRecount => engine is { CanRecount: true };

    /// <summary>Null when too many are waiting already.</summary>
    public Task<LiveSheet?> AskAsync(PublishedEdition edition, Recipe recipe, CancellationToken cancellationToken)
    {
        var isRecount = NeedsCount(edition.Edition.Recipe, recipe);
        // The object's identity stands for the content of the edition's files: a changed folder is another object.
        var question = $"{edition.Serial}|{JsonSerializer.Serialize(recipe, EditionJson.Compact)}";
        return isRecount
            ? _recounts.AskAsync(question, stop => LiveSheet.OfRecount(edition, recipe, engine!.Recount(edition.Edition, recipe, stop)), cancellationToken)
            : _runs.AskAsync(question, stop => LiveSheet.OfRun(edition, recipe, engine!.Run(edition.Edition, edition.Members, recipe, stop)), cancellationToken);
    }

    /// <summary>Null when too many are waiting already.</summary>
    /// <param name="editions">Earliest first.</param>
    public Task<Packed?> CompareAsync(IReadOnlyList<PublishedEdition> editions, IReadOnlyList<int> printedYears, CancellationToken cancellationToken) =>
        _comparisons.AskAsync(
            $"{string.Join('|', editions.Select(e => e.Serial))}||{string.Join('|', printedYears)}",
            stop => Packed.Json(engine!.Compare([.. editions.Select(e => e.Folder)], printedYears, stop)), cancellationToken);

    public void Dispose()
    {
        _runs.Dispose();
        _recounts.Dispose();
        _comparisons.Dispose();
    }

    // Full counts depend on the boundaries, and ties on who works together, so no re-run can do without the documents.
    private bool NeedsCount(Recipe edition, Recipe asked) => asked.Counting.Method == CountingMethod.Full
        || (CanRecount && asked.Clustering.MergeTies is not null)
        || asked.Counting != edition.Counting
        || !asked.Kinds.Zip(edition.Kinds).All(pair => IsCountedAlike(pair.First, pair.Second));

    private static bool IsCountedAlike(KindRecipe one, KindRecipe other) =>
        one.FirstYear == other.FirstYear && one.LastYear == other.LastYear && one.Fields.SequenceEqual(other.Fields, StringComparer.Ordinal);
}
