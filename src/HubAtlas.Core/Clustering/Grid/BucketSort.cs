using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Grid;

/// <summary>Input rows grouped by neighbouring cells, in groups small enough for a processor's cache.</summary>
internal sealed unsafe class BucketSort : IDisposable
{
    private const int RowsPerBucket = 1024;

    // One open cache line a bucket while rows are dealt out: these fit in the second-level cache.
    private const int MostBuckets = 4096;

    // More rows than this, and than a quarter, are dealt out in parts: another look at them costs less than room for the numbers of all.
    private const int MostRowsAtOnce = 1 << 22;

    private readonly PointSource _source;
    private readonly Graticule _graticule;
    private readonly int _shift;
    private readonly int[][] _sliceStarts;
    private readonly int[] _starts;
    private NativeBuffer<int> _rows = new(0);
    private int _first;

    public BucketSort(PointSource source, Graticule graticule, int threads, CancellationToken ct)
    {
        _source = source;
        _graticule = graticule;
        var wanted = Math.Clamp(source.Count / RowsPerBucket, 1, MostBuckets);
        while ((graticule.CellCount - 1) >> _shift >= wanted) _shift++;
        Count = (int)((graticule.CellCount - 1) >> _shift) + 1;
        _sliceStarts = new int[Math.Clamp(source.Count / RowsPerBucket, 1, threads)][];
        Workers.Run(_sliceStarts.Length, 1, threads, ct, queue =>
        {
            while (queue.Take(out var slice, out _)) _sliceStarts[slice] = CountRows(slice);
        });
        ct.ThrowIfCancellationRequested();
        _starts = TurnIntoStarts(_sliceStarts, Count);
    }

    /// <summary>Number of buckets.</summary>
    public int Count { get; }

    /// <summary>Deals out the rows of some buckets, beginning with the given one; returns the bucket after the last.</summary>
    public int DealOutFrom(int bucket, int threads, CancellationToken ct)
    {
        _first = bucket;
        var (next, most) = (bucket + 1, Math.Max(MostRowsAtOnce, _source.Count / 4));
        while (next < Count && _starts[next + 1] - _starts[bucket] <= most) next++;
        _rows.Dispose();
        _rows = new NativeBuffer<int>(_starts[next] - _starts[bucket]);
        Workers.Run(_sliceStarts.Length, 1, threads, ct, queue =>
        {
            while (queue.Take(out var slice, out _)) DealOut(slice, next);
        });
        return next;
    }

    public Span<int> RowsOf(int bucket) => _rows.Span(_starts[bucket] - _starts[_first], _starts[bucket + 1] - _starts[bucket]);

    public void Dispose() => _rows.Dispose();

    private int[] CountRows(int slice)
    {
        var counts = new int[Count];
        var (from, toExcl) = Bounds(slice);
        for (var row = from; row < toExcl; row++) counts[BucketOf(row)]++;
        return counts;
    }

    private void DealOut(int slice, int bucketToExcl)
    {
        var cursors = _sliceStarts[slice];
        var rows = _rows.Pointer - _starts[_first];
        var (from, toExcl) = Bounds(slice);
        for (var row = from; row < toExcl; row++)
        {
            var bucket = BucketOf(row);
            if (bucket >= _first && bucket < bucketToExcl) rows[cursors[bucket]++] = row;
        }
    }

    private int BucketOf(int row)
    {
        var point = _source.Canonical(row);
        return (int)(_graticule.CellAt(point.Latitude, point.Longitude) >> _shift);
    }

    private (int From, int ToExcl) Bounds(int slice) => (
        (int)((long)_source.Count * slice / _sliceStarts.Length),
        (int)((long)_source.Count * (slice + 1) / _sliceStarts.Length));

    /// <summary>Turns the counts of every slice into the places of its first rows.</summary>
    private static int[] TurnIntoStarts(int[][] counts, int buckets)
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
