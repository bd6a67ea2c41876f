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
        using var store = Data.Storing.AtlasStore.Open(Path.Combine(_files.Folder, "w"), 1, stop: TestContext.Current.CancellationToken);
        var summary = new Engine.Importing.Importer(store, Core.Counting.ShareRule.Divide).Import(
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

    [Fact]
    public void The_layout_of_2021_and_before_is_read_with_year_type_assignee_and_field() => Assert.Equal(
        ["patentsview:10019910 patent 2018 pct [Optics] x1 v0 |Acme Inc||Arvada|CO|US|39.849,-105.145", "patentsview:D1 patent 2017 design [] x1 v0 |||Arvada|CO|US|39.849,-105.145"],
        Lines(Read("patentsview", OlderPatentsView)));

    /// <summary>As they come, with those that nothing is read of.</summary>
    private static readonly string[] OlderPatentsView =
    [
        "\"id\"\t\"type\"\t\"number\"\t\"country\"\t\"date\"\t\"title\"\t\"kind\"\n\"10019910\"\t\"utility\"\t\"10019910\"\t\"US\"\t\"2018-07-10\"\t\"T\"\t\"B2\"\n\"D1\"\t\"design\"\t\"D1\"\t\"US\"\t\"2017-07-10\"\t\"T\"\t\"S1\"\n",
        "patent_id\tinventor_id\tlocation_id\n10019910\tfl:a_ln:muster-1\tloc1\nD1\tfl:b\tloc1\n",
        "id\tname_first\tname_last\tmale_flag\tattribution_status\nfl:a_ln:muster-1\tAnna\tMuster\t\t1\n",
        "id\tcity\tstate\tcountry\tlatitude\tlongitude\tcounty\tstate_fips\tcounty_fips\nloc1\tArvada\tCO\tUS\t39.849\t-105.145\tJefferson\t8\t8059\n",
        "patent_id\tassignee_id\tlocation_id\n10019910\torg_1\tloc1\nD1\torg_unknown\tloc1\n",
        "id\ttype\tname_first\tname_last\torganization\norg_1\t2\t\t\tAcme Inc\n",
        "patent_id\tfield_id\tsequence\n10019910\t9\t0\n",
        "uuid\tpatent_id\trel_id\tdate\t371_date\tcountry\tkind\tdoc_type\t102_date\nu\t10019910\tPCT/X\t2016-01-01\t\tWO\t00\tpct_application\t\n",
        "id\tpatent_id\ttype\tnumber\tcountry\tdate\n14/1\t10019910\t14\t14/1\tUS\t2015-01-01\n",
        "uuid\tpatent_id\tinventor_id\trawlocation_id\tname_first\tname_last\tsequence\trule_47\nu\t10019910\tfl:a_ln:muster-1\tr1\tAnna\tMuster\t0\tFALSE\n",
        "uuid\tpatent_id\tassignee_id\trawlocation_id\ttype\tname_first\tname_last\torganization\tsequence\nu\tD9\torg_1\tr1\t2\t\t\tAcme Inc.\t0\n",
    ];

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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Patstat_takes_addresses_from_the_originals_where_the_persons_have_none(bool isReversed)
    {
        string[] originals =
        [
            "1,10,DOCDB,ignored,,,,,,Wien,1010,,AT", "2,12,DOCDB,,,,,,,,,,CN", "3,12,REGISTER,\"Keji Rd 1, Shenzhen\",,,,,,Shenzhen,518129,Guangdong,CN",
            "4,12,USPTO,,Line 1,Line 2,,,,,,,CN", "5,11,DOCDB,,,,,,Rue 2,Lyon,69001,,",
        ];
        if (isReversed) Array.Reverse(originals);
        var harvest = Read("patstat",
        [
            "appln_id,appln_auth,appln_nr,appln_kind,appln_filing_year,earliest_publn_year,nb_applicants,nb_inventors\n1,EP,1,W,2018,2019,1,4\n",
            "person_id,person_name,person_address,person_ctry_code,psn_name\n10,Doe J,\"1 Main St, Graz\",AT,\n11,Roe,,FR,\n12,Wang,,CN,\n13,Nul,,US,\n",
            "person_id,appln_id,applt_seq_nr,invt_seq_nr\n10,1,0,1\n11,1,0,2\n12,1,0,3\n13,1,0,4\n",
            "person_orig_id,person_id,source,address_freeform,address_1,address_2,address_3,address_4,street,city,zip_code,state,person_ctry_code\n" + string.Join('\n', originals) + "\n",
        ]);
        Assert.Equal(
            "patstat:1 patent 2019 pct [] x1 v0 1 Main St, Graz|||||AT| / Rue 2, 69001 Lyon|||Lyon||FR| / Keji Rd 1, Shenzhen, 518129 Shenzhen|||Shenzhen|Guangdong|CN| / |||||US|",
            Assert.Single(Lines(harvest)));
        var tally = new Engine.Importing.PeopleTally();
        harvest.Documents.ForEach(tally.Add);
        Assert.Equal((4, 3, 1), (tally.People, tally.WithAddress, tally.WithEconomyOnly));
    }

    [Fact]
    public void Regpat_takes_the_technology_fields_from_the_subclasses() => Assert.Equal(
        ["Semiconductors", "Computer technology"],
        Read("regpat", [FuzzSamples.Regpat[0], "pct_nbr|prio_year|app_year|IPC4\nWO2012000001|2010|2011|H01L\nWO2012000001|2010|2011|G06N\n"]).Single("regpat:WO2012000001").Fields);

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
