using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Clustering;

public class ClustererTests
{
    private const double KmPerDegree = Math.PI / 180 * Sphere.EarthRadiusKm;

    [Fact]
    public void No_points_make_no_clusters()
    {
        var found = Clustered.Find(new([], [], []), new(15, 1), 2);
        Assert.Empty(found.ClusterIndexes);
        Assert.Equal(0, found.ClusterCount);
    }

    [Theory]
    [InlineData(5, PointRole.Core)]
    [InlineData(6, PointRole.Noise)]
    public void One_point_is_core_when_its_own_weight_reaches_the_minimum(long minimum, PointRole role) =>
        Assert.Equal([role], Clustered.Find(new([47.4], [8.5], [5]), new(15, minimum), 2).Roles);

    [Fact]
    public void Points_that_are_all_equal_are_one_place()
    {
        static T[] Times5000<T>(T value) => [.. Enumerable.Repeat(value, 5000)];
        var points = new WeightedPoints(Times5000(1.5), Times5000(-2.5), Times5000(1L));
        var found = Clustered.Find(points, new(15, 5000), 2);
        Assert.Equal((1, 1), (found.ClusterCount, found.PlaceCount));
        Assert.All(found.Roles, role => Assert.Equal(PointRole.Core, role));
        Assert.All(Clustered.Find(points, new(15, 5001), 2).Roles, role => Assert.Equal(PointRole.Noise, role));
    }

    [Fact]
    public void All_longitudes_of_a_pole_are_one_place_and_so_are_both_names_of_the_date_line()
    {
        var found = Clustered.Find(new([90, 90, -90, -90, 3, 3], [0, 77, 12, -180, 180, -180], [1, 1, 1, 1, 1, 1]), new(0.001, 2), 1);
        Assert.Equal(3, found.PlaceCount);
        Assert.Equal([2, 2, 0, 0, 1, 1], found.ClusterIndexes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(89)]
    public void The_radius_is_inclusive(double latitude)
    {
        var points = new WeightedPoints([latitude, latitude + 1], [7, 7], [1, 1]);
        Assert.Equal(1, Clustered.Find(points, new(KmPerDegree, 2), 1).ClusterCount);
        Assert.Equal(0, Clustered.Find(points, new(KmPerDegree - 1e-5, 2), 1).ClusterCount);
    }

    // Points at 0, 2, 3, 4, 6, 8 and 10 on a line, radius 1: worked by hand.
    [Theory]
    [InlineData(1, new[] { 1, 0, 0, 0, 2, 3, 4 }, 7)]
    [InlineData(2, new[] { -1, 0, 0, 0, -1, -1, -1 }, 3)]
    [InlineData(3, new[] { -1, 0, 0, 0, -1, -1, -1 }, 1)]
    [InlineData(4, new[] { -1, -1, -1, -1, -1, -1, -1 }, 0)]
    public void A_toy_line_comes_out_as_worked_by_hand(long minimum, int[] clusters, int cores)
    {
        double[] at = [0, 2, 3, 4, 6, 8, 10];
        var found = Clustered.Find(new([.. at.Select(_ => 0.0)], at, [.. at.Select(_ => 1L)]), new(KmPerDegree, minimum), 1);
        Assert.Equal(clusters, found.ClusterIndexes);
        Assert.Equal(cores, found.Roles.Count(role => role == PointRole.Core));
    }

    [Fact]
    public void A_border_point_joins_its_nearest_core_and_of_equals_the_southern_then_western()
    {
        // Cores at 0 and 2.2 degrees, by the weight behind them; light points between, the middle one equally near to both.
        var line = new WeightedPoints(new double[7], [-1, 0, 2.2, 3.2, 1, 1.1, 1.2], [9, 1, 1, 10, 0, 0, 0]);
        var settings = new ClusteringSettings(1.2 * KmPerDegree, 10);
        var found = Clustered.Find(line, settings, 1);
        Assert.Equal([1, 1, 0, 0, 1, found.ClusterIndexes[5], 0], found.ClusterIndexes);
        Assert.All(found.Roles[4..], role => Assert.Equal(PointRole.Border, role));
        Assert.Equal(BruteForce.Find(line, settings).ClusterIndexes, found.ClusterIndexes);

        // North and south of the equator the distances are equal to the last bit.
        var mirrored = Clustered.Find(new([2, 1, -1, -2, 0], [5, 5, 5, 5, 5], [10, 1, 1, 9, 0]), new(KmPerDegree, 10), 1);
        Assert.Equal([0, 0, 1, 1, 1], mirrored.ClusterIndexes);
    }

    [Fact]
    public void Merging_is_transitive_counts_border_members_and_includes_the_gap_itself()
    {
        double[] longitudes = [0, 1, 3, 5, 5.5];
        long[] weights = [9, 0, 9, 9, 0];
        int[] Clusters(double? gapDegrees) =>
            Clustered.Find(new([0, 0, 0, 0, 0], longitudes, weights), new(KmPerDegree, 9, gapDegrees * KmPerDegree), 1).ClusterIndexes;
        Assert.Equal([0, 0, 1, 2, 2], Clusters(null));
        Assert.Equal([0, 0, 1, 2, 2], Clusters(1.99));
        Assert.Equal([0, 0, 0, 0, 0], Clusters(2));
    }

    [Fact]
    public void Clusters_are_numbered_by_weight_and_equals_from_the_south_west()
    {
        double[] latitudes = [10, -10, -10, 40];
        double[] longitudes = [0, 20, -20, 0];
        Assert.Equal([3, 2, 1, 0], Clustered.Find(new(latitudes, longitudes, [5, 5, 5, 6]), new(1, 1), 1).ClusterIndexes);
    }

    [Theory]
    [InlineData(double.NaN, 0, 1, "Point 1 has latitude NaN")]
    [InlineData(91, 0, 1, "Point 1 has latitude 91")]
    [InlineData(0, -180.5, 1, "Point 1 has longitude -180.5")]
    [InlineData(0, double.PositiveInfinity, 1, "Point 1 has longitude")]
    [InlineData(0, 0, -1, "Point 1 has weight -1")]
    public void A_point_out_of_range_is_named(double latitude, double longitude, long weight, string message)
    {
        var points = new WeightedPoints([0, latitude, 99], [0, longitude, 0], [1, weight, 1]);
        var error = Assert.Throws<AtlasException>(() => Clustered.Find(points, new(15, 1), 2));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1, null)]
    [InlineData(-15, 1, null)]
    [InlineData(double.NaN, 1, null)]
    [InlineData(20016, 1, null)]
    [InlineData(15, 0, null)]
    [InlineData(15, -5, null)]
    [InlineData(15, 1, -1.0)]
    [InlineData(15, 1, double.NaN)]
    [InlineData(15, 1, 30000.0)]
    public void A_setting_out_of_range_is_refused(double radiusKm, long minimum, double? gapKm) =>
        Assert.Throws<AtlasException>(() => Clustered.Find(new([0], [0], [1]), new(radiusKm, minimum, gapKm), 1));

    [Fact]
    public void Weights_whose_sum_overflows_are_refused()
    {
        var points = new WeightedPoints([0, 1], [0, 1], [long.MaxValue, 1]);
        var error = Assert.Throws<AtlasException>(() => Clustered.Find(points, new(15, 1), 1));
        Assert.Contains("add up to 9223372036854775808", error.Message, StringComparison.Ordinal);
        points.Weights[1] = 0;
        Assert.Equal(1, Clustered.Find(points, new(15, long.MaxValue), 1).ClusterCount);
    }

    [Fact]
    public void Arrays_of_unequal_length_are_refused() =>
        Assert.Throws<AtlasException>(() => Clustered.Find(new([0, 1], [0], [1, 1]), new(15, 1), 1));

    [Fact]
    public void Half_the_circumference_reaches_everything()
    {
        var points = new WeightedPoints([90, -90, 0, 0], [0, 0, 180, 0], [1, 1, 1, 1]);
        Assert.Equal(1, Clustered.Find(points, new(Closeness.LargestRadiusKm, 4), 1).ClusterCount);
    }

    [Fact]
    public void A_cancelled_run_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var points = new WeightedPoints(new double[100_000], new double[100_000], new long[100_000]);
        Assert.Throws<OperationCanceledException>(() => Clusterer.Find(points, new(15, 1), 2, source.Token));
    }

    [Fact]
    public void The_input_is_left_as_it_was()
    {
        var (points, settings) = Worlds.Make(3);
        var copy = points with { Latitudes = [.. points.Latitudes], Longitudes = [.. points.Longitudes], Weights = [.. points.Weights] };
        Clustered.Find(points, settings, 2);
        Assert.Equal(copy.Latitudes, points.Latitudes);
        Assert.Equal(copy.Longitudes, points.Longitudes);
        Assert.Equal(copy.Weights, points.Weights);
    }
}
