using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Clustering;

public class DistinctPointsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Places_rise_by_latitude_then_longitude_and_know_their_points(int threads)
    {
        var random = new Random(11);
        var points = new WeightedPoints(
            [.. Enumerable.Range(0, 4000).Select(_ => random.Next(-90, 91) + (random.Next(3) / 1000.0)).Select(latitude => Math.Min(90, latitude))],
            [.. Enumerable.Range(0, 4000).Select(_ => (double)random.Next(-180, 181))],
            [.. Enumerable.Range(0, 4000).Select(i => (long)i)]);
        var distinct = DistinctPoints.Of(points, threads, TestContext.Current.CancellationToken);
        var places = distinct.Places;
        for (var place = 1; place < places.Count; place++)
        {
            var order = places.Latitudes[place - 1].CompareTo(places.Latitudes[place]);
            Assert.True(order < 0 || (order == 0 && places.Longitudes[place - 1] < places.Longitudes[place]), $"place {place} is out of order");
        }

        var weights = new long[places.Count];
        for (var point = 0; point < points.Count; point++)
        {
            var place = distinct.PlaceOfPoint[point];
            weights[place] += points.Weights[point];
            Assert.Equal(points.Latitudes[point], places.Latitudes[place]);
        }

        Assert.Equal(weights, places.Weights);
    }

    [Fact]
    public void Sorted_places_are_the_merged_ones_in_the_order_of_their_cells()
    {
        var (points, _) = Worlds.Make(4);
        var many = new WeightedPoints(
            [.. Enumerable.Range(0, 6000).Select(i => (i % 61 * 0.01) - 0.3)], [.. Enumerable.Range(0, 6000).Select(i => i / 61 * 0.01)],
            [.. Enumerable.Repeat(1L, 6000)]);
        foreach (var each in new[] { points, many })
        {
            foreach (var radiusKm in new[] { 0.5, 5, 500 }) AssertSorted(DistinctPoints.Of(each, 1, TestContext.Current.CancellationToken).Places, radiusKm);
        }
    }

    private static unsafe void AssertSorted(WeightedPoints distinct, double radiusKm)
    {
        var graticule = new Graticule(new Core.Spatial.Closeness(radiusKm));
        fixed (double* latitudes = distinct.Latitudes, longitudes = distinct.Longitudes)
        fixed (long* weights = distinct.Weights)
        {
            var (places, cells) = PlaceMerger.Sort(new PointSource(latitudes, longitudes, weights, distinct.Count), graticule, 2, TestContext.Current.CancellationToken);
            using var ownedPlaces = places;
            using var ownedCells = cells;
            var found = Enumerable.Range(0, places.Count).Select(place => places.Rows[place]).ToArray();
            Assert.Equal(Enumerable.Range(0, distinct.Count).OrderBy(row => CellOf(row)), found);
            Assert.Equal(Enumerable.Range(0, distinct.Count).Select(CellOf).Distinct().Order(), Enumerable.Range(0, cells.Count).Select(cell => cells.Numbers[cell]));
            for (var cell = 0; cell < cells.Count; cell++) Assert.Equal(cell == 0 ? 0 : cells.Ends[cell - 1], cells.Starts[cell]);
        }

        long CellOf(int row) => graticule.CellAt(distinct.Latitudes[row], distinct.Longitudes[row]);
    }
}
