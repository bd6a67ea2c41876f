using HubAtlas.Tests.Publishing;
using HubAtlas.Web.Answers;

namespace HubAtlas.Tests.Web;

public class CertaintyListTests
{
    /// <summary>Strips and matrices are drawn from it: it must say what the edition's own files say.</summary>
    [Fact]
    public void It_has_every_rank_that_came_up_and_every_pair_that_cannot_be_told_apart()
    {
        var snapshot = PlausibleUncertainty.Snapshot(new(PlausibleWorld.Edition(), []), thinned: 40);
        var (list, clusters) = (CertaintyList.Of(snapshot.Edition), snapshot.Edition.Clusters);
        Assert.Equal(0.9, list.Level);
        Assert.Equal(clusters.Select(c => c.Id), list.Clusters.Select(c => c.Id));
        foreach (var (index, cluster) in list.Clusters.Index())
        {
            Assert.Equal(clusters[index].Uncertainty!.RankShares.Select(s => (s.Rank, s.Share)), cluster.Ranks.Zip(cluster.Shares));
            Assert.Equal(1, cluster.Shares.Sum(), 9);
            Assert.Equal(cluster.TiedWith.Order(), cluster.TiedWith);
            Assert.DoesNotContain(index, cluster.TiedWith);
        }

        bool AreApart(int one, int other) => !list.Clusters[one].TiedWith.Contains(other) && !list.Clusters[other].TiedWith.Contains(one);
        Assert.All(snapshot.Pairs, pair => Assert.Equal(pair.IsDistinguishable, AreApart(pair.FirstIndex, pair.SecondIndex)));
        Assert.Contains(snapshot.Pairs, pair => pair.IsDistinguishable);
        Assert.Contains(snapshot.Pairs, pair => !pair.IsDistinguishable);
    }
}
