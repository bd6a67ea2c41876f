using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Geocoding;

/// <summary>Labels of the source against the text, and coordinates through the gates.</summary>
public class LabelTests
{
    private static readonly Organisation[] Registry =
    [
        new() { Id = "https://ror.org/a", Name = "University College London", Economy = "GB", City = "London", Point = new(51.5085, -0.1257), Types = ["education"] },
        new() { Id = "https://ror.org/b", Name = "University of Bonn", Economy = "DE", City = "Bonn", Point = new(50.7374, 7.0982), Types = ["education"] },
        new() { Id = "https://ror.org/c", Name = "University of Manchester", Economy = "GB", City = "Manchester", Point = new(53.48, -2.24), Types = ["education"] },
    ];

    private static readonly Lazy<Geocoder> WithRegistry = new(() => new(TestGazetteer.Gazetteer, Registry, []));

    [Theory]
    [InlineData("Dept. of Physics, University College London, London, UK", "a", null, "London")]
    [InlineData("Max Planck Institute, Munich, Germany", "a", "text over registry id", "Munich")]
    [InlineData("University of Bonn", "a", "text over registry id", "Bonn")]
    [InlineData("University of Manchester", "a", "registry id over text", "London")]
    [InlineData("Laboratory", "a", null, "London")]
    public void A_registry_id_against_the_text(string text, string id, string? conflict, string city)
    {
        _ = TestGazetteer.Gazetteer;
        var location = WithRegistry.Value.Locate(new() { Text = text, OrganisationId = "https://ror.org/" + id });

        Assert.Equal((conflict, city), (location.Conflict, location.City));
    }

    [Theory]
    [InlineData("Tokyo, Japan", "JP", null, "JP")]
    [InlineData("Tokyo, Japan", "DE", "text over economy", "JP")]
    [InlineData("Kowloon, Hong Kong, China", "CN", null, "HK")]
    [InlineData("San Diego", "CA", "state's code over economy", "US")]
    public void An_economy_column_against_the_text(string text, string column, string? conflict, string economy)
    {
        var location = TestGazetteer.Locate(text, column);

        Assert.Equal((conflict, economy), (location.Conflict, location.Economy));
    }

    [Fact]
    public void Coordinates_that_pass_win_over_the_text_and_the_conflict_is_kept()
    {
        var near = TestGazetteer.Geocoder.Locate(new() { Text = "Potsdam, Germany", Point = new(52.52, 13.405) });
        var far = TestGazetteer.Geocoder.Locate(new() { City = "Taoyuan", Economy = "TW", Point = new(22.63, 120.30) });

        Assert.Equal(("Berlin", null, "passed"), (near.City, near.Conflict, near.Gate));
        Assert.Equal(("Kaohsiung", "coordinates over text", "passed"), (far.City, far.Conflict, far.Gate));
        Assert.Equal("Taoyuan", TestGazetteer.Geocoder.Otherwise(new() { City = "Taoyuan", Economy = "TW", Point = new(22.63, 120.30) })!.City);
    }

    [Theory]
    [InlineData(0.1, 0.1, "null island")]
    [InlineData(47.5, 19.05, "outside its economy")]
    [InlineData(95, 200, "coordinates out of range")]
    public void Where_coordinates_are_refused_the_text_is_believed_and_the_gate_kept(double latitude, double longitude, string gate)
    {
        var address = new Address { City = "Taoyuan", Economy = "TW", Point = new(latitude, longitude) };
        var location = TestGazetteer.Geocoder.Locate(address);

        Assert.Equal((gate, "Taoyuan", Precision.City, null), (location.Gate, location.City, location.Precision, location.Cause));
        var silent = TestGazetteer.Geocoder.Locate(address with { City = null });
        Assert.Equal((gate, null, gate), (silent.Gate, silent.Point, silent.Cause));
    }

    [Fact]
    public void Mended_coordinates_say_so_and_addresses_without_any_have_no_gate()
    {
        Assert.Equal("longitude's sign mended", TestGazetteer.Geocoder.Locate(new() { Economy = "US", Point = new(37.34, 121.89) }).Gate);
        Assert.Null(TestGazetteer.Locate("Tokyo, Japan").Gate);
    }

    /// <summary>Every economy has a territory, or its coordinates would be taken for the high sea.</summary>
    [Theory]
    [InlineData("FR", 48.8566, 2.3522), InlineData("ES", 28.1, -15.41), InlineData("NO", 59.91, 10.75), InlineData("NO", 69.65, 18.95)]
    [InlineData("GB", 51.5, -0.12), InlineData("US", 21.3, -157.86), InlineData("US", 61.2, -149.9), InlineData("UA", 44.95, 34.1)]
    [InlineData("DK", 55.68, 12.57), InlineData("NL", 52.37, 4.9), InlineData("CN", 39.9, 116.4), InlineData("TW", 25.03, 121.56)]
    [InlineData("HK", 22.3, 114.17), InlineData("RE", -20.88, 55.45), InlineData("PT", 37.74, -25.67), InlineData("AU", -42.88, 147.33)]
    [InlineData("FR", 42.7, 9.45), InlineData("IL", 32.08, 34.78), InlineData("FI", 60.17, 24.94), InlineData("SE", 59.33, 18.07)]
    [InlineData("NZ", -36.85, 174.76), InlineData("CL", -33.45, -70.67), InlineData("ZA", -33.92, 18.42), InlineData("KR", 37.57, 126.98)]
    public void A_city_lies_in_its_economy(string economy, double latitude, double longitude)
    {
        var location = TestGazetteer.Geocoder.Locate(new() { Point = new(latitude, longitude) });

        Assert.Equal((economy, "coordinates"), (location.Economy, location.Method));
    }

    [Fact]
    public void Nearly_every_large_city_lies_inside_the_borders_of_its_economy()
    {
        var outside = TestGazetteer.Gazetteer.PopulatedCities().Where(c => c.Inhabitants >= 300_000)
            .Where(c => TestGazetteer.Geocoder.Locate(new() { Point = c.Point }).Point is null).ToList();

        Assert.Empty(outside);
    }

    [Fact]
    public void What_an_address_may_mean_instead_is_elsewhere_and_what_was_not_located_came_nearest_to_something()
    {
        var geocoder = TestGazetteer.Geocoder;
        var springfield = geocoder.Otherwise(new() { Text = "Springfield, USA" });
        var clear = geocoder.Otherwise(new() { Text = "Tokyo, Japan" });

        Assert.Equal("Springfield", springfield!.City);
        Assert.NotEqual("Tokyo", clear?.City);
        Assert.Null(geocoder.Otherwise(new() { Text = "Remote" }));
        Assert.Null(geocoder.Otherwise(Address.None));
    }

    [Fact]
    public void A_runner_up_is_a_place_elsewhere_with_its_part_of_the_doubt()
    {
        var springfield = TestGazetteer.Geocoder.Locate(new() { Text = "Springfield, IL, USA" });
        var paris = TestGazetteer.Geocoder.Locate(new() { Text = "Paris, Texas" });
        foreach (var location in new[] { springfield, paris })
        {
            var other = Assert.IsType<OtherPlace>(location.Other);
            Assert.Equal(TestGazetteer.Geocoder.Otherwise(location == paris ? new() { Text = "Paris, Texas" } : new() { Text = "Springfield, IL, USA" })!.Point, other.Point);
            Assert.True(Sphere.DistanceKm(location.Point!.Value, other.Point) > 25);
            Assert.InRange(other.Confidence, 0.001, 1 - location.Confidence);
        }
    }

    [Fact]
    public void Nothing_else_near_and_places_that_source_or_user_gave_have_no_runner_up()
    {
        Assert.Null(TestGazetteer.Geocoder.Locate(new() { Text = "Tokyo, Japan" }).Other);
        Assert.Null(TestGazetteer.Geocoder.Locate(new() { Text = "Springfield, USA" }).Other);
        Assert.Null(TestGazetteer.Geocoder.Locate(new() { City = "Taoyuan", Economy = "TW", Point = new(22.63, 120.30) }).Other);
        var corrected = new Geocoder(TestGazetteer.Gazetteer, [], [new(CorrectionTarget.Text, "Paris, Texas", null, "Springfield", "IL", "US")]);
        Assert.Equal("Springfield", corrected.Locate(new() { Text = "Paris, Texas" }).City);
        Assert.Null(corrected.Locate(new() { Text = "Paris, Texas" }).Other);
    }
}
