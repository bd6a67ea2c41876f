using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Core.Measuring;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Measuring;

public class MeasurerTests
{
    private static readonly Dictionary<string, EconomyGroup> Groups = new()
    {
        ["DE"] = new("Europe & Central Asia", "High income", "Europe", "Western Europe"),
        ["FR"] = new("Europe & Central Asia", "High income", "Europe", "Western Europe"),
        ["MY"] = new("East Asia & Pacific", "Upper middle income", "Asia", "South-eastern Asia"),
        ["SG"] = new("East Asia & Pacific", "High income", "Asia", "South-eastern Asia"),
    };

    [Fact]
    public void Gini_is_half_the_mean_difference_of_all_pairs_over_the_mean() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        bytes =>
        {
            var values = bytes.Select(b => (double)b).ToList();
            var gini = Concentrations.Gini(values);
            if (values.Sum() == 0) return gini is null;
            var pairs = values.Sum(a => values.Sum(b => Math.Abs(a - b)));
            return Math.Abs(gini!.Value - (pairs / (2 * values.Count * values.Sum()))) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Equal_clusters_are_not_concentrated_and_one_alone_is_entirely()
    {
        var equal = Concentration(Edition(25, 25, 25, 25))[0];
        Assert.Equal(0, equal.Gini!.Value, 12);
        Assert.Equal((0.25, 0, 4), (equal.Herfindahl!.Value, equal.HerfindahlNormalised!.Value, equal.EffectiveClusters!.Value));
        var one = Concentration(Edition(80, 0, 0, 0))[0];
        Assert.Equal((0.75, 1, 1), (one.Gini!.Value, one.HerfindahlNormalised!.Value, one.EffectiveClusters!.Value));
    }

    [Fact]
    public void The_first_clusters_hold_what_the_ranking_says_and_too_few_hold_nothing_known()
    {
        var patents = Concentration(Edition(40, 30, 20))[0];
        Assert.Equal([(1, 40), (2, 70), (3, 90), (10, null), (100, null)], patents.First.Select(f => (f.Clusters, (int?)f.Percent)));
    }

    [Fact]
    public void The_score_is_measured_last_and_an_edition_without_clusters_is_not()
    {
        var none = Concentration(Edition());
        Assert.Equal([DocumentKind.Patent, null], none.Select(c => c.Kind));
        Assert.All(none, c => Assert.Equal((null, null, null), (c.Gini, c.Herfindahl, c.EffectiveClusters)));
    }

    [Fact]
    public void A_cross_border_cluster_counts_for_each_group_and_once_in_the_world()
    {
        var edition = Edition(40, 30) with
        {
            Clusters = [Cluster(1, 40, "DE", "FR"), Cluster(2, 30, "SG", "MY")],
            Economies = [Economy("DE", 1), Economy("FR", 1), Economy("MY", 1), Economy("SG", 1), Economy("XX", 0)],
        };
        var rows = Regions(edition);
        Assert.Equal(2, Row(Grouping.World, Groupings.World).Clusters);
        Assert.Equal((1, 2), (Row(Grouping.UnRegion, "Europe").Clusters, Row(Grouping.UnRegion, "Europe").Economies));
        Assert.Equal((2, 1), (Row(Grouping.IncomeGroup, "High income").Clusters, Row(Grouping.IncomeGroup, "Upper middle income").Clusters));
        Assert.Equal("c1", Row(Grouping.IncomeGroup, "High income").FirstCluster);
        Assert.DoesNotContain(rows, r => r.Group.Length == 0);

        RegionRow Row(Grouping grouping, string group) => rows.Single(r => r.Grouping == grouping && r.Group == group);
    }

    [Fact]
    public void Shares_of_the_groups_add_up_to_those_of_their_economies()
    {
        var edition = Edition(40) with { Economies = [Economy("DE", 1), Economy("FR", 1), Economy("MY", 1)] };
        var europe = Regions(edition).Single(r => r is { Grouping: Grouping.UnRegion, Group: "Europe" });
        Assert.Equal((20.0, 10.0), (europe.WorldShares[0]!.Value, europe.ClusterShares[0]!.Value));
        Assert.Null(europe.WorldShares[1]);
    }

    private static IReadOnlyList<Concentration> Concentration(Edition edition) => Measurer.Concentration(edition.Recipe, edition.Clusters);

    private static IReadOnlyList<RegionRow> Regions(Edition edition) =>
        Measurer.Regions(edition.Recipe, edition.WorldTotals, edition.Clusters, edition.Economies, Groups);

    private static EconomyRow Economy(string code, int clusters) => new(code, clusters, clusters, null, null, [10, null, null], [5, null, null]);

    private static Edition Edition(params double[] shares) => Comparing.Worlds.Edition("measured").Edition with
    {
        Clusters = [.. shares.Select((share, i) => Cluster(i + 1, share, "DE"))],
    };

    private static Cluster Cluster(int rank, double share, params string[] economies) => new()
    {
        Id = $"c{rank}",
        Rank = rank,
        Name = $"City {rank}",
        Economies = economies,
        Score = share,
        Figures = new([default, default, default], [0, 0, 0], [share, null, null], 1),
        Shape = new(default, [], 0, 0),
        Profile = new([], [], [], [], []),
    };
}
