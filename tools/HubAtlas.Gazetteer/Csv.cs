namespace HubAtlas.GazetteerCompiler;

/// <summary>The small tables of names that ship with the compiler.</summary>
internal static class Csv
{
    /// <summary>Rows without the header; fields hold no quotes, the last column may hold commas.</summary>
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        using var stream = typeof(Csv).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Found: no table {name} inside the compiler.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0) yield return line.Split(',', columns);
    }

    public static string[] Names(string field) => field.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
