using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>The invariants that merging keeps, each as a query that counts breaches.</summary>
internal static class StoreChecker
{
    private static readonly (string Breach, string Count)[] Invariants =
    [
        ($"documents whose shares do not add up to {Contribution.Whole}",
            $"SELECT count(*) FROM (SELECT document_id FROM contributions GROUP BY document_id HAVING sum(share) <> {Contribution.Whole})"),
        ("documents whose number of contributions is not what was imported", """
            SELECT count(*) FROM documents d
            LEFT JOIN (SELECT document_id, count(*) AS stored FROM contributions GROUP BY document_id) c ON c.document_id = d.document_id
            WHERE coalesce(c.stored, 0) <> d.contributions OR d.contributions < 1
            """),
        ("documents stored twice", "SELECT count(*) - count(DISTINCT document_id) FROM documents"),
        ("withdrawn documents stored", "SELECT count(*) FROM documents WHERE document_id IN (SELECT document_id FROM withdrawn)"),
        ("withdrawn documents remembered twice", "SELECT count(*) - count(DISTINCT document_id) FROM withdrawn"),
        ("addresses stored twice", "SELECT count(*) - count(DISTINCT address_id) FROM addresses"),
        ("addresses located twice", "SELECT count(*) - count(DISTINCT address_id) FROM locations"),
        ("organisations stored twice", "SELECT count(*) - count(DISTINCT id) FROM organisations"),
        ("files stored twice", "SELECT count(*) - count(DISTINCT sha256) FROM files"),
        ("contributions of no document", Orphans("contributions", "document_id", "documents")),
        ("fields of no document", Orphans("document_fields", "document_id", "documents")),
        ("symbols of no document", Orphans("document_symbols", "document_id", "documents")),
        ("symbols that a document has twice", "SELECT count(*) - count(DISTINCT (document_id, scheme, symbol)) FROM document_symbols"),
        ("applicants of no document", Orphans("applicants", "document_id", "documents")),
        ($"documents whose applicants' shares do not add up to {Contribution.Whole}",
            $"SELECT count(*) FROM (SELECT document_id FROM applicants GROUP BY document_id HAVING sum(share) <> {Contribution.Whole})"),
        ("contributions at no address", Orphans("contributions", "address_id", "addresses") + $" AND address_id <> {Schema.NoAddress}"),
        ("addresses of no contribution", Orphans("addresses", "address_id", "contributions")),
        ("locations of no address", Orphans("locations", "address_id", "addresses")),
        ("documents of no file", Orphans("documents", "file_id", "files")),
        ("rejects of no file", Orphans("rejects", "file_id", "files")),
        ("files of which more documents are stored than were read", """
            SELECT count(*) FROM files f JOIN (SELECT file_id, count(*) AS stored FROM documents GROUP BY file_id) d
            ON d.file_id = f.file_id WHERE d.stored > f.documents_read
            """),
        ("files whose rejected rows are not all there", """
            SELECT count(*) FROM files f LEFT JOIN (SELECT file_id, count(*) AS stored FROM rejects GROUP BY file_id) r
            ON r.file_id = f.file_id WHERE coalesce(r.stored, 0) <> f.rejected
            """),
        ("series stored twice", "SELECT count(*) - count(DISTINCT series_id) FROM series"),
        ("series of no observation", Orphans("series", "series_id", "observations")),
        ("observations of no series", Orphans("observations", "series_id", "series")),
        ("observations of no file", Orphans("observations", "file_id", "files")),
        ("observations that a file gives twice", """
            SELECT count(*) - count(DISTINCT (key_id, year, period, file_id)) FROM observations JOIN series USING (series_id)
            """),
        ("observations without a number", "SELECT count(*) FROM observations WHERE value IS NULL OR TRY_CAST(value AS DOUBLE) IS NULL"),
        ("files of which more observations are stored than were read", """
            SELECT count(*) FROM files f JOIN (SELECT file_id, count(*) AS stored FROM observations GROUP BY file_id) o
            ON o.file_id = f.file_id WHERE o.stored > f.observations_read
            """),
        ("locations with a place but no coordinates, or the reverse",
            "SELECT count(*) FROM locations WHERE (place_key IS NULL) <> (latitude IS NULL) OR (latitude IS NULL) <> (longitude IS NULL)"),
        ("locations with a runner-up but no place, coordinates or probability of it, or the reverse", """
            SELECT count(*) FROM locations WHERE (other_place_key IS NULL) <> (other_latitude IS NULL) OR (other_latitude IS NULL) <> (other_longitude IS NULL)
            OR (other_place_key IS NULL) <> (other_confidence IS NULL) OR (other_place_key IS NOT NULL AND place_key IS NULL)
            """),
        ("locations whose probabilities are together more than one", "SELECT count(*) FROM locations WHERE confidence + other_confidence > 1.0005"),
    ];

    internal static StoreCheck Check(Connection connection)
    {
        var violations = Invariants
            .Select(i => (i.Breach, Count: connection.Number(i.Count)))
            .Where(i => i.Count != 0)
            .Select(i => $"{i.Count} {i.Breach}");
        return new StoreCheck(
            Rows(connection, "files"), Rows(connection, "documents"), Rows(connection, "contributions"), Rows(connection, "addresses"),
            [.. violations])
        {
            Observations = Rows(connection, "observations"),
        };
    }

    private static long Rows(Connection connection, string table) => connection.Number($"SELECT count(*) FROM {table}");

    private static string Orphans(string table, string column, string parent) =>
        $"SELECT count(*) FROM {table} WHERE {column} NOT IN (SELECT {column} FROM {parent})";
}
