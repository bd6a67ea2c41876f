namespace HubAtlas.Tests;

/// <summary>Where the tests find the repository and the sample data beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder of the sample data; skips the test where it is absent.</summary>
    public static string SampleData(string relativePath)
    {
        var path = Path.Combine(Root, "..", "shared", "data", relativePath);
        if (!Path.Exists(path)) Assert.Skip($"Sample data '{relativePath}' is not beside this checkout.");
        return Path.GetFullPath(path);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "HubAtlas.slnx"))) return folder.FullName;
        throw new InvalidOperationException("HubAtlas.slnx not found above the tests.");
    }
}
