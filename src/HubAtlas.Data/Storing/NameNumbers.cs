using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>Names as numbers, for questions over many rows: texts there cost twice the time.</summary>
internal static class NameNumbers
{
    /// <summary>Numbers names from 0 in the order of their bytes, in a temporary table with <c>name</c> and <c>number</c>.</summary>
    /// <param name="names">SQL of one column; each name once.</param>
    public static IReadOnlyList<string> Make(Connection connection, string table, string names)
    {
        var sorted = connection.List($"SELECT name FROM ({names}) names(name) ORDER BY name", rows => rows.Text(0)!);
        connection.Execute($"CREATE OR REPLACE TEMP TABLE {table}(name VARCHAR, number INTEGER)");
        using var appender = connection.AppendToTemporary(table);
        foreach (var (number, name) in sorted.Index()) appender.Add(name).Add(number).EndRow();
        appender.Flush();
        return sorted;
    }
}
