using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>Brings the staged rows of one file into the store: sorts out copies, replaces what is older, adds the rest.</summary>
internal static class Merging
{
    private const string IsKept = "ordinal IN (SELECT ordinal FROM staged_documents)";

    internal static InputFile Merge(Connection connection, NewFile file, Staging staging)
    {
        var fileId = new ContentId().OfFile(file.Sha256);
        connection.InTransaction(() =>
        {
            if (FileTable.Has(connection, file.Sha256)) throw new InvalidOperationException($"The store already holds {file.Name}.");
            FileTable.Insert(connection, fileId, file, staging.DocumentCount, staging.RejectCount);
            if (staging.DocumentCount > 0) MergeDocuments(connection, fileId);
            staging.Withdrawals.Apply();
            if (staging.OrganisationCount > 0) MergeOrganisations(connection);
            connection.Execute("INSERT INTO rejects SELECT $1, * FROM staged_rejects", fileId);
        });
        return FileTable.Get(connection, file.Sha256);
    }

    private static void MergeDocuments(Connection connection, long fileId)
    {
        var isThinned = DropCopiesWithinFile(connection) + DropCopiesOfStored(connection, fileId) > 0;
        var isReplacing = RemoveReplaced(connection);
        var filter = isThinned ? $"WHERE {IsKept}" : "";
        connection.Execute("""
            INSERT INTO documents
            SELECT document_id, key, kind, year, type, multiplicity, version, contributions, content, $1 FROM staged_documents
            """, fileId);
        connection.Execute("""
            INSERT INTO document_fields SELECT document_id, position, level, field FROM staged_documents JOIN staged_labels USING (label_set)
            """);
        connection.Execute(
            $"INSERT INTO contributions SELECT document_id, person, address_id, share FROM staged_contributions {filter}");
        AddAddresses(connection, isThinned);
        if (isReplacing) RemoveOrphans(connection);
    }

    private static long DropCopiesWithinFile(Connection connection)
    {
        var copies = connection.Number("SELECT count(*) - count(DISTINCT document_id) FROM staged_documents");
        if (copies == 0) return 0;
        return connection.Execute("""
            DELETE FROM staged_documents WHERE ordinal NOT IN (
                SELECT ordinal FROM staged_documents
                QUALIFY row_number() OVER (PARTITION BY document_id ORDER BY version DESC, ordinal DESC) = 1)
            """);
    }

    /// <summary>An identical copy belongs to the file with the smaller id: so the counts of files do not depend on their order.</summary>
    private static long DropCopiesOfStored(Connection connection, long fileId) => connection.Execute("""
        DELETE FROM staged_documents s USING documents d
        WHERE s.document_id = d.document_id
          AND (d.version > s.version OR (d.version = s.version AND d.content = s.content AND d.file_id < $1))
        """, fileId);

    private static bool RemoveReplaced(Connection connection)
    {
        connection.Execute("""
            CREATE TEMP TABLE replaced AS
            SELECT document_id FROM documents WHERE document_id IN (SELECT document_id FROM staged_documents)
            """);
        if (connection.Number("SELECT count(*) FROM replaced") == 0) return false;
        const string IsReplaced = "document_id IN (SELECT document_id FROM replaced)";
        connection.Execute($"CREATE TEMP TABLE loosened AS SELECT DISTINCT address_id FROM contributions WHERE {IsReplaced}");
        foreach (var table in (string[])["documents", "document_fields", "contributions"])
            connection.Execute($"DELETE FROM {table} WHERE {IsReplaced}");
        return true;
    }

    private static void AddAddresses(Connection connection, bool isThinned)
    {
        var filter = isThinned ? $"WHERE address_id IN (SELECT address_id FROM staged_contributions WHERE {IsKept})" : "";
        // An anti join, not NOT IN: so the database may hash the staged side, which is small beside the store.
        connection.Execute($"""
            INSERT INTO addresses
            SELECT DISTINCT ON (address_id) * FROM staged_addresses ANTI JOIN addresses USING (address_id) {filter}
            """);
    }

    private static void RemoveOrphans(Connection connection)
    {
        connection.Execute("DELETE FROM loosened WHERE address_id IN (SELECT address_id FROM contributions)");
        foreach (var table in (string[])["addresses", "locations"])
            connection.Execute($"DELETE FROM {table} WHERE address_id IN (SELECT address_id FROM loosened)");
    }

    private static void MergeOrganisations(Connection connection)
    {
        connection.Execute("DELETE FROM organisations WHERE id IN (SELECT id FROM staged_organisations)");
        connection.Execute($"""
            INSERT INTO organisations SELECT {Schema.Organisations.ColumnNames} FROM staged_organisations
            QUALIFY row_number() OVER (PARTITION BY id ORDER BY ordinal DESC) = 1
            """);
    }
}
