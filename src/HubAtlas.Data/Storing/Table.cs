using DuckDB.NET.Native;

namespace HubAtlas.Data.Storing;

/// <param name="Definition">The columns as CREATE TABLE wants them.</param>
internal sealed record Table(string Name, string Definition)
{
    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private IEnumerable<(string Name, string Type)> Columns =>
        Definition.Split(',', Trimmed).Select(c => c.Split(' ', Trimmed)).Select(c => (c[0], c[1]));

    internal IReadOnlyList<(string Name, DuckDBType Type)> TypedColumns =>
        [.. Columns.Select(column => (column.Name, Enum.Parse<DuckDBType>(column.Type, ignoreCase: true)))];

    internal string ColumnNames => string.Join(", ", Columns.Select(c => c.Name));

    /// <summary>SQL for a row as one text; every text in it says its length, so no two different rows look alike.</summary>
    internal string RowText => $"concat_ws('|', {string.Join(", ", Columns.Select(c => c.Type == "VARCHAR"
        ? $"coalesce(strlen({c.Name}), -1), coalesce({c.Name}, '')"
        : $"coalesce(CAST({c.Name} AS VARCHAR), '')"))})";
}
