using System.Globalization;
using System.Security.Cryptography;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Definitions;

/// <summary>
/// Reads what a technology is: a table with tabs, <c>symbol scheme label source from to kind</c>, and before it lines such as
/// <c># title: smart grids</c>. All that is wrong is told at once.
/// </summary>
internal static class DefinitionReader
{
    private const int LargestBytes = 2_000_000, FirstYear = 1000, LastYear = 9999;

    private static readonly IReadOnlyList<string> Columns = ["symbol", "scheme", "label", "source", "from", "to", "kind"];

    /// <param name="name">As the recipe writes it.</param>
    /// <param name="only">Symbols or labels of the rows that are meant; empty: all.</param>
    /// <param name="isCoarse">Whether symbols finer than subclasses are taken for these.</param>
    /// <exception cref="AtlasException">The file is missing or wrong.</exception>
    public static TechnologyDefinition Read(string path, string name, IReadOnlyList<string> only, bool isCoarse)
    {
        if (!File.Exists(path)) throw new AtlasException(Nearest.NoFile(path));
        var size = new FileInfo(path).Length;
        if (size > LargestBytes) throw new AtlasException(FormattableString.Invariant($"{path}: found {size} bytes; expected a definition of at most {LargestBytes}."));
        var content = File.ReadAllBytes(path);
        var sheet = DefinitionSheet.Of(System.Text.Encoding.UTF8.GetString(content).TrimStart('\uFEFF'), Columns);
        var problems = new List<string>(sheet.Problems);
        var coarsened = new List<string>();
        var rows = sheet.Rows.Select(row => Row(row, isCoarse, problems, coarsened)).OfType<DefinitionRow>().ToList();
        var meant = only.Count == 0 ? rows : rows.Where(row => only.Any(o => Same(o, row.Symbol) || Same(o, row.Label))).ToList();
        foreach (var missing in only.Where(o => !rows.Exists(row => Same(o, row.Symbol) || Same(o, row.Label))))
            problems.Add($"only: no row has the symbol or label \"{missing}\"{(Nearest.Of(missing, rows.SelectMany(r => new[] { r.Symbol, r.Label })) is { } near ? $"; did you mean \"{near}\"?" : "")}");
        if (rows.Count == 0 && problems.Count == 0) problems.Add("found no row; expected at least one symbol");
        if (problems.Count > 0) throw new AtlasException($"{path} (a definition):{string.Concat(problems.Select(problem => $"\n  - {problem}"))}");
        var title = only.Count == 0 ? sheet.Head("title") : string.Join(" or ", meant.Select(r => r.Label.Length > 0 ? r.Label : r.Symbol).Distinct(StringComparer.Ordinal));
        return new(
            name, Convert.ToHexStringLower(SHA256.HashData(content)), title.Length > 0 ? title : Path.GetFileNameWithoutExtension(path), sheet.Head("date"), meant,
            [.. sheet.Heads("note"), .. Coarser(coarsened)])
        {
            Only = only,
            IsCoarse = isCoarse,
            Also = [.. sheet.Heads("also").SelectMany(names => names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
        };
    }

    private static DefinitionRow? Row(DefinitionLine line, bool isCoarse, List<string> problems, List<string> coarsened)
    {
        var (first, last) = (YearOf(line, "from", problems), YearOf(line, "to", problems));
        if (first > last) problems.Add(FormattableString.Invariant($"line {line.Number}: found {first} after {last}; expected the earlier year first"));
        var symbol = line["symbol"];
        var kind = KindOf(line, problems);
        DefinitionRow Of(IReadOnlyList<string> filters) => new(symbol, line["scheme"], line["label"], line["source"], first, last, filters) { Kind = kind };
        if (symbol.Length == 0) problems.Add($"line {line.Number}, symbol: is empty");
        var scheme = line["scheme"].ToUpperInvariant();
        if (!IsScheme(scheme)) problems.Add($"line {line.Number}, scheme: found \"{line["scheme"]}\"; expected IPC, CPC, field (a technology or science field by name), keyword (the name of patterns that files were imported with) or label (level:name)");
        if (symbol.Length == 0) return null;
        if (scheme is "FIELD") return Of([$"{FieldLevels.Field}:{symbol}"]);
        if (scheme is "KEYWORD") return Of([$"{FieldLevels.Keyword}:{symbol}"]);
        if (scheme is "LABEL") return Of([symbol]);
        if (scheme is not ("IPC" or "CPC") || Range(line, symbol, isCoarse, problems, coarsened) is not { } range) return null;
        return Of(range.IsFiner ? [] : range.Filters()) with { Symbols = range.Span(scheme == "IPC" ? SymbolScheme.Ipc : SymbolScheme.Cpc) };
    }

    private static SymbolRange? Range(DefinitionLine line, string symbol, bool isCoarse, List<string> problems, List<string> coarsened)
    {
        if (SymbolRange.Parse(symbol, out var problem) is not { } range)
        {
            problems.Add($"line {line.Number}, symbol: {problem}");
            return null;
        }

        if (!range.IsFiner || !isCoarse) return range;
        coarsened.Add(symbol);
        return range.Coarse;
    }

    private static DocumentKind? KindOf(DefinitionLine line, List<string> problems)
    {
        if (line["kind"].Length == 0) return null;
        if (DocumentKinds.TryParse(line["kind"], out var kind)) return kind;
        problems.Add($"line {line.Number}, kind: found \"{line["kind"]}\"; expected {string.Join(", ", DocumentKinds.All.Select(known => known.Word()))}, or nothing");
        return null;
    }

    private static int? YearOf(DefinitionLine line, string column, List<string> problems)
    {
        var text = line[column];
        if (text.Length == 0) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear) return year;
        problems.Add($"line {line.Number}, {column}: found \"{text}\"; expected a year");
        return null;
    }

    private static IEnumerable<string> Coarser(List<string> symbols)
    {
        if (symbols.Count == 0) yield break;
        const int shown = 6;
        yield return $"Approximation: the whole subclass is counted for {string.Join(", ", symbols.Take(shown))}{(symbols.Count > shown ? FormattableString.Invariant($" and {symbols.Count - shown} more symbols") : "")}.";
    }

    private static bool IsScheme(string scheme) => scheme.ToUpperInvariant() is "IPC" or "CPC" or "FIELD" or "KEYWORD" or "LABEL";

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
