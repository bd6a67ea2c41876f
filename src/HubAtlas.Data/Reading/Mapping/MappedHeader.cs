using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Mapping;

/// <summary>A table's header as a mapping sees it.</summary>
internal static class MappedHeader
{
    /// <summary>One sentence for each mapped column that the header lacks.</summary>
    public static IReadOnlyList<string> Missing(TableMapping mapping, IReadOnlyList<string> header) =>
        [.. mapping.Columns.Where(pair => !pair.Value.IsOptional).Select(pair => (Meaning: pair.Key, pair.Value.Name))
            .Concat(mapping.MoreOfDocument.Select(column => (Meaning: TableColumn.Document, column.Name)))
            .Where(column => IndexOf(header, column.Name) < 0)
            .DistinctBy(column => column.Name)
            .Select(column => Describe(column.Meaning, column.Name, header))];

    private static string Describe(TableColumn meaning, string name, IReadOnlyList<string> header)
    {
        var nearest = Nearest.All(name, header, 3);
        var hint = nearest.Count > 0 ? $"nearest: {string.Join(", ", nearest)}" : $"columns: {string.Join(", ", header.Take(12))}";
        return $"column \"{name}\", which the mapping names for {meaning.Word()}; {hint}";
    }

    /// <returns>−1 where there is no such column.</returns>
    public static int IndexOf(IReadOnlyList<string> header, string? name)
    {
        if (name is null) return -1;
        var exact = header.ToList().IndexOf(name);
        return exact >= 0 ? exact : header.Select(Nearest.Fold).ToList().IndexOf(Nearest.Fold(name));
    }
}
