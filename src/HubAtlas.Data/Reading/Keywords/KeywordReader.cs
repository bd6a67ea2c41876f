using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Definitions;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Keywords;

/// <summary>Reads a file of keywords.</summary>
internal static class KeywordReader
{
    private const int LargestBytes = 1_000_000, LongestName = 60, MostPatterns = 500;
    private const string Title = "title", Abstract = "abstract";

    private static readonly IReadOnlyList<string> Columns = ["name", "pattern", "fields"];

    public static KeywordSet Read(string path)
    {
        if (!File.Exists(path)) throw new AtlasException(Nearest.NoFile(path));
        var size = new FileInfo(path).Length;
        if (size > LargestBytes) throw new AtlasException(FormattableString.Invariant($"{path}: found {size} bytes; expected keywords of at most {LargestBytes}."));
        var sheet = DefinitionSheet.Of(Encoding.UTF8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF'), Columns);
        var problems = new List<string>(sheet.Problems);
        var rows = sheet.Rows.Select(line => Row(line, problems)).ToList();
        if (rows.Count == 0 && problems.Count == 0) problems.Add("found no row; expected at least one pattern");
        if (rows.Count > MostPatterns) problems.Add(FormattableString.Invariant($"found {rows.Count} patterns; expected at most {MostPatterns}"));
        if (problems.Count > 0) throw new AtlasException($"{path} (keywords):{string.Concat(problems.Select(problem => $"\n  - {problem}"))}");
        return KeywordSet.Of(rows);
    }

    private static KeywordRow Row(DefinitionLine line, List<string> problems)
    {
        void Report(string column, string problem) => problems.Add(FormattableString.Invariant($"line {line.Number}, {column}: {problem}"));
        var name = line["name"];
        if (name.Length is 0 or > LongestName || name.Contains('*', StringComparison.Ordinal))
            Report("name", FormattableString.Invariant($"found \"{name}\"; expected 1 to {LongestName} letters, none of them *: recipes write it as keyword:NAME"));
        var (expression, problem) = ("", "is empty");
        if (line["pattern"].Length > 0) expression = KeywordPattern.Expression(line["pattern"], out problem);
        if (problem.Length > 0) Report("pattern", problem);
        var fields = line["fields"].ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (fields.Any(field => field is not (Title or Abstract))) Report("fields", $"found \"{line["fields"]}\"; expected title, abstract, or nothing for both");
        return new(name, expression, fields.Length == 0 || fields.Contains(Title), fields.Length == 0 || fields.Contains(Abstract));
    }
}
