using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Geocoding;

/// <summary>Mistakes that public location tables made, each by the thousands.</summary>
public class KnownDisastersTests
{
    [Theory]
    [InlineData("Taoyuan County, TW", null, "TW", 24.99, 121.30)]
    [InlineData("Taoyuan Hsien", "TW", "TW", 24.99, 121.30)]
    [InlineData("Changhua", "TW", "TW", 24.07, 120.54)]
    [InlineData("Changhua, Taiwan", null, "TW", 24.07, 120.54)]
    [InlineData("Ichon-shi", "KR", "KR", 37.28, 127.44)]
    [InlineData("San Jose, CA", null, "US", 37.34, -121.89)]
    [InlineData("San Jose, CA, US", null, "US", 37.34, -121.89)]
    [InlineData("San Jose", "CR", "CR", 9.93, -84.08)]
    [InlineData("San Jose, Costa Rica", null, "CR", 9.93, -84.08)]
    [InlineData("Waterloo, CA", null, "CA", 43.47, -80.52)]
    [InlineData("Waterloo", "CA", "CA", 43.47, -80.52)]
    [InlineData("Waterloo, Ontario, Canada", null, "CA", 43.47, -80.52)]
    [InlineData("Toronto, CA", null, "CA", 43.70, -79.42)]
    [InlineData("Palo Alto, CA", null, "US", 37.44, -122.14)]
    [InlineData("Columbia, SC", null, "US", 34.00, -81.03)]
    [InlineData("Greenville, SC, US", null, "US", 34.85, -82.39)]
    [InlineData("MIDLAND, MI 48642", null, "US", 43.62, -84.25)]
    [InlineData("Midland, MI", "US", "US", 43.62, -84.25)]
    [InlineData("University College London, Gower Street, London WC1E 6BT, UK", null, "GB", 51.51, -0.13)]
    [InlineData("3400 Spruce St, Univ Penn, Philadelphia", null, "US", 39.95, -75.16)]
    [InlineData("Univ Penn, Philadelphia, PA 19104 USA", null, "US", 39.95, -75.16)]
    [InlineData("Cambridge, England", null, "GB", 52.20, 0.12)]
    [InlineData("PENZBERG, DE", "US", "DE", 47.75, 11.38)]
    [InlineData("MONTREAL, CA", "US", "CA", 45.51, -73.59)]
    [InlineData("CHAMRAJPET BANGALORE, IN", "US", "IN", 12.97, 77.59)]
    [InlineData("DOVER, DE", "US", "US", 39.16, -75.52)]
    [InlineData("ATHENS, GA", "US", "US", 33.96, -83.38)]
    [InlineData("Brühl, Baden-Württemberg, DE", null, "DE", 49.40, 8.53)]
    [InlineData("Zhongtang, Guangdong, CN", null, "CN", 23.09, 113.65)]
    [InlineData("Xi'an Jiaotong University, Xi'an, China", "CN", "CN", 34.26, 108.93)]
    [InlineData("Xian Jiaotong Univ, Xian 710049, Peoples R China", null, "CN", 34.26, 108.93)]
    [InlineData("Xi’an, Shaanxi, China", null, "CN", 34.26, 108.93)]
    [InlineData("University of Cambridge (simulated); Cambridge; MA; U.S.A.", "US", "US", 42.37, -71.11)]
    [InlineData("Univ Cambridge, Cambridge CB2 1TN, England", null, "GB", 52.20, 0.12)]
    [InlineData("MIT, Cambridge, MA 02139 USA", null, "US", 42.37, -71.11)]
    [InlineData("Acatlán de Osorio Medical School, Acatlan de Osorio, Mexico", null, "MX", 18.20, -98.05)]
    [InlineData("Universidad Nacional, Mexico, Mexico", null, "MX", 19.43, -99.13)]
    [InlineData("Universidad Nacional, Palenque, Mexico", "MX", "MX", 17.51, -91.98)]
    [InlineData("Univ, Antigua Guatemala, Guatemala.", "GT", "GT", 14.56, -90.73)]
    [InlineData("Hospital General, Mexico", "MX", "MX", 19.43, -99.13)]
    [InlineData("Tbilisi, Georgia", null, "GE", 41.69, 44.83)]
    [InlineData("Atlanta, Georgia", null, "US", 33.75, -84.39)]
    [InlineData("Athens, Georgia, USA", null, "US", 33.96, -83.38)]
    [InlineData("Hong Kong Polytech Univ, Hong Kong, Peoples R China", null, "HK", 22.28, 114.17)]
    [InlineData("University of Macau, Macau, China", null, "MO", 22.20, 113.55)]
    [InlineData("Taipei, Taiwan, ROC", null, "TW", 25.05, 121.53)]
    [InlineData("Acad Sinica, Beijing, Peoples R China", null, "CN", 39.91, 116.40)]
    [InlineData("Hanoi, Viet Nam", null, "VN", 21.02, 105.84)]
    [InlineData("Rochester, New York, USA", null, "US", 43.15, -77.62)]
    [InlineData("Munich, DE", "US", "DE", 48.14, 11.58)]
    [InlineData("Southampton, UK", null, "GB", 50.90, -1.40)]
    [InlineData("Moscow, Idaho", null, "US", 46.73, -117.00)]
    [InlineData("Paris, TX", "US", "US", 33.66, -95.56)]
    [InlineData("Mexico, Missouri", null, "US", 39.17, -91.88)]
    [InlineData("Lebanon, NH 03756", null, "US", 43.64, -72.25)]
    [InlineData("National Institute of Health, Islamabad, Pakistan", null, "PK", 33.72, 73.04)]
    [InlineData("National Institutes of Health, Bethesda, MD", null, "US", 38.98, -77.10)]
    [InlineData("Dnipro State Medical University, Dnipro, Ukraine", null, "UA", 48.45, 34.98)]
    [InlineData("ANDRA, 92298 Châtenay-Malabry, France", null, "FR", 48.77, 2.28)]
    [InlineData("Sorbonne Université, 75005 Paris", null, "FR", 48.85, 2.35)]
    public void An_address_that_was_once_misplaced_is_where_it_belongs(
        string text, string? economy, string expectedEconomy, double latitude, double longitude)
    {
        var location = TestGazetteer.Locate(text, economy);

        Assert.Equal(expectedEconomy, location.Economy);
        Assert.NotNull(location.Point);
        Assert.InRange(Core.Spatial.Sphere.DistanceKm(location.Point!.Value, new(latitude, longitude)), 0, 25);
    }

    [Theory]
    [InlineData("東京都文京区本郷", "JP", "Tokyo")]
    [InlineData("北京市海淀区", "CN", "Beijing")]
    [InlineData("서울특별시 관악구", "KR", "Seoul")]
    [InlineData("上海交通大学, 上海, 中国", "CN", "Shanghai")]
    [InlineData("大阪市北区", "JP", "Osaka")]
    [InlineData("Москва, Россия", "RU", "Moscow")]
    [InlineData("Αθήνα, Ελλάδα", "GR", "Athens")]
    [InlineData("جامعة القاهرة، القاهرة، مصر", "EG", "Cairo")]
    [InlineData("دانشگاه تهران، تهران، ایران", "IR", "Tehran")]
    [InlineData("จุฬาลงกรณ์มหาวิทยาลัย กรุงเทพมหานคร ประเทศไทย", "TH", "Bangkok")]
    [InlineData("Zürich, Schweiz", "CH", "Zürich")]
    [InlineData("Koeln, Deutschland", "DE", "Cologne")]
    public void Addresses_are_read_in_any_script(string text, string economy, string city)
    {
        var location = TestGazetteer.Locate(text);

        Assert.Equal((economy, city), (location.Economy, location.City));
    }

    /// <summary>The sources are of different years, and of different levels: departments of France bear the numbers of its regions.</summary>
    [Theory]
    [InlineData("Hanoi, Viet Nam", "Hanoi")]
    [InlineData("Da Nang, Viet Nam", "Da Nang City")]
    [InlineData("Oslo, Norway", "Oslo")]
    [InlineData("Drammen, Norway", "Buskerud")]
    [InlineData("Nantes, Loire-Atlantique, France", "Pays de la Loire")]
    [InlineData("Avignon, Vaucluse, France", "Provence-Alpes-Côte d'Azur")]
    [InlineData("Limoux, Aude, France", "Occitanie")]
    public void Regions_are_those_of_today(string text, string region) => Assert.Equal(region, TestGazetteer.Locate(text).Admin1);

    /// <summary>Also where more than two hundred of its estates are listed.</summary>
    [Theory]
    [InlineData("Hong Kong")]
    [InlineData("Singapore")]
    public void A_city_that_is_an_economy_is_named_as_a_city(string text)
    {
        var location = TestGazetteer.Locate(text);

        Assert.Equal((text, Precision.City, "city"), (location.City, location.Precision, location.Method));
    }

    [Theory]
    [InlineData("Bunkyo-ku, Tokyo, Japan", "Tokyo")]
    [InlineData("Haidian, Beijing, China", "Beijing")]
    [InlineData("Islington, London, UK", "London")]
    [InlineData("Brooklyn, NY", "New York")]
    public void A_part_of_a_city_goes_by_the_city_s_name(string text, string city) =>
        Assert.Equal(city, TestGazetteer.Locate(text).City);

    [Theory]
    [InlineData("Independent Researcher")]
    [InlineData("ORCID, US")]
    [InlineData("National Institute of Health")]
    [InlineData("ORCID 0000-0002-1825-0097")]
    [InlineData("Department of Mechanical Engineering")]
    [InlineData("Springfield", "US")]
    [InlineData("China")]
    [InlineData("Mexico")]
    public void What_cannot_be_known_is_not_guessed(string text, string? economy = null)
    {
        var location = TestGazetteer.Locate(text, economy);

        Assert.Null(location.Point);
        Assert.NotNull(location.Cause);
        Assert.True(location.Precision < Precision.City);
    }
}
