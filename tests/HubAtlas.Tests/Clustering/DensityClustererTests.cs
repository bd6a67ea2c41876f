using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Clustering;

public class DensityClustererTests
{
    [Fact]
    public void Places_are_together_as_comparing_all_pairs_puts_them()
    {
        var several = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var (points, settings) = Worlds.Make(seed);
            settings = settings with { MergeGapKm = null };
            var found = DensityClusterer.Find(points, settings, 1 + (seed & 1), TestContext.Current.CancellationToken);
            var expected = Compare(points, settings);
            Assert.Equal(expected.Select(e => e < 0), found.ClusterIndexes.Select(c => c < 0));
            var pairs = expected.Zip(found.ClusterIndexes).Where(p => p.First >= 0).Distinct().ToList();
            Assert.Equal(pairs.Count, pairs.DistinctBy(p => p.First).Count());
            Assert.Equal(pairs.Count, pairs.DistinctBy(p => p.Second).Count());
            several += found.ClusterCount > 1 ? 1 : 0;
        }

        Assert.True(several > 100, $"only {several} worlds had several clusters");
    }

    [Fact]
    public void A_lone_place_has_three_times_the_density_of_its_weight_spread_evenly()
    {
        var points = new WeightedPoints([10], [10], [100]);
        var ct = TestContext.Current.CancellationToken;
        Assert.Equal(1, DensityClusterer.Find(points, new(15, 300), 1, ct).ClusterCount);
        Assert.Equal(0, DensityClusterer.Find(points, new(15, 301), 1, ct).ClusterCount);
    }

    private static int[] Compare(WeightedPoints points, ClusteringSettings settings)
    {
        var vectors = points.Latitudes.Zip(points.Longitudes, UnitVector.Of).ToArray();
        var near = new Closeness(settings.RadiusKm);
        var squaredRadius = Math.Pow(2 * Math.Sin(Math.Min(Math.PI, settings.RadiusKm / Sphere.EarthRadiusKm) / 2), 2);
        bool IsDense(UnitVector at) => vectors.Select((v, i) => near.Holds(at, v)
            ? points.Weights[i] * (long)(3 * Math.Pow(Math.Max(0, 1 - (at.SquaredChordTo(v) / squaredRadius)), 2) * (1 << 20)) : 0)
            .Sum() >= settings.MinimumWeight << 20;
        var group = vectors.Select((v, i) => IsDense(v) ? i : -1).ToArray();
        for (var i = 0; i < group.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (group[i] < 0 || group[j] < 0 || !near.Holds(vectors[i], vectors[j])) continue;
                double x = vectors[i].X + vectors[j].X, y = vectors[i].Y + vectors[j].Y, z = vectors[i].Z + vectors[j].Z;
                var length = Math.Sqrt((x * x) + (y * y) + (z * z));
                if (vectors[i] != vectors[j] && length > 0 && !IsDense(new UnitVector(x / length, y / length, z / length))) continue;
                var (from, to) = (group[i], group[j]);
                for (var k = 0; k < group.Length; k++) group[k] = group[k] == from ? to : group[k];
            }
        }

        return group;
    }
}
