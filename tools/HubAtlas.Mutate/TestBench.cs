namespace HubAtlas.Mutate;

/// <summary>A folder with the tests of a room and a core that holds all its faults.</summary>
internal sealed record TestBench(string Folder, string Program, string Space, List<Mutant> Mutants)
{
    public static TestBench Make(string room)
    {
        var root = FindRoot();
        if (!Directory.Exists(Path.Combine(root, "src", "HubAtlas.Core", room)))
            throw new ArgumentException($"Found: room '{room}'. Expected: a folder of src/HubAtlas.Core, such as Geocoding.");
        var folder = Path.Combine(root, "artifacts", "mutate", room);
        Copy(AppContext.BaseDirectory, folder);
        var mutants = new Schemata(root, room).Compile(Path.Combine(folder, "HubAtlas.Core.dll"));
        return new(folder, Path.Combine(folder, "HubAtlas.Mutate.dll"), $"HubAtlas.Tests.{room}", mutants);
    }

    private static void Copy(string from, string to)
    {
        if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "HubAtlas.slnx"))) return folder.FullName;
        throw new InvalidOperationException("Found: no HubAtlas.slnx above the program. Expected: a checkout of the repository.");
    }
}
