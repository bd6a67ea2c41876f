using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering.Grid;

/// <summary>The places of some points in the order of latitude, then longitude, so that an index breaks all ties.</summary>
internal sealed record DistinctPoints(WeightedPoints Places, int[] PlaceOfPoint)
{
    private const int RowsPerChunk = 64;

    public static unsafe DistinctPoints Of(WeightedPoints points, int threads, CancellationToken ct)
    {
        var placeOfPoint = new int[points.Count];
        fixed (double* latitudes = points.Latitudes, longitudes = points.Longitudes)
        fixed (long* weights = points.Weights)
        fixed (int* placeOfRow = placeOfPoint)
        {
            // Any radius would do: nothing but the merging is used.
            var source = new PointSource(latitudes, longitudes, weights, points.Count);
            var graticule = new Graticule(new Closeness(1));
            var (places, cells) = PlaceMerger.Merge(source, graticule, placeOfRow, threads, ct);
            using var ownedPlaces = places;
            using var ownedCells = cells;
            return Sort(places, cells, placeOfPoint, threads, ct);
        }
    }

    /// <summary>Numbers clusters as <see cref="Clusterer"/> does; all members are core, as there is no border.</summary>
    /// <param name="groupOf">Of a place any number that its cluster shares, −1 for noise.</param>
    public Partition ToPartition(Func<int, int> groupOf)
    {
        var groups = Enumerable.Range(0, Places.Count).Select(groupOf).ToArray();
        var ranks = Enumerable.Range(0, groups.Length).Where(place => groups[place] >= 0).GroupBy(place => groups[place])
            .OrderByDescending(members => members.Sum(place => Places.Weights[place])).ThenBy(members => members.Min())
            .Select((members, rank) => (members.Key, rank)).ToDictionary(p => p.Key, p => p.rank);
        var indexes = Array.ConvertAll(PlaceOfPoint, place => groups[place] < 0 ? Partition.Noise : ranks[groups[place]]);
        var roles = Array.ConvertAll(indexes, index => index < 0 ? PointRole.Noise : PointRole.Core);
        return new Partition(indexes, roles, ranks.Count) { PlaceCount = Places.Count };
    }

    /// <summary>Row by row of cells, as rows are in the order of latitude.</summary>
    private static DistinctPoints Sort(Places places, CellIndex cells, int[] placeOfPoint, int threads, CancellationToken ct)
    {
        var firstRanks = new int[cells.RowCount + 1];
        for (var row = 0; row < cells.RowCount; row++)
        {
            firstRanks[row + 1] = firstRanks[row];
            for (var cell = cells.RowStart(row); cell < cells.RowStart(row + 1); cell++) firstRanks[row + 1] += cells.Size(cell);
        }

        var sorted = new WeightedPoints(new double[places.Count], new double[places.Count], new long[places.Count]);
        var order = new int[places.Count];
        var ranks = new int[places.Count];
        Workers.Run(cells.RowCount, RowsPerChunk, threads, ct, queue =>
        {
            while (queue.Take(out var from, out var toExcl))
            {
                var rank = firstRanks[from];
                for (var cell = cells.RowStart(from); cell < cells.RowStart(toExcl); cell++)
                {
                    for (var place = cells.Starts[cell]; place < cells.Ends[cell]; place++) order[rank++] = place;
                }

                for (var row = from; row < toExcl; row++) Sort(places, sorted, order, firstRanks[row], firstRanks[row + 1]);
                for (rank = firstRanks[from]; rank < firstRanks[toExcl]; rank++) ranks[order[rank]] = rank;
            }
        });
        for (var point = 0; point < placeOfPoint.Length; point++) placeOfPoint[point] = ranks[placeOfPoint[point]];
        return new DistinctPoints(sorted, placeOfPoint);
    }

    /// <summary>Plain numbers sort several times faster than pairs: latitudes first, then the longitudes of each latitude.</summary>
    private static void Sort(Places places, WeightedPoints sorted, int[] order, int from, int toExcl)
    {
        var (latitudes, longitudes, weights) = sorted;
        for (var i = from; i < toExcl; i++) latitudes[i] = places.Source.Canonical(places.Rows[order[i]]).Latitude;
        Array.Sort(latitudes, order, from, toExcl - from);
        for (var i = from; i < toExcl; i++) longitudes[i] = places.Source.Canonical(places.Rows[order[i]]).Longitude;
        for (int first = from, next; first < toExcl; first = next)
        {
            for (next = first + 1; next < toExcl && latitudes[next] == latitudes[first];) next++;
            if (next - first > 1) Array.Sort(longitudes, order, first, next - first);
        }

        for (var i = from; i < toExcl; i++) weights[i] = places.Weights[order[i]];
    }
}
