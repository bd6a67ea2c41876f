using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Indexes;

/// <summary>
/// Reads the values of an index from a table: wide, a row a unit and a column an indicator; or long, a row a value, with the columns unit,
/// indicator, value and perhaps year.
/// </summary>
public static class IndexValuesReader
{
    private static readonly string[] CodeNames = ["code", "cluster_id", "unit", "iso3", "ucode"], NameNames = ["name", "economy", "country", "uname"];
    private static readonly string[] GroupNames = ["group", "income_group", "income"], SizeNames = ["size", "gdp_per_head", "pppgdp", "ppppc"];

    /// <param name="paths">The first has the units, the others add columns to them.</param>
    /// <exception cref="AtlasException">A table is missing or wrong; the message lists what is.</exception>
    public static IndexValues Read(IReadOnlyList<string> paths, IndexRecipe recipe)
    {
        var used = Used(recipe.Root).ToHashSet(StringComparer.Ordinal);
        var tables = paths.Select(path => Read(path, recipe, used)).ToList();
        var columns = new Dictionary<string, IReadOnlyList<double?>>(tables[0].Columns, StringComparer.Ordinal);
        foreach (var (at, other) in tables.Index().Skip(1))
        {
            var places = other.Units.Index().ToDictionary(u => u.Item.Code, u => u.Index, StringComparer.Ordinal);
            foreach (var (name, values) in other.Columns)
            {
                if (!columns.TryAdd(name, [.. tables[0].Units.Select(u => places.TryGetValue(u.Code, out var place) ? values[place] : null)]))
                    throw new AtlasException($"{paths[at]}: found the column {name}, which a table before it has too; expected it in one of them.");
            }
        }

        return tables[0] with { Columns = columns };
    }

    private static IEnumerable<string> Used(IndexNode node) => node.IsIndicator
        ? node.Denominator is null ? [node.Column] : [node.Column, node.Denominator]
        : node.Children.SelectMany(Used);

    private static IndexValues Read(string path, IndexRecipe recipe, HashSet<string> used)
    {
        var table = PlainRows.Read(path, "the values of an index");
        var problems = new List<string>();
        var values = table.Find("indicator") >= 0 && table.Find("value") >= 0 ? Long(table, recipe, problems) : Wide(table, used, problems);
        if (problems.Count == 0 && values.Units.GroupBy(u => u.Code, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            problems.Add(FormattableString.Invariant($"Found {twice.Key} {twice.Count()} times; expected each unit once."));
        if (problems.Count == 0) return values;
        var more = problems.Count > 20 ? FormattableString.Invariant($"\n  and {problems.Count - 20} more") : "";
        throw new AtlasException($"{path}:{string.Concat(problems.Take(20).Select(p => $"\n  {p}"))}{more}");
    }

    private static IndexValues Wide(PlainRows table, HashSet<string> used, List<string> problems)
    {
        int[] own = [table.Find(CodeNames), table.Find(NameNames), table.Find(GroupNames), table.Find(SizeNames)];
        if (own[0] < 0) problems.Add($"Found the columns {Some(table.Header)}; expected one of {string.Join(", ", CodeNames)}.");
        foreach (var twice in table.Header.Where(used.Contains).GroupBy(h => h, StringComparer.Ordinal).Where(g => g.Count() > 1)) problems.Add($"Found the column {twice.Key} twice; keep one.");
        if (problems.Count > 0) return new([], new Dictionary<string, IReadOnlyList<double?>>(StringComparer.Ordinal));
        List<IndexUnit> units = [.. table.Rows.Select((row, i) => Unit(table, row, own, i, problems))];
        return new(units, table.Header.Index().Where(h => used.Contains(h.Item)).ToDictionary(
            h => h.Item, h => (IReadOnlyList<double?>)[.. table.Rows.Select((row, i) => Number(table, row[h.Index], h.Item, i, problems))], StringComparer.Ordinal));
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
