using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// Which of a landscape's items can be judged: those that have a name at a level or a symbol of a classification that the definition uses (temporary table
/// <c>classed</c>), and which of these are of the technology (<c>is_chosen</c>). Symbols are held against full symbols; documents that have none are known by
/// their subclasses.
/// </summary>
internal sealed class LandscapeDocuments
{
    private readonly Connection _connection;
    private readonly LandscapeItems _items;
    private readonly List<Entry> _entries;

    internal LandscapeDocuments(Connection connection, LandscapeRecipe recipe, LandscapeItems items)
    {
        (_connection, _items) = (connection, items);
        _entries =
        [
            .. recipe.Fields.Select(field => Of(field, field, null, isFallback: false)),
            .. (recipe.Definition?.Rows ?? []).SelectMany(row => row.Filters.Select(filter => Of(row.Symbol, filter, row, isFallback: row.Symbols is not null))),
        ];
        Keywords = KeywordTable.Searches(connection).Gaps(_entries.Select(entry => entry.Filter), [recipe.Kind]);
        var spans = (recipe.Definition?.Rows ?? []).Where(row => row.Symbols is not null).ToList();
        var symbols = new WantedSymbols(connection, [.. spans.Select(row => new WantedSpan(row.Symbol, row.Symbols!, row.FirstYear, row.LastYear))]);
        var matched = WriteNames();
        matched.UnionWith(symbols.Matched);
        Unmatched = [.. _entries.Select(e => e.Text).Concat(spans.Select(row => row.Symbol)).Distinct(StringComparer.Ordinal).Where(text => !matched.Contains(text))];
        Choose(spans);
        if (symbols.IsFiner)
            WithoutSymbols = connection.Number($"SELECT count(*) FROM {items.Members} m ANTI JOIN with_symbols x ON x.document_id = m.document_id");
        connection.Execute("DROP TABLE with_symbols");
        connection.Execute("DROP TABLE chosen");
    }

    /// <summary>Entries that no document of the store has, as the definition or the recipe writes them.</summary>
    internal IReadOnlyList<string> Unmatched { get; }

    /// <summary>Documents without any full symbol, where the definition has symbols finer than a subclass.</summary>
    internal long WithoutSymbols { get; }

    /// <summary>Keywords for which some files of the recipe's kind were not searched.</summary>
    internal IReadOnlyList<KeywordGap> Keywords { get; }

    private Entry Of(string text, string filter, DefinitionRow? row, bool isFallback) =>
        new(text, filter, WantedName.Of(filter, takesCollections: false), row?.FirstYear, row?.LastYear, isFallback);

    private HashSet<string> WriteNames()
    {
        _connection.Execute("CREATE TEMP TABLE wanted(level VARCHAR, field VARCHAR, first_year INTEGER, last_year INTEGER, is_fallback BOOLEAN)");
        var matched = new HashSet<string>(StringComparer.Ordinal);
        var known = WantedName.Known(_connection).ToList();
        using var appender = _connection.AppendToTemporary("wanted");
        foreach (var (label, lower) in known)
        {
            foreach (var entry in _entries.Where(e => e.Name.Names(label.Level, lower)))
            {
                matched.Add(entry.Text);
                appender.Add(label.Level).Add(label.Name).Add(entry.FirstYear).Add(entry.LastYear).Add(entry.IsFallback).EndRow();
            }
        }

        appender.Flush();
        return matched;
    }

    private void Choose(List<DefinitionRow> spans)
    {
        _connection.Execute($"""
            CREATE TEMP TABLE chosen AS
            SELECT DISTINCT i.document_id AS document_id
            FROM (SELECT f.document_id, w.first_year, w.last_year FROM document_fields f JOIN wanted w ON w.level = f.level AND w.field = f.field AND NOT w.is_fallback
                  UNION ALL
                  SELECT f.document_id, w.first_year, w.last_year FROM document_fields f JOIN wanted w ON w.level = f.level AND w.field = f.field AND w.is_fallback
                  ANTI JOIN with_symbols x ON x.document_id = f.document_id
                  UNION ALL
                  SELECT s.document_id, w.first_year, w.last_year FROM document_symbols s JOIN wanted_symbols w ON w.scheme = s.scheme AND w.symbol = s.symbol) h
            JOIN {_items.Members} m ON m.document_id = h.document_id JOIN items i ON i.document_id = m.item
            WHERE (h.first_year IS NULL OR i.year >= h.first_year) AND (h.last_year IS NULL OR i.year <= h.last_year)
            """);
        var levels = Levels();
        List<string> judged = [];
        if (levels.Length > 0) judged.Add($"SELECT document_id FROM document_fields WHERE {levels}");
        var keywords = _entries.Where(entry => entry.Name.Level == FieldLevels.Keyword).Select(entry => entry.Filter).ToList();
        if (keywords.Count > 0)
        {
            // A document without the keyword has no name at its level: what can be judged is what was searched.
            KeywordTable.MakeSearched(_connection, keywords);
            judged.Add("SELECT d.document_id FROM documents d SEMI JOIN searched_files f ON f.file_id = d.file_id");
            judged.Add($"SELECT document_id FROM document_fields WHERE level = '{FieldLevels.Keyword}'");
        }

        if (spans.Count > 0)
        {
            judged.Add("SELECT document_id FROM with_symbols WHERE is_judged");
            judged.Add($"SELECT f.document_id FROM document_fields f ANTI JOIN with_symbols x ON x.document_id = f.document_id WHERE f.level = '{FieldLevels.Class}'");
        }

        _connection.Execute($"""
            CREATE TEMP TABLE classed AS
            SELECT i.document_id, i.year, i.multiplicity, c.document_id IS NOT NULL AS is_chosen
            FROM items i LEFT JOIN chosen c ON c.document_id = i.document_id
            SEMI JOIN ({_items.Holding(string.Join(" UNION ALL ", judged))}) k ON k.item = i.document_id
            """);
    }

    /// <summary>Names come from the program's own list of levels; empty where symbols alone are looked for.</summary>
    private string Levels()
    {
        var named = _entries.Where(entry => !entry.IsFallback && entry.Name.Level != FieldLevels.Keyword).ToList();
        if (named.Count == 0) return "";
        return named.Exists(e => e.Name.Level is null)
            ? $"level NOT IN ({string.Join(", ", FieldLevels.NamedOnly.Select(level => $"'{level}'"))})"
            : $"level IN ({string.Join(", ", named.Select(e => $"'{e.Name.Level}'").Distinct().Order(StringComparer.Ordinal))})";
    }

    /// <param name="Filter">Level and name.</param>
    /// <param name="IsFallback">Only for documents without full symbols.</param>
    private sealed record Entry(string Text, string Filter, WantedName Name, int? FirstYear, int? LastYear, bool IsFallback);
}
