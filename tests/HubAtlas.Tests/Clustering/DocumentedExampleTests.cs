using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Clustering;

#pragma warning disable xUnit1051 // The example is what a reader would write.

public class DocumentedExampleTests
{
    [Fact]
    public void The_library_example_of_the_docs_runs_and_says_what_the_docs_say()
    {
        var output = new StringWriter();

        // <example>
        var points = new WeightedPoints(
            Latitudes: [35.6895, 35.4437, 37.5665, -17.7134],
            Longitudes: [139.6917, 139.6380, 126.9780, 178.0650],
            Weights: [22_618, 12_413, 17_148, 3]);
        var settings = new ClusteringSettings(RadiusKm: 15, MinimumWeight: 4_500, MergeGapKm: 20);

        var partition = Clusterer.Find(points, settings, threads: 2);

        for (var i = 0; i < points.Count; i++)
        {
            output.WriteLine($"{points.Latitudes[i]}, {points.Longitudes[i]}: {partition.ClusterIndexes[i]} ({partition.Roles[i]})");
        }

        foreach (var statement in Diagnosis.Describe(points, settings, partition)) output.WriteLine(statement);
        // </example>

        Assert.Equal([0, 2, 1, -1], partition.ClusterIndexes);
        Assert.Equal([0, 0, 1, -1], Clusterer.Find(points, settings with { MergeGapKm = 30 }, threads: 2).ClusterIndexes);
        Assert.Contains("0.0 % of the weight is noise", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_docs_show_the_example_as_it_is_tested_here()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "HubAtlas.slnx"))) folder = folder.Parent;
        var docs = File.ReadAllText(Path.Combine(folder.FullName, "docs", "clustering.md"));
        var source = File.ReadAllText(Path.Combine(
            folder.FullName, "tests", "HubAtlas.Tests", "Clustering", "DocumentedExampleTests.cs"));
        Assert.Contains(Block(source, "// <example>", "// </example>"), Block(docs, "```csharp", "```"), StringComparison.Ordinal);
    }

    private static string Block(string text, string begin, string end)
    {
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var lines = text[from..text.IndexOf(end, from, StringComparison.Ordinal)].Split('\n').Select(line => line.Trim());
        return string.Join('\n', lines).Trim();
    }
}
