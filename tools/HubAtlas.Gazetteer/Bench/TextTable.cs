using System.IO.Compression;

namespace HubAtlas.GazetteerCompiler.Bench;

/// <summary>Rows of a TSV or CSV file, gzipped or not, by column name.</summary>
internal static class TextTable
{
    public static IEnumerable<Dictionary<string, string>> Read(string path, char separator = '\t')
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        var header = reader.ReadLine()!.Split(separator);
        while (reader.ReadLine() is { } line)
        {
            var fields = separator == ',' ? SplitCsv(line) : line.Split(separator);
            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < header.Length; i++) row[header[i]] = i < fields.Length ? fields[i] : "";
            yield return row;
        }
    }

    private static string[] SplitCsv(string line)
    {
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"') quoted = !quoted;
            else if (character == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(character);
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
