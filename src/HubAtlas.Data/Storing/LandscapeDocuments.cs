using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The documents of a landscape: those of its kind, years and types that have a name at a level which the definition uses (temporary table
/// <c>classed</c>), and whether they are of the technology.
/// </summary>
internal static class LandscapeDocuments
{
    /// <returns>Entries that no document of the store has, as the definition or the recipe writes them.</returns>
    internal static IReadOnlyList<string> Make(Connection connection, LandscapeRecipe recipe)
    {
        var entries = Entries(connection, recipe);
        var unmatched = WriteWanted(connection, entries);
        connection.Execute("""
            CREATE TEMP TABLE chosen AS
            SELECT DISTINCT d.document_id AS document_id
            FROM counted d JOIN document_fields f ON f.document_id = d.document_id JOIN wanted w ON w.level = f.level AND w.field = f.field
            WHERE (w.first_year IS NULL OR d.year >= w.first_year) AND (w.last_year IS NULL OR d.year <= w.last_year)
            """);
        connection.Execute($"""
            CREATE TEMP TABLE classed AS
            SELECT d.document_id, d.year, d.multiplicity, c.document_id IS NOT NULL AS is_chosen
            FROM counted d LEFT JOIN chosen c ON c.document_id = d.document_id
            WHERE d.document_id IN (SELECT document_id FROM document_fields WHERE {Levels(entries)})
            """);
        return unmatched;
    }

    private static List<Entry> Entries(Connection connection, LandscapeRecipe recipe)
    {
        Entry Of(string text, string filter, int? first, int? last) => new(text, WantedName.Of(connection, filter, takesCollections: false), first, last);
        return
        [
            .. recipe.Fields.Select(field => Of(field, field, null, null)),
            .. (recipe.Definition?.Rows ?? []).SelectMany(row => row.Filters.Select(filter => Of(row.Symbol, filter, row.FirstYear, row.LastYear))),
        ];
    }

    private static IReadOnlyList<string> WriteWanted(Connection connection, List<Entry> entries)
    {
        connection.Execute("CREATE TEMP TABLE wanted(level VARCHAR, field VARCHAR, first_year INTEGER, last_year INTEGER)");
        var matched = new HashSet<string>(StringComparer.Ordinal);
        var known = WantedName.Known(connection).ToList();
        using var appender = connection.AppendToTemporary("wanted");
        foreach (var (label, lower) in known)
        {
            foreach (var entry in entries.Where(e => e.Name.Names(label.Level, lower)))
            {
                matched.Add(entry.Text);
                appender.Add(label.Level).Add(label.Name).Add(entry.FirstYear).Add(entry.LastYear).EndRow();
            }
        }

        appender.Flush();
        return [.. entries.Select(e => e.Text).Distinct(StringComparer.Ordinal).Where(text => !matched.Contains(text))];
    }

    /// <summary>Names come from the program's own list of levels.</summary>
    private static string Levels(List<Entry> entries) => entries.Exists(e => e.Name.Level is null)
        ? $"level <> '{FieldLevels.Collection}'"
        : $"level IN ({string.Join(", ", entries.Select(e => $"'{e.Name.Level}'").Distinct().Order(StringComparer.Ordinal))})";

    private sealed record Entry(string Text, WantedName Name, int? FirstYear, int? LastYear);
}
