using System.Security.Cryptography;
using System.Text;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// One hash of all tables. Each row gives 128 bits (MD5: only accidents are to be found here), whose halves are added up,
/// so neither the order of rows nor that of imports matters.
/// </summary>
internal static class ContentDigest
{
    internal static string Of(Connection connection)
    {
        var lines = Schema.Content.Where(table => !table.IsLater || connection.Number($"SELECT count(*) FROM {table.Name}") > 0).Select(table => $"{table.Name} {OfTable(connection, table)}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    private static string OfTable(Connection connection, Table table) => connection.Text($"""
        SELECT count(*) || ' ' || coalesce(sum(CAST(h & {ulong.MaxValue} AS UBIGINT)), 0) || ' '
               || coalesce(sum(CAST(h >> 64 AS UBIGINT)), 0)
        FROM (SELECT CAST(md5_number({table.RowText}) AS UHUGEINT) AS h FROM {table.Name})
        """)!;
}
