namespace HubAtlas.Web.Live;

/// <summary>One question that is waiting or under way, and everybody who asks it.</summary>
internal sealed class LivePiece<T>(string question, Func<CancellationToken, T> work)
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _abandoned = new();

    public string Question => question;

    /// <summary>How many wait for the answer.</summary>
    public int Askers { get; set; }

    public Task<T> Answer => _answer.Task;

    public void Abandon() => _abandoned.Cancel();

    public void Refuse(Exception reason)
    {
        // Perhaps nobody waits any more, who would look at it.
        if (_answer.TrySetException(reason)) _ = _answer.Task.Exception;
    }

    /// <summary>Works the answer out. Those who wait are told at the limit, even while the work winds down.</summary>
    public void Work(TimeSpan limit, CancellationToken stopping, Func<T, T> keep)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_abandoned.Token, stopping);
        using var told = stop.Token.Register(() => Refuse(Reason(limit, stopping)));
        stop.CancelAfter(limit);
        try
        {
            _answer.TrySetResult(keep(work(stop.Token)));
        }
        catch (Exception error)
        {
            // The work may see that it is to stop before those who wait are told.
            Refuse(stop.IsCancellationRequested ? Reason(limit, stopping) : error);
        }
    }

    private static LiveRefusal Reason(TimeSpan limit, CancellationToken stopping) =>
        stopping.IsCancellationRequested ? LiveRefusal.Stopping() : LiveRefusal.TooLong(limit);
}
