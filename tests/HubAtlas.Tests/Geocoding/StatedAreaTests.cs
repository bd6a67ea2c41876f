using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Geocoding.Organisations;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Geocoding;

/// <summary>What an address says of economy, region and the town beside outweighs what a part of a name says.</summary>
public class StatedAreaTests
{
    [Theory]
    [InlineData("Beverly Ills, CA", "CA", "Beverly Hills")]
    [InlineData("Forest Ills, NY", "NY", "New York")]
    [InlineData("North Ills, CA", "CA", "North Hills")]
    public void A_word_like_a_state_before_the_state_belongs_to_the_name(string text, string state, string city)
    {
        var location = TestGazetteer.Locate(text, "US");

        Assert.Equal((state, city), (location.Admin1, location.City));
    }

    [Theory]
    [InlineData("Springfield Ill", "IL")]
    [InlineData("Springfield, Illinois", "IL")]
    public void A_state_alone_is_the_state(string text, string state) => Assert.Equal(state, TestGazetteer.Locate(text, "US").Admin1);

    [Theory]
    [InlineData("PRC Laboratory for Grassland")]
    [InlineData("ROC Drilling Group")]
    public void Letters_before_a_name_state_no_economy(string text) => Assert.Null(TestGazetteer.Locate(text).Economy);

    [Theory]
    [InlineData("Laboratory for Grassland, PRC", "CN")]
    [InlineData("Laboratory for Grassland, Taiwan, ROC", "TW")]
    public void Letters_behind_it_do(string text, string economy) => Assert.Equal(economy, TestGazetteer.Locate(text).Economy);

    [Theory]
    [InlineData("Weiler bei Bingen", "DE", "Rheinland-Pfalz")]
    [InlineData("Hausen bei Brugg", "CH", "Aargau")]
    [InlineData("Buchs bei Aarau", "CH", "Aargau")]
    [InlineData("Wil bei Rafz", "CH", "Zurich")]
    public void Of_namesakes_the_one_beside_the_other_town_is_meant(string text, string economy, string region)
    {
        var location = TestGazetteer.Locate(text, economy);

        Assert.Equal((region, text.Split(' ')[0]), (location.Admin1, location.City));
    }

    [Fact]
    public void Of_a_town_named_twice_the_one_with_a_segment_of_its_own_is_the_address()
    {
        var geocoder = new Geocoder(TestGazetteer.Gazetteer, [Make("Kuznetsov Mathematical Institute", "RU", "Moscow", 55.75, 37.62, "facility")], []);

        var location = geocoder.Locate(new() { Text = "Kuznetsov Mathematical Institute, St. Petersburg Branch, St. Petersburg, Russia" });

        Assert.Equal("St Petersburg", location.City);
    }

    [Theory]
    [InlineData("National Institute of Health", 4, false)]
    [InlineData("National Institute of Health, and Nutrition", 4, false)]
    [InlineData("National Institute of Health and", 4, false)]
    [InlineData("National Institute of Health and Nutrition", 4, true)]
    [InlineData("Instituto Nacional de Salud y Nutrición", 4, true)]
    public void A_general_name_that_goes_on_behind_an_and_is_another(string text, int end, bool goesOn)
    {
        var read = new AddressText();
        read.Add(text);

        Assert.Equal(goesOn, NamePosition.GoesOn(read.Words, end));
    }

    [Theory]
    [InlineData("Changzhi", "CN", "Changzhi")]
    [InlineData("Osterode", "DE", "Osterode am Harz")]
    [InlineData("Taoyuan", "TW", "Taoyuan")]
    [InlineData("Wajima", "JP", "Wajima")]
    [InlineData("Minowa-machi", "JP", "Minowa")]
    [InlineData("Kumatori", "JP", "Kumatori")]
    [InlineData("Togo", "JP", "Togo")]
    [InlineData("Uiseong-gun", "KR", "Uiseong")]
    [InlineData("Jindo", "KR", "Jindo")]
    public void A_seat_without_a_known_population_and_a_listed_town_are_found(string text, string economy, string city) =>
        Assert.Equal(city, TestGazetteer.Locate(text, economy).City);

    private static Organisation Make(string name, string economy, string city, double latitude, double longitude, string type) => new()
    {
        Id = "https://ror.org/0" + city,
        Name = name,
        Economy = economy,
        City = city,
        Point = new(latitude, longitude),
        Types = [type],
    };

    [Fact]
    public void Another_name_of_three_words_needs_no_economy_beside_it() => Assert.Equal("Garching", TestGazetteer.Locate("Garching bei München").City);
}
