namespace HubAtlas.Tests.Publishing;

/// <summary>Compares text with a reviewed file of Golden/; set HUBATLAS_UPDATE_GOLDEN=1 to write it, then review the difference.</summary>
internal static class Golden
{
    public static void Match(string name, string text) =>
        MatchFile(Path.Combine(Folder(), name), text, "HUBATLAS_UPDATE_GOLDEN=1 writes the new text; review it");

    /// <param name="renew">What to do where the difference is meant.</param>
    public static void MatchFile(string path, string text, string renew)
    {
        if (Environment.GetEnvironmentVariable("HUBATLAS_UPDATE_GOLDEN") == "1") File.WriteAllText(path, text);
        var name = Path.GetFileName(path);
        Assert.True(File.Exists(path), $"There is no golden file {name}; {renew}.");
        var (expected, found) = (File.ReadAllText(path).Split('\n'), text.Split('\n'));
        for (var i = 0; i < Math.Max(expected.Length, found.Length); i++)
        {
            var (was, now) = (expected.ElementAtOrDefault(i), found.ElementAtOrDefault(i));
            Assert.True(was == now, $"{name}, line {i + 1}\n- {was ?? "(end)"}\n+ {now ?? "(end)"}\n{renew}.");
        }
    }

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HubAtlas.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("HubAtlas.slnx is not above the tests.");
    }

    private static string Folder() => Path.Combine(RepositoryRoot(), "tests", "HubAtlas.Tests", "Publishing", "Golden");
}
