using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Recipes;

namespace HubAtlas.Tests.Claims;

/// <summary>What was written about the rankings of 2023 and 2024, answered from the printed tables; docs/claims.md has the verdicts by number.</summary>
public class PrintedClaimTests
{
    private static readonly PrintComparison To2024 = Printed.Compare(2023, 2024);
    private static readonly PrintComparison To2023 = Printed.Compare(2022, 2023);

    [Fact]
    public void Claims_1_and_2_China_has_the_most_clusters_26_up_two_from_24()
    {
        Assert.Equal(new EconomyCounts("CN", 24, 26), To2024.Economies[0]);
        Assert.Equal("CN", To2024.Economies.MaxBy(e => e.First)!.Economy);
    }

    [Theory]
    [InlineData("US", 20)]
    [InlineData("DE", 8)]
    [InlineData("IN", 4)]
    [InlineData("KR", 4)]
    public void Claim_3_the_others_of_2024(string economy, int clusters) =>
        Assert.Equal(clusters, To2024.Economies.Single(e => e.Economy == economy).Second);

    [Fact]
    public void Claim_3_Germany_has_8_only_with_Basel()
    {
        // Seven German clusters of 2024 as automation-next.com lists them.
        string[] inGermany = ["Munich", "Cologne", "Stuttgart", "Frankfurt am Main", "Berlin", "Heidelberg–Mannheim", "Nuremberg–Erlangen"];
        var basel = Printed.Cluster(2024, "Basel");
        Assert.Equal(["CH", "DE", "FR"], basel.Economies);
        Assert.Equal(Printed.Count(2024, "DE"), inGermany.Length + 1);
        var known = Printed.In(2024).Clusters.Where(c => c.Economies.Contains("DE")).Select(c => c.Name);
        Assert.All(known, name => Assert.Contains(name, inGermany.Append(basel.Name)));
    }

    [Theory]
    [InlineData("Tokyo–Yokohama", 1)]
    [InlineData("Shenzhen–Hong Kong–Guangzhou", 2)]
    [InlineData("Beijing", 3)]
    public void Claims_4_and_5_the_first_three_of_2024(string cluster, int rank) => Assert.Equal(rank, Printed.Cluster(2024, cluster).Rank);

    [Fact]
    public void Claim_6_about_a_fifth_of_applications_is_the_first_two_and_not_with_Beijing()
    {
        var first = To2024.First.First[(int)DocumentKind.Patent];
        Assert.Equal(19.1, first.Single(f => f.Clusters == 2).Percent!.Value, 9);
        Assert.Equal(22.1, 19.1 + Printed.Cluster(2023, "Beijing").Shares[0]!.Value, 9);
        Assert.Equal(24.2, first.Single(f => f.Clusters == 3).Percent!.Value, 9);
    }

    [Fact]
    public void Claim_7_the_first_fifteen_of_2024_are_known_without_a_gap()
    {
        Assert.Equal(15, To2024.Second.Depth);
        Assert.Equal(
            ["Tokyo–Yokohama", "Shenzhen–Hong Kong–Guangzhou", "Beijing", "Seoul", "Shanghai–Suzhou", "San Jose–San Francisco, CA", "Osaka–Kobe–Kyoto",
             "Boston–Cambridge, MA", "Nanjing", "San Diego, CA", "New York City, NY", "Paris", "Wuhan", "Hangzhou", "Nagoya"],
            Printed.In(2024).Clusters.Take(15).Select(c => c.Name));
    }

    [Theory]
    [InlineData("Hefei", 22.7)]
    [InlineData("Zhengzhou", 18.9)]
    [InlineData("Cairo", 11)]
    [InlineData("Chennai", 8)]
    [InlineData("Istanbul", 8)]
    public void Claims_8_and_10_growth_as_printed(string cluster, double percent) =>
        Assert.Equal(percent, Printed.In(2024).Growth.Single(g => g.Cluster == cluster).Percent);

    [Fact]
    public void Claim_9_most_high_income_clusters_shrank()
    {
        Assert.Equal("37 of 63", Printed.In(2024).Growth.Single(g => g.Cluster == "high-income clusters shrinking").Words);
        Assert.Equal(63, Printed.In(2024).Totals.Single(t => t.Name == "HIGH_INCOME_TOTAL").Number);
    }

    [Fact]
    public void Claim_11_seven_of_the_first_ten_lie_in_Asia_and_three_in_the_United_States()
    {
        Assert.Equal(7, Printed.Among(To2024, 10, Grouping.UnRegion, "Asia"));
        Assert.Equal(3, Printed.Among(To2024, 10, Grouping.Economy, "US"));
    }

    [Fact]
    public void Claim_12_San_Jose_is_6th_and_the_first_of_the_United_States()
    {
        var first = Printed.In(2024).Clusters.First(c => c.Economies.Contains("US"));
        Assert.Equal((6, "San Jose–San Francisco, CA"), (first.Rank, first.Name));
    }

    [Fact]
    public void Claim_13_four_Chinese_clusters_are_among_the_first_ten()
    {
        Assert.Equal(4, Printed.Among(To2024, 10, Grouping.Economy, "CN"));
        Assert.Equal([2, 3, 5, 9], Printed.In(2024).Clusters.Where(c => c.Rank <= 10 && c.Economies.Contains("CN")).Select(c => c.Rank));
    }

    [Fact]
    public void Claim_14_Nanjing_rose_from_a_recomputed_12th_which_had_been_printed_as_11th()
    {
        var line = To2024.Lines.Single(l => l.Second?.Name == "Nanjing");
        Assert.Equal((11, 12, 9), (line.First!.Rank, line.Second!.PreviousRank, line.Second.Rank));
    }

    [Fact]
    public void Claim_15_three_Chinese_newcomers_are_not_among_the_known_rows_of_2023()
    {
        foreach (var (name, rank) in new[] { ("Nanchang", 94), ("Kunming", 98), ("Macao SAR–Zhuhai", 100) })
        {
            var line = To2024.Lines.Single(l => l.Second?.Name == name);
            Assert.Equal((rank, LineStatus.FirstUnknown), (line.Second!.Rank, line.Status));
        }
    }

    [Fact]
    public void Claim_16_nine_of_the_first_ten_stayed_and_none_moved_by_more_than_two()
    {
        var both = To2024.Lines.Where(l => l is { First.Rank: <= 10, Second.Rank: <= 10 }).ToList();
        Assert.Equal(9, both.Count);
        Assert.All(To2024.Lines.Where(l => l is { Status: LineStatus.Both, Second.Rank: <= 10 }), l => Assert.InRange(l.Gained!.Value, -2, 2));
        Assert.True(To2024.Agreement.KendallTauB > 0.95);
    }

    [Fact]
    public void Claim_17_two_kinds_count_until_2024_and_three_from_2025()
    {
        foreach (var year in Enumerable.Range(2018, 8))
        {
            var recipe = RecipeReader.Read(Path.Combine(Repository.Root, "recipes", $"gii-{year}.json"));
            DocumentKind[] expected = year < 2025 ? [DocumentKind.Patent, DocumentKind.Publication] : [.. DocumentKinds.All];
            Assert.Equal(expected, recipe.Kinds.Select(k => k.Kind));
            Assert.Equal(year == 2025, Printed.In(year).Clusters.Any(c => c.Counts[(int)DocumentKind.Deal] is not null));
        }
    }

    [Fact]
    public void Claim_19_the_first_five_of_2023_lie_in_Eastern_Asia_three_of_them_in_China()
    {
        Assert.Equal(5, Printed.Among(To2023, 5, Grouping.UnSubregion, "Eastern Asia"));
        Assert.Equal(3, Printed.Among(To2023, 5, Grouping.Economy, "CN"));
    }

    [Fact]
    public void Claim_20_the_order_of_2023()
    {
        Assert.Equal(
            ["Tokyo–Yokohama", "Shenzhen–Hong Kong–Guangzhou", "Seoul", "Beijing", "Shanghai–Suzhou"],
            Printed.In(2023).Clusters.Take(5).Select(c => c.Name));
        Assert.Equal("CN", Printed.In(2023).EconomyCounts.MaxBy(c => c.Number)!.Name);
    }

    [Fact]
    public void Claims_21_and_22_Shanghai_Suzhou_is_one_cluster_in_2022_and_rises_from_6th_to_5th()
    {
        var line = To2023.Lines.Single(l => l.Second?.Name == "Shanghai–Suzhou");
        Assert.Equal((6, 6, 5, "Shanghai–Suzhou"), (line.First!.Rank, line.Second!.PreviousRank, line.Second.Rank, line.First.Name));
    }

    [Fact]
    public void Claim_23_the_first_hundred_lie_in_far_fewer_economies_than_130() =>
        Assert.Equal((26, 33), (Printed.In(2020).Totals.Single().Number, Printed.In(2025).Totals.Single().Number));

    [Fact]
    public void Claim_24_China_drew_level_with_the_United_States_in_2022_and_passed_in_2023()
    {
        Assert.Equal((21, 21), (Printed.Count(2022, "CN"), Printed.Count(2022, "US")));
        Assert.Equal((24, 21), (Printed.Count(2023, "CN"), Printed.Count(2023, "US")));
        Assert.True(Printed.Count(2017, "CN") < Printed.Count(2017, "US"));
    }

    [Fact]
    public void Claim_25_Japan_has_fewer_clusters_in_every_edition_that_tells() =>
        Assert.Equal([8, 5, 4, 3, 3], new[] { 2017, 2022, 2023, 2024, 2025 }.Select(year => Printed.Count(year, "JP")));

    [Fact]
    public void Claim_26_more_of_the_first_clusters_lie_in_Eastern_Asia()
    {
        var comparison = Printed.Compare(2017, 2024);
        foreach (var (first, before, after) in new[] { (5, 4, 5), (10, 6, 7) })
        {
            var row = comparison.Groups.Single(g => g.Depth == first && g is { Grouping: Grouping.UnSubregion, Group: "Eastern Asia" });
            Assert.Equal((before, after), (row.First, row.Second));
        }
    }
}
