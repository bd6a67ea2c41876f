using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Definitions;

/// <param name="Number">1-based line of the file.</param>
internal sealed record DefinitionLine(int Number, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>Empty where the file has no such column.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>The table of a definition file with what stands before it.</summary>
internal sealed class DefinitionSheet
{
    private readonly List<(string Key, string Text)> _heads = [];
    private readonly List<DefinitionLine> _rows = [];
    private readonly List<string> _problems = [];

    public IReadOnlyList<DefinitionLine> Rows => _rows;

    public IReadOnlyList<string> Problems => _problems;

    public static DefinitionSheet Of(string text, IReadOnlyList<string> columns)
    {
        var sheet = new DefinitionSheet();
        IReadOnlyList<string>? header = null;
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (line.StartsWith('#')) sheet.AddHead(line);
            else if (line.Trim().Length == 0) continue;
            else if (header is null) header = sheet.Header(line, columns);
            else sheet.AddRow(header, index + 1, line);
        }

        if (header is null) sheet._problems.Add($"found no header; expected the columns {string.Join(", ", columns)}, with tabs between them");
        return sheet;
    }

    /// <summary>The first text of a key; empty where there is none.</summary>
    public string Head(string key) => Heads(key).FirstOrDefault("");

    public IEnumerable<string> Heads(string key) => _heads.Where(head => head.Key == key && head.Text.Length > 0).Select(head => head.Text);

    private void AddHead(string line)
    {
        var parts = line[1..].Split(':', 2);
        if (parts.Length == 2) _heads.Add((parts[0].Trim().ToLowerInvariant(), parts[1].Trim()));
    }

    private IReadOnlyList<string> Header(string line, IReadOnlyList<string> columns)
    {
        IReadOnlyList<string> header = [.. line.Split('\t').Select(cell => cell.Trim().ToLowerInvariant())];
        foreach (var unknown in header.Where(name => !columns.Contains(name)))
            _problems.Add($"column \"{unknown}\" is unknown{(Nearest.Of(unknown, columns) is { } near ? $"; did you mean {near}?" : $"; expected {string.Join(", ", columns)}")}");
        foreach (var twice in header.GroupBy(name => name).Where(name => name.Count() > 1)) _problems.Add($"column {twice.Key} stands there twice");
        foreach (var needed in columns.Take(2).Where(name => !header.Contains(name))) _problems.Add($"column {needed} is missing");
        return header;
    }

    private void AddRow(IReadOnlyList<string> header, int number, string line)
    {
        var cells = line.Split('\t');
        if (cells.Length > header.Count) _problems.Add(FormattableString.Invariant($"line {number}: found {cells.Length} cells, expected at most {header.Count}"));
        _rows.Add(new(number, header.Distinct().ToDictionary(name => name, name => Cell(header, cells, name), StringComparer.Ordinal)));
    }

    private static string Cell(IReadOnlyList<string> header, string[] cells, string name) =>
        header.ToList().IndexOf(name) is var at && at < cells.Length ? cells[at].Trim() : "";
}
