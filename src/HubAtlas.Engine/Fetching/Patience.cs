using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Engine.Fetching;

/// <summary>Waits longer with every failure in a row, and gives up after too many.</summary>
internal sealed class Patience(FetchSettings settings, CancellationToken cancellation)
{
    private int _failures;

    public void Restore() => _failures = 0;

    /// <exception cref="AtlasException">Too many failures in a row.</exception>
    public void Wait(string what, Exception error)
    {
        cancellation.ThrowIfCancellationRequested();
        if (++_failures >= settings.Attempts)
        {
            throw new AtlasException(
                $"{what}: {_failures} failures in a row, the last: {error.Message.TrimEnd('.')}. What was fetched is kept; run the command again to go on.", error);
        }

        var pause = settings.FirstPause * Elementary.Pow(2, _failures - 1);
        cancellation.WaitHandle.WaitOne(pause < settings.LongestPause ? pause : settings.LongestPause);
        cancellation.ThrowIfCancellationRequested();
    }
}
