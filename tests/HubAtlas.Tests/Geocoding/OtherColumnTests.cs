namespace HubAtlas.Tests.Geocoding;

/// <summary>An economy's column that was meant otherwise: a territory filed under its state, a state's code, a like code.</summary>
public class OtherColumnTests
{
    [Theory]
    [InlineData("Sha Tin", "HK")]
    [InlineData("Tuen Mun", "HK")]
    [InlineData("Tsuen Wan NT", "HK")]
    [InlineData("Kaohsiung", "TW")]
    [InlineData("San Chung Taipei", "TW")]
    public void Places_of_Hong_Kong_and_Taiwan_filed_under_China_are_put_where_they_are(string text, string economy)
    {
        var location = TestGazetteer.Locate(text, "CN");

        Assert.Equal((economy, true, null), (location.Economy, location.Point is not null, location.Conflict));
    }

    [Theory]
    [InlineData("Guangzhou")]
    [InlineData("Kunming")]
    public void Famous_cities_of_China_filed_under_Taiwan_are_in_China(string text)
    {
        var location = TestGazetteer.Locate(text, "TW");

        Assert.Equal((text, "CN"), (location.City, location.Economy));
    }

    [Theory]
    [InlineData("Nanjing")]
    [InlineData("Banqiao, Chongqing")]
    [InlineData("Guangdong")]
    public void Places_of_China_stay_in_China(string text) => Assert.Equal("CN", TestGazetteer.Locate(text, "CN").Economy);

    [Theory]
    [InlineData("Thousand Oak Park", "CA", "CA")]
    [InlineData("King of Prussia", "PA", "PA")]
    [InlineData("Rancho Palos Verd", "CA", "CA")]
    public void A_column_may_be_the_code_of_a_state(string text, string column, string state)
    {
        var location = TestGazetteer.Locate(text, column);
        if (location.Point is null) Assert.Equal(column, location.Economy);
        else Assert.Equal(("US", state, "state's code over economy"), (location.Economy, location.Admin1, location.Conflict));
    }

    [Fact]
    public void A_long_name_of_one_state_is_found_under_its_code() => Assert.Equal("US", TestGazetteer.Locate("King of Prussia", "PA").Economy);

    [Theory]
    [InlineData("Wageningen", "NE", "NL")]
    [InlineData("Amstelveen", "NE", "NL")]
    public void A_column_may_be_a_like_code(string text, string column, string economy) =>
        Assert.Equal((economy, "text over economy"), (TestGazetteer.Locate(text, column).Economy, TestGazetteer.Locate(text, column).Conflict));

    [Theory]
    [InlineData("Niamey", "NE")]
    [InlineData("Ontario", "CA")]
    [InlineData("Granada", "CO")]
    [InlineData("Brighton", "AU")]
    [InlineData("Coffrane", "CH")]
    public void A_place_or_region_of_the_column_is_read_in_no_other(string text, string column) => Assert.Equal(column, TestGazetteer.Locate(text, column).Economy);
}
