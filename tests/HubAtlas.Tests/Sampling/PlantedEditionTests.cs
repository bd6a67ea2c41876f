using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Sampling;

public class PlantedEditionTests
{
    private const double RadiusKm = 15, MergeGapKm = 5;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_brute_force_search_of_the_written_mentions_finds_exactly_the_planted_clusters(int shift)
    {
        var truth = SmallWorlds.Demo;
        var planted = PlantedEdition.In(truth, truth.FirstYear + shift, truth.FirstYear + shift + truth.WindowYears - 1);
        var labels = BruteForce(truth, shift..(shift + truth.WindowYears));
        var sure = Enumerable.Range(0, labels.Length).Where(c => planted.ClusterOfCity[c] is not null && labels[c] is not null).ToList();

        Assert.All(sure.Where(c => planted.ClusterOfCity[c] == PlantedEdition.Noise), c => Assert.Equal(-1, labels[c]));
        var pairs = sure.Where(c => planted.ClusterOfCity[c] >= 0).Select(c => (planted.ClusterOfCity[c], labels[c])).Distinct().ToList();
        Assert.All(pairs, p => Assert.NotEqual(-1, p.Item2));
        Assert.Equal(planted.Clusters.Count, pairs.Count);
        Assert.Equal(planted.Clusters.Count, pairs.Select(p => p.Item2).Distinct().Count());
    }

    [Fact]
    public void The_planted_events_happen()
    {
        var truth = SmallWorlds.Demo;
        var before = Ids(truth.EarlierWindow);
        var after = Ids(truth.LaterWindow);
        Assert.Equal(["cn-ningde", "de-duesseldorf+de-koeln", "us-boulder", "us-denver", "vn-hanoi"], after.Except(before));
        Assert.Equal(["de-duesseldorf", "de-koeln", "jp-kanazawa", "us-boulder+us-denver", "us-rochester"], before.Except(after));
        Assert.InRange(before.Count, 135, 150);

        List<string> Ids((int First, int Last) window) =>
            [.. PlantedEdition.In(truth, window.First, window.Last).Clusters.Select(c => c.Id).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void Growth_is_within_one_percentage_point_of_the_plan()
    {
        var changes = PlantedChanges.Between(SmallWorlds.Demo).Where(c => c.PlannedGrowthPercent is not null).ToList();
        Assert.Equal(139, changes.Count);
        foreach (var change in changes.Where(c => c.Event == HubEvent.None))
        {
            var off = Math.Abs(change.GrowthPercent - change.PlannedGrowthPercent!.Value);
            Assert.True(off < 1, $"{change.Hubs[0]}: planned {change.PlannedGrowthPercent}, written {change.GrowthPercent}");
        }
    }

    [Fact]
    public void The_first_ranks_are_those_of_the_printed_table()
    {
        var truth = SmallWorlds.Demo;
        var clusters = PlantedEdition.In(truth, truth.EarlierWindow.First, truth.EarlierWindow.Last).Clusters;
        Assert.Equal(["Tokyo–Yokohama", "Shenzhen–Hong Kong–Guangzhou"], clusters.Take(2).Select(c => c.Name));
        // Printed at 6.8 both: which comes third is a matter of co-authors.
        Assert.Equal(["Beijing", "Seoul"], clusters.Skip(2).Take(2).Select(c => c.Name).Order(StringComparer.Ordinal));
        Assert.Equal(11.7, clusters[0].Score, 0.4);
    }

    [Fact]
    public void A_window_outside_the_simulated_years_is_an_error()
    {
        var first = SmallWorlds.Demo.FirstYear;
        Assert.Throws<ArgumentOutOfRangeException>(() => PlantedEdition.In(SmallWorlds.Demo, first - 1, first));
    }

    /// <summary>DBSCAN and the merge by all pairs: label by city, −1 noise, null without mentions.</summary>
    private static int?[] BruteForce(WorldTruth truth, Range years)
    {
        var points = truth.Cities.Select(c => c.City.Point).ToArray();
        var weights = truth.Cities.Select(c => c.MentionsIn(years)).ToArray();
        var present = Enumerable.Range(0, points.Length).Where(j => weights[j] > 0).ToList();
        var near = points.Select(p => present.Where(j => Distance(p, points[j]) <= RadiusKm).ToArray()).ToArray();
        var isCore = near.Select((n, i) => weights[i] > 0 && n.Sum(j => weights[j]) >= truth.MinimumMentions).ToArray();
        var labels = new int?[points.Length];
        for (var i = 0; i < points.Length; i++) labels[i] = weights[i] == 0 ? null : isCore[i] ? i : -1;
        for (var i = 0; i < points.Length; i++)
        {
            foreach (var j in near[i].Where(j => isCore[i] && isCore[j])) Join(labels[i]!.Value, labels[j]!.Value);
        }

        for (var i = 0; i < points.Length; i++)
        {
            var cores = near[i].Where(j => isCore[j]).OrderBy(j => Distance(points[i], points[j])).ToList();
            if (labels[i] == -1 && cores.Count > 0) labels[i] = labels[cores[0]];
        }

        for (var i = 0; i < points.Length; i++)
        {
            foreach (var j in near[i].Where(j => labels[i] >= 0 && labels[j] >= 0 && Distance(points[i], points[j]) <= MergeGapKm))
                Join(labels[i]!.Value, labels[j]!.Value);
        }

        return labels;

        // A fifth of a degree of latitude is 22 km: what is further north or south need not be measured.
        static double Distance(GeoPoint a, GeoPoint b) =>
            Math.Abs(a.Latitude - b.Latitude) > 0.2 ? double.MaxValue : Sphere.DistanceKm(a, b);

        void Join(int left, int right)
        {
            if (left == right) return;
            for (var k = 0; k < labels.Length; k++) if (labels[k] == right) labels[k] = left;
        }
    }
}
