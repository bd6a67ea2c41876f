using HubAtlas.Core.Clustering;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Engine.Editions;

namespace HubAtlas.Tests.Assembling;

public class FixedGeometryTests
{
    private const double RadiusKm = 15;

    /// <summary>The clusterer itself is the oracle: a point of no weight that is added goes where the geometry says.</summary>
    [Fact]
    public void A_point_without_weight_belongs_where_clustering_would_put_it()
    {
        var chance = new Random(4711);
        GeoPoint Anywhere() => new GeoPoint((chance.NextDouble() * 4.5) - 2.25, 179 + (chance.NextDouble() * 0.999)).Snapped();
        var tallies = Enumerable.Range(0, 400).Select(i => new PlaceTally(i, Anywhere(), "", "", "", DocumentKind.Patent, new(chance.Next(1, 9), 1)));
        var places = Counter.Count(tallies);
        var settings = new ClusteringSettings(RadiusKm, 25);
        var stop = TestContext.Current.CancellationToken;
        var fixedPartition = Clusterer.Find(Counter.Weigh(places, PointWeight.Mentions), settings, 1, stop);
        var geometry = new FixedGeometry(places, fixedPartition, RadiusKm);
        var (inside, outside) = (0, 0);
        for (var i = 0; i < 60; i++)
        {
            var (added, plain) = (Anywhere(), Counter.Weigh(places, PointWeight.Mentions));
            var points = new WeightedPoints([.. plain.Latitudes, added.Latitude], [.. plain.Longitudes, added.Longitude], [.. plain.Weights, 0]);
            var partition = Clusterer.Find(points, settings, 1, stop);
            // A new core point may join two clusters, which is no longer the same geometry.
            if (!partition.ClusterIndexes[..^1].SequenceEqual(fixedPartition.ClusterIndexes)) continue;
            Assert.Equal(partition.ClusterIndexes[^1], geometry.ClusterAt(added));
            if (partition.ClusterIndexes[^1] < 0) outside++;
            else inside++;
        }

        Assert.True(inside > 10 && outside > 10, $"{inside} inside and {outside} outside say too little");
    }
}
