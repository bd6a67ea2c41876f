using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering.Blocks;

/// <summary>For every place all places within the radius and within the gap, itself included, by distance, then number: made once, read often.</summary>
internal sealed unsafe class NeighbourLists : IDisposable
{
    private const int RowsPerChunk = 4;

    private readonly NativeBuffer<long> _starts;
    private readonly NativeBuffer<int> _nearCounts;
    private readonly NativeBuffer<int> _gapCounts;
    private readonly double _nearLimit;
    private readonly double _gapLimit;
    private readonly bool _areSquaresKept;
    private NativeBuffer<int> _items = new(0);
    private NativeBuffer<double> _squares = new(0);

    private NeighbourLists(int places, double nearLimit, double gapLimit, bool areSquaresKept)
    {
        (_nearLimit, _gapLimit, _areSquaresKept) = (nearLimit, gapLimit, areSquaresKept);
        _starts = new(places + 1L);
        _nearCounts = new(places);
        _gapCounts = new(places);
    }

    /// <summary>All entries of all lists.</summary>
    public long Entries { get; private set; }

    /// <param name="distinct">No two co-located, by latitude, then longitude.</param>
    /// <param name="gapKm">Null or 0: no lists within a gap.</param>
    /// <param name="mostEntries">Each takes four bytes, twelve with its squared chord.</param>
    /// <param name="areSquaresKept">For <see cref="CountWithin(int, double)"/>.</param>
    /// <returns>Null when there are more entries than that.</returns>
    public static NeighbourLists? Make(
        WeightedPoints distinct, double radiusKm, double? gapKm, long mostEntries, bool areSquaresKept, int threads, CancellationToken ct)
    {
        var near = new Closeness(radiusKm);
        var gap = gapKm is > 0 ? new Closeness(gapKm.Value) : default(Closeness?);
        var widest = gap is { } g && gapKm > radiusKm ? g : near;
        var lists = new NeighbourLists(distinct.Count, near.SquaredChordLimit, gap?.SquaredChordLimit ?? double.NegativeInfinity, areSquaresKept);
        try
        {
            if (lists.Fill(distinct, widest, mostEntries, threads, ct)) return lists;
            lists.Dispose();
            return null;
        }
        catch
        {
            lists.Dispose();
            throw;
        }
    }

    public ReadOnlySpan<int> Near(int place) => new(_items.Pointer + _starts[place], _nearCounts[place]);

    /// <summary>How many of those that <see cref="Near"/> lists, the first ones, are within a limit; where squares are kept.</summary>
    public int CountWithin(int place, double limit) => CountWithin(_squares.Span(_starts[place], _nearCounts[place]), limit);

    public ReadOnlySpan<int> InGap(int place) => new(_items.Pointer + _starts[place], _gapCounts[place]);

    public void Dispose()
    {
        _starts.Dispose();
        _nearCounts.Dispose();
        _gapCounts.Dispose();
        _items.Dispose();
        _squares.Dispose();
    }

    private bool Fill(WeightedPoints distinct, Closeness widest, long mostEntries, int threads, CancellationToken ct)
    {
        fixed (double* latitudes = distinct.Latitudes, longitudes = distinct.Longitudes)
        fixed (long* weights = distinct.Weights)
        {
            var source = new PointSource(latitudes, longitudes, weights, distinct.Count);
            var (places, cells) = PlaceMerger.Sort(source, new Graticule(widest), threads, ct);
            using var ownedPlaces = places;
            using var ownedCells = cells;
            var search = new NeighbourSearch(places, cells, new Reach(cells.Graticule, widest), widest.SquaredChordLimit);
            Workers.Run(cells.RowCount, RowsPerChunk, threads, ct, queue => search.Count(queue, _starts));
            if (!Reserve(distinct.Count, mostEntries)) return false;
            Workers.Run(cells.RowCount, RowsPerChunk, threads, ct, queue => search.List(queue, Write));
            return true;
        }
    }

    /// <summary>From the length of every list to where it starts.</summary>
    private bool Reserve(int places, long mostEntries)
    {
        var next = 0L;
        for (var place = 0; place < places; place++) (_starts[place], next) = (next, next + _starts[place]);
        _starts[places] = Entries = next;
        if (next > mostEntries) return false;
        _items.Dispose();
        _items = new(next);
        _squares.Dispose();
        _squares = new(_areSquaresKept ? next : 0);
        return true;
    }

    private void Write(int place, Span<double> squared, Span<int> neighbours)
    {
        squared.Sort(neighbours);
        for (int first = 0, next; first < squared.Length; first = next)
        {
            for (next = first + 1; next < squared.Length && squared[next] == squared[first];) next++;
            if (next - first > 1) neighbours[first..next].Sort();
        }

        neighbours.CopyTo(_items.Span(_starts[place], neighbours.Length));
        if (_areSquaresKept) squared.CopyTo(_squares.Span(_starts[place], squared.Length));
        _nearCounts[place] = CountWithin(squared, _nearLimit);
        _gapCounts[place] = CountWithin(squared, _gapLimit);
    }

    private static int CountWithin(Span<double> sorted, double limit)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle] <= limit) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
