using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Certainty.Replicates;

public class HeirsTests
{
    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Another_cluster_of_which_half_comes_from_here_is_a_split(long total, bool isSplit)
    {
        var heirs = Heirs();
        heirs.Add(1, 2);
        heirs.Add(0, 1);
        heirs.Add(0, 1);
        heirs.Add(-1, 7);
        heirs.Close(0, [100, total]);
        Assert.Equal((0, 2, isSplit), (heirs.Of[0], heirs.Shared[0], heirs.IsSplit[0]));
    }

    [Fact]
    public void The_other_cluster_in_an_heir_is_the_one_with_most_of_it_and_the_first_of_equals()
    {
        var heirs = Heirs();
        foreach (var (cluster, mentions) in new[] { (0, 3), (1, 5), (2, 5) })
        {
            heirs.Add(1, mentions);
            heirs.Close(cluster, [10, 20]);
        }

        Assert.Equal((1, 2, 1), (heirs.OtherIn(1, 0), heirs.OtherIn(1, 1), heirs.OtherIn(1, 2)));
        heirs.Clear(2);
        heirs.Add(1, 3);
        heirs.Close(0, [10, 20]);
        Assert.Equal(Core.Certainty.Replicates.Heirs.None, heirs.OtherIn(1, 0));
    }

    [Fact]
    public void A_cluster_that_is_all_noise_has_no_heir()
    {
        var heirs = Heirs();
        heirs.Close(0, []);
        Assert.Equal((-1, 0L, false), (heirs.Of[0], heirs.Shared[0], heirs.IsSplit[0]));
    }

    private static Heirs Heirs()
    {
        var points = new WeightedPoints([1, 2, 3], [1, 2, 3], [4, 5, 5]);
        var ranking = new ReplicatedRanking(points, [0, 1, 2], 3, points.Weights, new ClusteringSettings(15, 1), PointWeight.Mentions, [1, 1, 1]);
        var heirs = new Heirs(new BaseClusters(ranking, [0, 1, 2], 3));
        heirs.Clear(2);
        return heirs;
    }
}
