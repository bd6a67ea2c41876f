using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Tests.Reading;

public sealed class RorReaderTests : IDisposable
{
    private const string Schema2 = """
        [ {"id":"https://ror.org/01","status":"active","types":["education"],"names":[
            {"value":"UG","types":["acronym"]},{"value":"Uni Graz","types":["alias"]},{"value":"University of Graz","types":["ror_display","label"]}],
           "locations":[{"geonames_details":{"name":"Graz","country_code":"AT","country_subdivision_name":"Styria","lat":47.06,"lng":15.44}}]},
          {"id":"https://ror.org/02","status":"withdrawn","names":[{"value":"Gone","types":["ror_display"]}],"locations":[]},
          {"names":[]} ]
        """;

    private const string Schema1 = """
        [{"id":"https://ror.org/01","name":"University of Graz","types":["Education"],"aliases":["Uni Graz"],"acronyms":["UG"],
          "labels":[{"label":"Universität Graz","iso639":"de"}],"status":"active","country":{"country_code":"AT"},
          "addresses":[{"lat":47.06,"lng":15.44,"city":"Graz","geonames_city":{"city":"Graz","geonames_admin1":{"name":"Styria"}}}]}]
        """;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Both_schemas_give_the_same_organisation()
    {
        var two = Harvest.Of("ror", _files.Write("2.json", Schema2), _files.Options());
        var one = Harvest.Of("ror", _files.WriteZip("1.zip", ("ror-data.json", Schema1)) is { } zip ? SourceFiles.Expand([zip.Path]) : [], _files.Options());
        var graz = two.Organisations[0];
        Assert.Equal(("https://ror.org/01", "University of Graz", "AT", "Styria", "Graz", new GeoPoint(47.06, 15.44)),
            (graz.Id, graz.Name, graz.Economy, graz.Region, graz.City, graz.Point));
        Assert.Equal(["Uni Graz"], graz.OtherNames);
        var same = Assert.Single(one.Organisations);
        Assert.Equal((graz.Id, graz.Name, graz.Economy, graz.Region, graz.City, graz.Point), (same.Id, same.Name, same.Economy, same.Region, same.City, same.Point));
        Assert.Equal(["Uni Graz", "Universität Graz"], same.OtherNames);
        Assert.Equal((false, "", (GeoPoint?)null), (two.Organisations[1].IsActive, two.Organisations[1].Economy, two.Organisations[1].Point));
        Assert.Equal("organisation without id", Assert.Single(two.Rejects).Cause);
    }

    [Fact]
    public void The_dump_of_columns_is_read_by_name()
    {
        const string csv = """
            id,locations.geonames_details.country_code,locations.geonames_details.lat,locations.geonames_details.lng,locations.geonames_details.name,names.types.acronym,names.types.alias,names.types.label,names.types.ror_display,status,types
            https://ror.org/01,AT,47.06,15.44,Graz,UG,en: Uni Graz; Graz Uni,de: Universität Graz,University of Graz,active,education; funder
            """;
        var organisation = Assert.Single(Harvest.Of("ror", _files.Write("ror.csv", csv), _files.Options()).Organisations);
        Assert.Equal(["Uni Graz", "Graz Uni", "Universität Graz"], organisation.OtherNames);
        Assert.Equal(["education", "funder"], organisation.Types);
        Assert.Equal(new GeoPoint(47.06, 15.44), organisation.Point);
    }

    /// <summary>A release says the same as JSON and as CSV, and for two years in two schemas each.</summary>
    [Theory]
    [InlineData("v2.16-2026-11-19-ror-data.json", "v2.16-2026-11-19-ror-data.csv")]
    [InlineData("v1.50-2024-07-29-ror-data_schema_v2.json", "v1.50-2024-07-29-ror-data.json", "v1.50-2024-07-29-ror-data_schema_v2.csv", "v1.50-2024-07-29-ror-data.csv")]
    public void A_release_counts_an_organisation_once_and_says_what_is_not_read(string read, params string[] others)
    {
        var entries = others.Append(read).Select(name => (name, name.EndsWith(".csv", StringComparison.Ordinal) ? "id,name,country_code\nhttps://ror.org/01,Graz,AT\n" : name.Contains("_v2") || !name.StartsWith("v1", StringComparison.Ordinal) ? Schema2 : Schema1));
        var files = SourceFiles.Expand([_files.WriteZip("dump.zip", [.. entries]).Path]);
        Assert.Equal(2, Harvest.Of("ror", files, _files.Options()).Organisations.Count);
        var set = Assert.Single(Formats.Of("ror").Group([.. files.Select(file => Formats.Recognise(file, _files.Options()))]));
        Assert.Equal($"dump.zip/{read}", set.First.Name);
        var note = Assert.Single(set.Files[0].Recognition.Notes);
        Assert.All(others, other => Assert.Contains(other, note));
    }

    [Fact]
    public void Files_that_are_no_forms_of_one_release_are_all_read()
    {
        var files = SourceFiles.Expand([_files.WriteZip("mine.zip", ("a.json", Schema2), ("b.json", Schema1), ("v2.15-2026-10-01-ror-data.json", Schema2), ("v2.16-2026-11-19-ror-data.csv", "id,name,country_code\nhttps://ror.org/09,Linz,AT\n")).Path]);
        Assert.Equal(2 + 1 + 2 + 1, Harvest.Of("ror", files, _files.Options()).Organisations.Count);
    }

    [Fact]
    public void The_sample_registry_has_the_counts_of_its_readme()
    {
        var file = SourceFile.FromPath(Repository.SampleData("ror/ror_records_latest.tsv.gz"));
        var harvest = Harvest.Of("ror", file, _files.Options());
        Assert.Equal((51_370, 48_746, 0), (harvest.Organisations.Count, harvest.Organisations.Count(o => o.IsActive), harvest.Rejects.Count));
        Assert.All(harvest.Organisations, organisation => Assert.NotNull(organisation.Point));
    }
}
