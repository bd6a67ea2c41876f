using HubAtlas.Core.Ranking;

namespace HubAtlas.Tests.Ranking;

public class RankerTests
{
    [Fact]
    public void A_kind_the_world_has_none_of_has_no_share_and_adds_nothing()
    {
        Assert.Null(Ranker.WorldShare(0, 0));
        Assert.Equal(10, Ranker.Score([10, null], [1, 1]));
    }

    [Fact]
    public void Kinds_are_weighted() => Assert.Equal(16, Ranker.Score([10, 3], [1, 2]));

    [Fact]
    public void Equal_scores_stand_in_order_of_name()
    {
        var ranked = Ranker.Rank(["Lyon", "Basel", "Oulu"], name => name == "Oulu" ? 2 : 1, name => name);
        Assert.Equal(["Oulu", "Basel", "Lyon"], ranked.Select(r => r.Contender));
        Assert.Equal([1, 2, 3], ranked.Select(r => r.Rank));
    }
}
