using System.Text;
using System.Text.RegularExpressions;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Wos;

/// <summary>
/// Reads the BibTeX export: an entry begins with <c>@</c> and ends with a brace of its own; a value begins behind <c>Name =</c>, and lines
/// that begin with a blank continue it. Authors stand before their address: <c>Doe, Jane; Roe, Richard, Univ X, Graz, Austria.</c>
/// </summary>
internal static partial class WosBibTex
{
    private const string ReprintAuthor = "(Reprint Author)";

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
    };

    public static bool Recognises(FileSample sample) =>
        sample.FirstLetter is '@' && sample.Text.Contains("Unique-ID", StringComparison.Ordinal);

    /// <param name="onBadLine">Told line, beginning and cause of lines that cannot be read.</param>
    public static IEnumerable<WosRecord> Read(Stream text, int maximumLineBytes, Action<long, string, string> onBadLine)
    {
        using var lines = new LineReader(text, maximumLineBytes);
        Entry? entry = null;
        while (lines.Read(out var bytes))
        {
            var line = Encoding.UTF8.GetString(bytes);
            if (lines.WasTooLong) onBadLine(lines.Number, line, "the line is too long");
            else if (line.StartsWith('@'))
            {
                if (entry is not null) onBadLine(entry.Line, entry.Title, "the entry never ends");
                entry = new Entry(lines.Number, line);
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

    private sealed class Entry(long line, string title)
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
            var authors = string.Join(' ', _values.GetValueOrDefault("AF", [])).Split(" and ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            foreach (var author in authors) record.Add("AF", author);
            foreach (var address in _values.GetValueOrDefault("C1", []).Where(a => !a.Contains(ReprintAuthor, StringComparison.Ordinal)))
                record.Add("C1", Bracketed(address, authors));
            foreach (var (tag, lines) in _values.Where(pair => pair.Key is not ("AF" or "C1"))) record.Add(tag, string.Join(' ', lines));
            return record;
        }

        /// <summary>Only behind a closing brace does a comma end the value; within it a line may end with one.</summary>
        private static string Clean(string value)
        {
            value = value.Trim();
            if (value.EndsWith("},", StringComparison.Ordinal)) value = value[..^1];
            return Escaped().Replace(value.Trim('{', '}').Trim(), "$1");
        }
    }

    /// <summary>Puts the authors into brackets, as the other exports do.</summary>
    private static string Bracketed(string address, IReadOnlyList<string> authors)
    {
        var found = new List<string>();
        var rest = address;
        while (authors.FirstOrDefault(author => IsBefore(author, rest)) is { } author)
        {
            found.Add(author);
            var length = LengthBefore(author, rest);
            var isLast = rest[length] == ',';
            rest = rest[(length + 1)..].TrimStart();
            if (isLast) break;
        }

        return found.Count == 0 ? address : $"[{string.Join("; ", found)}] {rest}";
    }

    private static bool IsBefore(string author, string text) => LengthBefore(author, text) > 0;

    /// <summary>Letters of the author's name at the beginning; 0 when it is not there. Addresses put "Jr." last, lists of authors do not.</summary>
    private static int LengthBefore(string author, string text)
    {
        var parts = author.Split(", ");
        string[] forms = parts.Length == 3 ? [author, $"{parts[0]}, {parts[2]}, {parts[1]}"] : [author];
        return forms.Where(form => text.StartsWith(form, StringComparison.Ordinal) && text.Length > form.Length && text[form.Length] is (',' or ';'))
            .Select(form => form.Length).FirstOrDefault();
    }

    [GeneratedRegex(@"^([A-Za-z-]+)\s*=\s*(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\\([&%_$#])", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
