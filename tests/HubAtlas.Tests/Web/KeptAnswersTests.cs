using HubAtlas.Web.Live;

namespace HubAtlas.Tests.Web;

public class KeptAnswersTests
{
    [Fact]
    public void The_oldest_answer_makes_room_and_an_answer_given_twice_counts_once()
    {
        var kept = new KeptAnswers<string>(2);
        kept.Keep("a", "1");
        kept.Keep("a", "1 again");
        kept.Keep("b", "2");
        Assert.Equal("1", kept.Find("a"));
        kept.Keep("c", "3");
        Assert.Equal((null, "2", "3"), (kept.Find("a"), kept.Find("b"), kept.Find("c")));
    }
}
