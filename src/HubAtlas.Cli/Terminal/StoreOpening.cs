using HubAtlas.Data.Storing;

namespace HubAtlas.Cli.Terminal;

/// <summary>Opens the store for writing, waiting while another program has it: two imports into one workspace both succeed.</summary>
internal static class StoreOpening
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <exception cref="OperationCanceledException">Ctrl-C while waiting.</exception>
    public static AtlasStore Open(Session session)
    {
        var isTold = false;
        while (true)
        {
            session.Stop.ThrowIfCancellationRequested();
            try
            {
                return AtlasStore.Open(session.Workspace, session.Threads);
            }
            catch (StoreInUseException busy)
            {
                if (!isTold) Console.Error.WriteLine($"Waiting: the store is in use by another program ({busy.Holder}). Ctrl-C ends the wait.");
                isTold = true;
                session.Stop.WaitHandle.WaitOne(Pause);
            }
        }
    }
}
