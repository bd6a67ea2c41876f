using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Geocoding;

public class PostalCodeTests
{
    [Theory]
    [InlineData("Dept of Physics, TX 77843, USA", null, 30.62, -96.34)]
    [InlineData("Bldg 40, TX 77843-3136", "US", 30.62, -96.34)]
    [InlineData("12345 Amphitheatre Pkwy, CA 94043", null, 37.41, -122.08)]
    public void A_code_that_its_state_confirms_says_where(string text, string? economy, double latitude, double longitude)
    {
        var location = TestGazetteer.Locate(text, economy);

        Assert.Equal(("US", Precision.City, "postal code"), (location.Economy, location.Precision, location.Method));
        Assert.InRange(Sphere.DistanceKm(location.Point!.Value, new(latitude, longitude)), 0, 15);
    }

    /// <summary>Pennsylvania has Middletowns near Harrisburg, near Bethlehem and beside Philadelphia.</summary>
    [Theory]
    [InlineData("Middletown, PA 17057", 40.20, -76.73)]
    [InlineData("Middletown, PA 18020", 40.64, -75.33)]
    public void Namesakes_within_a_state_are_told_apart(string text, double latitude, double longitude) =>
        Assert.InRange(Sphere.DistanceKm(TestGazetteer.Locate(text).Point!.Value, new(latitude, longitude)), 0, 25);

    [Theory]
    [InlineData("Dept of Physics, 77843")]
    [InlineData("Dept of Physics, MA 77843")]
    [InlineData("Dept of Physics, TX 77843", "DE")]
    [InlineData("Institut, 39100 BZ, Italy")]
    public void A_number_that_nothing_confirms_says_nothing(string text, string? economy = null) =>
        Assert.Null(TestGazetteer.Locate(text, economy).Point);

    [Fact]
    public void The_town_that_the_text_names_comes_first() =>
        Assert.Equal(("Rahway", "city"), (TestGazetteer.Locate("Merck, PO Box 2000, Rahway, NJ 07065").City, TestGazetteer.Locate("Merck, PO Box 2000, Rahway, NJ 07065").Method));
}
