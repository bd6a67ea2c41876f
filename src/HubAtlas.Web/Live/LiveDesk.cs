using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data;
using HubAtlas.Web.Library;

namespace HubAtlas.Web.Live;

/// <summary>
/// Where re-runs are asked for: one at a time, a short queue, a time limit; answers are kept for the same question. Recounts stand in a
/// queue of their own, so that a slider never waits for the store.
/// </summary>
internal sealed class LiveDesk(ILiveEngine? engine) : IDisposable
{
    private readonly Queue _runs = new(MostKept: 64, TimeSpan.FromSeconds(20));

    // A recount keeps its places too, some 5 MB for 300,000.
    private readonly Queue _recounts = new(MostKept: 6, TimeSpan.FromMinutes(10));

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

    public void Dispose()
    {
        _runs.Dispose();
        _recounts.Dispose();
    }

    // Full counts depend on the boundaries, so no re-run can do without the documents.
    private static bool NeedsCount(Recipe edition, Recipe asked) => asked.Counting.Method == CountingMethod.Full
        || asked.Counting != edition.Counting
        || !asked.Kinds.Zip(edition.Kinds).All(pair => IsCountedAlike(pair.First, pair.Second));

    private static bool IsCountedAlike(KindRecipe one, KindRecipe other) =>
        one.FirstYear == other.FirstYear && one.LastYear == other.LastYear && one.Fields.SequenceEqual(other.Fields, StringComparer.Ordinal);

    private sealed record Queue(int MostKept, TimeSpan Longest) : IDisposable
    {
        private const int MostWaiting = 8;

        private readonly SemaphoreSlim _desk = new(1, 1);
        private readonly KeptAnswers<LiveSheet> _kept = new(MostKept);
        private int _waiting;

        public async Task<LiveSheet?> AskAsync(string question, Func<CancellationToken, LiveSheet> work, CancellationToken cancellationToken)
        {
            if (_kept.Find(question) is { } known) return known;
            if (Interlocked.Increment(ref _waiting) > MostWaiting)
            {
                Interlocked.Decrement(ref _waiting);
                return null;
            }

            try
            {
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                limit.CancelAfter(Longest);
                await _desk.WaitAsync(limit.Token);
                try
                {
                    return _kept.Find(question) ?? _kept.Keep(question, await Task.Run(() => work(limit.Token), limit.Token));
                }
                finally
                {
                    _desk.Release();
                }
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
            }
        }

        public void Dispose() => _desk.Dispose();
    }
}
