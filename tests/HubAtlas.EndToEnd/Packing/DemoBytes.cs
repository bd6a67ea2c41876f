using System.Security.Cryptography;

namespace HubAtlas.EndToEnd.Packing;

/// <summary>Every file that <c>demo --no-serve</c> publishes, by its SHA-256: editions, comparisons, indexes, landscapes, citations and the simulated raw files.</summary>
internal static class DemoBytes
{
    /// <summary>As made on Linux x64, and reviewed: a line a file, hash and path.</summary>
    private static readonly string Recorded = Path.Combine(Program.Root, "tests", "HubAtlas.EndToEnd", "Packing", "demo.sha256");

    public static SortedDictionary<string, string> Of(string workspace) => new(
        Directory.GetFiles(workspace, "*", SearchOption.AllDirectories)
            .Where(file => IsPublished(Path.GetRelativePath(workspace, file)))
            .ToDictionary(
                file => Path.GetRelativePath(workspace, file).Replace(Path.DirectorySeparatorChar, '/'),
                file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);

    /// <summary>Holds what a platform made against the record, and names every file that differs.</summary>
    public static void MatchRecord(string workspace)
    {
        var found = Of(workspace);
        var lines = found.Select(file => $"{file.Value}  {file.Key}").ToList();
        if (Environment.GetEnvironmentVariable("HUBATLAS_UPDATE_GOLDEN") == "1") File.WriteAllText(Recorded, string.Join('\n', lines) + "\n");
        var expected = File.ReadAllLines(Recorded);
        Assert.True(expected.Length > 700, $"The record has {expected.Length} files only.");
        var differing = expected.Except(lines).Concat(lines.Except(expected)).Select(line => line[66..]).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(
            differing.Count == 0,
            $"{differing.Count} of {expected.Length} files differ from the record: {string.Join(", ", differing.Take(20))}. Where the change is meant, HUBATLAS_UPDATE_GOLDEN=1 writes the record anew on Linux x64.");
    }

    // The times of a run are the only thing that may differ; the store and what is kept beside it are nobody's to publish.
    private static bool IsPublished(string path) => Path.GetFileName(path) != "run.json" && path.Contains(Path.DirectorySeparatorChar) && !path.StartsWith("cache", StringComparison.Ordinal);
}
