using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Geocoding;

public class PointTests
{
    private static Location At(double latitude, double longitude, string? economy = null) =>
        TestGazetteer.Geocoder.Locate(new() { Point = new(latitude, longitude), Economy = economy });

    [Theory]
    [InlineData(0, 0, "JP")]
    [InlineData(0.1, 0.1, "JP")]
    [InlineData(double.NaN, 5, null)]
    [InlineData(95, 200, null)]
    [InlineData(double.PositiveInfinity, 0, "US")]
    [InlineData(-47, -120, null)]
    public void Coordinates_that_cannot_be_true_are_refused_with_a_cause(double latitude, double longitude, string? economy)
    {
        var location = At(latitude, longitude, economy);

        Assert.Null(location.Point);
        Assert.NotNull(location.Cause);
        Assert.Equal(economy, location.Economy);
    }

    [Theory]
    [InlineData(35.658, 139.745, "JP", "Tokyo")]
    [InlineData(39.99, 116.31, "CN", "Beijing")]
    [InlineData(51.536, -0.103, "GB", "London")]
    [InlineData(40.65, -73.95, "US", "New York")]
    [InlineData(37.44, -122.14, "US", "Palo Alto")]
    [InlineData(22.3, 114.17, "HK", "Hong Kong")]
    [InlineData(35.444, 139.638, "JP", "Yokohama")]
    public void A_point_goes_by_the_city_whose_built_up_area_is_nearest(double latitude, double longitude, string economy, string city)
    {
        var location = At(latitude, longitude);

        Assert.Equal((economy, city, Precision.Coordinates), (location.Economy, location.City, location.Precision));
    }

    [Theory]
    [InlineData(48.8566, 2.35222, "FR")]
    [InlineData(43.2965, 5.36978, "FR")]
    [InlineData(28.12, -15.43, "ES")]
    [InlineData(22.28, 114.16, "HK")]
    [InlineData(60.17, 24.96, "FI")]
    [InlineData(1.26, 103.83, "SG")]
    [InlineData(57.05, -2.13, "GB")]
    [InlineData(34.05, -118.25, "US")]
    public void A_point_on_land_or_beside_a_settlement_is_in_its_economy(double latitude, double longitude, string economy)
    {
        Assert.Equal(economy, At(latitude, longitude).Economy);
        Assert.Equal((economy, Precision.Coordinates), (At(latitude, longitude, economy).Economy, At(latitude, longitude, economy).Precision));
    }

    [Fact]
    public void Every_well_known_city_lies_inside_its_own_economy_s_borders()
    {
        var gazetteer = TestGazetteer.Gazetteer;
        var astray = gazetteer.PopulatedCities().Where(c => c.Inhabitants >= 500_000)
            .Select(c => At(c.Point.Latitude, c.Point.Longitude)).Count(l => l.Point is null);

        Assert.Equal(0, astray);
    }

    [Theory]
    [InlineData(37.34, 121.89)]
    [InlineData(-37.34, -121.89)]
    [InlineData(-121.89, 37.34)]
    [InlineData(121.89, 37.34)]
    public void A_lost_sign_or_swapped_axes_are_mended_when_the_economy_is_known(double latitude, double longitude)
    {
        var location = At(latitude, longitude, "US");

        Assert.Equal("San Jose", location.City);
        Assert.Contains("mended", location.Method, StringComparison.Ordinal);
        Assert.True(location.Confidence < 0.9);
    }

    [Fact]
    public void A_point_outside_its_economy_is_refused_and_the_economy_kept()
    {
        var location = At(47.5, 19.05, "TW");

        Assert.Equal((null, "TW", "outside its economy"), (location.Point, location.Economy, location.Cause));
    }
}
