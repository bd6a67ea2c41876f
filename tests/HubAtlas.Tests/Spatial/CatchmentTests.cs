using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Spatial;

public class CatchmentTests
{
    private static readonly Member[] Cores = [Core(0, 0, 179.95, "west"), Core(1, 0, -179.85, "east"), Core(2, 90, 0, "pole")];

    [Theory]
    [InlineData(0, 179.99, "west")]
    [InlineData(0, -179.96, "west")]
    [InlineData(0, -179.9, "east")]
    [InlineData(89.9, 123, "pole")]
    [InlineData(0, 179.7, null)]
    public void The_nearest_core_within_the_radius_decides_across_antimeridian_and_pole(double latitude, double longitude, string? cluster) =>
        Assert.Equal(cluster, new Catchment(Cores, 15).ClusterAt(new(latitude, longitude)));

    [Fact]
    public void It_agrees_with_trying_every_core()
    {
        var random = new Random(7);
        var cores = Enumerable.Range(0, 200).Select(i => Core(i, random.NextDouble() * 4 - 2, random.NextDouble() * 4 - 2, $"c{i}")).ToList();
        var catchment = new Catchment(cores, 30);
        for (var i = 0; i < 500; i++)
        {
            var point = new GeoPoint(random.NextDouble() * 5 - 2.5, random.NextDouble() * 5 - 2.5);
            var nearest = cores.MinBy(c => Sphere.DistanceKm(point, c.Counted.Place.Point))!;
            var expected = Sphere.DistanceKm(point, nearest.Counted.Place.Point) <= 30 ? nearest.ClusterId : null;
            Assert.Equal(expected, catchment.ClusterAt(point));
        }
    }

    private static Member Core(int id, double latitude, double longitude, string cluster) =>
        new(new(new(id, id, new(latitude, longitude), "", "", ""), []), cluster, PointRole.Core);
}
