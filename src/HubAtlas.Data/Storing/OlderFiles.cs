using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// Files imported before the store kept what is known of patents and citations (schema 6 and older). Their documents stay as they are; a file
/// that is imported again is read again. How a store came to be is no part of its content, so they are noted beside it.
/// </summary>
internal static class OlderFiles
{
    private const string NoteName = "file_without_facts";

    /// <summary>Formats of which more is read now than then.</summary>
    private const string Sources =
        "'patstat', 'patentsview', 'regpat', 'uspto', 'wipo', 'epo', 'openalex', 'wos', 'scopus', 'dimensions', 'crossref'";

    /// <summary>As a condition on <c>files f</c>.</summary>
    internal const string Condition = $"EXISTS (SELECT 1 FROM meta m WHERE m.name = '{NoteName}' AND m.value = f.sha256)";

    internal static List<InputFile> In(Connection connection)
    {
        var hashes = connection.List($"SELECT value FROM meta WHERE name = '{NoteName}'", rows => rows.Text(0)!).ToHashSet(StringComparer.Ordinal);
        return [.. FileTable.All(connection).Where(file => hashes.Contains(file.Sha256)).OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    /// <summary>All that a store of an older schema holds.</summary>
    internal static void Note(Connection connection) =>
        connection.Execute($"INSERT INTO meta SELECT '{NoteName}', sha256 FROM files WHERE source IN ({Sources})");

    /// <summary>Makes room for the file that is about to be stored, if it was imported then.</summary>
    internal static void Forget(Connection connection, string sha256)
    {
        foreach (var table in (string[])["rejects", "files"])
            connection.Execute($"DELETE FROM {table} WHERE file_id IN (SELECT file_id FROM files f WHERE sha256 = $1 AND {Condition})", sha256);
        connection.Execute($"DELETE FROM meta WHERE name = '{NoteName}' AND value = $1", sha256);
    }
}
