using HubAtlas.Core.Comparing;
using HubAtlas.Core.Model;
using HubAtlas.Engine;
using static HubAtlas.Tests.Comparing.Worlds;

namespace HubAtlas.Tests.Comparing;

public class ReRunComparerTests
{
    [Fact]
    public void Two_clusters_in_one_are_a_merger_with_the_larger_as_its_line()
    {
        var (lineage, ids) = Follow(("one", "a", 60), ("two", "a", 40), ("three", "b", 10));
        var merged = lineage.Lines[ids.IndexOf("a")];
        Assert.Equal(MovementEvents.Merged, merged.Events);
        Assert.Equal(("one", 1), (merged.Before, merged.RankBefore));
        Assert.Equal(["one", "two"], merged.From);
        Assert.Empty(lineage.Split);
        Assert.Empty(lineage.Left);
    }

    [Fact]
    public void One_cluster_in_two_is_a_split_and_its_larger_part_keeps_the_line()
    {
        var (lineage, ids) = Follow(("one", "a", 60), ("one", "b", 40), ("two", "c", 10));
        Assert.Equal(["one"], lineage.Split);
        var (larger, smaller) = (lineage.Lines[ids.IndexOf("a")], lineage.Lines[ids.IndexOf("b")]);
        Assert.Equal(("one", 1, MovementEvents.Split), (larger.Before, larger.RankBefore, larger.Events));
        Assert.Equal(("one", null, MovementEvents.Split), (smaller.Before, smaller.RankBefore, smaller.Events));
        Assert.Empty(smaller.From);
    }

    [Fact]
    public void A_sliver_of_border_places_makes_neither_split_nor_merger()
    {
        var (lineage, _) = Follow(("one", "a", 99), ("one", "b", 1), ("two", "b", 40));
        Assert.Empty(lineage.Split);
        Assert.All(lineage.Lines, line => Assert.Equal(MovementEvents.Continued, line.Events));
    }

    [Fact]
    public void A_small_part_that_stands_alone_is_a_split_and_not_new()
    {
        var (lineage, ids) = Follow(("one", "a", 95), ("one", "b", 5));
        Assert.Equal(["one"], lineage.Split);
        Assert.Equal(MovementEvents.Split, lineage.Lines[ids.IndexOf("b")].Events);
    }

    [Fact]
    public void A_core_that_is_left_of_a_wide_cluster_continues_it()
    {
        var (lineage, _) = Follow(("one", "a", 40), ("one", null, 60));
        Assert.Equal(("one", MovementEvents.Continued), (lineage.Lines.Single().Before, lineage.Lines.Single().Events));
    }

    [Fact]
    public void What_has_no_cluster_any_more_has_left_and_what_had_none_has_entered()
    {
        var (lineage, ids) = Follow(("one", "a", 60), (null, "n", 50), ("two", "b", 40), ("four", null, 5));
        Assert.Equal((null, null, MovementEvents.Entered), (lineage.Lines[ids.IndexOf("n")].Before, lineage.Lines[ids.IndexOf("n")].RankBefore, lineage.Lines[ids.IndexOf("n")].Events));
        Assert.Equal(["four"], lineage.Left);
    }

    [Fact]
    public void Other_places_are_no_re_run() =>
        Assert.Throws<ArgumentException>(() => ReRunComparer.Compare([], [], [], Edition("e", At(0, 1, "a")).Members));

    /// <summary>Where no area holds more than its cluster's own places, the slider and the comparison must use the same words.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_re_run_and_a_comparison_of_the_same_two_groupings_tell_the_same(int seed)
    {
        var random = new Random(seed);
        var places = Enumerable.Range(0, 40).Select(i => (Longitude: (double)i, Weight: 1 + random.Next(50), Cell: i / 4)).ToList();
        string? Grouped(int cell) => random.Next(6) == 0 ? null : $"c{cell / 2}-{random.Next(3)}";
        var before = Edition("before", [.. places.Select(p => At(p.Longitude, p.Weight, Grouped(p.Cell)))]);
        var after = Edition("after", [.. places.Select(p => At(p.Longitude, p.Weight, Grouped(p.Cell)))]);
        var compared = Comparer.Compare(before, before, before, after).Movements;
        var followed = Pipeline.CompareReRun(before.Edition.Clusters, before.Members, after.Edition.Clusters, after.Members);
        Assert.Equal(
            compared.Where(m => m.RankAfter is not null).Select(m => (m.ClusterId, m.RankBefore, m.Events)),
            followed.Lines.Select(l => (l.Id, l.RankBefore, l.Events)));
        Assert.Equal(compared.Where(m => m.RankAfter is null).Select(m => m.ClusterId), followed.Left);
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 25)];

    private static (ReRunLineage Lineage, List<string> Ids) Follow(params (string? Before, string? After, long Mentions)[] places)
    {
        var before = Edition("before", [.. places.Select((p, i) => At(i, p.Mentions, p.Before))]);
        var after = Edition("after", [.. places.Select((p, i) => At(i, p.Mentions, p.After))]);
        return (ReRunComparer.Compare(before.Edition.Clusters, before.Members, after.Edition.Clusters, after.Members), after.Edition.Clusters.Select(c => c.Id).ToList());
    }
}
