using HubAtlas.Core.Comparing;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Comparing;

public class RevisionTests
{
    [Fact]
    public void Changes_and_ranks_in_their_sets_are_counted_over_the_clusters_in_both()
    {
        var edition = Named("first", ("a", 1, 1, 1), ("b", 2, 2, 3), ("c", 3, 2, 3), ("d", 4, 4, 4), ("gone", 5, 5, 5));
        var revised = Named("second", ("a", 1, 1, 1), ("d", 2, 2, 2), ("b", 3, 3, 3), ("c", 4, 4, 4));
        var revision = RevisionComparer.Compare(edition, revised);
        // a stays; b falls by one, within its set; c by one, d climbs by two, both out of their sets.
        Assert.Equal(new Revision("second", 4, 1, 1.0, 0.5, "d", -2), revision);
    }

    [Fact]
    public void Where_nothing_is_in_both_nothing_is_made_up() =>
        Assert.Equal(new Revision("second", 0, 1, null, null, null, null), RevisionComparer.Compare(Named("first", ("a", 1, 1, 1)), Named("second", ("z", 1, 1, 1))));

    [Fact]
    public void A_snapshot_compared_with_itself_has_not_changed()
    {
        var edition = Named("first", ("a", 1, 1, 2), ("b", 2, 1, 2));
        Assert.Equal(new Revision("first", 2, 0, 0.0, 1.0, "a", 0), RevisionComparer.Compare(edition, edition));
    }

    private static EditionSnapshot Named(string name, params (string Id, int Rank, int Low, int High)[] clusters)
    {
        var snapshot = Worlds.Edition(name, [.. clusters.Select(c => Worlds.At(Longitude(c.Id), 100 - c.Rank, c.Id))]);
        return snapshot with
        {
            Edition = snapshot.Edition with
            {
                Clusters = [.. snapshot.Edition.Clusters.Select(c => c with { Uncertainty = Sure(clusters.Single(one => one.Id == c.Id)) })],
            },
        };
    }

    private static int Longitude(string id) => 5 * (id[0] - 'a');

    private static ClusterUncertainty Sure((string Id, int Rank, int Low, int High) cluster) => new()
    {
        ScoreSd = 0,
        Ranks = new(cluster.Low, cluster.High),
        JointRanks = new(cluster.Low, cluster.High),
        TiedWith = [],
        Quantile = null,
        InTop10 = 1,
        InTop100 = 1,
        RankShares = [],
    };
}
