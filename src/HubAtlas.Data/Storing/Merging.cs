using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>Brings the staged rows of one file into the store: sorts out copies, replaces what is older, adds the rest.</summary>
internal static class Merging
{
    private static readonly string FactColumns = string.Join(", ", Schema.Documents.LaterColumns.Select(column => column.Split(' ')[0]));

    /// <param name="check">Called when all is in, before it is committed.</param>
    internal static MergedFile Merge(Connection connection, NewFile file, Staging staging, Action check)
    {
        var fileId = new ContentId().OfFile(file.Sha256);
        var (keptOut, contradictions, contradiction) = (0L, 0L, (Reject?)null);
        connection.InTransaction(() =>
        {
            OlderFiles.Forget(connection, file.Sha256);
            KeywordTable.Forget(connection, file.Sha256, file.Keywords);
            if (FileTable.Has(connection, file.Sha256)) throw new InvalidOperationException($"The store already holds {file.Name}.");
            if (staging.Observations.Count > 0) (contradictions, contradiction) = MergingObservations.Merge(connection, fileId, file.Name, staging.Observations);
            FileTable.Insert(connection, fileId, file, staging.DocumentCount, staging.RejectCount + contradictions, staging.Observations.Count - contradictions);
            if (staging.DocumentCount > 0) keptOut = MergeDocuments(connection, fileId, staging);
            staging.Withdrawals.Apply();
            if (staging.OrganisationCount > 0) MergeOrganisations(connection, staging);
            if (staging.RejectCount > 0) connection.Execute($"INSERT INTO rejects SELECT $1, * FROM {staging.Rejects.Sql}", fileId);
            KeywordTable.Note(connection, file.Sha256, file.Keywords, staging.TextCount);
            check();
        });
        return new(FileTable.Get(connection, file.Sha256), keptOut, contradictions, contradiction);
    }

    /// <returns>Documents that had been withdrawn before.</returns>
    private static long MergeDocuments(Connection connection, long fileId, Staging staging)
    {
        connection.Execute("CREATE TEMP TABLE dropped(ordinal INTEGER)");
        var keptOut = connection.Execute($"INSERT INTO dropped SELECT ordinal FROM {staging.Documents.Sql} SEMI JOIN withdrawn USING (document_id)");
        var isThinned = keptOut + DropCopiesWithinFile(connection, staging) + DropCopiesOfStored(connection, fileId, staging) > 0;
        var kept = isThinned ? "ANTI JOIN dropped USING (ordinal)" : "";
        var isReplacing = RemoveReplaced(connection, $"{staging.Documents.Sql} {kept}");
        connection.Execute($"""
            INSERT INTO documents
            SELECT document_id, key, kind, year, type, multiplicity, version, contributions, content, $1, {FactColumns} FROM {staging.Documents.Sql} {kept}
            """, fileId);
        connection.Execute($"""
            INSERT INTO document_fields
            SELECT document_id, position, level, field FROM {staging.Documents.Sql} {kept} JOIN {staging.Labels.Sql} USING (label_set)
            """);
        connection.Execute(
            $"INSERT INTO contributions SELECT document_id, person, address_id, share FROM {staging.Contributions.Sql} {kept}");
        connection.Execute($"INSERT INTO document_symbols SELECT document_id, scheme, symbol FROM {staging.Facts.Symbols.Sql} {kept}");
        connection.Execute($"INSERT INTO applicants SELECT document_id, position, name, economy, share FROM {staging.Facts.Applicants.Sql} {kept}");
        AddAddresses(connection, staging, isThinned ? $"WHERE address_id IN (SELECT address_id FROM {staging.Contributions.Sql} {kept})" : "");
        if (isReplacing) RemoveOrphans(connection);
        return keptOut;
    }

    private static long DropCopiesWithinFile(Connection connection, Staging staging)
    {
        var copies = connection.Number($"SELECT count(*) - count(DISTINCT document_id) FROM {staging.Documents.Sql}");
        if (copies == 0) return 0;
        return connection.Execute($"""
            INSERT INTO dropped SELECT ordinal FROM {staging.Documents.Sql}
            QUALIFY row_number() OVER (PARTITION BY document_id ORDER BY version DESC, cited_on DESC NULLS LAST, ordinal DESC) > 1
            """);
    }

    /// <summary>
    /// An identical copy belongs to the file with the smaller id: so the counts of files do not depend on their order. Of two that differ in their
    /// citations alone, the one counted later is kept, for the same reason.
    /// </summary>
    private static long DropCopiesOfStored(Connection connection, long fileId, Staging staging) => connection.Execute($"""
        INSERT INTO dropped SELECT s.ordinal FROM {staging.Documents.Sql} s JOIN documents d USING (document_id)
        WHERE d.version > s.version OR (d.version = s.version AND d.content = s.content
            AND (coalesce(d.cited_on, 0) > coalesce(s.cited_on, 0) OR (d.cited_on IS NOT DISTINCT FROM s.cited_on AND d.file_id < $1)))
        """, fileId);

    private static bool RemoveReplaced(Connection connection, string staged)
    {
        connection.Execute($"""
            CREATE TEMP TABLE replaced AS
            SELECT document_id FROM documents WHERE document_id IN (SELECT document_id FROM {staged})
            """);
        if (connection.Number("SELECT count(*) FROM replaced") == 0) return false;
        const string IsReplaced = "document_id IN (SELECT document_id FROM replaced)";
        connection.Execute($"CREATE TEMP TABLE loosened AS SELECT DISTINCT address_id FROM contributions WHERE {IsReplaced}");
        foreach (var table in Schema.OfDocuments)
            connection.Execute($"DELETE FROM {table} WHERE {IsReplaced}");
        return true;
    }

    private static void AddAddresses(Connection connection, Staging staging, string filter)
    {
        // An anti join, not NOT IN: so the database may hash the staged side, which is small beside the store. Ids first, without the texts:
        // a file may have millions of addresses, and what is grouped must fit into memory.
        connection.Execute($"""
            CREATE TEMP TABLE new_addresses AS
            SELECT min(ordinal) AS ordinal FROM {staging.Addresses.Sql} ANTI JOIN addresses USING (address_id) {filter} GROUP BY address_id
            """);
        connection.Execute($"INSERT INTO addresses SELECT {Schema.Addresses.ColumnNames} FROM {staging.Addresses.Sql} SEMI JOIN new_addresses USING (ordinal)");
    }

    private static void RemoveOrphans(Connection connection)
    {
        connection.Execute("DELETE FROM loosened WHERE address_id IN (SELECT address_id FROM contributions)");
        foreach (var table in (string[])["addresses", "locations"])
            connection.Execute($"DELETE FROM {table} WHERE address_id IN (SELECT address_id FROM loosened)");
    }

    private static void MergeOrganisations(Connection connection, Staging staging)
    {
        connection.Execute($"DELETE FROM organisations WHERE id IN (SELECT id FROM {staging.Organisations.Sql})");
        connection.Execute($"""
            INSERT INTO organisations SELECT {Schema.Organisations.ColumnNames} FROM {staging.Organisations.Sql}
            QUALIFY row_number() OVER (PARTITION BY id ORDER BY ordinal DESC) = 1
            """);
    }
}

/// <summary>What became of a file.</summary>
/// <param name="KeptOut">Documents that had been withdrawn before.</param>
/// <param name="Contradictions">Figures that contradict an earlier row, of which <paramref name="Contradiction"/> is the first.</param>
internal sealed record MergedFile(InputFile Stored, long KeptOut, long Contradictions, Reject? Contradiction);
