using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;

namespace HubAtlas.Tests.Reading;

/// <summary>Formats of several tables: PatentsView, PATSTAT, REGPAT.</summary>
public sealed class DeliveryReaderTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Harvest Read(string source, string[] tables, long memoryBytes = long.MaxValue)
    {
        var files = tables.Select((text, i) => _files.Write($"table{i}", text)).ToList();
        return Harvest.Of(source, files, _files.Options() with { GroupingBytes = memoryBytes });
    }

    private static IEnumerable<string> Lines(Harvest harvest) => harvest.Documents.Select(Harvest.Describe).Order(StringComparer.Ordinal);

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(1)]
    public void PatentsView_tables_are_joined_by_patent_and_location(long memoryBytes)
    {
        var harvest = Read("patentsview", FuzzSamples.PatentsView, memoryBytes);
        Assert.Equal(
            [
                "patentsview:20200001 patent 2020 utility [] x1 v0 |||San Jose|CA|US|37.3,-121.9",
                "patentsview:7001 patent 2015 pct [Optics] x1 v0 |First Inc||San Jose|CA|US|37.3,-121.9 / |First Inc||Graz||AT| / ",
            ],
            Lines(harvest));
        // The locations belong to both sets, grants and applications, so the bad one is told twice.
        Assert.Equal(["latitude is missing", "latitude is missing", "no inventors listed", "withdrawn"], harvest.Rejects.Select(r => r.Cause).Order());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_application_published_and_granted_is_counted_once_with_the_crosswalk(bool isGrantFirst)
    {
        string[] tables = [.. FuzzSamples.PatentsView, "pgpub_id\tpatent_id\tapplication_id\tcurrent_pgpub_id_flag\tcurrent_patent_id_flag\n20200001\t7001\t5\tTRUE\tTRUE\n20209999\t\t6\tTRUE\t\n\t7777\t8\t\tTRUE\n"];
        var files = tables.Select((text, i) => Formats.Recognise(_files.Write($"t{i}", text), _files.Options())).ToList();
        Assert.Equal("grants of applications", files[^1].Role);
        var sets = Formats.Of("patentsview").Group(files);
        var harvest = new Harvest();
        foreach (var set in isGrantFirst ? sets : sets.Reverse()) Formats.Of("patentsview").Read(set, _files.Options(), harvest, CancellationToken.None);
        Assert.Equal(["v0", "v20200102"], harvest.Documents.Select(d => $"v{d.Version}").Order(StringComparer.Ordinal));
        Assert.All(harvest.Documents, document => Assert.Equal("patentsview:application-5", document.Id));
        using var store = Data.Storing.AtlasStore.Open(Path.Combine(_files.Folder, "w"), 1);
        var summary = new Engine.Importing.Importer(new Engine.Importing.StoreTarget(store), Core.Counting.ShareRule.Divide).Import(
            [.. files.Select(f => f.File.Path)], new Engine.Importing.ImportOptions { TempFolder = _files.Folder }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((1, 1), (summary.Documents, summary.Duplicates));
    }

    [Fact]
    public void Inventors_of_raw_locations_are_placed_where_the_location_was_matched_or_printed()
    {
        var harvest = Read("patentsview",
        [
            "patent_id\tinventor_sequence\traw_inventor_name_first\traw_inventor_name_last\trawlocation_id\n7\t0\tA\tB\tr1\n7\t1\tC\tD\tr2\n",
            "rawlocation_id\tlocation_id\traw_city\traw_state\traw_country\nr1\tl1\tsan jos\tCA\tUS\nr2\t\tGratz\t\tAT\n",
            "location_id\tdisambig_city\tdisambig_state\tdisambig_country\tlatitude\tlongitude\nl1\tSan Jose\tCA\tUS\t37.3\t-121.9\n",
        ]);
        Assert.Equal("patentsview:7 patent   [] x1 v0 |||San Jose|CA|US|37.3,-121.9 / |||Gratz||AT|", Assert.Single(Lines(harvest)));
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(1)]
    public void Patstat_tables_are_joined_by_person_and_application(long memoryBytes)
    {
        var harvest = Read("patstat", FuzzSamples.Patstat, memoryBytes);
        Assert.Equal(
            [
                "patstat:1 patent 2019 pct [Semiconductors; Optics] x1 v0 1 Main St, Graz|ACME||||AT| / Rue 2, Lyon|ACME||||FR| / ",
                "patstat:2 patent  A [] x1 v0 Rue 2, Lyon|||||FR|",
            ],
            Lines(harvest));
        Assert.Equal(["applications that tls201_appln lacks (number in the value)", "no inventors listed"], harvest.Rejects.Select(r => r.Cause).Order());
    }

    [Fact]
    public void Regpat_keeps_the_shares_of_the_source_and_checks_that_they_add_up()
    {
        var harvest = Read("regpat", FuzzSamples.Regpat);
        Assert.Equal(
            [
                "regpat:WO2012000001 patent 2012 pct [] x1 v0 A St 1|Firm||Graz|Graz, Stadt|AT| / B St 2|Firm|||FR101|FR| + B St 2|Firm|||FR102|FR|",
                "regpat:WO2012000002 patent 2012 pct [] x1 v0 C|||||SE| / D|||||SE| / E|||||SE|",
            ],
            Lines(harvest));
        Assert.Equal([[500_000_000], [250_000_000, 250_000_000]], harvest.Single("regpat:WO2012000001").People.Select(p => p.GivenShares!));
        Assert.Equal([333_333_334, 333_333_333, 333_333_333], harvest.Single("regpat:WO2012000002").People.Select(p => p.GivenShares!.Single()));
        Assert.Equal(["share is not a number above 0", "shares of the inventors do not add up to 1"], harvest.Rejects.Select(r => r.Cause).Order());
    }

    [Fact]
    public void A_missing_table_is_named()
    {
        var error = Assert.Throws<AtlasException>(() => Read("patentsview", [FuzzSamples.PatentsView[1]]));
        Assert.Contains("found table0 (inventor), but not the table location or raw location", error.Message);
    }

    [Theory]
    [InlineData("patentsview", "pct", "patent_id\tpublished_or_filed_date\tpct_371_date\tpct_102_date\tfiled_country\tapplication_kind\tpct_doc_number\tpct_doc_type\n1\t\t\t\t\t\tPCT\tpct\n")]
    [InlineData("patentsview", "patent", "pgpub_id\tapplication_id\tfiling_date\tpatent_type\tfiling_type\tpublished_date\twipo_kind\tseries_code\n1\t2\t\tu\t\t2020-01-01\tA1\t1\n")]
    [InlineData("patentsview", "technology", "patent_id\twipo_field_sequence\twipo_field_id\twipo_sector_title\twipo_field_title\n1\t0\t6.0\tE\tO\n")]
    [InlineData("patstat", "tls206_person", "person_id,person_name,person_name_orig_lg,person_address,person_ctry_code,nuts,nuts_level,psn_name\n1,a,a,b,AT,,9,A\n")]
    [InlineData("regpat", "inventors by region", "Pct_nbr|Appln_id|Inv_name|Address|Reg_code|Ctry_code|Reg_share|Inv_share\nWO2012000001|1|a|b|c|AT|1|1\n")]
    [InlineData("regpat", "years and classes", "pct_nbr|prio_year|app_year|IPC4\nWO2012000001|2010|2011|A61K\n")]
    public void Tables_are_known_by_their_columns(string source, string role, string text)
    {
        var found = Formats.Recognise(_files.Write("x", text), _files.Options()).Recognition;
        Assert.Equal((source, role), (found.Source, found.Role));
    }

    [Fact]
    public void Grants_and_applications_are_sets_of_their_own_that_share_the_locations()
    {
        var files = FuzzSamples.PatentsView.Select((text, i) => Formats.Recognise(_files.Write($"t{i}", text), _files.Options())).ToList();
        var sets = Formats.Of("patentsview").Group(files);
        Assert.Equal(2, sets.Count);
        Assert.All(sets, set => Assert.Contains(set.Files, file => file.Role == "location"));
    }
}
