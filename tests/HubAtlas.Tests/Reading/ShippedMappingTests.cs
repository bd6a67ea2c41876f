using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Mapping;

namespace HubAtlas.Tests.Reading;

/// <summary>Mappings that ship: known by name, and proposed where a table has their columns.</summary>
public sealed class ShippedMappingTests : IDisposable
{
    private const string Filings = """
        appln_id,patent_office,filing_date,lat,lng,name_0,city,ctry_code,source,type
        1,IB,2013-05-06,35.6895,139.6917,Japan,Tokyo,JP,1,pct
        2,US,2012-06-07,37.4419,-122.143,United States,Palo Alto,US,3,priority
        2,US,2012-06-07,48.1,11.6,Germany,,DE,3,priority
        """;

    private const string Participants =
        "projectID;projectAcronym;organisationID;name;street;postCode;city;country;geolocation;order;role;ecContribution\n" +
        "101;ACME;1;\"Acme Research\";;;Dublin;IE;\"53.3498,-6.2603\";1;coordinator;100\n" +
        "101;ACME;2;\"Universitaet Graz\";;8010;Graz;AT;\"(47.07, 15.44)\";2;participant;\"1234,5\"\n" +
        "102;BETA;2;\"Universitaet Graz\";;8010;Graz;AT;elsewhere;1;participant;1\n";

    private readonly TestFiles _files = new();

    public static TheoryData<string> Names => [.. ShippedMappings.Names];

    public void Dispose() => _files.Dispose();

    [Fact]
    public void All_mappings_of_the_sources_ship() => Assert.Equal(
        Directory.GetFiles(Path.Combine(Repository.Root, "sources", "mappings"), "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
        ShippedMappings.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_with_a_mapping_s_columns_is_told_its_name_and_is_read_by_it(string name)
    {
        var mapping = TableMapping.Read(name);
        Assert.NotEmpty(mapping.About);
        var columns = mapping.Columns.Values.Select(column => column.Name).Distinct().ToList();
        var file = _files.Write("t.tsv", string.Join('\t', [.. columns, "another"]) + "\n" + string.Join('\t', columns.Select(_ => "1")) + "\tx\n");
        var found = Formats.Recognise(file, _files.Options()).Recognition;
        Assert.Equal(("table", false), (found.Source, found.IsUsable));
        Assert.Contains($"import table --mapping {name} t.tsv", Assert.Single(found.Missing));
        Assert.Contains(mapping.About, string.Join('\n', found.Notes));
        var withMapping = _files.Options() with { Mapping = mapping };
        Assert.True(Formats.Recognise(file, withMapping, "table").Recognition.IsUsable);
        Assert.Equal(1, Harvest.Of("table", file, withMapping) is var harvest ? harvest.Documents.Count + harvest.Rejects.Count : 0);
    }

    [Fact]
    public void An_unknown_name_lists_those_that_ship()
    {
        var error = Assert.Throws<AtlasException>(() => TableMapping.Read("cordis-organisations"));
        Assert.Contains("cordis-organizations", error.Message);
    }

    [Fact]
    public void Geocoded_filings_are_documents_and_no_points()
    {
        var file = _files.Write("geoc_inv.txt", Filings);
        var error = Assert.Throws<AtlasException>(() => Harvest.Of("points", file, _files.Options()));
        Assert.Contains("the column appln_id names documents", error.Message);
        var harvest = Harvest.Of("table", file, _files.Options() with { Mapping = ShippedMappings.Of("geocoded-filings") });
        Assert.Equal(
            ["geocoded-filings:1 patent 2013 pct [] x1 v0 |||Tokyo||JP|35.6895,139.6917", "geocoded-filings:2 patent 2012 priority [] x1 v0 |||Palo Alto||US|37.4419,-122.143 / |||||DE|48.1,11.6"],
            harvest.Documents.Select(Harvest.Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Participants_of_projects_have_their_coordinates_from_one_column()
    {
        var harvest = Harvest.Of("table", _files.Write("organization.csv", Participants), _files.Options() with { Mapping = ShippedMappings.Of("cordis-organizations") });
        Assert.Equal(
            "cordis:101 deal  grant [] x1 v0 |Acme Research||Dublin||IE|53.3498,-6.2603 / |Universitaet Graz||Graz||AT|47.07,15.44",
            Harvest.Describe(Assert.Single(harvest.Documents)));
        Assert.Equal(new Reject("organization.csv", 4, "geolocation", "elsewhere", "latitude is not a number"), Assert.Single(harvest.Rejects));
    }

    [Theory]
    [InlineData("lat,lon", "47.07,15.44")]
    [InlineData("lon,lat", "[15.44, 47.07]")]
    [InlineData("lat,lon", "47,07;15,44")]
    public void The_order_of_two_coordinates_in_one_column_is_said(string order, string cell)
    {
        var mapping = $$"""{"dataset":"t","kind":"deal","columns":{"document":"id","point":{"column":"where","order":"{{order}}"} } }""";
        var harvest = Harvest.Of("table", _files.Write("t.tsv", $"id\twhere\n1\t{cell}\n2\t\n"), _files.Options(mapping));
        Assert.Equal(new GeoPoint(47.07, 15.44), harvest.Single("t:1").People[0].Addresses[0].Point);
        Assert.Empty(harvest.Single("t:2").People[0].Addresses);
        var unsaid = Assert.Throws<AtlasException>(() => TableMapping.Parse("m", mapping.Replace($",\"order\":\"{order}\"", "")));
        Assert.Contains("columns.point.order: is missing", unsaid.Message);
    }

    [Fact]
    public void Rows_without_an_id_are_known_by_their_file_and_line()
    {
        var options = _files.Options("""{"dataset":"t","kind":"deal","columns":{"document":{"row_number":true},"city":"town"} }""");
        var first = Harvest.Of("table", _files.Write("a.csv", "town,x\nGraz,1\nGraz,1\n"), options);
        var second = Harvest.Of("table", _files.Write("b.csv", "town,x\nGraz,1\nLinz,2\n"), options);
        Assert.Equal(4, first.Documents.Concat(second.Documents).Select(document => document.Id).Distinct().Count());
        Assert.Contains("the file's order decides", string.Join('\n', Formats.Recognise(_files.Write("a.csv", "town,x\nGraz,1\n"), options).Recognition.Notes));
    }

    [Fact]
    public void Several_columns_together_say_which_rows_are_one_document()
    {
        var options = _files.Options("""{"dataset":"t","kind":"deal","columns":{"document":["who","when"],"city":"town"} }""");
        var harvest = Harvest.Of("table", _files.Write("t.csv", "who,when,town\nA,1,Graz\nA,1,Linz\nA,2,Graz\n,2,Graz\n"), options);
        Assert.Equal(["t:A|1", "t:A|2"], harvest.Documents.Select(document => document.Id).Order(StringComparer.Ordinal));
        Assert.Equal("document is missing", Assert.Single(harvest.Rejects).Cause);
    }
}
