using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering.Grid;

/// <summary>Merges co-located points into places and sorts the places into cells.</summary>
internal sealed unsafe class PlaceMerger
{
    private const int RowsPerPiece = 1024;

    private readonly PointSource _source;
    private readonly Graticule _graticule;
    private readonly int* _placeOfRow;
    private readonly Places _places;
    private readonly CellRun[][] _runsOfBucket;
    private int _placeCount;

    private PlaceMerger(PointSource source, Graticule graticule, int* placeOfRow, int buckets)
    {
        _source = source;
        _graticule = graticule;
        _placeOfRow = placeOfRow;
        _places = new Places(source);
        _runsOfBucket = new CellRun[buckets][];
    }

    /// <param name="placeOfRow">Receives for every input row the number of its place.</param>
    public static (Places Places, CellIndex Cells) Merge(
        PointSource source, Graticule graticule, int* placeOfRow, int threads, CancellationToken ct)
    {
        using var buckets = new BucketSort(source, graticule, threads, ct);
        var merger = new PlaceMerger(source, graticule, placeOfRow, buckets.Count);
        try
        {
            for (int first = 0, next; first < buckets.Count; first = next)
            {
                next = buckets.DealOutFrom(first, threads, ct);
                Workers.Run(next - first, 1, threads, ct, queue => merger.MergeBuckets(queue, buckets, first));
            }

            buckets.Dispose();
            merger._places.Count = merger._placeCount;
            merger._places.Pad();
            return (merger._places, new CellIndex(graticule, merger._places, merger._runsOfBucket, false, threads, ct));
        }
        catch
        {
            merger._places.Dispose();
            throw;
        }
    }

    /// <summary>As <see cref="Merge"/> for points that need neither merging nor much sorting.</summary>
    /// <param name="distinct">No two co-located, by rising latitude.</param>
    /// <returns>Places and cells in the order of the cells' numbers.</returns>
    public static (Places Places, CellIndex Cells) Sort(PointSource distinct, Graticule graticule, int threads, CancellationToken ct)
    {
        var starts = WholeBands(distinct, graticule);
        var merger = new PlaceMerger(distinct, graticule, null, starts.Count - 1);
        try
        {
            Workers.Run(starts.Count - 1, 1, threads, ct, queue => merger.SortBuckets(queue, starts));
            merger._places.Count = distinct.Count;
            merger._places.Pad();
            return (merger._places, new CellIndex(graticule, merger._places, merger._runsOfBucket, true, threads, ct));
        }
        catch
        {
            merger._places.Dispose();
            throw;
        }
    }

    /// <summary>Cuts points in the order of latitude into pieces of whole bands.</summary>
    private static List<int> WholeBands(PointSource distinct, Graticule graticule)
    {
        var starts = new List<int> { 0 };
        while (starts[^1] < distinct.Count)
        {
            var (low, high) = (Math.Min(starts[^1] + RowsPerPiece, distinct.Count), distinct.Count);
            var band = graticule.BandAt(distinct.Latitudes[low - 1]);
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (graticule.BandAt(distinct.Latitudes[middle]) <= band) low = middle + 1;
                else high = middle;
            }

            starts.Add(low);
        }

        return starts;
    }

    private void SortBuckets(ChunkQueue queue, List<int> starts)
    {
        using var bucket = new Bucket();
        using var order = new CellOrder();
        while (queue.Take(out var index, out _))
        {
            bucket.Take(_source, starts[index], starts[index + 1]);
            order.Sort(bucket, _graticule);
            _runsOfBucket[index] = Write(bucket, order, starts[index]);
        }
    }

    private void MergeBuckets(ChunkQueue queue, BucketSort buckets, int firstBucket)
    {
        using var bucket = new Bucket();
        using var order = new CellOrder();
        while (queue.Take(out var index, out _))
        {
            var rows = buckets.RowsOf(firstBucket + index);
            _runsOfBucket[firstBucket + index] = [];
            if (rows.IsEmpty) continue;
            bucket.Load(_source, rows);
            order.Sort(bucket, _graticule);

            // Buckets land in memory in the order in which threads finish them; no result depends on it.
            var first = Interlocked.Add(ref _placeCount, bucket.Count) - bucket.Count;
            _runsOfBucket[firstBucket + index] = Write(bucket, order, first);
            for (var i = 0; i < rows.Length; i++) _placeOfRow[rows[i]] = first + order.Positions[bucket.PlaceOfRow[i]];
        }
    }

    private CellRun[] Write(Bucket bucket, CellOrder order, int first)
    {
        var runs = new CellRun[order.CellCount];
        var run = -1;
        for (var i = 0; i < bucket.Count; i++)
        {
            var local = order.Order[i];
            var place = first + i;
            var vector = UnitVector.Of(bucket.Latitudes[local], bucket.Longitudes[local]);
            _places.X[place] = vector.X;
            _places.Y[place] = vector.Y;
            _places.Z[place] = vector.Z;
            _places.Weights[place] = bucket.Weights[local];
            _places.Rows[place] = bucket.Rows[local];
            if (run < 0 || runs[run].Cell != order.Cells[i]) runs[++run] = new CellRun(order.Cells[i], place, place);
            runs[run] = runs[run] with { EndExcl = place + 1 };
        }

        return runs;
    }
}

/// <summary>The places of one cell: consecutive.</summary>
internal readonly record struct CellRun(long Cell, int Start, int EndExcl);
