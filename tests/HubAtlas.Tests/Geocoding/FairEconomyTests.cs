namespace HubAtlas.Tests.Geocoding;

/// <summary>What the column states holds for every economy alike: its regions and towns do not go abroad for a larger namesake.</summary>
public class FairEconomyTests
{
    [Fact]
    public void Every_region_stays_in_its_own_economy()
    {
        var known = SourceTowns.Regions().Where(r => TestGazetteer.Gazetteer.EconomyOf(r.Economy) >= 0).ToList();
        var abroad = known.Where(r => TestGazetteer.Locate(r.Name, r.Economy).Economy != r.Economy).ToList();

        Assert.True(known.Count > 3800, $"{known.Count} regions");
        Assert.Empty(abroad);
    }

    [Fact]
    public void Every_town_stays_in_its_own_economy()
    {
        var towns = SourceTowns.Towns;
        var abroad = towns.AsParallel().Where(t => TestGazetteer.Locate(t.Name, t.Economy).Economy != t.Economy).Select(t => $"{t.Name}, {t.Economy}").ToList();

        Assert.True(towns.Count > 26_000, $"{towns.Count} towns");
        Assert.Empty(abroad);
    }

    [Theory]
    [InlineData("Victoria", "AU")]
    [InlineData("Norfolk", "GB")]
    [InlineData("La Rioja", "ES")]
    [InlineData("Delta", "NG")]
    [InlineData("Limburg", "BE")]
    [InlineData("Santander", "CO")]
    public void A_region_of_the_stated_economy_is_no_city_abroad(string text, string economy) => Assert.Equal(economy, TestGazetteer.Locate(text, economy).Economy);

    [Theory]
    [InlineData("Zulu", "ZA")]
    [InlineData("Rhine-Westphalia", "DE")]
    public void A_part_of_a_region_s_name_is_no_city_abroad(string text, string economy) => Assert.Equal(economy, TestGazetteer.Locate(text, economy).Economy);

    [Theory]
    [InlineData("Palestine", "US")]
    [InlineData("Holland", "US")]
    [InlineData("Montenegro", "BR")]
    [InlineData("Albania", "CO")]
    public void A_town_of_the_column_is_meant_rather_than_the_economy_of_its_name(string text, string column) => Assert.Equal(column, TestGazetteer.Locate(text, column).Economy);

    [Theory]
    [InlineData("Adelaide (United Kingdom)", "GB")]
    [InlineData("Toshiba (Canada)", "CA")]
    public void Text_and_column_agree_against_a_city_abroad(string text, string column) => Assert.Equal((column, null), EconomyAndPoint(text, column));

    [Theory]
    [InlineData("Bedok", "SG")]
    [InlineData("Springfield", "SG")]
    public void A_city_state_does_not_lose_to_a_town_abroad(string text, string column) => Assert.Equal(column, TestGazetteer.Locate(text, column).Economy);

    [Fact]
    public void Metropolitan_names_are_their_city() => Assert.Equal("Manila", TestGazetteer.Locate("Metro Manila", "PH").City);

    private static (string?, object?) EconomyAndPoint(string text, string column) =>
        TestGazetteer.Locate(text, column) is var location ? (location.Economy, location.Point) : default;
}
