using HubAtlas.Core.Ranking;

namespace HubAtlas.Tests.Claims;

/// <summary>The arithmetic of the printed score, checked on printed shares.</summary>
public class ArithmeticTests
{
    /// <summary>World publications of 2025 that the printed shares leave room for; derived, since none is printed.</summary>
    private const double FewestPublications = 7.90e6, MostPublications = 8.24e6;

    /// <summary>The largest publication share that a cluster of the size of San Jose had in print is far below this.</summary>
    private const double AnyPublicationShare = 2;

    [Theory]
    [InlineData(FewestPublications)]
    [InlineData(MostPublications)]
    public void The_order_of_the_first_three_of_2025_follows_from_their_three_shares(double worldPublications)
    {
        var shenzhen = Printed.Cluster(2025, "Shenzhen–Hong Kong–Guangzhou");
        var tokyo = Printed.Cluster(2025, "Tokyo–Yokohama");
        var sanJose = Printed.Cluster(2025, "San Jose–San Francisco, CA");
        double?[] tokyoShares = [tokyo.Shares[0], 100 * tokyo.Counts[1] / worldPublications, tokyo.Shares[2]];
        // 50,813 applications where Tokyo's 135,129 are 10.3 %.
        double?[] sanJoseShares = [tokyo.Shares[0] * sanJose.Counts[0] / tokyo.Counts[0], AnyPublicationShare, sanJose.Shares[2]];
        var ranked = Ranker.Rank(
            [(tokyo, Shares: (IReadOnlyList<double?>)tokyoShares), (sanJose, sanJoseShares), (shenzhen, shenzhen.Shares)],
            row => Ranker.Score(row.Shares, [1, 1, 1]), row => row.Item1.Name);
        Assert.Equal([shenzhen.Name, tokyo.Name, sanJose.Name], ranked.Select(r => r.Contender.Item1.Name));
        Assert.Equal([1, 2, 3], ranked.Select(r => r.Contender.Item1.Rank));
        Assert.Equal(14.3, Ranker.Score(shenzhen.Shares, [1, 1, 1]), 9);
    }

    [Fact]
    public void By_patents_alone_Tokyo_would_have_stayed_first() =>
        Assert.True(Printed.Cluster(2025, "Tokyo–Yokohama").Shares[0] > Printed.Cluster(2025, "Shenzhen–Hong Kong–Guangzhou").Shares[0]);

    [Fact]
    public void Counts_by_economy_add_up_to_more_than_a_hundred_where_clusters_cross_borders()
    {
        // The 2024 rows that are known to lie in several economies count once in the ranking and once for each economy.
        var crossing = Printed.In(2024).Clusters.Where(c => c.Economies.Count > 1).ToList();
        Assert.Contains(crossing, c => c.Name == "Basel");
        Assert.True(crossing.Sum(c => c.Economies.Count) > crossing.Count);
    }
}
