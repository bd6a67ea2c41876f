using HubAtlas.Web.Serving;

namespace HubAtlas.Web.Live;

/// <summary>
/// One piece of work at a time, in fair turns, each within a time limit and only while somebody waits for it; the latest answers are kept.
/// </summary>
internal sealed class LiveQueue<T>(KeptAnswers<T> kept, TimeSpan limit, CancellationToken stopping)
    where T : class
{
    private readonly WaitingLine<LivePiece<T>> _line = new();
    private readonly Lock _lock = new();
    private LivePiece<T>? _underWay;

    /// <exception cref="LiveRefusal">Too many are waiting, it took too long, or the server stops.</exception>
    public async Task<T> AskAsync(Visitor visitor, string question, Func<CancellationToken, T> work, CancellationToken leaves)
    {
        if (kept.Find(question) is { } known) return known;
        var piece = Join(visitor, question, work);
        try
        {
            return await piece.Answer.WaitAsync(leaves);
        }
        finally
        {
            Leave(piece);
        }
    }

    /// <summary>Who asks what is asked already waits for the same answer.</summary>
    private LivePiece<T> Join(Visitor visitor, string question, Func<CancellationToken, T> work)
    {
        lock (_lock)
        {
            var piece = _underWay is { Askers: > 0 } && _underWay.Question == question ? _underWay : _line.Find(p => p.Question == question);
            if (piece is null)
            {
                piece = new LivePiece<T>(question, work);
                _line.Add(visitor, piece)?.Refuse(LiveRefusal.Displaced());
                StartNext();
            }

            piece.Askers++;
            return piece;
        }
    }

    private void Leave(LivePiece<T> piece)
    {
        lock (_lock)
        {
            if (--piece.Askers > 0) return;
            _line.Remove(piece);
        }

        piece.Abandon();
    }

    private void StartNext()
    {
        if (_underWay is not null || _line.Take() is not { } next) return;
        _underWay = next;
        // A thread of its own: the pool's are for those who ask little.
        _ = Task.Factory.StartNew(() => Work(next), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private void Work(LivePiece<T> piece)
    {
        piece.Work(limit, stopping, answer => kept.Keep(piece.Question, answer));
        lock (_lock)
        {
            _underWay = null;
            StartNext();
        }
    }
}
