using System.Text;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Spelling;
using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Tests.Geocoding;

public class ReadingTests
{
    private static string[] WordsOf(string text)
    {
        var read = new AddressText();
        read.Add(text);
        return [.. read.Words.ToArray().Select(w => $"{w.Segment}:{read.LettersOf(w)}")];
    }

    [Theory]
    [InlineData("Zürich, Łódź", "0:zurich 1:lodz")]
    [InlineData("U.S.A.", "0:usa")]
    [InlineData("Univ. of St. Andrews", "0:univ 0:of 0:st 0:andrews")]
    [InlineData("Xi'an; L’Aquila", "0:xian 1:laquila")]
    [InlineData("Straße Ærø", "0:strasse 0:aero")]
    [InlineData("東京 (日本)", "0:東 0:京 1:日 1:本")]
    [InlineData("Saint Louis, Fort Worth", "0:st 0:louis 1:ft 1:worth")]
    [InlineData("University2, 1Department, Data61", "0:university 1:department 2:data61")]
    [InlineData("Shefﬁeld, Cardiﬀ", "0:sheffield 1:cardiff")]
    [InlineData("Polit `ecnica", "0:politecnica")]
    [InlineData(",,, ;", "")]
    public void A_text_is_read_into_folded_words_and_segments(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', WordsOf(text)));

    [Fact]
    public void Gaps_do_not_tell_names_apart()
    {
        static ulong Key(params string[] words) => words.Aggregate(NameHash.Empty, (hash, word) => hash.Then(NameHash.Of(word))).Key;

        Assert.Equal(Key("hsinchu"), Key("hsin", "chu"));
        Assert.NotEqual(Key("hsinchu"), Key("chu", "hsin"));
    }

    [Theory]
    [InlineData("ashburnham", "aushburnham", 1)]
    [InlineData("hinsdale", "himsdale", 1)]
    [InlineData("oklahoma", "okalhoma", 1)]
    [InlineData("abc", "abc", 0)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("short", "entirely", 4)]
    public void The_edit_distance_counts_slips_up_to_its_limit(string left, string right, int expected) =>
        Assert.Equal(expected, EditDistance.Between(left, Encoding.ASCII.GetBytes(right), 3));

    [Theory]
    [InlineData("hsinchu", "shinchu", "TW")]
    [InlineData("chutung", "chudong", "TW")]
    [InlineData("herzliya", "hertzelia", "IL")]
    [InlineData("jinju", "chinju", "KR")]
    public void Romanisations_of_one_name_share_a_skeleton(string left, string right, string economy) =>
        Assert.Equal(Romanisation.Key(left, economy), Romanisation.Key(right, economy));

    [Fact]
    public void Skeletons_are_kept_to_the_economies_that_need_them() => Assert.Equal(0UL, Romanisation.Key("hertzelia", "US"));
}
