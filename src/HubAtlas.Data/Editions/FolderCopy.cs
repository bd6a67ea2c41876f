namespace HubAtlas.Data.Editions;

/// <summary>Copies a folder with all that is in it.</summary>
internal static class FolderCopy
{
    /// <param name="to">Exists; files in it that have the same names are replaced.</param>
    public static void Copy(string from, string to)
    {
        foreach (var folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)), overwrite: true);
    }
}
