using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Mapping;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Tests.Reading;

public sealed class TableReaderTests : IDisposable
{
    private const string Mapping = """
        {
          "dataset": "toy", "kind": "publication", "field_separator": ";",
          "columns": {
            "document": "paper", "person": "author", "address": "affiliation", "people_count": "n",
            "year": { "column": "doi", "pattern": "\\.((?:19|20)[0-9]{2})\\." }, "field": "topics", "economy": "country"
          },
          "constants": { "type": "article", "economy": "AT" }
        }
        """;

    private const string Rows = """
        paper,author,affiliation,n,doi,topics,country
        a,1,"Univ X, Graz",3,10.1/v.2020.7,physics;optics,
        b,1,Univ Y,1,10.1/v7,,DE
        a,2,Univ Z,3,10.1/v.2020.7,optics;maths,CH
        a,1,Univ Z,3,10.1/v.2020.7,,
        a,1,"Univ X, Graz",3,,,
        """;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(1)]
    public void Scattered_rows_become_one_document_with_its_people_and_their_distinct_addresses(long memoryBytes)
    {
        var harvest = Harvest.Of("table", _files.Write("t.csv", Rows), _files.Options(Mapping) with { GroupingBytes = memoryBytes });
        Assert.Equal(
            [
                "toy:a publication 2020 article [physics; optics; maths] x1 v0 Univ X, Graz|||||AT| + Univ Z|||||AT| / Univ Z|||||CH| / ",
                "toy:b publication  article [] x1 v0 Univ Y|||||DE|",
            ],
            harvest.Documents.Select(Harvest.Describe).Order());
        Assert.Empty(harvest.Rejects);
    }

    [Fact]
    public void What_is_known_of_patents_is_taken_the_first_holds_and_symbols_and_applicants_add_up()
    {
        const string mapping = """
            {"dataset":"t","kind":"patent","applicant_separator":"|","columns":{"document":"id","city":"city","office":"office","family":"family","first_filing":"filed",
             "first_publication":"published","granted":"granted","ipc":"ipc","cpc":"cpc","applicant":"applicant","applicant_economy":"of"}}
            """;
        var file = _files.Write("t.csv", """
            id,city,office,family,filed,published,granted,ipc,cpc,applicant,of
            p,Kyoto,jp,docdb:7,2018-03-04,2019,2021-05-06,G06N 3/02; H01L 21/00,"G06N3/045,Y02E 10/50",A|B,JP|DEU
            p,Kyoto,US,8,2001,,no,G06N 3/02,,C|B,FR|Germany
            q,Kyoto,WO,9,2017,2018,no,,A61B 5/00,D,Nowhere
            r,Kyoto,,,20x8,,,,,,
            r,Kyoto,,,,,perhaps,,,,
            r,Kyoto,,,,,,no symbol,,,

            """);
        var harvest = Harvest.Of("table", file, _files.Options(mapping));
        var (p, q) = (harvest.Documents.Single(d => d.Id == "t:p"), harvest.Documents.Single(d => d.Id == "t:q"));
        var facts = p.Patent!;
        Assert.Equal(("JP", "docdb:7", 20180304, 2018, 2019), (facts.Office, facts.Family, facts.FirstFiling, facts.FirstFilingYear, facts.FirstPublicationYear));
        Assert.Equal((true, 2021), (facts.IsGranted, facts.GrantedYear));
        Assert.Equal(
            [new(SymbolScheme.Ipc, "G06N000302"), new(SymbolScheme.Ipc, "H01L002100"), new(SymbolScheme.Cpc, "G06N0003045"), new(SymbolScheme.Cpc, "Y02E001050")], facts.Symbols);
        Assert.Equal([new("A", "JP"), new("B", "DE"), new("C", "FR")], facts.Applicants);
        Assert.Equal(["Computer technology", "Semiconductors"], p.Fields);
        Assert.Contains(new FieldLabel(FieldLevels.Class, "G06N"), p.Labels);
        Assert.Equal(("t:9", false, null, new Applicant("D", null)), (q.Patent!.Family, q.Patent.IsGranted, q.Patent.GrantedYear, Assert.Single(q.Patent.Applicants)));
        Assert.Equal(["filed", "granted", "ipc"], harvest.Rejects.Select(reject => reject.Column));
        Assert.Equal("first_filing is neither a date nor a year", harvest.Rejects[0].Cause);
    }

    [Fact]
    public void Columns_of_patents_are_for_patents()
    {
        string Refused(string text) => Assert.Throws<AtlasException>(() => TableMapping.Parse("m", text)).Message;
        Assert.Contains("are for patents, and kind is deal", Refused("""{"dataset":"t","kind":"deal","columns":{"document":"id","city":"city","family":"f"}}"""));
        Assert.Contains("applicant_economy stands without applicant", Refused("""{"dataset":"t","kind":"patent","columns":{"document":"id","city":"city","applicant_economy":"f"}}"""));
        Assert.Contains("a date or a year", Refused("""{"dataset":"t","kind":"patent","columns":{"document":"id","city":"city"},"constants":{"first_filing":"soon"}}"""));
    }

    [Fact]
    public void Bad_rows_are_rejected_and_the_rest_of_their_document_stays()
    {
        const string mapping = """{"dataset":"t","kind":"patent","columns":{"document":"id","lat":"lat","lon":"lon","year":"y"}}""";
        var file = _files.Write("t.csv", "id,lat,lon,y\np,1,2,2000\np,x,2,2000\n,1,2,2000\nq,1,2,20x0\n");
        var harvest = Harvest.Of("table", file, _files.Options(mapping));
        Assert.Equal("t:p", Assert.Single(harvest.Documents).Id);
        Assert.Equal(
            [new("t.csv", 3, "lat", "x", "latitude is not a number"), new("t.csv", 4, "id", "", "document is missing"), new("t.csv", 5, "y", "20x0", harvest.Rejects[^1].Cause)],
            harvest.Rejects);
        Assert.StartsWith("year is not a year", harvest.Rejects[^1].Cause);
    }

    [Fact]
    public void A_misspelt_key_or_column_is_named_with_the_nearest()
    {
        var wrong = Assert.Throws<AtlasException>(() => TableMapping.Parse("m.json", Mapping.Replace("\"person\"", "\"persn\"").Replace("\"constants\"", "\"constant\"")));
        Assert.Contains("columns.persn: unknown key; did you mean \"person\"?", wrong.Message);
        Assert.Contains("constant: unknown key; did you mean \"constants\"?", wrong.Message);
        var absent = Assert.Throws<AtlasException>(() => Harvest.Of("table", _files.Write("t.csv", Rows), _files.Options(Mapping.Replace("\"affiliation\"", "\"afiliations\""))));
        Assert.Contains("column \"afiliations\", which the mapping names for address; nearest: affiliation", absent.Message);
    }

    [Fact]
    public void Deals_need_no_mapping_where_columns_bear_common_names() => Assert.Equal(
        ["deals:d1 deal 2021 Seed [] x1 v0 |Acme||Graz||Austria|", "deals:d2 deal 2022 A [] x1 v0 |Beta||Lyon||France|"],
        Harvest.Of("deals", _files.Write("d.csv", FuzzSamples.Of("deals")[0]), _files.Options()).Documents.Select(Harvest.Describe).Order());

    [Theory]
    [InlineData("paperlists", "publications_paperlists/author_affiliations.tsv.gz", 79_915, 315_240, 8)]
    [InlineData("german-ee", "patents_german_ee_inventors/patent_inventor_lonlat_1998_2015.tsv.gz", 72_821, 209_453, 0)]
    [InlineData("ieee-vis", "publications_ieee_vis/author_affiliations.csv.gz", 3_753, 14_721, 0)]
    public void The_shipped_mappings_read_the_sample_data(string mapping, string path, int documents, long people, int rejects)
    {
        var file = SourceFile.FromPath(Repository.SampleData(path));
        var options = _files.Options() with { Mapping = TableMapping.Read(Path.Combine(Repository.Root, "sources", "mappings", mapping + ".json")) };
        var harvest = Harvest.Of("table", file, options);
        Assert.Equal((documents, people, rejects), (harvest.Documents.Count, harvest.People, harvest.Rejects.Count));
        // One IEEE VIS paper bears a placeholder for a DOI, so no year is known of it.
        Assert.Equal(mapping == "ieee-vis" ? 1 : 0, harvest.Documents.Count(document => document.Year is null));
    }
}
