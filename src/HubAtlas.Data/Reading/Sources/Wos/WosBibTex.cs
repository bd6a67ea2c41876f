using System.Text;
using System.Text.RegularExpressions;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Sources.Wos;

/// <summary>
/// Reads the BibTeX export: an entry begins with <c>@</c> and ends with a brace of its own; a value begins behind <c>Name =</c>, and lines
/// that begin with a blank continue it. Authors stand before their address: <c>Doe, Jane; Roe, Richard, Univ X, Graz, Austria.</c>
/// </summary>
internal static partial class WosBibTex
{
    private const StringSplitOptions Cleanly = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private static readonly Dictionary<string, string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Unique-ID"] = "UT",
        ["DOI"] = "DI",
        ["Year"] = "PY",
        ["Type"] = "DT",
        ["Author"] = "AF",
        ["Affiliation"] = "C1",
        ["Web-of-Science-Categories"] = "WC",
        ["Research-Areas"] = "SC",
        ["Title"] = "TI",
        ["EarlyAccessDate"] = "EA",
        ["Times-Cited"] = "TC",
        ["ISSN"] = "SN",
        ["EISSN"] = "EI",
        ["DA"] = "DA",
        ["Group-Author"] = "CA",
        ["Collaboration"] = "CA",
    };

    public static bool Recognises(FileSample sample) =>
        sample.FirstLetter is '@' && sample.Text.Contains("Unique-ID", StringComparison.OrdinalIgnoreCase);

    /// <param name="onBadLine">Told line, beginning and cause of lines that cannot be read.</param>
    public static IEnumerable<WosRecord> Read(Stream text, int maximumLineBytes, Action<long, string, string> onBadLine)
    {
        using var lines = new LineReader(text, maximumLineBytes);
        BibTexEntry? entry = null;
        while (lines.Read(out var bytes))
        {
            var line = Encoding.UTF8.GetString(bytes);
            if (lines.WasTooLong) onBadLine(lines.Number, line, "the line is too long");
            else if (line.StartsWith('@'))
            {
                if (entry is not null) onBadLine(entry.Line, entry.Title, "the entry never ends");
                entry = new BibTexEntry(lines.Number, line);
            }
            else if (line.TrimEnd() == "}")
            {
                if (entry is not null) yield return entry.ToRecord();
                else onBadLine(lines.Number, line, "an entry ends that never began");
                entry = null;
            }
            else entry?.Take(line);
        }

        if (entry is not null) onBadLine(entry.Line, entry.Title, "the file ends within the entry");
    }

    private sealed class BibTexEntry(long line, string title)
    {
        private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
        private List<string>? _open;

        public long Line { get; } = line;

        public string Title { get; } = title;

        public void Take(string text)
        {
            if (text.StartsWith(' ')) _open?.Add(Clean(text));
            else if (Named().Match(text) is { Success: true } match)
            {
                _open = Tags.TryGetValue(match.Groups[1].Value, out var tag) ? _values[tag] = [] : null;
                _open?.Add(Clean(match.Groups[2].Value));
            }
        }

        public WosRecord ToRecord()
        {
            var record = new WosRecord(Line);
            foreach (var (tag, lines) in _values.Where(pair => pair.Key is not ("AF" or "C1"))) record.Add(tag, string.Join(' ', lines));
            foreach (var author in string.Join(' ', Lines("AF")).Split(" and ", Cleanly)) record.Add("AF", author);
            record.Addresses = new WosBibTexAddress(new AuthorNames(record.Lines("AF"), [], record.Lines("CA"))).ReadAll(Lines("C1"));
            return record;
        }

        private List<string> Lines(string tag) => _values.GetValueOrDefault(tag, []);

        /// <summary>Only behind a closing brace does a comma end the value; within it a line may end with one.</summary>
        private static string Clean(string value)
        {
            value = value.Trim();
            if (value.EndsWith("},", StringComparison.Ordinal)) value = value[..^1];
            return LatexText.Plain(value.Trim('{', '}').Trim());
        }
    }

    [GeneratedRegex(@"^([A-Za-z-]+)\s*=\s*(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
