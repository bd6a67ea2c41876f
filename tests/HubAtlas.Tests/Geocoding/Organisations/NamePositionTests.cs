using HubAtlas.Core.Geocoding.Organisations;
using HubAtlas.Core.Geocoding.Parsing;

namespace HubAtlas.Tests.Geocoding.Organisations;

public class NamePositionTests
{
    private static AddressText Read(string text)
    {
        var read = new AddressText();
        read.Add(text);
        return read;
    }

    [Theory]
    [InlineData("Salk Institute, La Jolla", 0, 2, "Whole")]
    [InlineData("The Salk Institute, La Jolla", 1, 3, "Whole")]
    [InlineData("Biology Salk Institute, La Jolla", 1, 3, "Edge")]
    [InlineData("Salk Institute Annex, La Jolla", 0, 2, "Edge")]
    [InlineData("Old Salk Institute Annex, La Jolla", 1, 3, "Inside")]
    [InlineData("X, Salk Institute", 1, 3, "Whole")]
    public void A_name_covers_its_segment_but_for_small_words(string text, int start, int end, string cover) =>
        Assert.Equal(cover, NamePosition.CoverOf(Read(text).Words, start, end).ToString());

    [Theory]
    [InlineData("MRC-LMB", true)]
    [InlineData("CNB CSIC XYZ", true)]
    [InlineData("CNB CSIC XYZ ABC", false)]
    [InlineData("CNRSXYZ", false)]
    [InlineData("INSERM", true)]
    public void A_few_short_words_are_letters(string text, bool areLetters) => Assert.Equal(areLetters, NamePosition.IsLetters(Read(text).Words));

    [Theory]
    [InlineData("Genentech Inc", true)]
    [InlineData("Inserm U955", true)]
    [InlineData("Inserm 955", true)]
    [InlineData("Genentech Inc U955", true)]
    [InlineData("Genentech", false)]
    [InlineData("Genentech Labs", false)]
    [InlineData("Genentech Inc Labs", false)]
    [InlineData("Genentech, Inc", false)]
    [InlineData("Genentech Ab3", false)]
    [InlineData("Genentech 5", true)]
    public void A_legal_form_or_a_number_is_appended_to_a_name(string text, bool isAppended)
    {
        var parsed = new ParsedAddress();
        parsed.Text.Add(text);

        Assert.Equal(isAppended, NamePosition.IsAppended(parsed.Text.Words, parsed, 1));
    }

    [Theory]
    [InlineData("INSERM", SegmentCover.Whole, false, true)]
    [InlineData("X", SegmentCover.Whole, false, false)]
    [InlineData("INSERM Paris", SegmentCover.Edge, false, true)]
    [InlineData("INSERM Paris", SegmentCover.Edge, true, false)]
    [InlineData("IBM Paris", SegmentCover.Edge, false, true)]
    [InlineData("ET Paris", SegmentCover.Edge, false, false)]
    [InlineData("Inserm Paris", SegmentCover.Edge, false, false)]
    internal void One_word_is_a_name_by_itself_or_in_capitals_among_small_letters(string text, SegmentCover cover, bool isAllCapitals, bool isName) =>
        Assert.Equal(isName, NamePosition.MayStandAlone(Read(text).Words, 0, cover, isAllCapitals));

    [Theory]
    [InlineData("Harvard Medical School", 0, true)]
    [InlineData("Harvard a b c d School", 0, true)]
    [InlineData("Harvard a b c d e School", 0, false)]
    [InlineData("harvard Medical School", 0, false)]
    [InlineData("Harvard, Medical School", 0, false)]
    [InlineData("School of Medicine at Dartmouth", 4, true)]
    [InlineData("School of Medicine of Dartmouth", 4, false)]
    [InlineData("School, b at Dartmouth", 3, false)]
    [InlineData("Harvard Square", 0, false)]
    public void A_university_goes_by_its_stem_beside_a_word_for_a_part_of_one(string text, int at, bool isBeside) =>
        Assert.Equal(isBeside, NamePosition.IsBesidePartOfUniversity(Read(text).Words, at));

    [Theory]
    [InlineData("Sloan Kettering", true)]
    [InlineData("sloan Kettering", false)]
    [InlineData("Sloan, Kettering", false)]
    [InlineData("U955 Kettering", false)]
    [InlineData("Institute Kettering", false)]
    [InlineData("The Kettering", false)]
    public void A_capital_letter_makes_a_word_beside_it_a_proper_name(string text, bool isProper) =>
        Assert.Equal(isProper, NamePosition.IsProper(Read(text).Words[0], Read(text).Words[1]));
}
