using HubAtlas.Core.Geocoding.Parsing;


namespace HubAtlas.Tests.Geocoding;

/// <summary>What an address tells of its economy, one table a kind of clue.</summary>
public class EconomyTests
{
    [Theory]
    [InlineData("Institut X, Deutschland", "DE")]
    [InlineData("Facultad X, España", "ES")]
    [InlineData("某研究所, 中国", "CN")]
    [InlineData("연구소, 대한민국", "KR")]
    [InlineData("Институт, Россия", "RU")]
    [InlineData("Ινστιτούτο, Ελλάδα", "GR")]
    [InlineData("Instytut X, Polska", "PL")]
    [InlineData("Istituto X, Italia", "IT")]
    [InlineData("研究所, 日本", "JP")]
    [InlineData("Kutatóintézet, Magyarország", "HU")]
    [InlineData("Enstitü, Türkiye", "TR")]
    public void Names_in_the_economy_s_own_language(string text, string economy) => AssertEconomy(economy, text);

    [Theory]
    [InlineData("Lab X, P. R. China", "CN")]
    [InlineData("Lab X, P.R.China", "CN")]
    [InlineData("Lab X, PRC", "CN")]
    [InlineData("Lab X, Peoples R China", "CN")]
    [InlineData("Lab X, R.O.C.", "TW")]
    [InlineData("Lab X, ROK", "KR")]
    [InlineData("Lab X, Republic of Korea", "KR")]
    [InlineData("Lab X, U.A.E.", "AE")]
    [InlineData("Lab X, K.S.A.", "SA")]
    [InlineData("Lab X, U.S.A.", "US")]
    [InlineData("Lab X, U. S. A.", "US")]
    [InlineData("Lab X, U.K.", "GB")]
    [InlineData("Lab X, USSR", "RU")]
    [InlineData("Lab X, West Germany", "DE")]
    [InlineData("Lab X, Viet Nam", "VN")]
    [InlineData("Lab X, Macau SAR, China", "MO")]
    public void Abbreviations_and_names_of_the_past(string text, string economy) => AssertEconomy(economy, text);

    [Theory]
    [InlineData("Department of Mathematics, wang@mail.tsinghua.edu.cn", "CN")]
    [InlineData("Institute X, j.doe@physics.ox.ac.uk.", "GB")]
    [InlineData("Abteilung X; name@charite.de", "DE")]
    [InlineData("Lab X, www.u-tokyo.ac.jp", "JP")]
    [InlineData("School X, someone@college.edu", "US")]
    [InlineData("Lab X, a@b.gov", "US")]
    public void The_end_of_an_e_mail_or_web_address(string text, string economy) => AssertEconomy(economy, text);

    [Theory]
    [InlineData("Lab X, a@b.com")]
    [InlineData("Lab X, a@b.io")]
    [InlineData("Lab X, team@start.ai")]
    [InlineData("Lab X, @handle")]
    public void Addresses_of_the_whole_world_tell_nothing(string text) => Assert.Null(TestGazetteer.Locate(text).Economy);

    [Fact]
    public void A_village_of_another_region_is_not_believed_where_several_have_the_name()
    {
        var location = TestGazetteer.Locate("Baiyun, Guangdong", "CN");

        Assert.Equal(("Guangdong", null), (location.Admin1, location.Point));
    }

    [Fact]
    public void A_saint_s_name_in_a_hospital_s_is_no_island() => Assert.NotEqual("MF", TestGazetteer.Locate("IRCCS Ospedale Policlinico San Martino").Economy);

    [Fact]
    public void A_name_in_the_text_outweighs_the_e_mail_address()
    {
        Assert.Equal("FR", TestGazetteer.Locate("Lab X, Lyon, France, somebody@uni-bonn.de").Economy);
        Assert.Equal("Lyon", TestGazetteer.Locate("Lab X, Lyon, France, somebody@uni-bonn.de").City);
    }

    [Theory]
    [InlineData("Columbia, Missouri, USA", "US")]
    [InlineData("Mexico, Missouri", "US")]
    [InlineData("Panama City, FL", "US")]
    [InlineData("Lebanon, NH", "US")]
    [InlineData("Peru, Indiana, USA", "US")]
    [InlineData("American University of Beirut, Beirut, Lebanon", "LB")]
    [InlineData("Georgia Institute of Technology, Atlanta, GA 30332", "US")]
    [InlineData("German University in Cairo, Cairo, Egypt", "EG")]
    [InlineData("New Mexico State University, Las Cruces, NM", "US")]
    [InlineData("Oxford, Mississippi", "US")]
    public void Names_of_economies_inside_other_names(string text, string economy) => AssertEconomy(economy, text);

    [Theory]
    [InlineData("Kontraktenheden, North Denmark Region", "PE")]
    [InlineData("Kazan (Volga Region) Federal University", "PE")]
    public void The_word_region_is_no_name_of_a_region(string text, string wrong) => Assert.NotEqual(wrong, TestGazetteer.Locate(text).Economy);

    [Theory]
    [InlineData("x@y.ac.uk", "GB")]
    [InlineData("X@Y.DE", "DE")]
    [InlineData("www.a.fr", "FR")]
    [InlineData("a@b.com", null)]
    [InlineData("a@b.eu", null)]
    [InlineData("a@b.museum", null)]
    public void The_ending_of_an_address_is_a_code_or_nothing(string address, string? economy) =>
        Assert.Equal(economy, MailAddress.EconomyOf(address));

    [Theory]
    [InlineData("Dept, name@uni.edu.cn, Beijing", 6, 21)]
    [InlineData("see www.x.org.", 4, 13)]
    [InlineData("no address @ all", 16, 16)]
    [InlineData("", 0, 0)]
    public void Addresses_are_found_whole(string text, int start, int end) => Assert.Equal((start, end), MailAddress.Find(text, 0));

    private static void AssertEconomy(string economy, string text) => Assert.Equal(economy, TestGazetteer.Locate(text).Economy);
}
