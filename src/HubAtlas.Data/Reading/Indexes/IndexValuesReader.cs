using System.Globalization;
using CsvHelper;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Indexes;

/// <summary>
/// Reads the values of an index from a table: wide, a row a unit and a column an indicator; or long, a row a value, with the columns unit,
/// indicator, value and perhaps year.
/// </summary>
public static class IndexValuesReader
{
    private static readonly string[] CodeNames = ["code", "unit", "iso3", "ucode"], NameNames = ["name", "economy", "country", "uname"];
    private static readonly string[] GroupNames = ["group", "income_group", "income"], SizeNames = ["size", "gdp_per_head", "pppgdp", "ppppc"];

    /// <exception cref="AtlasException">The table is missing or wrong; the message lists what is.</exception>
    public static IndexValues Read(string path, IndexRecipe recipe)
    {
        var table = PlainRows.Read(path, "the values of an index");
        var problems = new List<string>();
        var values = table.Find("indicator") >= 0 && table.Find("value") >= 0 ? Long(table, recipe, problems) : Wide(table, problems);
        if (problems.Count == 0) return values;
        var more = problems.Count > 20 ? FormattableString.Invariant($"\n  and {problems.Count - 20} more") : "";
        throw new AtlasException($"{path}:{string.Concat(problems.Take(20).Select(p => $"\n  {p}"))}{more}");
    }

    private static IndexValues Wide(PlainRows table, List<string> problems)
    {
        int[] own = [table.Find(CodeNames), table.Find(NameNames), table.Find(GroupNames), table.Find(SizeNames)];
        if (own[0] < 0) problems.Add($"Found the columns {Some(table.Header)}; expected one of {string.Join(", ", CodeNames)}.");
        foreach (var twice in table.Header.GroupBy(h => h, StringComparer.Ordinal).Where(g => g.Count() > 1)) problems.Add($"Found the column {twice.Key} twice; keep one.");
        if (problems.Count > 0) return new([], new Dictionary<string, IReadOnlyList<double?>>(StringComparer.Ordinal));
        List<IndexUnit> units = [.. table.Rows.Select((row, i) => Unit(table, row, own, i, problems))];
        // Of the unit's own columns only code and name are no values: an index may count a size as well.
        var columns = table.Header.Index().Where(h => h.Index != own[0] && h.Index != own[1] && h.Index != own[2])
            .ToDictionary(h => h.Item, h => (IReadOnlyList<double?>)[.. table.Rows.Select((row, i) => Number(table, row[h.Index], h.Item, i, h.Index == own[3] ? null : problems))], StringComparer.Ordinal);
        return new(units, columns);
    }

    private static IndexUnit Unit(PlainRows table, string[] row, int[] own, int at, List<string> problems)
    {
        string Cell(int column) => column < 0 ? "" : row[column];
        if (Cell(own[0]).Length == 0) problems.Add(FormattableString.Invariant($"Line {table.Lines[at]}: found no code; expected one."));
        return new(Cell(own[0]), own[1] < 0 ? Cell(own[0]) : Cell(own[1]), Cell(own[2]), Number(table, Cell(own[3]), "size", at, null));
    }

    private static IndexValues Long(PlainRows table, IndexRecipe recipe, List<string> problems)
    {
        int[] own = [table.Find(CodeNames), table.Find(NameNames), table.Find(GroupNames), table.Find(SizeNames)];
        var (indicator, value, year) = (table.Find("indicator"), table.Find("value"), table.Find("year"));
        if (own[0] < 0) problems.Add($"Found the columns {Some(table.Header)}; expected one of {string.Join(", ", CodeNames)}.");
        if (problems.Count > 0) return new([], new Dictionary<string, IReadOnlyList<double?>>(StringComparer.Ordinal));
        var units = new OrderedDictionary<string, IndexUnit>(StringComparer.Ordinal);
        var found = new LatestValues(recipe);
        foreach (var (at, row) in table.Rows.Index())
        {
            units.TryAdd(row[own[0]], Unit(table, row, own, at, problems));
            if (Number(table, row[value], row[indicator], at, problems) is not { } number) continue;
            var when = year < 0 ? 0 : (int?)Number(table, row[year], "year", at, problems);
            if (when is null) problems.Add(FormattableString.Invariant($"Line {table.Lines[at]}: found no year; expected one."));
            else if (!found.Add(row[own[0]], row[indicator], when.Value, number))
                problems.Add(FormattableString.Invariant($"Line {table.Lines[at]}: found a second value of {row[indicator]} for {row[own[0]]}{(year < 0 ? "" : $" in {when}")}; expected one."));
        }

        return new([.. units.Values], found.Columns([.. units.Keys]));
    }

    /// <param name="problems">Null: what is no number is missing.</param>
    private static double? Number(PlainRows table, string text, string column, int at, List<string>? problems)
    {
        if (text.Length == 0 || text is "NA" or "n/a" or ".." or ":") return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        problems?.Add(FormattableString.Invariant($"Line {table.Lines[at]}, {column}: found \"{text}\"; expected a number with a decimal point, or nothing where it is missing."));
        return null;
    }

    private static string Some(IReadOnlyList<string> names) => string.Join(", ", names.Take(8)) + (names.Count > 8 ? ", …" : "");
}
