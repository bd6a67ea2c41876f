using HubAtlas.Core.Model;
using HubAtlas.Tests.Planted;

namespace HubAtlas.Tests.Claims;

/// <summary>Claims for which no table has the figures: the same questions put to the simulated world, whose answers are known.</summary>
public class SimulatedClaimTests
{
    private static readonly Comparison Comparison = PlantedWorld.Comparison;

    [Theory]
    [InlineData("Hefei", 22.7)]
    [InlineData("Zhengzhou", 18.9)]
    [InlineData("Cairo", 11)]
    [InlineData("Chennai", 8)]
    [InlineData("Istanbul", 8)]
    public void Claims_8_and_10_a_planted_growth_is_reported(string cluster, double planted) =>
        Assert.Equal(planted, Comparison.Movements.Single(m => m.Name == cluster).GrowthPercent!.Value, 1.0);

    [Fact]
    public void Claim_9_growth_by_region_and_income_group_counts_every_cluster_of_the_top_once()
    {
        var high = Group(Grouping.IncomeGroup, "High income");
        var shrinking = Comparison.Movements.Where(m => m.RankAfter <= Comparison.After.Top && m.GrowthPercent < 0).ToList();
        Assert.Equal(Comparison.After.Top, Group(Grouping.World, Groupings.World).Measured);
        Assert.Equal(shrinking.Count, Group(Grouping.World, Groupings.World).Shrank);
        Assert.True(high.Shrank > high.Measured / 2);
        Assert.True(Group(Grouping.UnSubregion, "Northern America").MedianGrowthPercent < 0);
        Assert.True(Group(Grouping.UnRegion, "Europe").MedianGrowthPercent < 0);
    }

    [Fact]
    public void Claim_10_middle_income_clusters_outgrow_high_income_ones() => Assert.True(
        Group(Grouping.IncomeGroup, "Upper middle income").MedianGrowthPercent > Group(Grouping.IncomeGroup, "High income").MedianGrowthPercent);

    [Fact]
    public void Claim_15_the_entrants_are_named() => Assert.Equal(
        ["Hanoi", "Ningde"], Comparison.Movements.Where(m => m.Events == MovementEvents.Entered).Select(m => m.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Claim_18_a_cluster_spans_cities()
    {
        var tokyo = PlantedWorld.After.Edition.Clusters.Single(c => c.Rank == 1);
        Assert.True(tokyo.Profile.Cities.Count > 2);
        Assert.Contains(PlantedWorld.After.Edition.Clusters, c => c.Economies.Count > 1);
    }

    [Fact]
    public void Claim_22_a_merger_shows_the_two_clusters_before()
    {
        var merged = Comparison.Movements.Single(m => m.Events.HasFlag(MovementEvents.Merged));
        Assert.NotNull(merged.IdBefore);
        var other = Assert.Single(merged.Related);
        Assert.All([merged.IdBefore, other], id => Assert.Contains(PlantedWorld.Before.Edition.Clusters, c => c.Id == id));
    }

    [Fact]
    public void Claim_26_the_share_of_a_region_is_compared_between_editions()
    {
        var asia = Group(Grouping.UnSubregion, "Eastern Asia");
        Assert.True(asia.SharesAfter > asia.SharesBefore);
        var economies = Comparison.Economies.Where(e => e.Economy is "CN" or "JP" or "KR" or "TW" or "HK" or "MO" or "MN" or "KP");
        Assert.Equal(economies.Sum(e => e.SharesAfter), asia.SharesAfter, 9);
    }

    [Fact]
    public void The_groups_of_a_grouping_hold_all_clusters_of_the_top()
    {
        foreach (var grouping in Groupings.OfSeveral.Skip(1))
            Assert.True(Comparison.Groups.Where(g => g.Grouping == grouping).Sum(g => g.ClustersAfter) >= Comparison.After.Top, grouping.Word());
    }

    private static GroupChange Group(Grouping grouping, string name) => Comparison.Groups.Single(g => g.Grouping == grouping && g.Group == name);
}
