using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Importing;

/// <summary>Opens the store for writing, waiting while another program has it: two imports into one workspace both succeed.</summary>
internal static class StoreOpening
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <param name="onWait">Told once, when the wait begins.</param>
    /// <exception cref="OperationCanceledException">Stopped while waiting.</exception>
    public static AtlasStore Open(string workspace, int threads, Action<StoreInUseException>? onWait, CancellationToken stop)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                return AtlasStore.Open(workspace, threads);
            }
            catch (StoreInUseException busy)
            {
                onWait?.Invoke(busy);
                onWait = null;
                stop.WaitHandle.WaitOne(Pause);
            }
        }
    }
}
