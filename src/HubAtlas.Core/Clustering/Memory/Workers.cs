namespace HubAtlas.Core.Clustering.Memory;

/// <summary>Runs a piece of work on several threads; each takes the next chunk of items when it is ready for more.</summary>
internal static class Workers
{
    /// <param name="items">Number of items; chunks together cover 0 to this.</param>
    /// <param name="body">Called once per thread; asks the queue for chunks until it is empty.</param>
    public static void Run(int items, int chunk, int threads, CancellationToken ct, Action<ChunkQueue> body)
    {
        var queue = new ChunkQueue(items, chunk, ct);
        var workers = Math.Min(threads, (int)(((long)items + chunk - 1) / chunk));
        if (workers <= 1)
        {
            body(queue);
        }
        else
        {
            Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, _ => body(queue));
        }

        ct.ThrowIfCancellationRequested();
    }
}

internal sealed class ChunkQueue(int items, int chunk, CancellationToken ct)
{
    private long _next;

    /// <summary>False when nothing is left or the work was cancelled.</summary>
    public bool Take(out int from, out int toExcl)
    {
        var start = Interlocked.Add(ref _next, chunk) - chunk;
        from = (int)Math.Min(start, items);
        toExcl = (int)Math.Min(start + chunk, items);
        return from < toExcl && !ct.IsCancellationRequested;
    }
}
