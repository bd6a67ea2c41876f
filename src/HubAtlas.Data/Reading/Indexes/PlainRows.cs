using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Indexes;

/// <summary>A table of a few megabytes as texts: CSV with a comma, semicolon or tab, also inside gzip.</summary>
internal sealed class PlainRows
{
    private const long MostBytes = 200_000_000;

    private PlainRows(IReadOnlyList<string> header, List<string[]> rows, List<long> lines) => (Header, Rows, Lines) = (header, rows, lines);

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>Where each row begins.</summary>
    public IReadOnlyList<long> Lines { get; }

    /// <summary>Place of the first of these columns, in any case of letters; −1: none.</summary>
    public int Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            for (var i = 0; i < Header.Count; i++)
                if (string.Equals(Header[i], name, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }

    /// <exception cref="AtlasException">The file is missing, no text, or no table.</exception>
    public static PlainRows Read(string path, string what)
    {
        if (!File.Exists(path)) throw new AtlasException($"{path}: no such file; expected {what}, a CSV file.");
        var text = Text(path, what);
        var first = text.AsSpan(0, text.IndexOfAny(['\n', '\r']) is >= 0 and var end ? end : text.Length);
        var header = first.ToString();
        var separator = new[] { ',', ';', '\t' }.MaxBy(s => header.Count(c => c == s));
        using var csv = CsvReader.FromText(text, CsvReaderOptions.Default with { Separator = separator, TrackLineNumbers = true, HasHeader = false });
        var (rows, lines) = (new List<string[]>(), new List<long>());
        try
        {
            while (csv.Read())
            {
                var row = Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim()).ToArray();
                if (row.All(cell => cell.Length == 0)) continue;
                rows.Add(row);
                lines.Add(csv.LineNumber);
            }
        }
        catch (CsvFormatException error)
        {
            throw new AtlasException($"{path}: {error.Message}", error);
        }

        if (rows.Count < 2) throw new AtlasException(string.Create(CultureInfo.InvariantCulture, $"{path}: found {rows.Count} rows; expected {what}: a header and a row or more."));
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Length != rows[0].Length)
                throw new AtlasException(string.Create(CultureInfo.InvariantCulture, $"{path}, line {lines[i]}: found {rows[i].Length} cells; expected {rows[0].Length}, as in the header."));
        }

        return new(rows[0], rows[1..], lines[1..]);
    }

    private static string Text(string path, string what)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > MostBytes) throw new AtlasException($"{path}: found {file.Length:N0} bytes; expected {what} of at most {MostBytes:N0}.");
            using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var bytes = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > MostBytes) throw new AtlasException($"{path}: unpacks to more than {MostBytes:N0} bytes; expected {what}.");
            }

            return Decoded(bytes.ToArray());
        }
        catch (InvalidDataException error)
        {
            throw new AtlasException($"{path}: the gzip file is damaged.", error);
        }
    }

    /// <summary>UTF-8, UTF-16 with its mark, or else Windows-1252, in which every byte is a letter.</summary>
    private static string Decoded(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }
}
