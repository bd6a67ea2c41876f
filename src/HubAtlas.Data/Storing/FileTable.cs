using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The imported files. What a file contributes is counted from what is stored of it now: of the documents read from it, those
/// stored are its documents, and the others are its duplicates (a newer copy came from elsewhere or from a later row).
/// </summary>
internal static class FileTable
{
    private const string Select = """
        SELECT f.sha256, f.name, f.source, f.bytes, f.is_simulated,
               coalesce(d.documents, 0), coalesce(d.contributions, 0), f.documents_read - coalesce(d.documents, 0), f.rejected,
               coalesce(o.observations, 0), f.observations_read - coalesce(o.observations, 0)
        FROM files f
        LEFT JOIN (SELECT file_id, count(*) AS documents, CAST(sum(contributions) AS BIGINT) AS contributions
                   FROM documents GROUP BY file_id) d ON d.file_id = f.file_id
        LEFT JOIN (SELECT file_id, count(*) AS observations FROM observations GROUP BY file_id) o ON o.file_id = f.file_id
        """;

    internal static List<InputFile> All(Connection connection) => connection.List(Select + " ORDER BY f.sha256", Read);

    internal static InputFile Get(Connection connection, string sha256) =>
        connection.List(Select + " WHERE f.sha256 = $1", Read, sha256).Single();

    /// <summary>Whether the store has all that this program takes from the file.</summary>
    internal static bool Has(Connection connection, string sha256) =>
        connection.Number($"SELECT count(*) FROM files f WHERE sha256 = $1 AND NOT {OlderFiles.Condition}", sha256) > 0;

    internal static void Insert(Connection connection, long fileId, NewFile file, long documentsRead, long rejected, long observationsRead) =>
        connection.Execute(
            "INSERT INTO files VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            fileId, file.Sha256, file.Name, file.Source, file.Bytes, file.IsSimulated, documentsRead, rejected, observationsRead);

    private static InputFile Read(Rows rows) => new(
        rows.Text(0)!, rows.Text(1)!, rows.Text(2)!, rows.Long(3), rows.Bool(4), rows.Long(5), rows.Long(6), rows.Long(7), rows.Long(8))
    {
        Observations = rows.Long(9),
        DuplicateObservations = rows.Long(10),
    };
}
