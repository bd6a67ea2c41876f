using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Reading;

/// <summary>Rounds as databases of start-ups export them, and the SEC's Form D.</summary>
public sealed class DealsReaderTests : IDisposable
{
    private const string Rounds =
        "company_permalink,company_name,company_category_list,company_country_code,company_state_code,company_region,company_city,funding_round_permalink,funding_round_type,funding_round_code,funded_at,raised_amount_usd\n" +
        "/organization/aaa,Aaa,Media|Games,IND,16,Mumbai,Mumbai,/funding-round/9a01,venture,B,2015-01-05,10000000\n" +
        "/organization/bbb,Bbb,Software,DEU,16,Berlin,Berlin,/funding-round/22da,seed,A,2014-03-01,700000\n";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private List<string> Read(string text) => [.. Harvest.Of("deals", _files.Write("d.csv", text), _files.Options()).Documents.Select(Harvest.Describe).Order(StringComparer.Ordinal)];

    private string Notes(string text, ReadOptions? options = null) => string.Join('\n', Formats.Recognise(_files.Write("d.csv", text), options ?? _files.Options()).Recognition.Notes);

    [Fact]
    public void Rounds_are_known_by_their_permalink_and_keep_year_place_type_and_categories() => Assert.Equal(
        [
            "deals:/funding-round/22da deal 2014 seed [Software] x1 v0 |Bbb||Berlin|16|DEU|",
            "deals:/funding-round/9a01 deal 2015 venture [Media; Games] x1 v0 |Aaa||Mumbai|16|IND|",
        ],
        Read(Rounds));

    [Theory]
    [InlineData("uuid,name,type,country_code,city,investment_type,announced_on,org_uuid,org_name\nu1,Seed - Acme,funding_round,USA,Boston,seed,2021-03-04,o1,Acme\n", "deals:u1 deal 2021 seed [] x1 v0 |Acme||Boston||USA|")]
    [InlineData("Transaction Name,Transaction Name URL,Organization Name,Funding Type,Announced Date,Organization Location\nSeed Round - Acme,https://x/r/1,Acme,Seed,2021-03-04,\"Boston, Massachusetts, United States\"\n", "deals:https://x/r/1 deal 2021 Seed [] x1 v0 Boston, Massachusetts, United States|Acme|||||")]
    [InlineData("object_id,funding_round_uuid,funded_at,city,lat_lng\nc:4,r9,2010-01-02,Boston,\"42.36,-71.06\"\n", "deals:r9 deal 2010  [] x1 v0 |c:4||Boston|||42.36,-71.06")]
    public void Other_exports_of_rounds_are_known_by_their_columns(string text, string expected)
    {
        Assert.True(Formats.Recognise(_files.Write("d.csv", text), _files.Options()).Recognition is { Source: "deals", IsUsable: true, Sureness: > 0.5 });
        Assert.Equal(expected, Assert.Single(Read(text)));
    }

    [Fact]
    public void Company_round_and_date_stand_for_a_missing_id_and_it_is_said()
    {
        const string text = "Company,Round,Date,City,Investor\nAcme,Seed,2021-03-04,Graz,X\nAcme,Seed,2021-03-04,Graz,Y\nAcme,A,2022-03-04,Graz,X\n";
        Assert.Equal(["deals:Acme|A|2022-03-04 deal 2022 A [] x1 v0 |Acme||Graz|||", "deals:Acme|Seed|2021-03-04 deal 2021 Seed [] x1 v0 |Acme||Graz|||"], Read(text));
        Assert.Contains("No id of the deal: Company + Round + Date stand for it", Notes(text));
    }

    [Fact]
    public void A_list_of_companies_is_no_list_of_deals() =>
        Assert.NotEqual("deals", Formats.Recognise(_files.Write("c.csv", "organisation,type,year,city,lat,lon\nAcme,firm,2020,Graz,47.1,15.4\n"), _files.Options()) is { Recognition.IsUsable: true } found ? found.Recognition.Source : "");

    [Fact]
    public void Deals_without_a_year_are_told()
    {
        const string text = "deal_id,company,city\n1,Acme,Graz\n";
        Assert.Contains("No year", Notes(text));
        Assert.DoesNotContain("No year", Notes(text, _files.Options() with { Year = 2020 }));
        var tally = new PeopleTally();
        Harvest.Of("deals", _files.Write("d.csv", Rounds.Replace("2015-01-05", "")), _files.Options()).Documents.ForEach(tally.Add);
        Assert.Equal((2, 1), (tally.Documents, tally.WithoutYear));
    }
}
