using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>Turns tables into Parquet by the store's own engine, without a store.</summary>
public static class ParquetFile
{
    // One thread, so that row groups are cut alike everywhere; never the network.
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["threads"] = "1",
        ["autoinstall_known_extensions"] = "false",
        ["autoload_known_extensions"] = "false",
    };

    /// <summary>The same bytes in every run of one program version.</summary>
    /// <param name="csvFile">With a header line; empty cells are missing values.</param>
    /// <param name="columns">Name and type of each column: <c>string</c>, <c>integer</c> (64 bits) or <c>number</c> (double).</param>
    /// <param name="source">Sources and licences, kept as the file's own note.</param>
    public static void Convert(string csvFile, IReadOnlyList<(string Name, string Type)> columns, string parquetFile, string source)
    {
        using var database = Database.Open(":memory:", Settings);
        using var connection = database.Connect();
        var types = string.Join(", ", columns.Select(c => $"{Quoted(c.Name)}: '{TypeOf(c.Type)}'"));
        connection.Execute($$"""
            COPY (SELECT * FROM read_csv({{Quoted(csvFile)}}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
                                         nullstr = '', parallel = false, columns = {{{types}}}))
            TO {{Quoted(parquetFile)}} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {source: {{Quoted(source)}}})
            """);
    }

    private static string TypeOf(string type) => type switch
    {
        "string" => "VARCHAR",
        "integer" => "BIGINT",
        "number" => "DOUBLE",
        _ => throw new AtlasException($"Found a column of type {type}; expected string, integer or number."),
    };

    private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
