using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering;

/// <summary>The places of some points in the order of latitude, then longitude, so that an index breaks all ties.</summary>
internal sealed record DistinctPoints(WeightedPoints Places, int[] PlaceOfPoint)
{
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
            return Sort(places, placeOfPoint);
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

    private static DistinctPoints Sort(Places places, int[] placeOfPoint)
    {
        var order = Order(places);
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++) ranks[order[rank]] = rank;
        for (var point = 0; point < placeOfPoint.Length; point++) placeOfPoint[point] = ranks[placeOfPoint[point]];
        var positions = Array.ConvertAll(order, place => places.Source.Canonical(places.Rows[place]));
        var sorted = new WeightedPoints(
            Array.ConvertAll(positions, position => position.Latitude),
            Array.ConvertAll(positions, position => position.Longitude),
            Array.ConvertAll(order, place => places.Weights[place]));
        return new DistinctPoints(sorted, placeOfPoint);
    }

    /// <summary>Plain numbers sort several times faster than pairs: latitudes first, then the longitudes of each latitude.</summary>
    private static int[] Order(Places places)
    {
        var order = Enumerable.Range(0, places.Count).ToArray();
        var latitudes = Array.ConvertAll(order, place => places.Source.Canonical(places.Rows[place]).Latitude);
        Array.Sort(latitudes, order);
        var longitudes = Array.ConvertAll(order, place => places.Source.Canonical(places.Rows[place]).Longitude);
        for (int from = 0, to; from < order.Length; from = to)
        {
            for (to = from + 1; to < order.Length && latitudes[to] == latitudes[from];) to++;
            if (to - from > 1) Array.Sort(longitudes, order, from, to - from);
        }

        return order;
    }
}
