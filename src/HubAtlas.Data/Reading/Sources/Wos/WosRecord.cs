namespace HubAtlas.Data.Reading.Sources.Wos;

/// <summary>One record by its two-letter tags: AU and AF authors, CA groups, UT id, PY year, DT types, WC categories.</summary>
/// <param name="line">Where the record begins.</param>
internal sealed class WosRecord(long line)
{
    private readonly Dictionary<string, List<string>> _lines = new(StringComparer.Ordinal);

    public long Line { get; } = line;

    /// <summary>What the record says of its addresses, in whatever form it says it.</summary>
    public IReadOnlyList<WosAddress> Addresses { get; set; } = [];

    public bool IsEmpty => _lines.Count == 0;

    public void Add(string tag, string line)
    {
        if (!_lines.TryGetValue(tag, out var lines)) _lines.Add(tag, lines = []);
        lines.Add(line);
    }

    public IReadOnlyList<string> Lines(string tag) => _lines.GetValueOrDefault(tag, []);

    public string Text(string tag) => string.Join(' ', Lines(tag)).Trim();

    /// <summary>A list that the export divides by semicolons.</summary>
    public IReadOnlyList<string> Items(string tag) =>
        Text(tag).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
