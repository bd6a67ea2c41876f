using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Tests.Publishing;

public class RankSentenceTests
{
    private static readonly Dictionary<string, string> Names =
        "abcdef".ToDictionary(letter => letter.ToString(), letter => "City " + char.ToUpperInvariant(letter), StringComparer.Ordinal);

    [Theory]
    [InlineData("", "Rank 11 (10 to 12 at 90 %).", "第11名（90%置信水平下为第10至12名）。")]
    [InlineData("a", "Rank 11 (10 to 12 at 90 %): not distinguishable from City A.", "第11名（90%置信水平下为第10至12名）：与City A无法区分。")]
    [InlineData("abc", "Rank 11 (10 to 12 at 90 %): not distinguishable from City A, City B and City C.", "第11名（90%置信水平下为第10至12名）：与City A、City B和City C无法区分。")]
    [InlineData("abcd", "Rank 11 (10 to 12 at 90 %): not distinguishable from City A, City B, City C and City D.", "第11名（90%置信水平下为第10至12名）：与City A、City B、City C和City D无法区分。")]
    [InlineData("abcdf", "Rank 11 (10 to 12 at 90 %): not distinguishable from City A, City B, City C and 2 others, down to City F.", "第11名（90%置信水平下为第10至12名）：与City A、City B、City C及另外2个集群（直至City F）无法区分。")]
    public void The_set_comes_first_with_those_that_cannot_be_told_apart(string tied, string english, string chinese)
    {
        var cluster = Cluster(u => u with { TiedWith = [.. tied.Select(letter => letter.ToString())] });
        Assert.Equal([english], RankSentences.English(cluster, 0.9, Names));
        Assert.Equal([chinese], RankSentences.Chinese(cluster, 0.9, Names));
    }

    [Fact]
    public void Names_with_a_comma_are_kept_apart_by_semicolons()
    {
        var names = new Dictionary<string, string>(Names, StringComparer.Ordinal) { ["b"] = "Boston, MA" };
        Assert.EndsWith("from City A; Boston, MA and City C.", RankSentences.English(Cluster(u => u with { TiedWith = ["a", "b", "c"] }), 0.9, names)[0]);
    }

    [Fact]
    public void A_level_has_its_digits() =>
        Assert.Equal("Rank 11 (10 to 12 at 99.9 %).", RankSentences.English(Cluster(u => u), 0.999, Names)[0]);

    [Fact]
    public void What_became_of_it_is_said_only_where_it_matters()
    {
        string[] Said(ClusterStability stability) => [.. RankSentences.English(Cluster(u => u with { Stability = stability }), 0.9, Names).Skip(1)];
        Assert.Equal(
            ["It is a cluster of its own in 60 of 100 replicates, and part of City B in 40; the interval holds for the former."],
            Said(new(0.6, 0.4, "b", 0, 0, 0.9)));
        Assert.Equal(
            ["It is a cluster of its own in 50 of 100 replicates; the interval holds for these.", "Close to the minimum: absent in 50 of 100."],
            Said(new(0.5, 0, null, 0.5, 0, 0.9)));
        Assert.Equal(["Close to the minimum: absent in 5 of 100."], Said(new(0.95, 0, null, 0.05, 0, 0.9)));
        Assert.Empty(Said(new(0.951, 0, null, 0.049, 0.5, 0.9)));
        Assert.Equal(
            ["在100次重复抽样中有60次自成集群，40次并入City B；区间只对前者成立。"],
            RankSentences.Chinese(Cluster(u => u with { Stability = new(0.6, 0.4, "b", 0, 0, 0.9) }), 0.9, Names).Skip(1));
    }

    [Fact]
    public void A_choice_that_decides_is_named_with_the_ranks_at_both_its_ends()
    {
        var choices = new ChoiceEffect(1, 4, "radius", 0.5, [new("10 km", 4), new("20 km", 1)]);
        Assert.Equal(
            "Its rank depends mostly on the radius: 4 at 10 km, 1 at 20 km.",
            RankSentences.English(Cluster(u => u with { Choices = choices }), 0.9, Names)[1]);
        Assert.Single(RankSentences.English(Cluster(u => u with { Choices = choices with { LeadingTotal = 0.49 } }), 0.9, Names));
    }

    [Fact]
    public void Nothing_is_said_of_what_was_not_measured() =>
        Assert.Empty(RankSentences.English(PlausibleWorld.Edition(1).Clusters[0], 0.9, Names));

    [Theory]
    [InlineData(1, 10, TopMembership.Yes)]
    [InlineData(10, 11, TopMembership.Open)]
    [InlineData(11, 11, TopMembership.No)]
    public void Who_is_among_the_first_ten_is_told_by_the_set(int low, int high, TopMembership expected) =>
        Assert.Equal(expected, Cluster(u => u with { Ranks = new(low, high) }).Uncertainty!.Top(10));

    private static Cluster Cluster(Func<ClusterUncertainty, ClusterUncertainty> with) => PlausibleWorld.Edition(1).Clusters[0] with
    {
        Rank = 11,
        Uncertainty = with(new()
        {
            ScoreSd = 0.1,
            Ranks = new(10, 12),
            JointRanks = new(9, 13),
            TiedWith = [],
            Quantile = 2,
            InTop10 = 0.3,
            InTop100 = 1,
            RankShares = [new(11, 1)],
        }),
    };
}
