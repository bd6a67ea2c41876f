using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Tests.Reading;

/// <summary>Form D data sets: three tables joined by the filing's accession number.</summary>
public sealed class FormDTests : IDisposable
{
    private const string Submissions = """
        ACCESSIONNUMBER	FILE_NUM	FILING_DATE	SUBMISSIONTYPE	TESTORLIVE
        1-22-1	021-1	29-MAR-2022	D	LIVE
        1-22-2	021-2	30-MAR-2022	D/A	LIVE
        1-22-3	021-3	30-MAR-2022	D	LIVE
        1-22-4	021-4	30-MAR-2022	D	TEST
        1-22-5	021-5	31-MAR-2022	D	LIVE
        1-22-6	021-6	31-MAR-2022	D	LIVE

        """;

    private const string Issuers = """
        ACCESSIONNUMBER	IS_PRIMARYISSUER_FLAG	ISSUER_SEQ_KEY	CIK	ENTITYNAME	STREET1	CITY	STATEORCOUNTRY	STATEORCOUNTRYDESCRIPTION	ZIPCODE
        1-22-1	NO	2	12	ACME HOLDING	2 A ST	RENO	NV	NEVADA	89501
        1-22-1	YES	1	11	ACME INC	1 A ST	PALO ALTO	CA	CALIFORNIA	94301
        1-22-2	YES	1	13	BETA	1 A ST	PALO ALTO	CA	CALIFORNIA	94301
        1-22-3	YES	1	14	FUND LP	1 A ST	NEW YORK	NY	NEW YORK	10001
        1-22-4	YES	1	15	TEST INC	1 A ST	PALO ALTO	CA	CALIFORNIA	94301
        1-22-5	YES	1	16	RAMAT LTD	1 B ST	TEL AVIV	L3	ISRAEL	61000
        1-22-6	YES	1	17	MAPLE INC	1 C ST	VANCOUVER	A1	BRITISH COLUMBIA, CANADA	V5K

        """;

    private const string Offerings = """
        ACCESSIONNUMBER	INDUSTRYGROUPTYPE	ISAMENDMENT	SALE_DATE	ISEQUITYTYPE	ISDEBTTYPE	ISPOOLEDINVESTMENTFUNDTYPE	TOTALAMOUNTSOLD
        1-22-1	Other Technology	false	2022-03-20	true			2000000
        1-22-2	Other Technology	true	2022-03-20	true			2000000
        1-22-3	Pooled Investment Fund	false	2022-03-20			true	2000000
        1-22-4	Other Technology	false	2022-03-20	true			2000000
        1-22-5	Computers	false	2022-03-20		true		2000000
        1-22-6	Biotechnology	false		true			2000000

        """;

    private static readonly (string Name, string Text)[] Tables = [("FORMDSUBMISSION.tsv", Submissions), ("ISSUERS.tsv", Issuers), ("OFFERING.tsv", Offerings)];

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(1)]
    public void Filings_of_companies_are_deals_and_all_else_is_counted_by_cause(long memoryBytes)
    {
        var files = Tables.Select(table => _files.Write(table.Name, table.Text)).ToList();
        var harvest = Harvest.Of("deals", files, _files.Options() with { GroupingBytes = memoryBytes });
        Assert.Equal(
            [
                "form-d:1-22-1 deal 2022 equity [Other Technology] x1 v0 |ACME INC||PALO ALTO|CALIFORNIA|US|",
                "form-d:1-22-5 deal 2022 debt [Computers] x1 v0 |RAMAT LTD||TEL AVIV||ISRAEL|",
                "form-d:1-22-6 deal 2022 equity [Biotechnology] x1 v0 |MAPLE INC||VANCOUVER|BRITISH COLUMBIA|CA|",
            ],
            harvest.Documents.Select(Harvest.Describe).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["amendment of an earlier filing", "issuer beside the primary one", "pooled investment fund", "test filing"],
            harvest.Rejects.Select(reject => reject.Cause).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_quarter_is_a_set_in_a_zip_or_in_a_folder()
    {
        foreach (var (name, text) in Tables) _files.Write("in/2022q1/" + name, text);
        _files.WriteZip("in/2022q2_d.zip", [.. Tables.Select(table => ("2022Q2_d/" + table.Name, table.Text.Replace("-22-", "-99-"))), ("2022Q2_d/readme.htm", "<html></html>")]);
        var files = SourceFiles.Expand([Path.Combine(_files.Folder, "in")]).Select(file => Formats.Recognise(file, _files.Options())).Where(file => file.Recognition.IsUsable).ToList();
        var sets = Formats.Of("deals").Group(files);
        Assert.Equal([3, 3], sets.Select(set => set.Files.Count));
        var harvest = new Harvest();
        foreach (var set in sets) Formats.Of("deals").Read(set, _files.Options(), harvest, CancellationToken.None);
        Assert.Equal(6, harvest.Documents.Select(document => document.Id).Distinct().Count());
    }

    [Fact]
    public void Where_no_issuer_is_said_to_be_the_primary_one_the_first_is() => Assert.Equal(
        "ACME INC",
        Harvest.Of("deals", [.. Tables.Select(table => _files.Write(table.Name, table.Text.Replace("\tYES\t", "\t\t").Replace("\tNO\t", "\t\t")))], _files.Options())
            .Single("form-d:1-22-1").People[0].Addresses[0].Organisation);

    [Theory]
    [InlineData("FORMDSUBMISSION.tsv")]
    [InlineData("ISSUERS.tsv")]
    [InlineData("OFFERING.tsv")]
    public void A_quarter_with_a_table_that_cannot_be_read_is_not_stored_and_the_others_are(string damaged)
    {
        foreach (var (name, text) in Tables) _files.Write("in/2022q1/" + name, name == damaged ? "x\ty\n1\t2\n" : text);
        foreach (var (name, text) in Tables) _files.Write("in/2022q2/" + name, text);
        var plan = Engine.Importing.ImportPlan.Make([Path.Combine(_files.Folder, "in")], null, _files.Options(), threads: 1);
        Assert.All(Assert.Single(plan.Sets).Set.Files, file => Assert.Contains("2022q2", file.File.Path));
        Assert.Contains(damaged, Assert.Single(plan.Damaged));
    }

    [Fact]
    public void A_filing_that_one_of_the_tables_lacks_is_told()
    {
        var files = Tables.Select(table => _files.Write(table.Name, string.Concat(table.Text.Split('\n').Where(line => table.Name[0] != 'O' || !line.StartsWith("1-22-6", StringComparison.Ordinal)).Select(line => line + "\n")))).ToList();
        Assert.Contains("filing that OFFERING lacks", Harvest.Of("deals", files, _files.Options()).Rejects.Select(reject => reject.Cause));
    }
}
