using HubAtlas.Core.Comparing;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Comparing;

/// <summary>Economies and their groups in two editions, with every figure worked out by hand.</summary>
public class GroupChangesTests
{
    private static readonly Dictionary<string, EconomyGroup> Groups = new(StringComparer.Ordinal)
    {
        ["JP"] = new("East Asia & Pacific", "High income", "Asia", "Eastern Asia"),
        ["CN"] = new("East Asia & Pacific", "Upper middle income", "Asia", "Eastern Asia"),
        ["DE"] = new("Europe & Central Asia", "High income", "Europe", "Western Europe"),
    };

    [Fact]
    public void Clusters_of_the_top_are_counted_by_group()
    {
        var change = Of(Grouping.UnRegion, "Asia", [Cluster(1, "JP"), Cluster(2, "CN", "JP"), Cluster(3, "CN")], [Cluster(1, "DE"), Cluster(2, "JP")], []);
        Assert.Equal((2, 1), (change.ClustersBefore, change.ClustersAfter));
    }

    [Fact]
    public void A_group_that_came_or_went_has_none_on_the_other_side()
    {
        Assert.Equal((0, 1), Counts(Of(Grouping.UnRegion, "Europe", [Cluster(1, "JP")], [Cluster(1, "DE")], [])));
        Assert.Equal((1, 0), Counts(Of(Grouping.UnRegion, "Asia", [Cluster(1, "JP")], [Cluster(1, "DE")], [])));

        static (int, int) Counts(GroupChange change) => (change.ClustersBefore, change.ClustersAfter);
    }

    [Fact]
    public void Shares_are_weighted_as_in_the_score_and_summed_over_the_group()
    {
        var change = Of(Grouping.Region, "East Asia & Pacific", [Cluster(1, "JP")], [Cluster(1, "JP")], []);
        // Patents weigh 1 and publications 1/4: 3 + 8/4 of JP, 5 + unknown of CN.
        Assert.Equal(10, change.SharesBefore, 12);
        Assert.Equal(10, change.SharesAfter, 12);
    }

    [Theory]
    [InlineData("", 0, 0, null)]
    [InlineData("0", 1, 0, 0.0)]
    [InlineData("-1 -3 10", 3, 2, -1.0)]
    [InlineData("-4 2 8 40", 4, 1, 5.0)]
    public void Growth_is_counted_and_its_middle_taken(string percents, int measured, int shrank, double? median)
    {
        var movements = percents.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => Movement(1, double.Parse(p, System.Globalization.CultureInfo.InvariantCulture), "JP"));
        var change = Of(Grouping.UnSubregion, "Eastern Asia", [Cluster(1, "JP")], [Cluster(1, "JP")],
            [.. movements, Movement(1, null, "JP"), Movement(3, -50, "JP"), Movement(null, -50, "JP"), Movement(1, -50, "DE")]);
        Assert.Equal((measured, shrank, median), (change.Measured, change.Shrank, change.MedianGrowthPercent));
    }

    [Fact]
    public void An_economy_of_one_edition_has_nothing_in_the_other()
    {
        var (before, after) = (Edition([Cluster(1, "JP")], "JP"), Edition([Cluster(1, "DE")], "DE", "CN"));
        Assert.Equal(
            [new("DE", 0, 2, 0, 1), new("CN", 0, 2, 0, 5), new EconomyChange("JP", 2, 0, 5, 0)],
            EconomyChanges.Between(before, after).OrderByDescending(c => c.Economy == "DE").ThenBy(c => c.Economy));
        Assert.Equal(["CN", "DE", "JP"], EconomyChanges.Between(before, after).Select(c => c.Economy));
        Assert.Equal(0, EconomyChanges.Score(before, null));
    }

    private static GroupChange Of(Grouping grouping, string group, Cluster[] before, Cluster[] after, Movement[] movements) =>
        GroupChanges.Between(Edition(before, "JP", "CN"), Edition(after, "JP", "CN"), movements, Groups)
            .Single(c => c.Grouping == grouping && c.Group == group);

    private static Edition Edition(Cluster[] clusters, params string[] economies)
    {
        var edition = Worlds.Edition("made").Edition;
        return edition with
        {
            Recipe = edition.Recipe with { Top = 2, Kinds = [new(DocumentKind.Patent, null, null, 1, [], []), new(DocumentKind.Publication, null, null, 0.25, [], [])] },
            Clusters = clusters,
            Economies = [.. economies.Select(e => new EconomyRow(e, 3, 2, null, null, [], Shares(e)))],
        };
    }

    private static double?[] Shares(string economy) => economy switch { "JP" => [3, 8, null], "CN" => [5, null, null], _ => [1, 0, null] };

    private static Cluster Cluster(int rank, params string[] economies) => new()
    {
        Id = $"c{rank}",
        Rank = rank,
        Name = $"C{rank}",
        Economies = economies,
        Score = 1,
        Figures = new([default, default, default], [0, 0, 0], [1, null, null], 1),
        Shape = new(default, [], 0, 0),
        Profile = new([], [], [], [], []),
    };

    private static Movement Movement(int? rankAfter, double? growth, string economy) =>
        new("id", "name", [economy], default, null, rankAfter, null, 0, 0, default!, growth, [], null, []);
}
