using HubAtlas.Core.Comparing;
using HubAtlas.Core.Model;
using static HubAtlas.Tests.Comparing.Worlds;

namespace HubAtlas.Tests.Comparing;

public class ComparerTests
{
    private static readonly EditionSnapshot Before = Edition("before",
        At(0, 100, "alpha"), At(0.1, 20, "alpha", PointRole.Border), At(10, 80, "beta"), At(20, 60, "gamma-west"), At(20.2, 40, "gamma-east"),
        At(30, 50, "delta"), At(30.1, 30, "delta"), At(40, 5, null), At(50, 45, "omega"));

    private static readonly EditionSnapshot After = Edition("after",
        At(0, 110, "alpha"), At(0.1, 22, "alpha", PointRole.Border), At(10, 200, "beta"), At(20, 66, "gamma"), At(20.1, 20, "gamma"), At(20.2, 44, "gamma"),
        At(30, 55, "delta-west"), At(30.1, 33, "delta-east"), At(40, 50, "epsilon"), At(50, 9, null));

    [Theory]
    [InlineData("alpha", MovementEvents.Continued)]
    [InlineData("beta", MovementEvents.Continued)]
    [InlineData("gamma", MovementEvents.Merged)]
    [InlineData("delta-west", MovementEvents.Split)]
    [InlineData("delta-east", MovementEvents.Split)]
    [InlineData("epsilon", MovementEvents.Entered)]
    [InlineData("omega", MovementEvents.Left)]
    public void Every_event_is_found_and_none_is_invented(string cluster, MovementEvents expected) =>
        Assert.Equal(expected, Row(cluster).Events);

    [Fact]
    public void A_merged_cluster_continues_its_larger_part_and_names_the_other()
    {
        Assert.Equal("gamma-west", Row("gamma").IdBefore);
        Assert.Equal(["gamma-east"], Row("gamma").Related);
    }

    [Fact]
    public void Only_the_larger_part_of_a_split_cluster_keeps_its_rank()
    {
        Assert.Equal(Before.Edition.Clusters.Single(c => c.Id == "delta").Rank, Row("delta-west").RankBefore);
        Assert.Null(Row("delta-east").RankBefore);
        Assert.Equal(["delta"], Row("delta-east").Related);
    }

    [Theory]
    [InlineData("alpha", 10)]
    [InlineData("beta", 150)]
    [InlineData("gamma", 30)]
    [InlineData("epsilon", 900)]
    [InlineData("omega", -80)]
    public void Growth_is_measured_inside_one_boundary(string cluster, double percent) =>
        Assert.Equal(percent, Row(cluster).GrowthPercent!.Value, 9);

    [Fact]
    public void The_causes_add_up_to_the_change_for_every_cluster() =>
        Assert.All(Compare().Movements, m =>
            Assert.Equal(m.ScoreChange, m.Causes.Data + m.Causes.Method + m.Causes.Boundary + m.Causes.Geocoding, 12));

    [Fact]
    public void Without_a_new_boundary_all_of_the_change_is_data()
    {
        var alpha = Row("alpha");
        Assert.Equal(alpha.ScoreChange, alpha.Causes.Data, 12);
        Assert.Equal(0, alpha.Causes.Boundary, 12);
    }

    [Fact]
    public void What_a_merged_neighbour_brings_is_boundary()
    {
        var gamma = Row("gamma");
        Assert.True(gamma.Causes.Boundary > 0.9 * 100.0 * 44 / After.Members.Sum(m => m.Counted.Mentions));
    }

    [Fact]
    public void A_changed_rule_is_method_and_a_moved_address_is_geocoding()
    {
        var printed = Edition("before", At(0, 90, "alpha"), At(10, 90, "beta"));
        var relocated = Edition("before", At(0, 100, "alpha"), At(10, 80, "beta"));
        var recomputed = Edition("before", At(0, 100, "alpha"), At(0.1, 20, "alpha"), At(10, 80, "beta"));
        var causes = Comparer.Compare(printed, relocated, recomputed, recomputed).Movements.Single(m => m.ClusterId == "alpha").Causes;
        Assert.Equal(100 * (100 / 180.0 - 90 / 180.0), causes.Geocoding, 9);
        Assert.Equal(100 * (120 / 200.0 - 100 / 180.0), causes.Method, 9);
        Assert.Equal(0, causes.Data, 9);
        Assert.Equal(0, causes.Boundary, 9);
    }

    [Fact]
    public void An_edition_compared_with_itself_does_not_move()
    {
        var same = Comparer.Compare(Before, Before, Before, Before);
        Assert.All(same.Movements, m => Assert.Equal((MovementEvents.Continued, m.RankBefore, 0.0), (m.Events, m.RankAfter, m.ScoreChange)));
        Assert.Equal(1, same.Agreement.KendallTauB);
        Assert.Equal(1, same.Agreement.TopOverlap);
    }

    private static Comparison Compare() => Comparer.Compare(Before, Before, Before, After);

    private static Movement Row(string cluster) => Compare().Movements.Single(m => m.ClusterId == cluster);
}
