using System.Text.RegularExpressions;

namespace HubAtlas.Tests.Rooms;

/// <summary>Who may import whom; ARCHITECTURE.md shows the same table.</summary>
public partial class RoomTests
{
    private static readonly Dictionary<string, string[]> MayImport = new()
    {
        ["Core/Model"] = [],
        ["Core/Spatial"] = ["Core/Model"],
        ["Core/Geocoding"] = ["Core/Model", "Core/Spatial"],
        ["Core/Counting"] = ["Core/Model", "Core/Spatial"],
        ["Core/Clustering"] = ["Core/Model", "Core/Spatial"],
        ["Core/Profiling"] = ["Core/Model", "Core/Spatial"],
        ["Core/Ranking"] = ["Core/Model", "Core/Spatial"],
        ["Core/Measuring"] = ["Core/Model", "Core/Spatial"],
        ["Core/Comparing"] = ["Core/Model", "Core/Spatial"],
        ["Core/Sampling"] = ["Core/Model", "Core/Spatial"],
        ["Data/Reading"] = ["Core/Model"],
        ["Data/Storing"] = ["Core/Model"],
        ["Data/Publishing"] = ["Core/Model", "Core/Spatial"],
    };

    [Fact]
    public void Every_room_is_in_the_table() =>
        Assert.Equal(MayImport.Keys.Order(), Rooms().Where(r => Sources(r).Any()).Order());

    [Fact]
    public void No_room_imports_what_it_may_not()
    {
        var breaches =
            from room in Rooms()
            from file in Sources(room)
            from used in Uses(room, File.ReadAllText(file))
            where used != room && MayImport.ContainsKey(used) && !MayImport.GetValueOrDefault(room, []).Contains(used)
            select $"{Path.GetRelativePath(Repository.Root, file)} may not import {used}";
        Assert.Empty(breaches);
    }

    /// <summary>Full names, and the short form <c>Clustering.X</c> that the shared parent namespace lets through without a using.</summary>
    private static IEnumerable<string> Uses(string room, string source) =>
        FullName().Matches(source).Select(m => $"{m.Groups[1].Value}/{m.Groups[2].Value}")
            .Concat(ShortName().Matches(source).Select(m => $"{room.Split('/')[0]}/{m.Groups[1].Value}"));

    private static IEnumerable<string> Rooms() =>
        from project in new[] { "Core", "Data" }
        from folder in Directory.GetDirectories(Path.Combine(Repository.Root, "src", $"HubAtlas.{project}"))
        let name = Path.GetFileName(folder)
        where name is not ("bin" or "obj")
        select $"{project}/{name}";

    private static IEnumerable<string> Sources(string room)
    {
        var parts = room.Split('/');
        return Directory.EnumerateFiles(
            Path.Combine(Repository.Root, "src", $"HubAtlas.{parts[0]}", parts[1]), "*.cs", SearchOption.AllDirectories);
    }

    [GeneratedRegex(@"HubAtlas\.(Core|Data)\.([A-Z]\w+)")]
    private static partial Regex FullName();

    [GeneratedRegex(@"(?<![\w.])([A-Z]\w+ing)\.[A-Z]")]
    private static partial Regex ShortName();
}
