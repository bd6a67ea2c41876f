using HubAtlas.Core.Model;
using HubAtlas.Tests.Publishing;
using HubAtlas.Web.Live;

namespace HubAtlas.Tests.Web;

public class LiveLineageTests
{
    private static readonly Edition World = PlausibleWorld.Edition(4);

    private static readonly string[] Ids = [.. World.Clusters.Select(c => c.Id)];

    [Fact]
    public void Two_clusters_in_one_are_a_merger_with_the_larger_as_its_line()
    {
        var changes = Follow([(Ids[0], "a", 60), (Ids[1], "a", 40), (Ids[2], "b", 10), (Ids[3], "c", 5)], ["a", "b", "c"]);
        Assert.Equal(["a"], changes.Changes.Merged);
        Assert.Equal(Ids[0], changes.Lines[0].Before);
        Assert.Equal([Ids[0], Ids[1]], changes.Lines[0].From);
        Assert.Empty(changes.Changes.Split);
        Assert.Empty(changes.Changes.Gone);
    }

    [Fact]
    public void One_cluster_in_two_is_a_split_and_its_larger_part_keeps_the_line()
    {
        var changes = Follow([(Ids[0], "a", 60), (Ids[0], "b", 40), (Ids[1], "c", 10), (Ids[2], "d", 9), (Ids[3], "e", 5)],
            ["a", "b", "c", "d", "e"]);
        Assert.Equal([Ids[0]], changes.Changes.Split);
        Assert.Equal(Ids[0], changes.Lines[0].Before);
        Assert.Equal(1, changes.Lines[0].RankBefore);
        Assert.Empty(changes.Lines[1].From);
        Assert.Empty(changes.Changes.New);
    }

    [Fact]
    public void A_sliver_of_border_places_makes_no_split()
    {
        var changes = Follow([(Ids[0], "a", 99), (Ids[0], "b", 1), (Ids[1], "b", 40), (Ids[2], "c", 9), (Ids[3], "d", 5)],
            ["a", "b", "c", "d"]);
        Assert.Empty(changes.Changes.Split);
        Assert.Empty(changes.Changes.Merged);
    }

    [Fact]
    public void What_has_no_cluster_any_more_is_gone_and_what_had_none_is_new()
    {
        var changes = Follow([(Ids[0], "a", 60), (null, "n", 50), (Ids[1], "b", 40), (Ids[2], "c", 9), (Ids[3], null, 5)],
            ["a", "n", "b", "c"]);
        Assert.Equal(["n"], changes.Changes.New);
        Assert.Equal([Ids[3]], changes.Changes.Gone);
        Assert.Equal("b", changes.Changes.MostMoved);
        Assert.Equal(-1, changes.Changes.MostMovedBy);
    }

    private static (IReadOnlyList<LiveLine> Lines, LiveChanges Changes) Follow(
        (string? Before, string? After, long Mentions)[] places, string[] after)
    {
        Member Place((string? Before, string? After, long Mentions) p, string? id) => new(
            new CountedPlace(new Place(0, 0, default, "", "", ""), [new Tally(p.Mentions, 0)]), id, PointRole.Core);
        var result = new LiveResult(
            [.. after.Select((id, i) => World.Clusters[0] with { Id = id, Rank = i + 1 })], [.. places.Select(p => Place(p, p.After))]);
        var lines = LiveLineage.Of(World, [.. places.Select(p => Place(p, p.Before))], result);
        return (lines, LiveLineage.Changes(World, lines));
    }
}
