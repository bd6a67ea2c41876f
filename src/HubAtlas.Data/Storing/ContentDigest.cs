using System.Security.Cryptography;
using System.Text;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// One hash of all tables. Each row gives 128 bits (MD5: only accidents are to be found here), which are added up,
/// so neither the order of rows nor that of imports matters.
/// </summary>
internal static class ContentDigest
{
    private static readonly (string Table, string Columns)[] Tables =
    [
        ("files", "sha256, name, source, bytes, is_simulated, documents_read, rejected"),
        ("documents", "document_id, key, kind, year, type, multiplicity, version, contributions, content, file_id"),
        ("document_fields", "document_id, position, field"),
        ("contributions", "document_id, person, address_id, share"),
        ("addresses", "address_id, text, organisation, organisation_id, city, region, economy, latitude, longitude"),
        ("locations", "address_id, place_key, latitude, longitude, city, admin1, economy, precision, confidence, method, cause"),
        ("organisations", OrganisationTable.Columns),
        ("rejects", "file_id, file, line, column_name, value, cause"),
    ];

    internal static string Of(Connection connection)
    {
        var lines = Tables.Select(t => $"{t.Table} {OfTable(connection, t.Table, t.Columns.Split(", "))}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    private static string OfTable(Connection connection, string table, string[] columns) => connection.Text($"""
        SELECT count(*) || ' ' || coalesce(sum(md5_number_lower(row_text)), 0) || ' ' || coalesce(sum(md5_number_upper(row_text)), 0)
        FROM (SELECT {Canonical.Row(columns)} AS row_text FROM {table})
        """)!;
}
