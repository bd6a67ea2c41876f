using HubAtlas.Core.Comparing;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Comparing;

public class PrintComparerTests
{
    private static readonly Dictionary<string, EconomyGroup> NoGroups = [];

    [Theory]
    [InlineData("San Jose–San Francisco, CA", "san jose/CA san francisco/CA")]
    [InlineData("Washington, DC–Baltimore, MD", "washington/DC baltimore/MD")]
    [InlineData("Shenzhen–Hong Kong–Guangzhou", "shenzhen/ hong kong/ guangzhou/")]
    [InlineData("Xi'an", "xian/")]
    [InlineData("Xi’an", "xian/")]
    [InlineData("São Paulo", "sao paulo/")]
    [InlineData("Malmö", "malmo/")]
    [InlineData("Frankfurt (Oder)", "frankfurt/")]
    public void A_printed_name_is_taken_apart_into_cities_and_states(string name, string cities) =>
        Assert.Equal(cities, string.Join(' ', ClusterNames.Cities(name).Select(c => $"{c.Name}/{c.State}")));

    [Fact]
    public void A_printed_cluster_is_found_by_its_cities_in_whatever_order()
    {
        var comparison = Compare(
            [Row(1, "Shenzhen–Hong Kong–Guangzhou", "CN/HK"), Row(2, "New York City, NY", "US"), Row(3, "Frankfurt am Main", "DE")],
            [Cluster(1, "Hong Kong–Shenzhen", "HK CN", "Hong Kong:HK:500 Shenzhen:CN:400 Guangzhou:CN:300"),
             Cluster(2, "Frankfurt", "DE", "Frankfurt:DE:90 Mainz:DE:60"),
             Cluster(3, "New York, NY", "US", "New York:US-NY:50 Newark:US-NJ:20")]);
        Assert.Equal([(1, 1), (3, 2), (2, 3)], comparison.Lines.Select(l => (l.First!.Rank, l.Second!.Rank)));
        Assert.Equal([0, 1, -1], comparison.Lines.Select(l => l.Gained));
        Assert.All(comparison.Lines, l => Assert.Equal(LineStatus.Both, l.Status));
    }

    [Fact]
    public void A_namesake_in_another_economy_or_state_is_another_cluster()
    {
        var comparison = Compare(
            [Row(1, "Cambridge", "GB"), Row(2, "Portland, OR", "US")],
            [Cluster(1, "Boston–Cambridge, MA", "US", "Boston:US-MA:60 Cambridge:US-MA:40"), Cluster(2, "Portland, ME", "US", "Portland:US-ME:60")]);
        Assert.Equal(0, comparison.Agreement.Common);
        Assert.Null(comparison.Agreement.KendallTauB);
    }

    [Fact]
    public void A_city_on_a_neighbours_fringe_goes_to_the_cluster_that_it_makes()
    {
        var comparison = Compare(
            [Row(1, "Kobe", "JP")],
            [Cluster(1, "Osaka", "JP", "Osaka:JP:900 Kobe:JP:2"), Cluster(2, "Kobe", "JP", "Kobe:JP:100")]);
        Assert.Equal(2, comparison.Lines.Single(l => l.First is not null).Second!.Rank);
    }

    [Fact]
    public void One_printed_cluster_is_matched_once_and_the_better_name_wins()
    {
        var comparison = Compare(
            [Row(1, "Frankfurt am Main", "DE"), Row(2, "Heidelberg–Mannheim", "DE")],
            [Cluster(1, "Frankfurt–Mannheim", "DE", "Frankfurt am Main:DE:60 Mannheim:DE:40")]);
        Assert.Equal(1, comparison.Agreement.Common);
        Assert.Equal("Frankfurt am Main", comparison.Lines.Single(l => l.Status == LineStatus.Both).First!.Name);
        Assert.Equal(LineStatus.OnlyFirst, comparison.Lines.Single(l => l.Second is null).Status);
    }

    [Fact]
    public void A_cluster_missing_from_an_incomplete_table_is_unknown_and_not_new()
    {
        var comparison = Compare([Row(1, "Tokyo", "JP")], [Cluster(1, "Tokyo", "JP", "Tokyo:JP:9"), Cluster(2, "Seoul", "KR", "Seoul:KR:5")]);
        Assert.Equal(LineStatus.FirstUnknown, comparison.Lines.Single(l => l.First is null).Status);
        Assert.False(comparison.First.IsComplete);
    }

    [Fact]
    public void Against_a_complete_table_it_is_new()
    {
        var rows = Enumerable.Range(1, PrintedEdition.Length).Select(r => Row(r, $"City {r}", "JP")).ToArray();
        var comparison = PrintComparer.Compare(Printed(rows), Printed(Row(1, "City 1", "JP"), Row(2, "Elsewhere", "JP")), NoGroups);
        Assert.True(comparison.First.IsComplete);
        Assert.Equal(LineStatus.OnlySecond, comparison.Lines.Single(l => l.First is null).Status);
        Assert.All(comparison.Lines.Where(l => l.Second is null), l => Assert.Equal(LineStatus.SecondUnknown, l.Status));
    }

    [Fact]
    public void Overlap_is_asked_no_deeper_than_both_are_known_without_a_gap()
    {
        var before = Printed(Row(1, "A", "JP"), Row(2, "B", "JP"), Row(3, "C", "JP"), Row(9, "D", "JP"));
        var after = Printed(Row(1, "B", "JP"), Row(2, "A", "JP"), Row(3, "D", "JP"), Row(4, "C", "JP"));
        var agreement = PrintComparer.Compare(before, after, NoGroups).Agreement;
        Assert.Equal((3, 4), (agreement.Depth, agreement.Common));
        Assert.Equal(2.0 / 3, agreement.TopOverlap!.Value, 12);
    }

    [Fact]
    public void Where_the_first_five_and_ten_lie_is_asked_only_of_rankings_that_deep()
    {
        var (five, ten) = (Rows(5), Rows(10));
        var rows = PrintComparer.Compare(Printed(five), Printed(ten), NoGroups).Groups;
        Assert.Equal([new(5, Grouping.Economy, "JP", 5, 5), new GroupCounts(10, Grouping.Economy, "JP", null, 10)], rows);
        Assert.Empty(PrintComparer.Compare(Printed(Rows(4)), Printed(Rows(4)), NoGroups).Groups);

        static PrintedCluster[] Rows(int count) => [.. Enumerable.Range(1, count).Select(r => Row(r, $"City {r}", "JP"))];
    }

    [Fact]
    public void An_unknown_count_stays_unknown_and_a_computed_economy_without_clusters_is_zero()
    {
        var printed = Printed(Row(1, "Tokyo", "JP")) with { EconomyCounts = [new("CN", 24, "source")] };
        var comparison = PrintComparer.Compare(printed, Computed(Cluster(1, "Tokyo", "JP", "Tokyo:JP:9")), NoGroups);
        Assert.Equal(new EconomyCounts("JP", null, 1), comparison.Economies.Single(e => e.Economy == "JP"));
        Assert.Equal(new EconomyCounts("CN", 24, 0), comparison.Economies.Single(e => e.Economy == "CN"));
    }

    private static PrintComparison Compare(PrintedCluster[] printed, Cluster[] computed) =>
        PrintComparer.Compare(Printed(printed), Computed(computed), NoGroups);

    private static PrintedEdition Printed(params PrintedCluster[] rows) => new(2023, rows, [], [], []);

    private static PrintedCluster Row(int rank, string name, string economies) =>
        new(rank, name, economies.Split('/'), [null, null, null], [null, null, null], null, null, "source");

    private static Edition Computed(params Cluster[] clusters) => Worlds.Edition("computed").Edition with
    {
        Clusters = clusters,
        Economies = [.. clusters.SelectMany(c => c.Economies).Distinct().Select(e =>
            new EconomyRow(e, clusters.Count(c => c.Economies.Contains(e)), clusters.Count(c => c.Economies.Contains(e)), null, null, [], []))],
    };

    private static Cluster Cluster(int rank, string name, string economies, string cities)
    {
        // "New York:US-NY:50": city, economy with state, mentions.
        var parts = System.Text.RegularExpressions.Regex.Matches(cities, @"([^:]+):([A-Z]{2})-?([A-Z]{2})?:(\d+) ?")
            .Select(m => new CityPart(m.Groups[1].Value, m.Groups[3].Value, m.Groups[2].Value, long.Parse(m.Groups[4].Value))).ToList();
        var mentions = parts.Sum(p => p.Mentions);
        return new()
        {
            Id = name,
            Rank = rank,
            Name = name,
            Economies = economies.Split(' '),
            Score = 1,
            Figures = new([new(mentions, 0), default, default], [0, 0, 0], [1, null, null], 1),
            Shape = new(default, [], 0, 0),
            Profile = new(parts, [], [], [], []),
        };
    }
}
