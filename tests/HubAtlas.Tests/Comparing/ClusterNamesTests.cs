using HubAtlas.Core.Comparing;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Comparing;

public class ClusterNamesTests
{
    [Theory]
    [InlineData("Łódź–Białystok", "lodz bialystok")]
    [InlineData("Tromsø–Århus", "tromso arhus")]
    [InlineData("-Giza", "giza")]
    [InlineData("Rhein - Main", "rhein main")]
    public void Letters_without_a_mark_to_take_off_are_written_out(string name, string cities) =>
        Assert.Equal(cities, string.Join(' ', ClusterNames.Cities(name).Select(c => c.Name)));

    [Fact]
    public void Cities_of_a_name_are_equal_parts_of_it() =>
        Assert.Equal([1.0 / 3, 1.0 / 3, 1.0 / 3], ClusterNames.Cities("A–B–C, NY").Select(c => c.Part));

    [Theory]
    [InlineData("Portland, OR", "Portland, OR", 1)]
    [InlineData("Portland, OR", "Portland, ME", 0)]
    [InlineData("Portland, OR", "Portland", 1)]
    [InlineData("Portland", "Portland, ME", 1)]
    [InlineData("New York, NY", "New York City, NY", 0.5)]
    [InlineData("Delhi", "New Delhi", 0.5)]
    [InlineData("Frankfurt am Main", "Frankfurt", 0.5)]
    [InlineData("Essen", "Hessen", 0)]
    [InlineData("York", "Yorkton", 0)]
    public void Names_are_alike_by_whole_words_in_one_state(string left, string right, double likeness)
    {
        var (one, other) = (Assert.Single(ClusterNames.Cities(left)), Assert.Single(ClusterNames.Cities(right)));
        Assert.Equal(likeness, ClusterNames.Likeness(one, other));
        Assert.Equal(likeness, ClusterNames.Likeness(other, one));
    }

    [Fact]
    public void A_printed_pair_of_cities_holds_a_printed_single_one() =>
        Assert.Equal([(1, 2)], Match(["Cologne–Düsseldorf"], ["Bonn", "Cologne"]));

    [Fact]
    public void Of_two_equal_names_the_ranks_nearer_the_top_pair_first() =>
        Assert.Equal([(1, 1), (2, 2)], Match(["Kyoto", "Kyoto"], ["Kyoto", "Kyoto"]));

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "1:1")]
    [InlineData(3, "1:1 2:3 3:6")]
    [InlineData(9, "1:1 2:3 3:6")]
    [InlineData(10, "1:1 2:3 3:6 10:55")]
    [InlineData(99, "1:1 2:3 3:6 10:55")]
    [InlineData(100, "1:1 2:3 3:6 10:55 100:5050")]
    public void The_first_clusters_hold_what_is_known_of_all_of_them(int count, string shares)
    {
        var first = NamedRanking.Of(Printed([.. Enumerable.Range(1, count).Select(rank => ($"City {rank}", (double?)rank))])).Side.First;
        Assert.Equal(shares, string.Join(' ', first[(int)DocumentKind.Patent].Select(s => $"{s.Clusters}:{s.Percent}")));
        Assert.Empty(first[(int)DocumentKind.Publication]);
    }

    [Fact]
    public void A_share_that_is_not_known_leaves_the_sums_below_it_unsaid()
    {
        var first = NamedRanking.Of(Printed([("A", 5), ("B", 4), ("C", null), ("D", 2)])).Side.First[(int)DocumentKind.Patent];
        Assert.Equal([1, 2], first.Select(s => s.Clusters));
    }

    private static IEnumerable<(int, int)> Match(string[] first, string[] second) =>
        NameMatching.Match(NamedRanking.Of(Printed(first)), NamedRanking.Of(Printed(second))).Select(p => (p.First.Row.Rank, p.Second.Row.Rank));

    private static PrintedEdition Printed(string[] names) => Printed([.. names.Select(n => (n, (double?)null))]);

    private static PrintedEdition Printed((string Name, double? Share)[] rows) => new(
        2023,
        [.. rows.Select((r, i) => new PrintedCluster(i + 1, r.Name, ["JP"], [null, null, null], [r.Share, null, null], null, null, "source"))],
        [], [], []);
}
