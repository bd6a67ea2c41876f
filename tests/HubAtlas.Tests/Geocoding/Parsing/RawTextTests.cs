using HubAtlas.Core.Geocoding.Parsing;

namespace HubAtlas.Tests.Geocoding.Parsing;

/// <summary>How a raw text becomes words.</summary>
public class RawTextTests
{
    private static AddressText Read(string text)
    {
        var read = new AddressText();
        read.Add(text);
        return read;
    }

    private static string Shown(string text) => Read(text) is var read ? read.Show(0, read.WordCount) : "";

    [Theory]
    [InlineData("Harvard University2", "harvard university")]
    [InlineData("12University of Bonn", "university of bonn")]
    [InlineData("University123", "university123")]
    [InlineData("Unit2", "unit2")]
    [InlineData("Boston2", "boston2")]
    public void A_footnote_s_number_at_a_word_of_institutions_is_none_of_it(string text, string read) => Assert.Equal(read, Shown(text));

    [Theory]
    [InlineData("U.S.A.", "usa")]
    [InlineData("Univ. of Bonn", "univ of bonn")]
    [InlineData("J.Craig Venter", "j craig venter")]
    [InlineData("M. D. Anderson", "md anderson")]
    [InlineData("M, D Anderson", "m d anderson")]
    [InlineData("S.N. Bose", "sn bose")]
    public void Initials_are_one_word(string text, string read) => Assert.Equal(read, Shown(text));

    [Theory]
    [InlineData("Z ¨urich", "zurich")]
    [InlineData("San Jos ´e", "san jose")]
    [InlineData("Z ¨Urich", "z urich")]
    [InlineData("San Jos - ´e", "san jos e")]
    public void Accents_set_apart_belong_to_their_letter(string text, string read) => Assert.Equal(read, Shown(text));

    [Theory]
    [InlineData("Saint-Denis, Fort Collins", "st denis ft collins")]
    [InlineData("Sankt Gallen, Mount Vernon", "st gallen mt vernon")]
    [InlineData("Sainte Foy", "ste foy")]
    public void Words_that_are_written_short_as_well_are_one(string text, string read) => Assert.Equal(read, Shown(text));

    [Fact]
    public void Commas_brackets_dashes_and_new_texts_divide_segments_and_nothing_else_does()
    {
        var read = Read("A b, c (d) e;; f - g");
        read.Add("h");

        Assert.Equal([0, 0, 1, 2, 3, 4, 5, 6], read.Words.ToArray().Select(w => w.Segment));
        Assert.Equal(7, read.SegmentCount);
        Assert.Equal(7, read.Add("i"));
    }

    [Fact]
    public void Words_bear_marks_of_how_they_are_written()
    {
        WordMarks Marks(string text) => Read(text).Words[0].Marks;

        Assert.Equal(WordMarks.HasLetter | WordMarks.Capitals | WordMarks.Capitalised, Marks("CNRS"));
        Assert.Equal(WordMarks.HasLetter | WordMarks.Capitalised, Marks("Bonn"));
        Assert.Equal(WordMarks.HasLetter | WordMarks.InnerCapitals, Marks("iNANO"));
        Assert.Equal(WordMarks.HasLetter | WordMarks.StandsAlone, Marks("京"));
        Assert.True(Marks("U955").HasFlag(WordMarks.HasDigit | WordMarks.HasLetter));
        Assert.True(Marks("(IIT)").HasFlag(WordMarks.Bracketed));
        Assert.False(Marks("IIT").HasFlag(WordMarks.Bracketed));
        Assert.False(Read("(IIT) Genoa").Words[1].Is(WordMarks.Bracketed));
        Assert.True(Marks("M").HasFlag(WordMarks.Initials));
        Assert.False(Marks("m").HasFlag(WordMarks.Initials));
    }

    [Fact]
    public void Of_a_text_without_end_head_and_tail_are_read()
    {
        var text = "Bonn " + string.Concat(Enumerable.Repeat("abcd ", 2_000)) + "Tokyo";
        var words = Read(text);

        Assert.Equal("bonn", words.LettersOf(words.Words[0]));
        Assert.Equal("tokyo", words.LettersOf(words.Words[^1]));
        Assert.InRange(words.WordCount, 500, 1_500);
        Assert.Equal(801, Read(string.Concat(Enumerable.Repeat("abcd ", 801))).WordCount);
    }

    [Theory]
    [InlineData("Bonn, x@uni-bonn.de.", 6, 19, "DE")]
    [InlineData("www.ox.ac.uk, Oxford", 0, 12, "GB")]
    [InlineData("x@mit.edu", 0, 9, "US")]
    [InlineData("x@nih.gov", 0, 9, "US")]
    [InlineData("x@startup.io", 0, 12, null)]
    [InlineData("x@company.com", 0, 13, null)]
    [InlineData("x@company.museum", 0, 16, null)]
    [InlineData("@ nothing", 9, 9, null)]
    [InlineData("x@nothing", 9, 9, null)]
    public void Addresses_of_mail_and_web_tell_an_economy_by_their_ending(string text, int start, int end, string? economy)
    {
        Assert.Equal((start, end), MailAddress.Find(text, 0));
        if (start < text.Length) Assert.Equal(economy, MailAddress.EconomyOf(text.AsSpan(start, end - start)));
    }

    [Theory]
    [InlineData("University of WollongongNSWAustralia", "University of Wollongong, NSW, Australia")]
    [InlineData("Harbin Institute of TechnologyHarbin150001People's", "Harbin Institute of Technology, Harbin, 150001, People's")]
    [InlineData("Harbin Institute of TechnologyHarbin1500People's", "Harbin Institute of Technology, Harbin, 1500, People's")]
    [InlineData("Harbin123Road", null)]
    [InlineData("McGill University", null)]
    [InlineData("LaTrobe University", null)]
    [InlineData("DeepMind", null)]
    [InlineData("Fraunhofer ISTGermany", null)]
    [InlineData("UniversityBoston", "University, Boston")]
    [InlineData("GatewayBoston", null)]
    public void Lines_that_were_joined_are_taken_apart_where_case_and_digits_tell(string text, string? lines) => Assert.Equal(lines, GluedText.Divide(text, _ => false));
}
