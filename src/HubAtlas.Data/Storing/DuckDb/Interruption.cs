using DuckDB.NET.Native;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>Tells DuckDB to break off what a connection is doing, from another thread.</summary>
internal sealed class Interruption : IDisposable
{
    // DuckDB forgets an interruption that comes just before a statement begins, so it is told until the connection is closed.
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private readonly Timer? _timer;
    private readonly CancellationTokenRegistration _registration;
    private DuckDBNativeConnection? _connection;

    internal Interruption(DuckDBNativeConnection connection, CancellationToken stop)
    {
        _connection = connection;
        if (!stop.CanBeCanceled) return;
        _timer = new Timer(_ => Interrupt());
        _registration = stop.UnsafeRegister(static self => ((Interruption)self!).Begin(), this);
    }

    // Whoever cancels has others to tell, too, and is not kept.
    private void Begin() => _timer!.Change(TimeSpan.Zero, Again);

    private void Interrupt()
    {
        if (!_lock.TryEnter()) return;
        try
        {
            _connection?.Interrupt();
        }
        finally
        {
            _lock.Exit();
        }
    }

    /// <summary>From here on the connection may be closed.</summary>
    public void Dispose()
    {
        lock (_lock) _connection = null;
        _registration.Dispose();
        _timer?.Dispose();
    }
}
