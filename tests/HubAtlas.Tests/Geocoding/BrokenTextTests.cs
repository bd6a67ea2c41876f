using HubAtlas.Core.Geocoding.Parsing;

namespace HubAtlas.Tests.Geocoding;

/// <summary>Names of which files, fields and writers left only a part.</summary>
public class BrokenTextTests
{
    [Theory]
    [InlineData("V/A/ STERAS", "VASTERAS")]
    [InlineData("G/O/TEBORG", "GOTEBORG")]
    [InlineData("/O/ REBRO", "OREBRO")]
    [InlineData("Malm{umlaut over (o)}", "Malmo")]
    [InlineData("Mal{acute over (a)}ga", "Malaga")]
    [InlineData("MALM{HAECK OVER", "MALM")]
    [InlineData("RAAN{OVERSCORE", "RAAN")]
    [InlineData("Capena/Rome", "Capena/Rome")]
    [InlineData("A/B/C Institute", "A/B/C Institute")]
    [InlineData("Building 4/A/ London", "Building 4/A/ London")]
    [InlineData("Institute {of} Physics", "Institute {of} Physics")]
    public void Marks_of_letters_give_the_letter(string text, string plain) => Assert.Equal(plain, MarkedLetters.Plain(text));

    [Theory]
    [InlineData("V/A/ STERAS", "SE", "Västerås")]
    [InlineData("M LNDAL", "SE", "Mölndal")]
    [InlineData("J NK PING", "SE", "Jönköping")]
    [InlineData("K GERO D", "SE", "Kågeröd")]
    [InlineData("V A FROLUND", "SE", "Gothenburg")]
    public void A_name_that_fell_apart_is_put_together(string text, string economy, string city) => Assert.Equal(city, TestGazetteer.Locate(text, economy).City);

    [Theory]
    [InlineData("Rothenb ob der Taub", "DE", "Rothenburg ob der Tauber")]
    [InlineData("Palos Verd Est, CA", "US", "Palos Verdes Estates")]
    [InlineData("Bad Neuen Ahrweil", "DE", "Bad Neuenahr-Ahrweiler")]
    [InlineData("Port Wash, NY", "US", "Port Washington")]
    public void The_beginnings_of_its_words_name_a_town(string text, string economy, string city) => Assert.Equal(city, TestGazetteer.Locate(text, economy).City);

    [Theory]
    [InlineData("Swadlintede", "GB", "Swadlincote")]
    [InlineData("Petah Tigwo", "IL", "Petaẖ Tiqva")]
    public void Three_slips_in_a_very_long_name_leave_no_doubt_where_nothing_else_is_near(string text, string economy, string city) =>
        Assert.Equal(city, TestGazetteer.Locate(text, economy).City);

    [Fact]
    public void Without_a_column_three_slips_are_too_many() => Assert.Null(TestGazetteer.Locate("Swadlintede, United Kingdom").Point);
}
