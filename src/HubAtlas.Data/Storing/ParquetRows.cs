using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// Parquet as text, by the store's own engine: one JSON object a row where columns hold objects, else CSV with a header. One thread, little
/// memory, never the network.
/// </summary>
public sealed class ParquetRows
{
    private const int MostMegabytes = 512;

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["threads"] = "1",
        ["memory_limit"] = $"{MostMegabytes}MB",
        ["autoinstall_known_extensions"] = "false",
        ["autoload_known_extensions"] = "false",
    };

    private readonly string _path;
    private readonly List<(string Name, string Type)> _columns;
    private readonly bool _isNested;

    private ParquetRows(string path, List<(string Name, string Type)> columns, long count)
    {
        (_path, _columns, Count) = (path, columns, count);
        _isNested = columns.Any(column => IsObject(column.Type));
    }

    public long Count { get; }

    /// <param name="objectColumns">Of a file whose columns hold objects, only these are read, where it has any of them.</param>
    /// <exception cref="IOException">No Parquet, or damaged.</exception>
    public static ParquetRows Open(string path, IReadOnlyCollection<string> objectColumns)
    {
        using var database = Database.Open(":memory:", Settings);
        using var connection = database.Connect();
        var columns = connection.List(
            $"SELECT column_name::VARCHAR, column_type::VARCHAR FROM (DESCRIBE SELECT * FROM read_parquet({Text(path)}))",
            rows => (Name: rows.Text(0)!, Type: rows.Text(1)!));
        var count = connection.Number($"SELECT sum(num_rows)::BIGINT FROM parquet_file_metadata({Text(path)})");
        var wanted = columns.Where(column => objectColumns.Contains(column.Name)).ToList();
        return new ParquetRows(path, wanted.Any(column => IsObject(column.Type)) ? wanted : columns, count);
    }

    /// <exception cref="IOException">Damaged.</exception>
    public IEnumerable<string> Lines()
    {
        using var database = Database.Open(":memory:", Settings);
        using var connection = database.Connect();
        var kept = _columns.Where(column => column.Type != "BLOB").ToList();
        if (!_isNested) yield return string.Join(',', kept.Select(column => Cell(column.Name)));
        var expression = _isNested
            ? $"json_object({string.Join(", ", kept.Select(column => $"{Text(column.Name)}, {AsJson(column)}"))})::VARCHAR"
            : string.Join(", ", kept.Select(AsText));
        using var rows = Guarded(() => connection.Query($"SELECT {expression} FROM read_parquet({Text(_path)})"));
        while (Guarded(rows.Read)) yield return _isNested ? rows.Text(0)! : Row(rows, kept.Count);
    }

    /// <exception cref="AtlasException">A row group is too large to be read in the memory allowed.</exception>
    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DuckDbException error) when (error.IsOutOfMemory)
        {
            throw new AtlasException(
                $"{Path.GetFileName(_path)}: found a row group of this Parquet file that needs more than {MostMegabytes} MB; expected row groups of some 100,000 rows in pages of a few MB. " +
                "Nothing of it was stored. Write it anew with smaller row groups (ROW_GROUP_SIZE 20000 in DuckDB), or copy it again if it is damaged.", error);
        }
    }

    private static string Row(Rows rows, int count)
    {
        var line = new StringBuilder();
        for (var column = 0; column < count; column++)
        {
            if (column > 0) line.Append(',');
            line.Append(Cell(rows.Text(column) ?? ""));
        }

        return line.ToString();
    }

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    /// <summary>Texts that hold JSON become what they hold: some writers keep objects so.</summary>
    private static string AsJson((string Name, string Type) column) => column.Type != "VARCHAR" ? Name(column.Name) :
        $"CASE WHEN {Name(column.Name)} LIKE '{{%' OR {Name(column.Name)} LIKE '[%' " +
        $"THEN TRY_CAST({Name(column.Name)} AS JSON) ELSE to_json({Name(column.Name)}) END";

    private static string AsText((string Name, string Type) column) => column.Type.EndsWith("[]", StringComparison.Ordinal)
        ? $"array_to_string({Name(column.Name)}::VARCHAR[], '; ')" : $"{Name(column.Name)}::VARCHAR";

    private static bool IsObject(string type) => type.Contains("STRUCT(", StringComparison.Ordinal) || type.Contains("MAP(", StringComparison.Ordinal);

    private static string Name(string column) => '"' + column.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static string Text(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
