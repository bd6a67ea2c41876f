using CsvHelper;
using HubAtlas.Core.Ranking;

namespace HubAtlas.Tests.Ranking;

/// <summary>The 34 complete rows of the 2023 ranking as WIPO printed it (GII 2023, Appendix Table 3).</summary>
public class PrintedTableTests
{
    /// <summary>World totals that reproduce every printed figure; derived, since WIPO prints none.</summary>
    private const long WorldPatents = 1_255_500;
    private const long WorldPublications = 7_459_000;

    private static readonly IReadOnlyList<PrintedRow> Rows = ReadRows();

    [Fact]
    public void The_table_has_34_complete_rows() => Assert.Equal(34, Rows.Count);

    [Fact]
    public void Every_printed_total_is_reproduced_to_a_tenth() =>
        Assert.All(Rows, row => Assert.Equal(row.Total, Math.Round(Score(row), 1, MidpointRounding.AwayFromZero)));

    [Fact]
    public void Every_printed_share_is_reproduced_to_a_tenth() =>
        Assert.All(Rows, row =>
        {
            Assert.Equal(row.PatentShare, Math.Round(Shares(row)[0]!.Value, 1, MidpointRounding.AwayFromZero));
            Assert.Equal(row.PublicationShare, Math.Round(Shares(row)[1]!.Value, 1, MidpointRounding.AwayFromZero));
        });

    [Fact]
    public void The_order_is_the_printed_one()
    {
        var ranked = Ranker.Rank(Rows.Reverse(), Score, row => row.Name);
        Assert.Equal(Rows.Select(r => (r.Rank, r.Name)), ranked.Select(r => (r.Rank, r.Contender.Name)));
    }

    [Fact]
    public void Rounding_first_would_give_another_order()
    {
        var rounded = Ranker.Rank(Rows, row => Math.Round(Score(row), 1), row => row.Name);
        Assert.NotEqual(Rows.Select(r => r.Name), rounded.Select(r => r.Contender.Name));
    }

    private static double?[] Shares(PrintedRow row) =>
        [Ranker.WorldShare(row.Patents, WorldPatents), Ranker.WorldShare(row.Publications, WorldPublications)];

    private static double Score(PrintedRow row) => Ranker.Score(Shares(row), [1, 1]);

    private static List<PrintedRow> ReadRows()
    {
        using var csv = CsvReader.Create(File.OpenRead(Path.Combine(Repository.Root, "published", "gii_clusters_2023.csv")));
        var rows = new List<PrintedRow>();
        while (csv.Read())
            if (csv.GetString("total_share") != "") rows.Add(Row(csv));
        return rows;
    }

    private static PrintedRow Row(CsvReader csv) => new(
        csv.Parse<int>("rank"), csv.GetString("cluster"), csv.Parse<long>("pct_applications"), csv.Parse<long>("publications"),
        csv.Parse<double>("pct_share"), csv.Parse<double>("pub_share"), csv.Parse<double>("total_share"));

    private sealed record PrintedRow(
        int Rank, string Name, long Patents, long Publications, double PatentShare, double PublicationShare, double Total);
}
