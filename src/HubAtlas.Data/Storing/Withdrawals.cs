using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>Documents that their source has taken back since, in the import of one file; those that the store holds leave it.</summary>
internal sealed class Withdrawals : IDisposable
{
    private const string IsWithdrawn = "document_id IN (SELECT document_id FROM staged_withdrawn)";

    private readonly Connection _connection;
    private readonly ContentId _ids = new();
    private Appender? _rows;

    internal Withdrawals(Connection connection) => _connection = connection;

    internal void Add(string documentId)
    {
        if (_rows is null)
        {
            _connection.Execute("CREATE TEMP TABLE staged_withdrawn(document_id BIGINT)");
            _rows = _connection.AppendToTemporary("staged_withdrawn");
        }

        _rows.Add(_ids.OfDocument(documentId)).EndRow();
    }

    internal void Flush() => _rows?.Flush();

    /// <summary>Within the transaction that stores the file.</summary>
    internal void Apply()
    {
        if (_rows is null) return;
        _connection.Execute($"CREATE TEMP TABLE left_alone AS SELECT DISTINCT address_id FROM contributions WHERE {IsWithdrawn}");
        foreach (var table in (string[])["documents", "document_fields", "contributions"])
            _connection.Execute($"DELETE FROM {table} WHERE {IsWithdrawn}");
        _connection.Execute("DELETE FROM left_alone WHERE address_id IN (SELECT address_id FROM contributions)");
        foreach (var table in (string[])["addresses", "locations"])
            _connection.Execute($"DELETE FROM {table} WHERE address_id IN (SELECT address_id FROM left_alone)");
    }

    public void Dispose() => _rows?.Dispose();
}
