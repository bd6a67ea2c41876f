using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Clustering;

public class NeighbourTests
{
    [Fact]
    public void Gaps_are_the_smallest_of_all_distances_between_members()
    {
        var gaps = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var (points, settings) = Worlds.Make(seed);
            var partition = Clustered.Find(points, settings, 1);
            var within = Math.Min(20015, 4 * settings.RadiusKm);
            var found = Neighbours.Within(points, partition, within, TestContext.Current.CancellationToken);
            var vectors = points.Latitudes.Zip(points.Longitudes, UnitVector.Of).ToArray();
            var near = new Closeness(within);
            var expected =
                from i in Enumerable.Range(0, points.Count)
                from j in Enumerable.Range(0, points.Count)
                let pair = (partition.ClusterIndexes[i], partition.ClusterIndexes[j])
                where pair.Item1 >= 0 && pair.Item1 < pair.Item2 && near.Holds(vectors[i], vectors[j])
                group vectors[i].SquaredChordTo(vectors[j]) by pair into g
                orderby g.Min(), g.Key
                select g.Key;
            Assert.Equal(expected, found.Select(g => (g.First, g.Second)));
            Assert.All(found, g => Assert.Equal(
                Sphere.DistanceKm(At(points, g.FirstPoint), At(points, g.SecondPoint)), g.Km, Math.Max(1e-6, g.Km * 1e-6)));
            gaps += found.Count;
        }

        Assert.True(gaps > 200);
    }

    [Fact]
    public void The_nearest_is_told_from_both_sides()
    {
        var points = new WeightedPoints([0, 1, 3], [0, 0, 0], [3, 2, 1]);
        var nearest = Neighbours.Nearest(points, Clustered.Find(points, new(10, 1), 1), 200, TestContext.Current.CancellationToken);
        Assert.Equal([1, 0], nearest.Take(2).Select(g => g!.Second));
        Assert.Equal(111.195, nearest[1]!.Km, 3);
        Assert.Null(nearest[2]);
    }

    private static GeoPoint At(WeightedPoints points, int i) => new(points.Latitudes[i], points.Longitudes[i]);
}
