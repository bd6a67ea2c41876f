using System.Numerics;
using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Clustering.Blocks;

public class BlockClustererTests
{
    private const int WorldCount = 1500;

    [Fact]
    public void Every_replicate_of_random_worlds_is_what_the_plain_clusterer_finds()
    {
        var (several, differing) = (0, 0);
        for (var seed = 0; seed < WorldCount; seed++)
        {
            var (points, settings) = Worlds.Make(seed);
            var found = seed % 2 == 0 ? AssertSame<long>(points, settings, seed) : AssertSame<int>(points, settings, seed);
            several += found.Max() > 1 ? 1 : 0;
            differing += found.Distinct().Count() > 1 ? 1 : 0;
        }

        Assert.True(several > WorldCount / 4, $"only {several} worlds had several clusters: the test says too little");
        Assert.True(differing > WorldCount / 4, $"only {differing} worlds had replicates that differ: the test says too little");
    }

    [Theory]
    [InlineData(3, 40, 1.0)]
    [InlineData(15, 200, 5.0)]
    [InlineData(15, 200, 40.0)]
    [InlineData(60, 900, null)]
    public void Crowded_places_are_clustered_as_the_plain_clusterer_does(double radiusKm, long minimum, double? gapKm)
    {
        var random = new Random(11);
        var cities = Enumerable.Range(0, 25).Select(_ => (50 + (random.NextDouble() * 8), 175 + (random.NextDouble() * 12))).ToArray();
        var drawn = Enumerable.Range(0, 2000).Select(i => cities[random.Next(1 + (i % 25))]).ToArray();
        double Jitter() => Math.Round((random.NextDouble() + random.NextDouble() - 1) * 0.3, 2);
        var points = new WeightedPoints(
            [.. drawn.Select(c => Math.Round(c.Item1, 2) + Jitter())],
            [.. drawn.Select(c => Math.IEEERemainder(Math.Round(c.Item2, 2) + Jitter(), 360))],
            [.. drawn.Select(_ => (long)random.Next(0, 9))]);
        var found = AssertSame<int>(points, new ClusteringSettings(radiusKm, minimum, gapKm), 0);
        Assert.True(found.Distinct().Count() > 1);
    }

    [Fact]
    public void A_minimum_beyond_all_weights_leaves_noise()
    {
        var points = new WeightedPoints([1, 1], [2, 2.01], [5, 5]);
        var found = AssertSame<int>(points, new ClusteringSettings(15, long.MaxValue), 0);
        Assert.All(found, clusters => Assert.Equal(0, clusters));
    }

    [Fact]
    public void Points_out_of_range_are_refused() => Assert.Throws<AtlasException>(() => BlockClusterer.Prepare(
        new WeightedPoints([91], [0], [1]), new ClusteringSettings(15, 1), 1, TestContext.Current.CancellationToken));

    /// <summary>Draws 64 weightings around the points' own; returns the number of clusters of each.</summary>
    private static unsafe int[] AssertSame<T>(WeightedPoints points, ClusteringSettings settings, int seed)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var random = new Random(seed);
        using var clusterer = BlockClusterer.Prepare(points, settings, 1 + (seed & 1), TestContext.Current.CancellationToken);
        var weightings = Enumerable.Range(0, BlockClusterer.BlockSize)
            .Select(replicate => points.Weights.Select(w => replicate == 0 ? w : Drawn(random, w)).ToArray()).ToArray();
        var weights = new T[clusterer.PlaceCount * BlockClusterer.BlockSize];
        for (var point = 0; point < points.Count; point++)
        {
            var row = clusterer.PlaceOfPoint[point] * BlockClusterer.BlockSize;
            for (var replicate = 0; replicate < weightings.Length; replicate++)
                weights[row + replicate] += T.CreateChecked(weightings[replicate][point]);
        }

        fixed (T* rows = weights)
        {
            using var block = clusterer.Find(rows, 1 + (seed & 1), TestContext.Current.CancellationToken);
            return [.. weightings.Select((w, replicate) => AssertSame(
                Clustered.Find(points with { Weights = w }, settings, 1), clusterer.PartitionOf(block, replicate), (seed, replicate)))];
        }
    }

    private static long Drawn(Random random, long weight)
    {
        var sum = 0L;
        for (var i = 0; i < weight; i++) sum += random.Next(3);
        return sum;
    }

    private static int AssertSame(Partition expected, Partition found, (int Seed, int Replicate) where)
    {
        Assert.True(expected.Roles.SequenceEqual(found.Roles), $"roles differ, {where}");
        Assert.True(expected.ClusterIndexes.SequenceEqual(found.ClusterIndexes), $"clusters differ, {where}");
        Assert.Equal((expected.ClusterCount, expected.PlaceCount), (found.ClusterCount, found.PlaceCount));
        return found.ClusterCount;
    }
}
