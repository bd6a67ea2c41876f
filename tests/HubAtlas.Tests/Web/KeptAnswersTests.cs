using HubAtlas.Web.Live;

namespace HubAtlas.Tests.Web;

public class KeptAnswersTests
{
    [Fact]
    public void The_oldest_answer_makes_room_and_an_answer_given_twice_counts_once()
    {
        var kept = new KeptAnswers<string>(2, 100, text => text.Length);
        kept.Keep("a", "1");
        kept.Keep("a", "1 again");
        kept.Keep("b", "2");
        Assert.Equal("1", kept.Find("a"));
        kept.Keep("c", "3");
        Assert.Equal((null, "2", "3"), (kept.Find("a"), kept.Find("b"), kept.Find("c")));
    }

    [Fact]
    public void Large_answers_make_room_sooner_and_one_that_is_too_large_is_given_and_not_kept()
    {
        var kept = new KeptAnswers<string>(9, 10, text => text.Length);
        kept.Keep("a", "1234");
        kept.Keep("b", "12345");
        kept.Keep("c", "12");
        Assert.Equal((null, "12345", "12"), (kept.Find("a"), kept.Find("b"), kept.Find("c")));
        Assert.Equal("12345678901", kept.Keep("d", "12345678901"));
        Assert.Equal((null, null, null, null), (kept.Find("a"), kept.Find("b"), kept.Find("c"), kept.Find("d")));
        kept.Keep("e", "1234567890");
        Assert.Equal("1234567890", kept.Find("e"));
    }
}
