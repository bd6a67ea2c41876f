using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;

namespace HubAtlas.Tests.Sampling;

public class RecoveryTests
{
    private static readonly WorldTruth Truth = SmallWorlds.Demo;
    private static readonly PlantedEdition Planted = PlantedEdition.In(Truth, Truth.EarlierWindow.First, Truth.EarlierWindow.Last);

    [Fact]
    public void A_perfect_edition_is_recovered_in_full()
    {
        var recovery = Recover(city => Planted.ClusterOfCity[city]);
        Assert.Equal(Planted.Clusters.Count, recovery.Matched.Count);
        Assert.Empty(recovery.Missed);
        Assert.Empty(recovery.Invented);
        Assert.Equal(1.0, recovery.RightlyAssigned);
        Assert.Equal(1.0, recovery.RankCorrelation);
        Assert.Equal(recovery.Matched.Count, recovery.NamedAlike);
        Assert.All(recovery.Matched, m => Assert.True(m.Jaccard > 0.99));
    }

    [Fact]
    public void A_cluster_taken_for_noise_is_missed_and_its_mentions_are_wrong()
    {
        var recovery = Recover(city => Planted.ClusterOfCity[city] == 0 ? PlantedEdition.Noise : Planted.ClusterOfCity[city]);
        Assert.Equal(Planted.Clusters[0], Assert.Single(recovery.Missed));
        var all = Truth.Cities.Index().Where(c => Planted.ClusterOfCity[c.Index] is not null).Sum(c => c.Item.MentionsIn(0..5));
        Assert.Equal(1 - ((double)Planted.Clusters[0].Mentions / all), recovery.RightlyAssigned, 9);
    }

    [Fact]
    public void Noise_taken_for_a_cluster_is_invented()
    {
        var town = Planted.ClusterOfCity.Index()
            .First(c => c.Item == PlantedEdition.Noise && Truth.Cities[c.Index].MentionsIn(0..5) > 0)
            .Index;
        var recovery = Recover(city => city == town ? Planted.Clusters.Count : Planted.ClusterOfCity[city]);
        Assert.Equal("found-" + Planted.Clusters.Count, Assert.Single(recovery.Invented));
        Assert.Empty(recovery.Missed);
    }

    [Fact]
    public void Two_clusters_run_together_are_one_match_and_one_miss()
    {
        var recovery = Recover(city => Planted.ClusterOfCity[city] == 1 ? 0 : Planted.ClusterOfCity[city]);
        Assert.Equal(Planted.Clusters.Count - 1, recovery.Matched.Count);
        Assert.Single(recovery.Missed);
    }

    [Fact]
    public void Places_far_from_every_city_are_nobodys()
    {
        var recovery = Recover(city => Planted.ClusterOfCity[city], shiftDegrees: 0.5);
        Assert.True(recovery.RightlyAssigned < 0.2);
    }

    [Fact]
    public void A_reversed_order_has_rank_correlation_minus_one() =>
        Assert.Equal(-1.0, Recover(city => Planted.ClusterOfCity[city], reversed: true).RankCorrelation!.Value, 9);

    private static Recovery Recover(Func<int, int?> clusterOf, double shiftDegrees = 0, bool reversed = false)
    {
        var members = new List<Member>();
        for (var city = 0; city < Truth.Cities.Count; city++)
        {
            var point = Truth.Cities[city].City.Point;
            var place = new Place(city, city, new(point.Latitude + shiftDegrees, point.Longitude), Truth.Cities[city].City.Name, "", "");
            var counted = new CountedPlace(place, [new(Truth.Cities[city].MentionsIn(0..5), 0)]);
            members.Add(new(counted, clusterOf(city) is >= 0 and var c ? "found-" + c : null, PointRole.Core));
        }

        var ids = members.Select(m => m.ClusterId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return Recovery.Of(Truth, Planted, members, [.. ids.Select(id => Found(id, ids.Count, reversed))]);
    }

    private static Cluster Found(string id, int count, bool reversed)
    {
        var number = int.Parse(id["found-".Length..]);
        return new()
        {
            Id = id,
            Rank = reversed ? count - number : number + 1,
            Name = number < Planted.Clusters.Count ? Planted.Clusters[number].Name : "Invented",
            Economies = [],
            Figures = new([], [], [], 1),
            Score = 0,
            Shape = new(new(0, 0), [], 0, 0),
            Profile = new([], [], [], [], []),
        };
    }
}
