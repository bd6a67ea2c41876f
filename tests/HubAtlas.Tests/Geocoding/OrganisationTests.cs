using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Geocoding;

public class OrganisationTests
{
    private static readonly Organisation[] Registry =
    [
        Make("01", "University of Washington", "US", "Seattle", 47.61, -122.33, ["UW"]),
        Make("02", "Washington University in St. Louis", "US", "St Louis", 38.63, -90.20, ["WUSTL"]),
        Make("03", "University of Bonn", "DE", "Bonn", 50.73, 7.10, [], ["Rheinische Friedrich-Wilhelms-Universität Bonn"]),
        Make("04", "York University", "CA", "Toronto", 43.70, -79.42, []) with { RelatedCount = 12 },
        Make("05", "York University", "US", "York", 40.87, -97.59, []),
        Make("06", "Novo Nordisk (Denmark)", "DK", "Copenhagen", 55.68, 12.57, []) with { Types = ["company"] },
        Make("07", "Chinese Academy of Sciences", "CN", "Beijing", 39.91, 116.40, ["CAS"]) with { Types = ["government", "funder"] },
        Make("08", "Shenzhen Institutes of Advanced Technology", "CN", "Shenzhen", 22.55, 114.07, ["SIAT"]) with { Types = ["facility"] },
        Make("09", "Harvard University", "US", "Cambridge", 42.38, -71.11, []),
    ];

    private static Location Locate(string text, string? id = null) =>
        new Geocoder(TestGazetteer.Gazetteer, Registry, []).Locate(new() { Text = text, OrganisationId = id });

    [Theory]
    [InlineData("Department of Genome Sciences, University of Washington", "Seattle")]
    [InlineData("Washington University School of Medicine", "St. Louis")]
    [InlineData("Inst. f. Informatik, Universität Bonn", "Bonn")]
    [InlineData("Univ. of Bonn", "Bonn")]
    [InlineData("Centre for Vision Research, York University", "Toronto")]
    [InlineData("Clinical Drug Development, Novo Nordisk", "Copenhagen")]
    [InlineData("Shenzhen Institutes of Advanced Technology, Chinese Academy of Sciences", "Shenzhen")]
    [InlineData("Department of Genetics, Harvard Medical School", "Cambridge")]
    public void A_registered_organisation_tells_where_its_people_are(string text, string city)
    {
        var location = Locate(text);

        Assert.Equal((Precision.Organisation, city), (location.Precision, location.City));
    }

    [Theory]
    [InlineData("Snap Inc.", "US", null)]
    [InlineData("LYON", "FR", "Lyon")]
    public void What_is_left_of_a_name_without_the_small_word_behind_is_nobody_s(string text, string economy, string? city)
    {
        Organisation[] registry =
        [
            Make("01", "Snap-on (United States)", "US", "Kenosha", 42.58, -87.82, []) with { Types = ["company"] },
            Make("02", "Université Claude Bernard", "FR", "Villeurbanne", 45.78, 4.87, [], ["Lyon-I"]),
        ];
        var location = new Geocoder(TestGazetteer.Gazetteer, registry, []).Locate(new() { Text = text, Economy = economy });

        Assert.Equal((city, economy), (location.City, location.Economy));
        Assert.NotEqual(Precision.Organisation, location.Precision);
    }

    [Fact]
    public void Where_the_text_names_another_city_the_text_is_followed()
    {
        var location = Locate("Chinese Academy of Sciences, Hefei, China");

        Assert.Equal(("Hefei", "CN"), (location.City, location.Economy));
    }

    [Fact]
    public void The_source_s_own_registry_id_settles_what_the_text_leaves_open() =>
        Assert.Equal("York", Locate("York University", "https://ror.org/05").City);

    [Fact]
    public void The_source_s_own_registry_id_does_not_outweigh_a_city_in_the_text() =>
        Assert.Equal("Hefei", Locate("CAS Institute, Hefei, China", "https://ror.org/07").City);

    [Fact]
    public void The_registry_s_order_does_not_count()
    {
        var reversed = new Geocoder(TestGazetteer.Gazetteer, [.. Registry.Reverse()], []);
        foreach (var text in new[] { "York University", "University of Washington", "CAS", "UW" })
            Assert.Equal(Locate(text), reversed.Locate(new() { Text = text }));
        Assert.Equal(new Geocoder(TestGazetteer.Gazetteer, Registry, []).Key, reversed.Key);
    }

    private static Organisation Make(
        string id, string name, string economy, string city, double latitude, double longitude, string[] acronyms,
            string[]? otherNames = null) => new()
            {
                Id = "https://ror.org/" + id,
                Name = name,
                Economy = economy,
                City = city,
                Point = new(latitude, longitude),
                Acronyms = acronyms,
                OtherNames = otherNames ?? [],
                Types = ["education"],
            };
}
