using HubAtlas.Core.Model;
using HubAtlas.Web.Live;

namespace HubAtlas.Tests.Web;

public class LiveChangesTests
{
    [Fact]
    public void Changes_are_named_by_what_the_lineage_tells()
    {
        var changes = LiveChanges.Of(new(
            [
                new("a", "one", 1, ["one", "two"], MovementEvents.Merged), new("n", null, null, [], MovementEvents.Entered),
                new("b", "three", 3, ["three"], MovementEvents.Split), new("c", "three", null, [], MovementEvents.Split),
                new("d", "four", 9, ["four"], MovementEvents.Continued),
            ], ["three"], ["five"]), 6);
        Assert.Equal((5, 6), (changes.Clusters, changes.ClustersBefore));
        Assert.Equal(["a"], changes.Merged);
        Assert.Equal(["three"], changes.Split);
        Assert.Equal(["n"], changes.New);
        Assert.Equal(["five"], changes.Gone);
        Assert.Equal(("d", 4), (changes.MostMoved, changes.MostMovedBy));
    }

    [Fact]
    public void Where_nothing_moved_nothing_is_named()
    {
        var changes = LiveChanges.Of(new([new("a", "one", 1, ["one"], MovementEvents.Continued)], [], []), 1);
        Assert.Equal((null, 0), (changes.MostMoved, changes.MostMovedBy));
    }
}
