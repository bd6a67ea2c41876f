using HubAtlas.Core.Model;
using HubAtlas.Web.Api;
using HubAtlas.Web.Library;

namespace HubAtlas.Web.Live;

/// <summary>Where re-runs are asked for: one at a time, a short queue, a time limit; answers are kept for the same question.</summary>
internal sealed class LiveDesk(ILiveEngine? engine) : IDisposable
{
    private const int MaximumWaiting = 8;
    private const int AnswersKept = 64;
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _desk = new(1, 1);
    private readonly Dictionary<string, Packed> _answers = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private int _waiting;

    public bool IsOpen => engine is not null;

    /// <summary>Null when too many are waiting already.</summary>
    public async Task<Packed?> AskAsync(PublishedEdition edition, Recipe recipe, CancellationToken cancellationToken)
    {
        var key = KeyOf(edition, recipe);
        if (Kept(key) is { } known) return known;
        if (Interlocked.Increment(ref _waiting) > MaximumWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            return null;
        }

        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(LongestRun);
            await _desk.WaitAsync(limit.Token);
            try
            {
                return Kept(key) ?? Keep(key, await Task.Run(() => Run(edition, recipe, limit.Token), limit.Token));
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

    private Packed Run(PublishedEdition edition, Recipe recipe, CancellationToken cancellationToken)
    {
        var members = edition.Members;
        cancellationToken.ThrowIfCancellationRequested();
        var result = engine!.Run(edition.Edition, members, recipe, cancellationToken);
        return Packed.Json(LiveAnswer.Of(edition.Edition, members, recipe, result));
    }

    private Packed? Kept(string key)
    {
        lock (_answers) return _answers.GetValueOrDefault(key);
    }

    private Packed Keep(string key, Packed answer)
    {
        lock (_answers)
        {
            if (_answers.TryAdd(key, answer)) _order.Enqueue(key);
            if (_order.Count > AnswersKept) _answers.Remove(_order.Dequeue());
        }

        return answer;
    }

    // The object's identity stands for the content of the edition's files: a changed folder is another object.
    private static string KeyOf(PublishedEdition edition, Recipe recipe)
    {
        var (clustering, weights) = (recipe.Clustering, string.Join(';', recipe.Kinds.Select(k => k.Weight.ToString("R", null))));
        return $"{edition.Serial}|{clustering.RadiusKm:R}|{clustering.MinimumMentions:R}|{clustering.MergeGapKm:R}|{weights}";
    }
}
