using DuckDB.NET.Native;

namespace HubAtlas.Data.Storing;

/// <param name="Definition">The columns as CREATE TABLE wants them.</param>
internal sealed record Table(string Name, string Definition)
{
    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <summary>Columns that came with a later schema. Where a row has nothing in them, its text is the same as before.</summary>
    internal string Later { get; init; } = "";

    /// <summary>Whether the table itself came later: while it is empty, the hash of the content is the same as before.</summary>
    internal bool IsLater { get; init; }

    internal string FullDefinition => Later.Length == 0 ? Definition : $"{Definition}, {Later}";

    private IEnumerable<(string Name, string Type)> Columns => ColumnsOf(FullDefinition);

    internal IReadOnlyList<(string Name, DuckDBType Type)> TypedColumns =>
        [.. Columns.Select(column => (column.Name, Enum.Parse<DuckDBType>(column.Type, ignoreCase: true)))];

    internal string ColumnNames => string.Join(", ", Columns.Select(c => c.Name));

    /// <summary>Name and type without compression, as ALTER TABLE wants them.</summary>
    internal IEnumerable<string> LaterColumns => ColumnsOf(Later).Select(column => $"{column.Name} {column.Type}");

    /// <summary>SQL for a row as one text; every text in it says its length, so no two different rows look alike.</summary>
    internal string RowText => Later.Length == 0 ? TextOf(ColumnsOf(Definition))
        : $"{TextOf(ColumnsOf(Definition))} || CASE WHEN coalesce({string.Join(", ", ColumnsOf(Later).Select(c => $"CAST({c.Name} AS VARCHAR)"))}) IS NULL THEN '' ELSE {TextOf(ColumnsOf(Later))} END";

    private static IEnumerable<(string Name, string Type)> ColumnsOf(string definition) =>
        definition.Split(',', Trimmed).Select(c => c.Split(' ', Trimmed)).Select(c => (c[0], c[1]));

    private static string TextOf(IEnumerable<(string Name, string Type)> columns) => $"concat_ws('|', {string.Join(", ", columns.Select(c => c.Type == "VARCHAR"
        ? $"coalesce(strlen({c.Name}), -1), coalesce({c.Name}, '')"
        : $"coalesce(CAST({c.Name} AS VARCHAR), '')"))})";
}
