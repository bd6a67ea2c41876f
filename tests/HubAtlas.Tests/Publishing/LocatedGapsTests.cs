using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Tests.Publishing;

/// <summary>The largest gaps are named: least located, most expected wrong, of groups large enough to compare.</summary>
public class LocatedGapsTests
{
    private static Ledger Of(params LocatedShare[] shares) =>
        new() { World = [], Clusters = [], Checks = [], Calibration = [], Doubtful = [], Unlocated = [], Shares = shares };

    private static LocatedShare Economy(string? value, long mentions, long located, long wrongThousandths) =>
        new(LocatedGroup.Economy, value, 1, mentions, located, new(wrongThousandths, 0));

    [Fact]
    public void Three_are_named_from_the_worst_and_none_that_is_better_than_all()
    {
        var gaps = LocatedGaps.Describe(Of(
            Economy("AA", 1000, 990, 9_900), Economy("BB", 100, 50, 5_000), Economy("CC", 100, 60, 600), Economy("DD", 100, 70, 700), Economy("EE", 100, 80, 800))).ToList();

        Assert.Equal(
            [
                "least is located of the economies BB (50.0 %), CC (60.0 %), DD (70.0 %), of all 89.3 %",
                "most is expected wrong of the economies BB (10.0 %), of all 1.4 %",
            ],
            gaps);
    }

    [Fact]
    public void Few_mentions_and_an_unknown_economy_are_not_compared() =>
        Assert.Empty(LocatedGaps.Describe(Of(Economy("AA", 1000, 900, 0), Economy("BB", 4, 0, 0), Economy(null, 200, 0, 0))));

    [Fact]
    public void Without_a_ledger_nothing_is_said() => Assert.Empty(LocatedGaps.Describe(null));
}
