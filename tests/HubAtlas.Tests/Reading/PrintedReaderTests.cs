using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;

namespace HubAtlas.Tests.Reading;

public sealed class PrintedReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hubatlas-printed-").FullName;

    private static string Shipped => Path.Combine(Repository.Root, "published");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_shipped_edition_reads_with_a_source_for_every_row()
    {
        var years = PrintedReader.Years(Shipped);
        Assert.Equal(Enumerable.Range(2017, 9), years);
        foreach (var edition in years.Select(y => PrintedReader.Read(Shipped, y)))
        {
            Assert.NotEmpty(edition.Clusters);
            Assert.All(edition.Clusters, c => Assert.NotEqual("", c.Source));
            Assert.False(edition.IsComplete, "none of the tables is complete, and all must say so");
        }
    }

    [Fact]
    public void What_is_blank_is_unknown_and_never_zero()
    {
        var madrid = PrintedReader.Read(Shipped, 2024).Clusters.Single(c => c.Name == "Madrid");
        Assert.Equal([1636, 39016, null], madrid.Counts);
        Assert.Equal([null, null, null], madrid.Shares);
        Assert.Null(madrid.Total);
        Assert.Null(madrid.PreviousRank);
        // Tehran's 0.0 is printed.
        Assert.Equal(0.0, PrintedReader.Read(Shipped, 2023).Clusters.Single(c => c.Name == "Tehran").Shares[0]);
    }

    [Theory]
    [InlineData(2023, 47, 35)]
    [InlineData(2024, 35, 15)]
    [InlineData(2025, 47, 16)]
    [InlineData(2019, 3, 0)]
    public void The_depth_without_a_gap_is_known(int year, int rows, int depth)
    {
        var edition = PrintedReader.Read(Shipped, year);
        Assert.Equal((rows, depth), (edition.Clusters.Count, edition.KnownDepth));
    }

    [Fact]
    public void Counts_of_other_things_than_economies_stand_apart()
    {
        var edition = PrintedReader.Read(Shipped, 2024);
        Assert.All(edition.EconomyCounts, c => Assert.Equal(2, c.Name.Length));
        Assert.Equal(63, edition.Totals.Single(c => c.Name == "HIGH_INCOME_TOTAL").Number);
    }

    [Fact]
    public void Words_without_a_figure_are_kept_as_words()
    {
        var growth = PrintedReader.Read(Shipped, 2022).Growth.First(g => g.Cluster == "Zhengzhou");
        Assert.Equal((null, "fastest (no figure)"), (growth.Percent, growth.Words));
    }

    [Fact]
    public void A_year_that_was_not_printed_is_an_error_that_lists_those_there_are()
    {
        var error = Assert.Throws<AtlasException>(() => PrintedReader.Read(Shipped, 1999));
        Assert.Contains("2017, 2018", error.Message);
        Assert.Contains("there are: none", Assert.Throws<AtlasException>(() => PrintedReader.Read(_folder, 2024)).Message);
    }

    [Fact]
    public void A_spoilt_row_is_named_by_its_line()
    {
        var path = Path.Combine(_folder, "gii_clusters_2024.csv");
        File.WriteAllText(path, File.ReadAllText(Path.Combine(Shipped, "gii_clusters_2024.csv")).Replace("2024,2,", "2024,second,", StringComparison.Ordinal));
        Assert.Contains("gii_clusters_2024.csv, line 3", Assert.Throws<AtlasException>(() => PrintedReader.Read(_folder, 2024)).Message);
    }
}
