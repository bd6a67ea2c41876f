namespace HubAtlas.Data.Publishing.Wording;

/// <summary>The files of Assets/, which the program carries inside itself.</summary>
internal static class AssetFile
{
    public static string Text(string name)
    {
        using var stream = typeof(AssetFile).Assembly.GetManifestResourceStream("Publishing/" + name)
            ?? throw new InvalidOperationException($"The program was built without its asset {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Lines without the comments that name the source.</summary>
    public static IEnumerable<string> Lines(string name) =>
        Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'));
}
