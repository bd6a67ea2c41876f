using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// Which keywords the titles and abstracts of each file were searched for. The labels are content; how they came to be there is not, and is noted
/// beside it: a row a file and keyword.
/// </summary>
internal static class KeywordTable
{
    private const string NoteName = "searched_for";
    private const char Between = '\t';

    /// <summary>Whether the file was last imported with these patterns and no others; true where none are asked for.</summary>
    internal static bool Has(Connection connection, string sha256, IReadOnlyList<KeywordPatterns> asked) =>
        asked.Count == 0 || All(connection).Where(row => row.Sha256 == sha256).Select(row => row.Patterns).ToHashSet().SetEquals(asked);

    /// <summary>Makes room for the file that is about to be stored, if it was imported with other patterns or none.</summary>
    internal static void Forget(Connection connection, string sha256, IReadOnlyList<KeywordPatterns> asked)
    {
        if (Has(connection, sha256, asked)) return;
        foreach (var table in (string[])["rejects", "files"])
            connection.Execute($"DELETE FROM {table} WHERE file_id IN (SELECT file_id FROM files WHERE sha256 = $1)", sha256);
        connection.Execute($"DELETE FROM meta WHERE name = '{NoteName}' AND starts_with(value, $1)", $"{sha256}{Between}");
    }

    /// <param name="withText">How many of its documents had a title or an abstract.</param>
    internal static void Note(Connection connection, string sha256, IReadOnlyList<KeywordPatterns> asked, long withText)
    {
        foreach (var (name, hash) in asked)
            connection.Execute($"INSERT INTO meta VALUES ('{NoteName}', $1)", string.Join(Between, sha256, hash, withText.ToString(CultureInfo.InvariantCulture), name));
    }

    /// <summary>What all files were searched for, and the kinds of documents that each has.</summary>
    internal static KeywordSearches Searches(Connection connection) => new(All(connection), connection.List(
        """
        SELECT DISTINCT f.name AS name, f.sha256 AS sha256, d.kind AS kind FROM files f JOIN (SELECT DISTINCT file_id, kind FROM documents) d ON d.file_id = f.file_id
        ORDER BY name, sha256, kind
        """, file => (Sha256: file.Text(1)!, Name: file.Text(0)!, Kind: (DocumentKind)file.Int(2))));

    /// <summary>Makes the temporary table <c>searched_files</c>: those whose texts were searched for a keyword.</summary>
    internal static void MakeSearched(Connection connection, IEnumerable<string> keywords)
    {
        connection.Execute("CREATE OR REPLACE TEMP TABLE searched_files(file_id BIGINT)");
        var rows = All(connection);
        foreach (var sha256 in keywords.SelectMany(keyword => KeywordSearches.Named(rows, keyword)).Where(row => row.HasText).Select(row => row.Sha256).Distinct())
            connection.Execute("INSERT INTO searched_files SELECT file_id FROM files WHERE sha256 = $1", sha256);
    }

    private static List<KeywordSearch> All(Connection connection) => connection.List($"SELECT value FROM meta WHERE name = '{NoteName}' ORDER BY value", rows =>
    {
        var parts = rows.Text(0)!.Split(Between, 4);
        return new KeywordSearch(parts[0], new(parts[3], parts[1]), parts[2] != "0");
    });
}
