using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Clustering.Blocks;

public class ListClustererTests
{
    [Fact]
    public void Every_setting_of_random_worlds_is_what_the_plain_clusterer_finds()
    {
        var several = 0;
        for (var seed = 0; seed < 2000; seed++)
        {
            var (points, widest) = Worlds.Make(seed);
            var random = new Random(seed);
            using var clusterer = ListClusterer.Prepare(
                points, Math.Max(widest.RadiusKm, widest.MergeGapKm ?? 0), 1 + (seed & 1), TestContext.Current.CancellationToken);
            for (var draw = 0; draw < 6; draw++)
            {
                var settings = new ClusteringSettings(
                    draw == 0 ? widest.RadiusKm : Math.Max(1e-4, widest.RadiusKm * random.NextDouble()), random.Next(1, 12),
                    draw == 0 ? widest.MergeGapKm : random.Next(3) == 0 ? 0 : Math.Max(1e-4, widest.RadiusKm * random.NextDouble()));
                long[] weights = [.. points.Weights.Select(w => random.Next(4) == 0 ? 0 : w)];
                several += AssertSame(points, weights, settings, clusterer, seed) > 1 ? 1 : 0;
            }
        }

        Assert.True(several > 2000, $"only {several} answers had several clusters: the test says too little");
    }

    [Fact]
    public void A_radius_beyond_the_lists_is_refused()
    {
        using var clusterer = ListClusterer.Prepare(new([1], [2], [3]), 15, 1, TestContext.Current.CancellationToken);
        Assert.Throws<ArgumentOutOfRangeException>(() => clusterer.Find(clusterer.Weigh([1]), new(15.1, 1), TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentOutOfRangeException>(() => clusterer.Find(clusterer.Weigh([1]), new(15, 1, 16), TestContext.Current.CancellationToken));
    }

    private static int AssertSame(WeightedPoints points, long[] weights, ClusteringSettings settings, ListClusterer clusterer, int seed)
    {
        var there = Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0).ToArray();
        var expected = Clustered.Find(Worlds.Shuffled(points with { Weights = weights }, there), settings, 1);
        var (clusters, count) = clusterer.Find(clusterer.Weigh(weights), settings, TestContext.Current.CancellationToken);
        Assert.True(expected.ClusterIndexes.SequenceEqual(there.Select(i => clusters[i])), $"clusters differ, seed {seed}");
        Assert.All(Enumerable.Range(0, weights.Length).Except(there), i => Assert.Equal(Partition.Noise, clusters[i]));
        Assert.Equal(expected.ClusterCount, count);
        return count;
    }
}
