using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>What every column of every published table is: read from Assets/columns.tsv, the one place where it is said.</summary>
public static class ColumnBook
{
    /// <summary>A comparison's tables have the names of an edition's, but other columns.</summary>
    internal const string Comparison = "comparison/";

    /// <summary>Lines of the asset by table; one line may stand for a column of each kind of document.</summary>
    internal static readonly OrderedDictionary<string, List<ColumnRow>> Rows = Read(AssetFile.Lines("columns.tsv"));

    /// <summary>Every table with the columns of all kinds of document, whatever the recipe.</summary>
    public static IReadOnlyList<TableText> Tables { get; } =
        [.. Rows.Select(table => new TableText(table.Key, [.. Expand(table.Value).Select(row => row.Fill(ColumnTerm.OfAnyRecipe).ToText())]))];

    /// <summary>In English.</summary>
    internal static string LabelOf(string table, string name) => Tables.First(t => t.Table == table).Columns.First(c => c.Name == name).Label.En;

    /// <param name="names">As in the header.</param>
    /// <exception cref="InvalidOperationException">The asset lacks a column.</exception>
    internal static IReadOnlyList<ColumnText> Of(string table, IEnumerable<string> names, Recipe recipe)
    {
        var terms = ColumnTerm.Of(recipe);
        var known = Expand(Rows[table]).ToDictionary(row => row.Name, StringComparer.Ordinal);
        return [.. names.Select(name => Find(known, name) ?? throw new InvalidOperationException($"columns.tsv does not say what {name} of {table} is."))
            .Select(row => row.Fill(terms).ToText())];
    }

    /// <summary>One row a column: lines that stand for several are repeated, joined ones side by side.</summary>
    internal static IEnumerable<ColumnRow> Expand(IReadOnlyList<ColumnRow> rows)
    {
        for (var (from, to) = (0, 0); from < rows.Count; from = to)
        {
            for (to = from + 1; to < rows.Count && rows[to].IsJoined;) to++;
            foreach (var row in ExpandJoined([.. rows.Skip(from).Take(to - from)])) yield return row;
        }
    }

    private static IEnumerable<ColumnRow> ExpandJoined(IReadOnlyList<ColumnRow> joined) => ColumnTerm.VariantsOf(joined[0].Name) is { } variants
        ? variants.SelectMany(terms => joined.SelectMany(row => ExpandJoined([row.Fill(terms)])))
        : joined;

    /// <summary>A name that ends in a number may be one of a row of columns.</summary>
    private static ColumnRow? Find(Dictionary<string, ColumnRow> known, string name)
    {
        if (known.TryGetValue(name, out var row)) return row;
        var words = name.TrimEnd("0123456789".ToCharArray());
        return known.GetValueOrDefault(words + "{n}")?.Fill([ColumnTerm.OfNumber(name[words.Length..])]);
    }

    private static OrderedDictionary<string, List<ColumnRow>> Read(IEnumerable<string> lines)
    {
        var found = new OrderedDictionary<string, List<ColumnRow>>(StringComparer.Ordinal);
        string[] tables = [];
        foreach (var line in lines)
        {
            if (line.StartsWith('[')) tables = line.Trim('[', ']').Split(' ');
            else foreach (var table in tables) (found.TryGetValue(table, out var rows) ? rows : found[table] = []).Add(ColumnRow.Of(tables[0], line));
        }

        return found;
    }
}
