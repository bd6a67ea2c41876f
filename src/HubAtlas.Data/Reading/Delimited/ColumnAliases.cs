using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Delimited;

/// <summary>A column a reader wants, and the names under which releases and vendors write it.</summary>
/// <param name="Name">Our word; also the first alias.</param>
/// <param name="IsRequired">Whether the file is useless without it.</param>
internal sealed record ColumnAlias(string Name, bool IsRequired, params string[] Aliases)
{
    /// <summary>Tells the column by a part of its name, where none bears one of the names.</summary>
    public Predicate<string>? Resembles { get; init; }

    /// <summary>Read where it is there, but no sign of which table this is.</summary>
    public bool IsExtra { get; init; }

    private IEnumerable<string> Folded => Aliases.Prepend(Name).Select(Nearest.Fold);

    /// <summary>Index of the first column that bears one of the names, in the order of the names; −1 when none does.</summary>
    public int FindIn(IReadOnlyList<string> columns)
    {
        var folded = columns.Select(Nearest.Fold).ToList();
        var found = Folded.Select(alias => folded.IndexOf(alias)).FirstOrDefault(index => index >= 0, -1);
        return found < 0 && Resembles is not null ? folded.FindIndex(Resembles) : found;
    }

    public string DescribeMissing(IReadOnlyList<string> columns)
    {
        var nearest = Aliases.Prepend(Name).SelectMany(alias => Nearest.All(alias, columns, 2)).Distinct().Take(3).ToList();
        var hint = nearest.Count > 0 ? $"nearest: {string.Join(", ", nearest)}" : $"columns: {Shorten(columns)}";
        var names = Aliases.Length == 0 ? "" : $" (or {string.Join(", ", Aliases.Take(5))})";
        return $"column {Name}{names}; {hint}";
    }

    private static string Shorten(IReadOnlyList<string> columns) =>
        string.Join(", ", columns.Take(12)) + (columns.Count > 12 ? ", …" : "");
}

/// <summary>The columns of one table.</summary>
internal sealed class ColumnAliases(params ColumnAlias[] columns)
{
    public IEnumerable<string> Names => columns.Select(column => column.Name);

    /// <summary>One sentence for each required column that the header lacks.</summary>
    public IReadOnlyList<string> Missing(IReadOnlyList<string> header) =>
        [.. columns.Where(column => column.IsRequired && column.FindIn(header) < 0).Select(column => column.DescribeMissing(header))];

    /// <summary>Index by our name; −1 for a column that the header lacks.</summary>
    public IReadOnlyDictionary<string, int> Find(IReadOnlyList<string> header) =>
        columns.ToDictionary(column => column.Name, column => column.FindIn(header), StringComparer.Ordinal);

    /// <summary>Index in the header of each column, in the order of this list; −1 for a column that the header lacks.</summary>
    public int[] Indexes(IReadOnlyList<string> header) => [.. columns.Select(column => column.FindIn(header))];

    public int CountIn(IReadOnlyList<string> header) => columns.Count(column => !column.IsExtra && column.FindIn(header) >= 0);

    /// <summary>Part of the columns, 0 to 1, that the header has: how much it looks like this table.</summary>
    public double Likeness(IReadOnlyList<string> header) =>
        (double)CountIn(header) / columns.Count(column => !column.IsExtra);
}
