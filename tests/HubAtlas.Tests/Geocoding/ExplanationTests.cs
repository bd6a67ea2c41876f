using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Geocoding.Answering;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Geocoding;

public class ExplanationTests
{
    private static Explanation Explain(string text, string? economy = null) => TestGazetteer.Geocoder.Explain(new() { Text = text, Economy = economy });

    [Fact]
    public void The_words_that_decided_and_the_checks_are_named()
    {
        var explanation = Explain("12 Main Street, Springfield, IL 62701, US");

        Assert.Equal(["springfield", "il", "us", "62701"], explanation.Tokens);
        Assert.Contains("the point lies in US", explanation.Checks);
        Assert.NotNull(explanation.Score);
        Assert.All(explanation.Alternatives.Where(a => a.Name.EndsWith("MO, US", StringComparison.Ordinal)), a => Assert.Equal("not in IL, which is stated", a.WhyLost));
    }

    [Fact]
    public void An_alternative_in_another_economy_says_which_was_stated() => Assert.Contains(
        Explain("Taoyuan", "TW").Alternatives, a => a.Name.EndsWith("CN", StringComparison.Ordinal) && a.WhyLost == "not in TW, which is stated");

    [Fact]
    public void What_is_ambiguous_says_how_near_the_readings_are()
    {
        var explanation = Explain("Springfield");

        Assert.Equal("ambiguous", explanation.Location.Cause);
        Assert.Contains("nothing tells which is meant", explanation.Alternatives[0].WhyLost);
        Assert.Contains("points behind", explanation.Alternatives[1].WhyLost);
    }

    [Fact]
    public void A_conflict_of_labels_is_among_the_checks() => Assert.Contains(
        "labels of the source against the text: text over economy", Explain("Tokyo, Japan", "DE").Checks);

    [Fact]
    public void A_correction_explains_itself()
    {
        var geocoder = new Geocoder(TestGazetteer.Gazetteer, [], [new(CorrectionTarget.Text, "Remote", new(35.68, 139.69), null, null, null) { Line = 3 }]);
        var explanation = geocoder.Explain(new() { Text = "REMOTE" });

        Assert.Equal(("correction", 3), (explanation.Rule, explanation.Location.Correction));
        Assert.Equal(["REMOTE"], explanation.Tokens);
        Assert.Empty(explanation.Alternatives);
    }

    [Theory]
    [InlineData("北京大学, 北京市海淀区", "Beijing", "CN")]
    [InlineData("東京都文京区本郷7-3-1", "Tokyo", "JP")]
    [InlineData("서울특별시 관악구", "Seoul", "KR")]
    public void Addresses_in_scripts_without_gaps_are_explained_in_their_own_letters(string text, string city, string economy)
    {
        var explanation = Explain(text);

        Assert.Equal((city, economy), (explanation.Location.City, explanation.Location.Economy));
        Assert.NotEmpty(explanation.Tokens);
        Assert.All(explanation.Tokens, token => Assert.Contains(token, text));
    }

    [Fact]
    public void Coordinates_need_no_words()
    {
        var explanation = TestGazetteer.Geocoder.Explain(new() { Point = new(48.8566, 2.35222) });

        Assert.Empty(explanation.Tokens);
        Assert.Equal(["coordinates of the source: passed", "the point lies in FR"], explanation.Checks);
    }
}
