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

    /// <summary>Of each keyword of a recipe's lists that some files of its kinds were not searched for, or not alike.</summary>
    /// <param name="fields">Entries as the recipe writes them.</param>
    internal static IReadOnlyList<KeywordGap> Gaps(Connection connection, IReadOnlyList<string> fields, IReadOnlyList<DocumentKind> kinds)
    {
        var keywords = fields.Distinct(StringComparer.Ordinal).Where(field => FieldFilter.Parse(field).Level == FieldLevels.Keyword).ToList();
        if (keywords.Count == 0) return [];
        var rows = All(connection);
        var files = connection.List(
            $"SELECT f.sha256, f.name FROM files f SEMI JOIN (SELECT file_id FROM documents WHERE kind IN ({string.Join(", ", kinds.Select(kind => (int)kind))})) d ON d.file_id = f.file_id ORDER BY f.name, f.sha256",
            file => (Sha256: file.Text(0)!, Name: file.Text(1)!));
        return [.. keywords.Select(keyword => Gap(keyword, Named(connection, rows, keyword), files)).Where(gap => gap.Files.Count > 0 || gap.IsMixed)];
    }

    /// <summary>Makes the temporary table <c>searched_files</c>: those whose texts were searched for a keyword.</summary>
    internal static void MakeSearched(Connection connection, IEnumerable<string> keywords)
    {
        connection.Execute("CREATE OR REPLACE TEMP TABLE searched_files(file_id BIGINT)");
        var rows = All(connection);
        foreach (var sha256 in keywords.SelectMany(keyword => Named(connection, rows, keyword)).Where(row => row.HasText).Select(row => row.Sha256).Distinct())
            connection.Execute("INSERT INTO searched_files SELECT file_id FROM files WHERE sha256 = $1", sha256);
    }

    private static KeywordGap Gap(string keyword, List<Row> named, List<(string Sha256, string Name)> files)
    {
        var searched = named.Where(row => row.HasText).Select(row => row.Sha256).ToHashSet(StringComparer.Ordinal);
        var isMixed = named.GroupBy(row => row.Patterns.Name, StringComparer.Ordinal).Any(same => same.Select(row => row.Patterns.Hash).Distinct().Count() > 1);
        return new(keyword, [.. files.Where(file => !searched.Contains(file.Sha256)).Select(file => file.Name)], isMixed);
    }

    private static List<Row> Named(Connection connection, List<Row> rows, string keyword)
    {
        var wanted = WantedName.Of(connection, keyword, takesCollections: false);
        return [.. rows.Where(row => wanted.Names(FieldLevels.Keyword, connection.Text("SELECT lower($1)", row.Patterns.Name)!))];
    }

    private static List<Row> All(Connection connection) => connection.List($"SELECT value FROM meta WHERE name = '{NoteName}' ORDER BY value", rows =>
    {
        var parts = rows.Text(0)!.Split(Between, 4);
        return new Row(parts[0], new(parts[3], parts[1]), parts[2] != "0");
    });

    /// <param name="HasText">Whether any document of the file had a title or an abstract.</param>
    private sealed record Row(string Sha256, KeywordPatterns Patterns, bool HasText);
}
