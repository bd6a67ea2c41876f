using System.Diagnostics;

namespace HubAtlas.Engine.Importing;

/// <summary>Adds up progress from all threads and passes it on a few times a second.</summary>
internal sealed class ProgressWatch(long totalBytes, int files, Action<ImportProgress>? onProgress)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private long _bytes;
    private long _documents;
    private int _filesDone;
    private long _lastTold = Stopwatch.GetTimestamp();

    public void OnBytes(long bytes)
    {
        Interlocked.Add(ref _bytes, bytes);
        if (onProgress is null) return;
        var last = Interlocked.Read(ref _lastTold);
        if (Stopwatch.GetElapsedTime(last) < Pause) return;
        if (Interlocked.CompareExchange(ref _lastTold, Stopwatch.GetTimestamp(), last) == last) Tell();
    }

    public void OnDocument() => Interlocked.Increment(ref _documents);

    public void OnFile()
    {
        Interlocked.Increment(ref _filesDone);
        Tell();
    }

    private void Tell() => onProgress?.Invoke(new ImportProgress(_bytes, totalBytes, _documents, _filesDone, files));
}
