using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace HubAtlas.EndToEnd;

public class ReproducibilityTests
{
    [Fact]
    public void The_same_recipe_and_inputs_give_the_same_bytes_with_any_threads_and_any_order_of_import()
    {
        var one = Edition(threads: 1, pointsFirst: true);
        var two = Edition(threads: 2, pointsFirst: false);
        Assert.Contains("ranking.csv", one.Keys);
        Assert.Contains(one.Keys, name => name.StartsWith("clusters/", StringComparison.Ordinal));
        Assert.Equal(one, two);
    }

    private static SortedDictionary<string, string> Edition(int threads, bool pointsFirst)
    {
        using var program = new Program();
        var recipe = SmallWorld.Recipe(program);
        var (table, mapping) = SmallWorld.Table(program);
        string[][] imports = [["import", "points", SmallWorld.Points(program)], ["import", "table", table, "--mapping", mapping]];
        foreach (var import in pointsFirst ? imports : imports.Reverse()) AssertDone(program.Run(import));
        AssertDone(program.Run("run", recipe, "--threads", $"{threads}", "--quiet"));
        AssertDone(program.Run("run", recipe, "--threads", $"{threads}", "--quiet"));
        AssertDone(program.Run("check"));
        return Hashes(Path.Combine(program.Workspace, "editions", "small"));
    }

    private static SortedDictionary<string, string> Hashes(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => Convert.ToHexStringLower(SHA256.HashData(Content(file)))),
        StringComparer.Ordinal);

    /// <summary>The times of a run are the only thing that may differ.</summary>
    private static byte[] Content(string file)
    {
        if (Path.GetFileName(file) != "run.json") return File.ReadAllBytes(file);
        var run = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        Assert.True(run.Remove("times"));
        return System.Text.Encoding.UTF8.GetBytes(run.ToJsonString());
    }

    private static void AssertDone(Outcome outcome) => Assert.True(outcome.ExitCode == 0, outcome.Error + outcome.Output);
}
