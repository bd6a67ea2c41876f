using System.Globalization;
using System.Text.RegularExpressions;
using HubAtlas.Tests.Recipes;

namespace HubAtlas.Tests.Published;

public class PublishedFileTests
{
    private const string Columns =
        "edition,rank,cluster,economies,pct_applications,publications,vc_deals,"
        + "pct_share,pub_share,vc_share,total_share,rank_previous,source";

    private static string Folder => Path.Combine(ShippedRecipes.Root, "published");

    public static TheoryData<string> Editions =>
        [.. Directory.EnumerateFiles(Folder, "gii_clusters_*.csv").Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_row_has_the_columns_a_rank_in_order_and_a_source(string file)
    {
        var rows = Rows(file);
        Assert.Equal(Columns, File.ReadLines(Path.Combine(Folder, file)).First());
        Assert.All(rows, r => Assert.NotEqual("", r["source"]));
        Assert.All(rows, r => Assert.Matches("^[A-Z]{2}(/[A-Z]{2})*$", r["economies"]));
        Assert.All(rows, r => Assert.EndsWith(r["edition"] + ".csv", file, StringComparison.Ordinal));
        var ranks = rows.Select(r => int.Parse(r["rank"])).ToArray();
        Assert.Equal(ranks.Distinct().Order(), ranks);
        Assert.InRange(ranks[^1], 1, 100);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Figures_are_numbers_or_blank_and_never_a_zero_for_missing(string file)
    {
        foreach (var row in Rows(file))
        {
            foreach (var column in (string[])["pct_applications", "publications", "vc_deals", "rank_previous"])
                Assert.True(row[column] is "" || long.Parse(row[column]) > 0, $"{row["cluster"]} {column}");
            foreach (var column in (string[])["pct_share", "pub_share", "vc_share", "total_share"])
                Assert.True(row[column] is "" || double.Parse(row[column]) is >= 0 and < 100, $"{row["cluster"]} {column}");
        }
    }

    [Fact]
    public void The_2023_table_holds_34_complete_rows_in_falling_order_of_the_total()
    {
        var complete = Rows("gii_clusters_2023.csv").Where(r => r["total_share"].Length > 0).ToArray();
        Assert.Equal(Enumerable.Range(1, 34), complete.Select(r => int.Parse(r["rank"])));
        string[] columns = ["pct_applications", "publications", "pct_share", "pub_share"];
        Assert.All(complete, r => Assert.DoesNotContain("", columns.Select(c => r[c])));
        var totals = complete.Select(r => double.Parse(r["total_share"])).ToArray();
        Assert.Equal(totals.OrderDescending(), totals);
    }

    [Fact]
    public void Printed_shares_follow_from_printed_counts_and_the_derived_world_totals()
    {
        const double Applications = 1_255_500, Publications = 7_459_000;
        foreach (var row in Rows("gii_clusters_2023.csv").Where(r => r["total_share"].Length > 0))
        {
            var patents = 100 * double.Parse(row["pct_applications"]) / Applications;
            var papers = 100 * double.Parse(row["publications"]) / Publications;
            Assert.Equal(row["total_share"], (patents + papers).ToString("F1", CultureInfo.InvariantCulture));
        }
    }

    private static List<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadLines(Path.Combine(Folder, file)).Select(Fields).ToList();
        return [.. lines.Skip(1).Select(fields => lines[0].Zip(fields).ToDictionary(p => p.First, p => p.Second))];
    }

    /// <summary>RFC 4180 without line breaks inside fields, which these files do not have.</summary>
    private static List<string> Fields(string line) =>
    [
        .. Regex.Matches(line, "(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))")
            .Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value),
    ];
}
