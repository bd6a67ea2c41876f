namespace HubAtlas.Web.Live;

/// <summary>One piece of work at a time, a short queue, a time limit; the latest answers are kept.</summary>
internal sealed record LiveQueue<T>(int MostKept, TimeSpan Longest) : IDisposable
    where T : class
{
    private const int MostWaiting = 8;

    private readonly SemaphoreSlim _desk = new(1, 1);
    private readonly KeptAnswers<T> _kept = new(MostKept);
    private int _waiting;

    /// <summary>Null when too many are waiting already.</summary>
    public async Task<T?> AskAsync(string question, Func<CancellationToken, T> work, CancellationToken cancellationToken)
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
