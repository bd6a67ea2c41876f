using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Reading;

/// <summary>A table of a delivery that cannot be read stops the delivery: it is never read without what that table says.</summary>
public sealed class IncompleteDeliveryTests : IDisposable
{
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["patentsview"] =
        [
            "g_patent.tsv", "g_inventor_disambiguated.tsv", "g_assignee_disambiguated.tsv", "g_location_disambiguated.tsv", "g_wipo_technology.tsv", "g_pct_data.tsv",
            "pg_inventor_disambiguated.tsv", "pg_published_application.tsv",
        ],
        ["patstat"] = ["tls201_part01.csv", "tls206_person.csv", "tls207_part02.csv", "tls230_appln_techn_field_part1.csv"],
        ["regpat"] = ["202602_PCT_Inv_reg.txt", "202602_PCT_App_reg.txt", "REGPAT_REGIONS.txt"],
    };

    private readonly TestFiles _files = new();

    public static TheoryData<string, int, string> Damages
    {
        get
        {
            var data = new TheoryData<string, int, string>();
            foreach (var (source, names) in Names)
            {
                for (var table = 0; table < names.Length; table++)
                {
                    foreach (var damage in (string[])["renamed", "no header", "empty", "cut gzip"]) data.Add(source, table, damage);
                }
            }

            return data;
        }
    }

    public void Dispose() => _files.Dispose();

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_table_that_cannot_be_read_stops_its_delivery_with_its_name(string source, int table, string damage)
    {
        var samples = FuzzSamples.Of(source);
        for (var i = 0; i < samples.Count; i++) _files.Write("in/" + Names[source][i], i == table ? Damage(samples[i], damage) : System.Text.Encoding.UTF8.GetBytes(samples[i]));
        var plan = Plan();
        // Grants and applications are two deliveries: the other one is not kept back, unless the table serves both.
        var damaged = Names[source][table];
        Assert.DoesNotContain(plan.Sets, set => set.Set.First.Name[..2] == damaged[..2]);
        if (damaged.Contains("location")) Assert.Empty(plan.Sets);
        Assert.Contains(plan.Damaged, why => why.Contains($"nothing of this {source} delivery was stored") && why.Contains(damaged));
    }

    [Theory]
    [InlineData("patentsview")]
    [InlineData("patstat")]
    [InlineData("regpat")]
    public void Whole_tables_and_files_of_other_kinds_stop_nothing(string source)
    {
        var samples = FuzzSamples.Of(source);
        for (var i = 0; i < samples.Count; i++) _files.Write("in/" + Names[source][i], samples[i]);
        _files.Write("in/readme.txt", "words");
        _files.Write("in/tls202_appln_title_part01.csv", "appln_id,title\n1,x\n");
        _files.Write("in/location_assignee.tsv", "location_id\tassignee_id\n1\tx\n");
        var plan = Plan();
        Assert.Equal(source == "patentsview" ? 2 : 1, plan.Sets.Count);
        Assert.Empty(plan.Damaged);
    }

    [Fact]
    public void Other_formats_of_the_folder_are_imported_and_inspect_says_what_stops_the_delivery()
    {
        for (var i = 0; i < FuzzSamples.Patstat.Length; i++) _files.Write("in/" + Names["patstat"][i], i == 3 ? "" : FuzzSamples.Patstat[i]);
        _files.Write("in/points.csv", "lat,lon,n\n1,2,3\n");
        var plan = Plan();
        Assert.Equal("points", Assert.Single(plan.Sets).Reader.Source);
        var inspection = Inspection.Of([Path.Combine(_files.Folder, "in")], new ImportOptions { TempFolder = _files.Folder }, 100, TestContext.Current.CancellationToken);
        Assert.Contains("tls230_appln_techn_field_part1.csv", Assert.Single(inspection.Takes, take => take.Failure is not null).Failure);
    }

    private ImportPlan Plan() => ImportPlan.Make([Path.Combine(_files.Folder, "in")], null, _files.Options(), threads: 1);

    private static byte[] Damage(string sample, string damage) => damage switch
    {
        "renamed" => System.Text.Encoding.UTF8.GetBytes(string.Concat(sample.Split('\n').Select((line, i) => (i > 0 ? line : line.Replace("_", "q").ToUpperInvariant().Replace("ID", "NUM")) + "\n"))),
        "no header" => System.Text.Encoding.UTF8.GetBytes(sample[(sample.IndexOf('\n') + 1)..]),
        "empty" => [],
        _ => TestFiles.Gzip(sample)[..12],
    };
}
