using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;

namespace HubAtlas.Engine;

/// <summary>Finds and loads the compiled gazetteer.</summary>
public static class GazetteerFile
{
    public const string FileName = "gazetteer.bin";

    /// <summary>Environment variable that names the file; it goes before all other places.</summary>
    public const string Variable = "HUBATLAS_GAZETTEER";

    /// <exception cref="AtlasException">There is no gazetteer, or it is damaged.</exception>
    public static Gazetteer Load()
    {
        using var file = File.OpenRead(Find());
        return Gazetteer.Load(file.Read, file.Length);
    }

    /// <summary>The path that the variable names, else beside the program, else in the artifacts folder of the repository.</summary>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return File.Exists(named) ? named : throw Missing($"{named} (named by {Variable})");
        var beside = Path.Combine(AppContext.BaseDirectory, FileName);
        if (File.Exists(beside)) return beside;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "HubAtlas.slnx"))) continue;
            var built = Path.Combine(folder.FullName, "artifacts", FileName);
            return File.Exists(built) ? built : throw Missing(built);
        }

        throw Missing(beside);
    }

    private static AtlasException Missing(string path) => new(
        $"Found: no gazetteer at {path}. Expected: the file that the gazetteer compiler writes. "
        + "Run: dotnet run --project tools/HubAtlas.Gazetteer -- node_modules artifacts/gazetteer.bin");
}
