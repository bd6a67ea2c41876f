using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// Documents that their source has taken back, in the import of one file. The store remembers them: those that it holds leave it, and those
/// that come later stay out. So it does not matter whether a list of them is imported before or after the documents.
/// </summary>
internal sealed class Withdrawals : IDisposable
{
    private const string IsWithdrawn = "document_id IN (SELECT document_id FROM staged_withdrawn)";

    private readonly Connection _connection;
    private readonly ContentId _ids = new();
    private Appender? _rows;

    internal Withdrawals(Connection connection) => _connection = connection;

    internal void Add(Withdrawal withdrawal)
    {
        if (_rows is null)
        {
            _connection.Execute("CREATE TEMP TABLE staged_withdrawn(document_id BIGINT, since INTEGER)");
            _rows = _connection.AppendToTemporary("staged_withdrawn");
        }

        _rows.Add(_ids.OfDocument(withdrawal.DocumentId)).Add(withdrawal.Date).EndRow();
    }

    internal void Flush() => _rows?.Flush();

    /// <summary>Within the transaction that stores the file.</summary>
    internal void Apply()
    {
        if (_rows is null) return;
        Remember();
        _connection.Execute($"CREATE TEMP TABLE left_alone AS SELECT DISTINCT address_id FROM contributions WHERE {IsWithdrawn}");
        foreach (var table in Schema.OfDocuments)
            _connection.Execute($"DELETE FROM {table} WHERE {IsWithdrawn}");
        _connection.Execute("DELETE FROM left_alone WHERE address_id IN (SELECT address_id FROM contributions)");
        foreach (var table in (string[])["addresses", "locations"])
            _connection.Execute($"DELETE FROM {table} WHERE address_id IN (SELECT address_id FROM left_alone)");
    }

    /// <summary>Of several dates the first counts.</summary>
    private void Remember()
    {
        _connection.Execute($"""
            CREATE TEMP TABLE known_withdrawn AS SELECT document_id, min(since) AS since
            FROM (SELECT document_id, since FROM staged_withdrawn UNION ALL SELECT document_id, since FROM withdrawn WHERE {IsWithdrawn})
            GROUP BY document_id
            """);
        _connection.Execute($"DELETE FROM withdrawn WHERE {IsWithdrawn}");
        _connection.Execute("INSERT INTO withdrawn SELECT document_id, since FROM known_withdrawn");
    }

    public void Dispose() => _rows?.Dispose();
}
