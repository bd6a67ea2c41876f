using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Clustering;

public class SweeperTests
{
    private const int WorldCount = 600;

    [Fact]
    public void Every_point_of_every_cell_is_where_a_run_of_its_own_puts_it()
    {
        var movedBorders = 0;
        for (var seed = 0; seed < WorldCount; seed++)
        {
            var (points, settings) = Worlds.Make(seed);
            var (radii, minima) = GridAround(settings.RadiusKm, seed);
            var gate = new Lock();
            var found = new Partition[radii.Length, minima.Length];
            var sweep = Sweeper.Sweep(
                points, radii, minima, settings.MergeGapKm, 1 + (seed & 1), TestContext.Current.CancellationToken,
                (r, m, partition) =>
                {
                    lock (gate) found[r, m] = partition;
                });
            for (var r = 0; r < radii.Length; r++)
            {
                for (var m = 0; m < minima.Length; m++)
                {
                    var alone = Clustered.Find(points, new(radii[r], minima[m], settings.MergeGapKm), 1);
                    Assert.True(alone.Roles.SequenceEqual(found[r, m].Roles), $"roles differ, seed {seed}, {r}, {m}");
                    Assert.True(alone.ClusterIndexes.SequenceEqual(found[r, m].ClusterIndexes), $"clusters differ, seed {seed}, {r}, {m}");
                    AssertFigures(points, alone, sweep.Cells[r][m]);
                    if (m > 0) movedBorders += HasMovedBorder(found[r, m], found[r, m - 1]) ? 1 : 0;
                }
            }

            if (settings.MergeGapKm is null) AssertLinks(sweep, found);
        }

        Assert.True(movedBorders > 10, $"only {movedBorders} cells had a border point change its cluster: the test says too little");
    }

    [Fact]
    public void Crowded_cells_and_long_rows_are_as_exact()
    {
        // Few latitudes, so that single rows of cells have thousands of points.
        var random = new Random(5);
        var points = new WeightedPoints(
            [.. Enumerable.Range(0, 5000).Select(_ => 48 + (random.Next(40) / 100.0))],
            [.. Enumerable.Range(0, 5000).Select(_ => 2 + (random.NextDouble() * random.NextDouble()))],
            [.. Enumerable.Range(0, 5000).Select(_ => (long)random.Next(1, 5))]);
        double[] radii = [1, 1.5, 4, 6, 9];
        long[] minima = [15, 40, 90, 300, 900, 2500];
        var found = new Partition[radii.Length, minima.Length];
        Sweeper.Sweep(points, radii, minima, null, 2, TestContext.Current.CancellationToken, (r, m, partition) => found[r, m] = partition);
        for (var r = 0; r < radii.Length; r++)
        {
            for (var m = 0; m < minima.Length; m++)
            {
                var alone = Clusterer.Find(points, new(radii[r], minima[m]), 1, TestContext.Current.CancellationToken);
                Assert.True(alone.Roles.SequenceEqual(found[r, m].Roles), $"roles differ, {r}, {m}");
                Assert.True(alone.ClusterIndexes.SequenceEqual(found[r, m].ClusterIndexes), $"clusters differ, {r}, {m}");
            }
        }
    }

    [Fact]
    public void Neither_order_nor_threads_change_an_answer()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var (points, settings) = Worlds.Make(seed);
            var (radii, minima) = GridAround(settings.RadiusKm, seed);
            var order = Enumerable.Range(0, points.Count).ToArray();
            new Random(seed).Shuffle(order);
            var ct = TestContext.Current.CancellationToken;
            var (a, b) = (Sweeper.Sweep(points, radii, minima, null, 1, ct), Sweeper.Sweep(Worlds.Shuffled(points, order), radii, minima, null, 3, ct));
            for (var r = 0; r < radii.Length; r++)
            {
                for (var m = 0; m < minima.Length; m++) Assert.Equal(a.Cells[r][m].Clusters, b.Cells[r][m].Clusters);
            }
        }
    }

    [Fact]
    public void A_grid_that_does_not_rise_is_refused()
    {
        var points = new WeightedPoints([0], [0], [1]);
        var ct = TestContext.Current.CancellationToken;
        var error = Assert.Throws<AtlasException>(() => Sweeper.Sweep(points, [5, 5], [1], null, 1, ct));
        Assert.Equal("The radii have 5 after 5; expected each above the one before.", error.Message);
        Assert.Throws<AtlasException>(() => Sweeper.Sweep(points, [5], [2, 1], null, 1, ct));
        Assert.Throws<AtlasException>(() => Sweeper.Sweep(points, [], [1], null, 1, ct));
        Assert.Throws<AtlasException>(() => Sweeper.Sweep(points, [double.NaN], [1], null, 1, ct));
    }

    [Fact]
    public void Ranges_tell_where_a_cluster_is_alone_merged_split_or_absent()
    {
        // Two towns 22 km apart, the smaller of two parts 11 km apart.
        var points = new WeightedPoints([0, 0.2, 0.3], [0, 0, 0], [10, 4, 4]);
        var sweep = Sweeper.Sweep(points, [5, 12, 23], [3, 8], null, 1, TestContext.Current.CancellationToken);
        var states = SweepRanges.Of(sweep, 1, 0);
        Assert.Equal(2, states.Count);
        Assert.Equal([SweepState.Alone, SweepState.Alone, SweepState.Alone, SweepState.Alone, SweepState.Merged, SweepState.Merged], states[0].Cast<SweepState>());
        Assert.Equal([SweepState.Split, SweepState.Absent, SweepState.Alone, SweepState.Alone, SweepState.Merged, SweepState.Merged], states[1].Cast<SweepState>());
    }

    [Fact]
    public void A_cluster_lasts_from_its_first_part_to_its_first_merge()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (points, settings) = Worlds.Make(seed);
            var (radii, minima) = GridAround(settings.RadiusKm, seed);
            var sweep = Sweeper.Sweep(points, radii, minima, null, 1, TestContext.Current.CancellationToken);
            var lives = SweepRanges.Lives(sweep);
            for (var r = 0; r < radii.Length; r++)
            {
                for (var m = 0; m < minima.Length; m++)
                {
                    for (var i = 0; i < lives[r][m].Length; i++)
                    {
                        Assert.Equal(ByFollowing(sweep, (r, m), i), lives[r][m][i]);
                    }
                }
            }
        }
    }

    /// <summary>Step by step away from the cell, asking each time which clusters of the cell before lie in the one that it has become.</summary>
    private static SweepLife ByFollowing(Sweep sweep, (int Radius, int Minimum) cell, int cluster)
    {
        int Parts((int Radius, int Minimum) from, (int Radius, int Minimum) to, int whole) =>
            Enumerable.Range(0, sweep.Cells[from.Radius][from.Minimum].Clusters.Count).Count(i => sweep.Follow(from, i, to) == whole);
        var (first, last) = (cell.Radius, cell.Radius);
        while (first > 0 && Parts((first - 1, cell.Minimum), cell, cluster) > 0) first--;
        while (last + 1 < sweep.RadiiKm.Count
            && Parts((last, cell.Minimum), (last + 1, cell.Minimum), sweep.Follow(cell, cluster, (last + 1, cell.Minimum))) == 1) last++;
        var (highest, lowest) = (cell.Minimum, cell.Minimum);
        while (highest + 1 < sweep.Minima.Count && Parts((cell.Radius, highest + 1), cell, cluster) > 0) highest++;
        while (lowest > 0 && Parts((cell.Radius, lowest), (cell.Radius, lowest - 1), sweep.Follow(cell, cluster, (cell.Radius, lowest - 1))) == 1) lowest--;
        return new(first, last, highest, lowest);
    }

    [Theory]
    [InlineData(double.NaN, 0, 1)]
    [InlineData(91, 0, 1)]
    [InlineData(0, 181, 1)]
    [InlineData(0, 0, -1)]
    public void Every_way_of_clustering_refuses_a_point_that_cannot_be(double latitude, double longitude, long weight)
    {
        var points = new WeightedPoints([0, latitude], [0, longitude], [1, weight]);
        var settings = new ClusteringSettings(15, 1);
        var ct = TestContext.Current.CancellationToken;
        Assert.Throws<AtlasException>(() => Sweeper.Sweep(points, [15], [1], null, 1, ct));
        Assert.Throws<AtlasException>(() => DensityClusterer.Find(points, settings, 1, ct));
        Assert.Throws<AtlasException>(() => HierarchyClusterer.Find(points, settings, 1, ct));
        Assert.Throws<AtlasException>(() => DensityClusterer.Find(new([0], [0], [1]), settings with { RadiusKm = 20016 }, 1, ct));
        Assert.Throws<AtlasException>(() => HierarchyClusterer.Find(new([0], [0], [1]), settings with { RadiusKm = 20016 }, 1, ct));
    }

    [Fact]
    public void Radii_far_apart_share_no_cells_and_are_as_exact()
    {
        var (points, _) = Worlds.Make(7);
        double[] radii = [0.001, 1, 1.5, 40, 3000, 20015];
        var ct = TestContext.Current.CancellationToken;
        var sweep = Sweeper.Sweep(points, radii, [2, 5], null, 2, ct);
        for (var r = 0; r < radii.Length; r++)
        {
            AssertFigures(points, Clustered.Find(points, new(radii[r], 2), 1), sweep.Cells[r][0]);
            AssertFigures(points, Clustered.Find(points, new(radii[r], 5), 1), sweep.Cells[r][1]);
        }
    }

    [Fact]
    public void Without_points_every_cell_is_empty() => Assert.Empty(
        Sweeper.Sweep(new([], [], []), [5], [1], null, 1, TestContext.Current.CancellationToken).Cells[0][0].Clusters);

    private static (double[] Radii, long[] Minima) GridAround(double radiusKm, int seed)
    {
        var random = new Random(seed);
        double[] radii = [radiusKm * 0.6, radiusKm, Math.Min(20015.1, radiusKm * 1.5)];
        if (radii[0] < 1e-4 || radii[2] <= radii[1]) radii = [radiusKm];
        return (radii, [.. Enumerable.Range(1, 14).Where(_ => random.Next(2) == 0).DefaultIfEmpty(2).Select(m => (long)m)]);
    }

    private static bool HasMovedBorder(Partition high, Partition low)
    {
        var parts = new Dictionary<int, int>();
        for (var i = 0; i < high.Roles.Length; i++)
        {
            if (high.Roles[i] == PointRole.Core) parts[high.ClusterIndexes[i]] = low.ClusterIndexes[i];
        }

        return high.Roles.Select((role, i) => role == PointRole.Border && parts[high.ClusterIndexes[i]] != low.ClusterIndexes[i]).Any(moved => moved);
    }

    private static void AssertFigures(WeightedPoints points, Partition partition, SweepCell cell)
    {
        Assert.Equal(partition.ClusterCount, cell.Clusters.Count);
        long WeightOf(int cluster) => points.Weights.Where((_, i) => partition.ClusterIndexes[i] == cluster).Sum();
        Assert.Equal(WeightOf(Partition.Noise), cell.NoiseWeight);
        Assert.Equal(Enumerable.Range(0, partition.ClusterCount).Select(WeightOf), cell.Clusters.Select(c => c.Weight));
        Assert.Equal(partition.PlaceCount, cell.NoisePlaces + cell.Clusters.Sum(c => c.Places));
        Assert.All(cell.Clusters, c => Assert.True(c.CorePlaces > 0 && c.CorePlaces <= c.Places && c.SpanKm >= 0));
    }

    private static void AssertLinks(Sweep sweep, Partition[,] found)
    {
        for (var r = 0; r < sweep.RadiiKm.Count; r++)
        {
            for (var m = 0; m < sweep.Minima.Count; m++)
            {
                for (var i = 0; i < found[r, m].Roles.Length; i++)
                {
                    if (found[r, m].Roles[i] != PointRole.Core) continue;
                    var cluster = sweep.Cells[r][m].Clusters[found[r, m].ClusterIndexes[i]];
                    Assert.Equal(m > 0 ? found[r, m - 1].ClusterIndexes[i] : -1, cluster.AtLowerMinimum);
                    Assert.Equal(r + 1 < sweep.RadiiKm.Count ? found[r + 1, m].ClusterIndexes[i] : -1, cluster.AtLargerRadius);
                }
            }
        }
    }
}
