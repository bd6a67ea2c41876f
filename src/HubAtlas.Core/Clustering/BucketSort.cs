namespace HubAtlas.Core.Clustering;

/// <summary>Input rows grouped by neighbouring cells, in groups small enough for a processor's cache.</summary>
internal sealed unsafe class BucketSort : IDisposable
{
    private const int RowsPerBucket = 1024;

    // One open cache line a bucket while rows are dealt out: these fit in the second-level cache.
    private const int MostBuckets = 4096;

    private readonly PointSource _source;
    private readonly Graticule _graticule;
    private readonly int _shift;

    public BucketSort(PointSource source, Graticule graticule, int threads, CancellationToken ct)
    {
        _source = source;
        _graticule = graticule;
        var wanted = Math.Clamp(source.Count / RowsPerBucket, 1, MostBuckets);
        while ((graticule.CellCount - 1) >> _shift >= wanted) _shift++;
        var buckets = (int)((graticule.CellCount - 1) >> _shift) + 1;

        var slices = Math.Clamp(source.Count / RowsPerBucket, 1, threads);
        var cursors = new int[slices][];
        Workers.Run(slices, 1, threads, ct, queue =>
        {
            while (queue.Take(out var slice, out _)) cursors[slice] = CountRows(slice, slices, buckets);
        });
        Starts = TurnIntoCursors(cursors, buckets);
        Rows = new NativeBuffer<int>(source.Count);
        Workers.Run(slices, 1, threads, ct, queue =>
        {
            while (queue.Take(out var slice, out _)) DealOut(slice, slices, cursors[slice]);
        });
    }

    /// <summary>Bucket b has the rows from Starts[b] to Starts[b + 1].</summary>
    public int[] Starts { get; }

    public int Count => Starts.Length - 1;

    public NativeBuffer<int> Rows { get; }

    public void Dispose() => Rows.Dispose();

    private int[] CountRows(int slice, int slices, int buckets)
    {
        var counts = new int[buckets];
        var (from, toExcl) = Bounds(slice, slices);
        for (var row = from; row < toExcl; row++) counts[BucketOf(row)]++;
        return counts;
    }

    private void DealOut(int slice, int slices, int[] cursors)
    {
        var rows = Rows.Pointer;
        var (from, toExcl) = Bounds(slice, slices);
        for (var row = from; row < toExcl; row++) rows[cursors[BucketOf(row)]++] = row;
    }

    private int BucketOf(int row)
    {
        var point = _source.Canonical(row);
        return (int)(_graticule.CellAt(point.Latitude, point.Longitude) >> _shift);
    }

    private (int From, int ToExcl) Bounds(int slice, int slices) =>
        ((int)((long)_source.Count * slice / slices), (int)((long)_source.Count * (slice + 1) / slices));

    private static int[] TurnIntoCursors(int[][] counts, int buckets)
    {
        var starts = new int[buckets + 1];
        var next = 0;
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            starts[bucket] = next;
            foreach (var slice in counts)
            {
                var count = slice[bucket];
                slice[bucket] = next;
                next += count;
            }
        }

        starts[buckets] = next;
        return starts;
    }
}
