using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Clustering;

public class ClustererOracleTests
{
    private const int WorldCount = 6000;

    [Fact]
    public void Every_point_of_thousands_of_small_worlds_is_where_comparing_all_pairs_puts_it()
    {
        var clusters = 0;
        for (var seed = 0; seed < WorldCount; seed++)
        {
            var (points, settings) = Worlds.Make(seed);
            var expected = BruteForce.Find(points, settings);
            AssertSame(expected, Clustered.Find(points, settings, 1 + (seed & 1)), seed);
            clusters += expected.ClusterCount > 1 ? 1 : 0;
        }

        Assert.True(clusters > WorldCount / 4, $"only {clusters} worlds had several clusters: the test says too little");
    }

    [Theory]
    [InlineData(3, 40)]
    [InlineData(15, 200)]
    [InlineData(60, 900)]
    public void Two_thousand_crowded_points_are_where_comparing_all_pairs_puts_them(double radiusKm, long minimum)
    {
        var random = new Random(11);
        var cities = Enumerable.Range(0, 25).Select(_ => (50 + (random.NextDouble() * 8), 175 + (random.NextDouble() * 12))).ToArray();
        var drawn = Enumerable.Range(0, 2000).Select(i => cities[random.Next(1 + (i % 25))]).ToArray();
        double Jitter() => Math.Round((random.NextDouble() + random.NextDouble() - 1) * 0.3, 2);
        var points = new WeightedPoints(
            [.. drawn.Select(c => Math.Round(c.Item1, 2) + Jitter())],
            [.. drawn.Select(c => Math.IEEERemainder(Math.Round(c.Item2, 2) + Jitter(), 360))],
            [.. drawn.Select(_ => (long)random.Next(0, 9))]);
        var settings = new ClusteringSettings(radiusKm, minimum, radiusKm / 3);
        var expected = BruteForce.Find(points, settings);
        Assert.True(expected.ClusterCount > 1 && expected.Roles.Contains(PointRole.Border));
        AssertSame(expected, Clustered.Find(points, settings, 2), 0);
    }

    [Fact]
    public void Neither_order_nor_threads_nor_far_points_change_an_answer()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var (points, settings) = Worlds.Make((7 * seed) + 5);
            if (settings.RadiusKm > 1000) continue;
            var order = Enumerable.Range(0, points.Count).ToArray();
            new Random(seed).Shuffle(order);
            var farther = Worlds.Shuffled(points, order);
            farther = new(
                [.. farther.Latitudes, -points.Latitudes[0]],
                [.. farther.Longitudes, points.Longitudes[0] > 0 ? points.Longitudes[0] - 180 : points.Longitudes[0] + 180],
                [.. farther.Weights, 0]);
            var plain = Clustered.Find(points, settings, 1);
            var other = Clustered.Find(farther, settings, 3);
            Assert.Equal(order.Select(i => plain.ClusterIndexes[i]), other.ClusterIndexes[..^1]);
            Assert.Equal(order.Select(i => plain.Roles[i]), other.Roles[..^1]);
        }
    }

    [Fact]
    public void A_quarter_turn_of_the_globe_changes_nothing()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var (points, settings) = Worlds.Make(seed);

            // Only where the turned longitude is exact, so that it is the same world to the last bit.
            var turned = points.Longitudes.Select(l => l >= 90 ? l - 270 : l + 90).ToArray();
            var isExact = points.Longitudes.Zip(turned).All(p => (p.First >= 90 ? p.Second + 270 : p.Second - 90) == p.First);
            if (!isExact || settings.MergeGapKm is not null) continue;
            var turnedPoints = points with { Longitudes = turned };
            var (a, b) = (Clustered.Find(points, settings, 1), Clustered.Find(turnedPoints, settings, 1));
            Assert.Equal(a.ClusterCount, b.ClusterCount);
            Assert.Equal(a.Roles, b.Roles);
        }
    }

    [Fact]
    public void A_weight_is_the_same_as_that_many_repetitions()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var (points, settings) = Worlds.Make(seed);
            var kept = Enumerable.Range(0, points.Count).Where(i => points.Weights[i] > 0).ToArray();
            var weighted = Worlds.Shuffled(points, kept);
            var repeats = kept.SelectMany((i, at) => Enumerable.Repeat(at, (int)points.Weights[i])).ToArray();
            var repeated = Worlds.Shuffled(weighted with { Weights = [.. weighted.Weights.Select(_ => 1L)] }, repeats);
            var (a, b) = (Clustered.Find(weighted, settings, 1), Clustered.Find(repeated, settings, 2));
            Assert.Equal(repeats.Select(i => a.ClusterIndexes[i]), b.ClusterIndexes);
        }
    }

    private static void AssertSame(Partition expected, Partition found, int seed)
    {
        Assert.True(expected.Roles.SequenceEqual(found.Roles), $"roles differ, seed {seed}");
        Assert.True(expected.ClusterIndexes.SequenceEqual(found.ClusterIndexes), $"clusters differ, seed {seed}");
        Assert.Equal((expected.ClusterCount, expected.PlaceCount), (found.ClusterCount, found.PlaceCount));
    }
}
