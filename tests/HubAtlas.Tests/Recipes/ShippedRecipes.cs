using System.Text.Json;

namespace HubAtlas.Tests.Recipes;

/// <summary>The recipe files of the repository, read as plain JSON.</summary>
internal static class ShippedRecipes
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Path.Combine(Root, "recipes"), "*.json", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) is not ("indexes" or "landscapes" or "citations"))
            .Select(f => Path.GetRelativePath(Path.Combine(Root, "recipes"), f)[..^".json".Length]).Order(StringComparer.Ordinal);

    public static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "recipes", name + ".json")));
        return document.RootElement.Clone();
    }

    public static JsonElement At(this JsonElement element, string path) =>
        path.Split('.').Aggregate(element, (e, key) => e.GetProperty(key));

    public static IEnumerable<string> Assumed(this JsonElement recipe) =>
        recipe.GetProperty("assumptions").EnumerateArray().Select(a => a.GetProperty("parameter").GetString()!);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HubAtlas.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Found no HubAtlas.slnx above the tests.");
    }
}
