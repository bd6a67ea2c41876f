using System.Globalization;
using System.IO.Compression;
using Microsoft.VisualBasic.FileIO;

namespace HubAtlas.Tests.Indexing;

/// <summary>A table of the sample data for indexes.</summary>
internal sealed class OracleTable
{
    private readonly List<string[]> _rows = [];
    private readonly List<string> _header;

    /// <summary>Skips the test where the file is not beside this checkout.</summary>
    /// <param name="path">Below the folder of indexes, or of the sample data.</param>
    public OracleTable(string path)
    {
        var file = Path.Combine(Repository.Root, "..", "shared", path);
        if (!File.Exists(file)) Assert.Skip($"Sample data '{path}' is not beside this checkout.");
        using var stream = File.OpenRead(file);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        using var parser = new TextFieldParser(reader) { Delimiters = [","], TrimWhiteSpace = false };
        _header = [.. parser.ReadFields()!];
        while (!parser.EndOfData) _rows.Add(parser.ReadFields()!);
    }

    public IReadOnlyList<string> Header => _header;

    public int Count => _rows.Count;

    public string[] Texts(string column) => [.. _rows.Select(r => r[_header.IndexOf(column)])];

    public double?[] Numbers(string column) => [.. Texts(column).Select(Number)];

    /// <summary>The rows as numbers.</summary>
    public double[][] Matrix() => [.. _rows.Select(r => Array.ConvertAll(r, t => Number(t)!.Value))];

    /// <summary>All rows of a table with commas, its header too.</summary>
    public static IEnumerable<string[]> Rows(string file)
    {
        using var parser = new TextFieldParser(file) { Delimiters = [","], TrimWhiteSpace = false };
        while (!parser.EndOfData) yield return parser.ReadFields()!;
    }

    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
