using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>Which documents a recipe counts (temporary table <c>counted</c>), and why the others are left out.</summary>
internal sealed class CountedDocuments
{
    /// <summary>Every document with the first cause that leaves it out; null: it counts.</summary>
    private const string Judged = """
        (SELECT d.document_id, d.kind, d.year, d.multiplicity, d.type,
                CASE WHEN r.kind IS NULL THEN 'kind not in the recipe'
                     WHEN d.year IS NULL AND (r.first_year IS NOT NULL OR r.last_year IS NOT NULL) THEN 'year unknown'
                     WHEN d.year < r.first_year THEN 'year before ' || r.first_year
                     WHEN d.year > r.last_year THEN 'year after ' || r.last_year
                     WHEN r.has_types AND d.type IS NULL THEN 'type unknown'
                     WHEN r.has_types AND t.type IS NULL THEN 'type not counted'
                     WHEN r.has_fields AND f.document_id IS NULL THEN 'field not counted'
                     WHEN e.document_id IS NOT NULL THEN 'field excluded'
                     WHEN r.has_collections AND c.document_id IS NULL THEN 'collection not counted'
                     WHEN x.document_id IS NOT NULL THEN 'collection excluded' END AS cause
         FROM documents d
         LEFT JOIN recipe_kinds r ON r.kind = d.kind
         LEFT JOIN recipe_types t ON t.kind = d.kind AND t.type = lower(d.type)
         LEFT JOIN with_field f ON f.kind = d.kind AND f.document_id = d.document_id AND NOT f.is_collection
         LEFT JOIN with_field c ON c.kind = d.kind AND c.document_id = d.document_id AND c.is_collection
         LEFT JOIN excluded e ON e.document_id = d.document_id AND NOT e.is_collection
         LEFT JOIN excluded x ON x.document_id = d.document_id AND x.is_collection) judged
        """;

    private const string WithField = """
        CREATE TEMP TABLE with_field AS
        SELECT DISTINCT p.kind AS kind, q.document_id AS document_id, p.is_collection AS is_collection
        FROM document_fields q JOIN recipe_fields p ON p.level = q.level AND p.field = q.field AND NOT p.is_excluded AND NOT p.is_fallback
        """;

    /// <summary>Documents that have no full symbols are known by their subclasses.</summary>
    private static readonly string OrSymbols = $"""

        UNION SELECT {(int)DocumentKind.Patent}, s.document_id, false FROM document_symbols s JOIN wanted_symbols w ON w.scheme = s.scheme AND w.symbol = s.symbol
        UNION SELECT p.kind, q.document_id, false FROM document_fields q JOIN recipe_fields p ON p.level = q.level AND p.field = q.field AND p.is_fallback
              ANTI JOIN with_symbols x ON x.document_id = q.document_id
        """;

    /// <summary>Documents that have, at some level, excluded names and no other; of collections one excluded name is enough.</summary>
    private const string Excluded = """
        CREATE TEMP TABLE excluded AS
        SELECT DISTINCT d.document_id AS document_id, l.is_collection AS is_collection
        FROM document_fields q
        JOIN (SELECT DISTINCT kind, level, is_collection FROM recipe_fields WHERE is_excluded) l ON l.level = q.level
        JOIN documents d ON d.document_id = q.document_id AND d.kind = l.kind
        LEFT JOIN recipe_fields p ON p.is_excluded AND p.kind = d.kind AND p.level = q.level AND p.field = q.field
        GROUP BY d.document_id, q.level, l.is_collection HAVING count(p.field) = CASE WHEN l.is_collection THEN greatest(count(p.field), 1) ELSE count(*) END
        """;

    // A column of any table may be taken for the type.
    private const int MostTypes = 20;
    private const int LongestType = 60;

    private readonly Connection _connection;

    /// <param name="recipe">Name of the recipe, for messages.</param>
    internal CountedDocuments(Connection connection, string recipe, IReadOnlyList<KindRecipe> kinds)
    {
        _connection = connection;
        if (kinds.DistinctBy(k => k.Kind).Count() != kinds.Count)
            throw new AtlasException($"The recipe {recipe} names a kind of document twice in kinds; expected each at most once.");
        WriteKinds(kinds);
        WriteTypes(kinds);
        var symbols = kinds.SelectMany(k => k.Symbols).Distinct(StringComparer.Ordinal).ToList();
        var wanted = new WantedSymbols(connection, [.. symbols.SelectMany(text => FilterOf(text).Spans.Select(span => new WantedSpan(text, span)))]);
        var matched = WriteFields(kinds);
        matched.UnionWith(wanted.Matched);
        Unmatched = [.. kinds.SelectMany(k => k.Fields).Concat(symbols).Distinct(StringComparer.Ordinal).Where(text => !matched.Contains(text))];
        foreach (var statement in (string[])[symbols.Count > 0 ? WithField + OrSymbols : WithField, Excluded]) connection.Execute(statement);
        connection.Execute(
            $"CREATE TEMP TABLE counted AS SELECT document_id, kind, year, multiplicity FROM {Judged} WHERE cause IS NULL");
        if (wanted.IsFiner)
            WithoutSymbols = connection.Number($"SELECT CAST(coalesce(sum(multiplicity), 0) AS BIGINT) FROM documents d ANTI JOIN with_symbols x ON x.document_id = d.document_id WHERE kind = {(int)DocumentKind.Patent}");
    }

    /// <summary>Fields and symbols of the recipe that no document of the store has, as the recipe writes them.</summary>
    internal IReadOnlyList<string> Unmatched { get; }

    /// <summary>Patents without any full symbol, where the recipe has symbols finer than a subclass.</summary>
    internal long WithoutSymbols { get; }

    /// <summary>By kind and cause; the commonest types that do not count are each named.</summary>
    internal List<LeftOut> LeftOut()
    {
        var causes = _connection.List($"""
            SELECT kind, cause, CAST(sum(multiplicity) AS BIGINT) FROM {Judged}
            WHERE cause IS NOT NULL GROUP BY kind, cause ORDER BY kind, cause
            """, rows => new LeftOut((DocumentKind)rows.Int(0), rows.Text(1)!, rows.Long(2)));
        return [.. causes.SelectMany(cause => cause.Cause == Core.Model.LeftOut.TypeNotCounted ? ByType(cause) : [cause])];
    }

    private IEnumerable<LeftOut> ByType(LeftOut all)
    {
        var types = _connection.List($"""
            SELECT word, documents FROM (
                SELECT left(lower(type), {LongestType}) AS word, CAST(sum(multiplicity) AS BIGINT) AS documents FROM {Judged}
                WHERE kind = $1 AND cause = '{Core.Model.LeftOut.TypeNotCounted}' GROUP BY word ORDER BY documents DESC, word LIMIT {MostTypes})
            ORDER BY word
            """, rows => all with { Cause = Core.Model.LeftOut.OfType(rows.Text(0)!), Documents = rows.Long(1) }, (int)all.Kind);
        var others = all.Documents - types.Sum(type => type.Documents);
        return others == 0 ? types : types.Append(all with { Documents = others });
    }

    /// <summary>What is counted, by the dataset that begins the documents' ids and by type.</summary>
    internal List<CountedSource> Sources() => _connection.List("""
        SELECT c.kind, split_part(d.key, ':', 1) AS dataset, lower(coalesce(d.type, '')) AS word, CAST(sum(c.multiplicity) AS BIGINT)
        FROM counted c JOIN documents d ON d.document_id = c.document_id
        GROUP BY c.kind, dataset, word ORDER BY c.kind, dataset, word
        """, rows => new CountedSource((DocumentKind)rows.Int(0), rows.Text(1)!, rows.Text(2)!, rows.Long(3)));

    internal List<CountedYears> Years() => _connection.List("""
        SELECT kind, coalesce(min(year), 0), coalesce(max(year), 0), CAST(sum(CASE WHEN year IS NULL THEN multiplicity ELSE 0 END) AS BIGINT)
        FROM counted GROUP BY kind ORDER BY kind
        """, rows => new CountedYears((DocumentKind)rows.Int(0), rows.Int(1), rows.Int(2), rows.Long(3)));

    private void WriteKinds(IEnumerable<KindRecipe> kinds)
    {
        _connection.Execute(
            "CREATE TEMP TABLE recipe_kinds(kind INTEGER, first_year INTEGER, last_year INTEGER, has_types BOOLEAN, has_fields BOOLEAN, has_collections BOOLEAN)");
        using var appender = _connection.AppendToTemporary("recipe_kinds");
        foreach (var kind in kinds)
        {
            appender.Add((int)kind.Kind).Add(kind.FirstYear).Add(kind.LastYear);
            var collections = kind.Fields.Count(field => FieldFilter.Parse(field).Level == FieldLevels.Collection);
            appender.Add(kind.Types.Count > 0).Add(kind.Fields.Count > collections || kind.Symbols.Count > 0).Add(collections > 0).EndRow();
        }

        appender.Flush();
    }

    private void WriteTypes(IEnumerable<KindRecipe> kinds)
    {
        _connection.Execute("CREATE TEMP TABLE recipe_types(kind INTEGER, type VARCHAR)");
        foreach (var kind in kinds)
        {
            foreach (var type in kind.Types)
                _connection.Execute("INSERT INTO recipe_types SELECT $1, lower($2) EXCEPT FROM recipe_types", (int)kind.Kind, type);
        }
    }

    /// <summary>
    /// The names of the recipe's lists that the store has, spelt as there. They are matched here, each name once: a pattern with many stars
    /// would keep SQL's LIKE busy for ever, beyond any interruption.
    /// </summary>
    /// <returns>The entries that any name of the store fits, as the recipe writes them.</returns>
    private HashSet<string> WriteFields(IReadOnlyList<KindRecipe> kinds)
    {
        _connection.Execute("CREATE TEMP TABLE recipe_fields(kind INTEGER, is_excluded BOOLEAN, is_fallback BOOLEAN, level VARCHAR, field VARCHAR, is_collection BOOLEAN)");
        var entries = kinds.SelectMany(Entries).ToList();
        if (entries.Count == 0) return [];
        var matches = WantedName.Known(_connection).SelectMany(known => entries.Where(entry => entry.Name.Names(known.Label.Level, known.Lower))
            .Select(entry => (Entry: entry, known.Label))).ToList();
        using var appender = _connection.AppendToTemporary("recipe_fields");
        foreach (var (kind, isExcluded, isFallback, label) in matches.Select(m => (m.Entry.Kind, m.Entry.IsExcluded, m.Entry.IsFallback, m.Label)).Distinct())
            appender.Add((int)kind).Add(isExcluded).Add(isFallback).Add(label.Level).Add(label.Name).Add(label.Level == FieldLevels.Collection).EndRow();
        appender.Flush();
        return matches.Select(match => match.Entry.Text).ToHashSet(StringComparer.Ordinal);
    }

    // Only what is excluded may be a collection without saying so.
    private IEnumerable<Entry> Entries(KindRecipe kind)
    {
        Entry Of(string text, string filter, bool isExcluded, bool isFallback) =>
            new(text, kind.Kind, isExcluded, isFallback, WantedName.Of(_connection, filter, takesCollections: isExcluded));
        return
        [
            .. kind.Fields.Select(field => Of(field, field, isExcluded: false, isFallback: false)),
            .. kind.ExcludeFields.Select(field => Of(field, field, isExcluded: true, isFallback: false)),
            .. kind.Symbols.SelectMany(symbol => FilterOf(symbol).Filters.Select(filter => Of(symbol, filter, isExcluded: false, isFallback: true))),
        ];
    }

    private static SymbolFilter FilterOf(string symbol) => SymbolFilter.Parse(symbol, out var problem) ?? throw new AtlasException($"symbols: {problem}");

    /// <param name="Text">As the recipe writes it.</param>
    /// <param name="IsFallback">Only for documents without full symbols.</param>
    private sealed record Entry(string Text, DocumentKind Kind, bool IsExcluded, bool IsFallback, WantedName Name);
}
