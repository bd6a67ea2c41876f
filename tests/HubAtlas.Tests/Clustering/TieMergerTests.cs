using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Clustering;

public class TieMergerTests
{
    private static readonly WeightedPoints Towns = new([0, 0.1, 0.2, 40], [0, 0, 0, 0], [9, 5, 4, 3]);
    private static readonly Partition FourClusters = new([0, 1, 2, 3], [.. Enumerable.Repeat(PointRole.Core, 4)], 4);

    [Fact]
    public void Ties_merge_the_cluster_that_has_most_of_its_partners_next_door()
    {
        // Three towns 11 km apart in a row and one far away; the second works with the first, the first and the third with the far one.
        PartnerTie[] ties = [new(0, 1, 6), new(1, 2, 2), new(2, 3, 7), new(3, 0, 5), new(1, 1, 50)];
        var merged = Merge(Towns, FourClusters, ties, 15, 0.5);
        Assert.Equal([0, 0, 1, 2], merged.ClusterIndexes);
        Assert.Equal([new TieMerge(1, 0, 0.75, 0.25, 0, 8)], merged.TieMerges);
        Assert.Empty(Merge(Towns, FourClusters, ties, 5, 0.5).TieMerges);
        Assert.Empty(Merge(Towns, FourClusters, ties, 15, 0.75).TieMerges);
    }

    [Fact]
    public void Partners_in_no_cluster_can_outweigh_the_neighbour()
    {
        var points = new WeightedPoints([0, 0.1, 20], [0, 0, 0], [9, 5, 1]);
        var partition = new Partition([0, 1, -1], [PointRole.Core, PointRole.Core, PointRole.Noise], 2);
        Assert.Empty(Merge(points, partition, [new(0, 1, 3), new(1, -1, 4), new(0, -1, 4)], 15, 0).TieMerges);
        Assert.Single(Merge(points, partition, [new(0, 1, 5), new(1, -1, 4), new(0, -1, 4)], 15, 0).TieMerges);
    }

    [Theory]
    [InlineData(0, 4, 1)]
    [InlineData(-2, 0, 1)]
    [InlineData(0, 1, -1)]
    public void A_tie_that_cannot_be_is_refused(int first, int second, long weight)
    {
        var error = Assert.Throws<AtlasException>(() => Merge(Towns, FourClusters, [new(first, second, weight)], 15, 0.5));
        Assert.EndsWith("expected clusters from -1 to below 4 and a weight of 0 or above.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_threshold_that_is_no_share_is_refused(double threshold) =>
        Assert.Throws<AtlasException>(() => Merge(Towns, FourClusters, [], 15, threshold));

    [Fact]
    public void Merges_are_those_of_recounting_all_ties_after_each()
    {
        var merges = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var random = new Random(seed);
            var count = random.Next(2, 9);
            var points = new WeightedPoints(
                [.. Enumerable.Range(0, count).Select(_ => random.Next(6) * 0.1)], [.. Enumerable.Range(0, count).Select(_ => random.Next(6) * 0.1)],
                [.. Enumerable.Range(0, count).Select(i => (long)(100 - i))]);
            var clusters = count - random.Next(2);
            var partition = new Partition(
                [.. Enumerable.Range(0, count).Select(i => i < clusters ? i : -1)], [.. Enumerable.Repeat(PointRole.Core, count)], clusters);
            PartnerTie[] ties = [.. Enumerable.Range(0, 12).Select(_ => new PartnerTie(random.Next(count), random.Next(count), random.Next(5)))];
            var threshold = random.Next(3) * 0.3;
            var merged = Merge(points, partition, TieMerger.BetweenClusters(partition, ties), 15, threshold);
            var (groups, expected) = Recount(points, partition, ties, 15, threshold);
            Assert.Equal(expected, merged.TieMerges.Select(m => (m.Cluster, m.Into)));
            Assert.True(IsSamePartition(groups, merged.ClusterIndexes), $"clusters differ, seed {seed}");
            merges += expected.Count;
        }

        Assert.True(merges > 100, $"only {merges} merges: the test says too little");
    }

    private static Partition Merge(WeightedPoints points, Partition partition, IReadOnlyList<PartnerTie> ties, double km, double threshold) =>
        TieMerger.Merge(points, partition, ties, km, threshold, TestContext.Current.CancellationToken);

    /// <summary>The rule by the letter: every share counted anew from the points' ties, every pair of clusters looked at.</summary>
    private static (int[] Groups, List<(int, int)> Merges) Recount(
        WeightedPoints points, Partition partition, PartnerTie[] ties, double km, double threshold)
    {
        var (groups, merges) = (partition.ClusterIndexes.ToArray(), new List<(int, int)>());
        while (true)
        {
            (double Share, int From, int To) best = (threshold, -1, -1);
            foreach (var from in groups.Where(g => g >= 0).Distinct().Order())
            {
                double Weight(Func<int, bool> isThere) => ties.Sum(t =>
                    (groups[t.First] == from && groups[t.Second] != from && isThere(groups[t.Second]) ? t.Weight : 0)
                    + (groups[t.Second] == from && groups[t.First] != from && isThere(groups[t.First]) ? t.Weight : 0));
                var outside = Weight(_ => true);
                foreach (var to in groups.Where(g => g >= 0 && g != from).Distinct())
                {
                    var there = Weight(g => g == to);
                    var isMost = groups.Where(g => g != from && g != to).Distinct().All(other => Weight(g => g == other) < there);
                    if (!isMost || there == 0 || there / outside <= best.Share || !AreNear(points, groups, from, to, km)) continue;
                    best = (there / outside, from, to);
                }
            }

            if (best.From < 0) return (groups, merges);
            merges.Add((best.From, best.To));
            groups = Array.ConvertAll(groups, g => g == Math.Max(best.From, best.To) ? Math.Min(best.From, best.To) : g);
        }
    }

    private static bool AreNear(WeightedPoints points, int[] groups, int a, int b, double km) =>
        Enumerable.Range(0, points.Count).Any(i => groups[i] == a && Enumerable.Range(0, points.Count).Any(j =>
            groups[j] == b && Sphere.DistanceKm(new(points.Latitudes[i], points.Longitudes[i]), new(points.Latitudes[j], points.Longitudes[j])) <= km));

    private static bool IsSamePartition(int[] one, int[] other) => Enumerable.Range(0, one.Length).All(i =>
        Enumerable.Range(0, i).All(j => one[i] == one[j] == (other[i] == other[j])) && one[i] < 0 == other[i] < 0);
}
