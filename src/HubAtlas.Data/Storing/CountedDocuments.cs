using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>Which documents a recipe counts (temporary table <c>counted</c>), and why the others are left out.</summary>
internal sealed class CountedDocuments
{
    /// <summary>Every document with the first cause that leaves it out; null: it counts.</summary>
    private const string Judged = """
        (SELECT d.document_id, d.kind, d.year, d.multiplicity,
                CASE WHEN r.kind IS NULL THEN 'kind not in the recipe'
                     WHEN d.year IS NULL AND (r.first_year IS NOT NULL OR r.last_year IS NOT NULL) THEN 'year unknown'
                     WHEN d.year < r.first_year THEN 'year before ' || r.first_year
                     WHEN d.year > r.last_year THEN 'year after ' || r.last_year
                     WHEN r.has_types AND d.type IS NULL THEN 'type unknown'
                     WHEN r.has_types AND t.type IS NULL THEN 'type not counted'
                     WHEN r.has_fields AND f.document_id IS NULL THEN 'field not counted'
                     WHEN e.document_id IS NOT NULL THEN 'field excluded' END AS cause
         FROM documents d
         LEFT JOIN recipe_kinds r ON r.kind = d.kind
         LEFT JOIN recipe_types t ON t.kind = d.kind AND t.type = lower(d.type)
         LEFT JOIN with_field f ON f.kind = d.kind AND f.document_id = d.document_id
         LEFT JOIN only_excluded e ON e.document_id = d.document_id) judged
        """;

    /// <summary>The names of the recipe's lists that the store has, spelt as there: letters match in any case, a name without level at any.</summary>
    private const string MatchedFields = """
        CREATE TEMP TABLE recipe_fields AS
        SELECT DISTINCT r.kind, r.is_excluded, s.level, s.field
        FROM (SELECT DISTINCT level, field FROM document_fields WHERE EXISTS (SELECT 1 FROM recipe_names)) s
        JOIN recipe_names r ON lower(s.field) LIKE r.pattern ESCAPE '\' AND (r.level IS NULL OR r.level = s.level)
        """;

    private const string WithField = """
        CREATE TEMP TABLE with_field AS
        SELECT DISTINCT p.kind AS kind, q.document_id AS document_id
        FROM document_fields q JOIN recipe_fields p ON p.level = q.level AND p.field = q.field AND NOT p.is_excluded
        """;

    /// <summary>Documents that have, at some level, excluded names and no other.</summary>
    private const string OnlyExcluded = """
        CREATE TEMP TABLE only_excluded AS
        SELECT DISTINCT d.document_id AS document_id
        FROM document_fields q
        JOIN (SELECT DISTINCT kind, level FROM recipe_fields WHERE is_excluded) l ON l.level = q.level
        JOIN documents d ON d.document_id = q.document_id AND d.kind = l.kind
        LEFT JOIN recipe_fields p ON p.is_excluded AND p.kind = d.kind AND p.level = q.level AND p.field = q.field
        GROUP BY d.document_id, q.level HAVING count(p.field) = count(*)
        """;

    private readonly Connection _connection;

    internal CountedDocuments(Connection connection, Recipe recipe)
    {
        _connection = connection;
        if (recipe.Kinds.DistinctBy(k => k.Kind).Count() != recipe.Kinds.Count)
            throw new AtlasException($"The recipe {recipe.Name} names a kind of document twice in kinds; expected each at most once.");
        WriteKinds(recipe.Kinds);
        WriteTypes(recipe.Kinds);
        WriteFields(recipe.Kinds);
        foreach (var statement in (string[])[MatchedFields, WithField, OnlyExcluded]) connection.Execute(statement);
        connection.Execute(
            $"CREATE TEMP TABLE counted AS SELECT document_id, kind, year, multiplicity FROM {Judged} WHERE cause IS NULL");
    }

    internal List<LeftOut> LeftOut() => _connection.List($"""
        SELECT kind, cause, CAST(sum(multiplicity) AS BIGINT) FROM {Judged}
        WHERE cause IS NOT NULL GROUP BY kind, cause ORDER BY kind, cause
        """, rows => new LeftOut((DocumentKind)rows.Int(0), rows.Text(1)!, rows.Long(2)));

    /// <summary>What is counted, by the dataset that begins the documents' ids and by type.</summary>
    internal List<CountedSource> Sources() => _connection.List("""
        SELECT c.kind, split_part(d.key, ':', 1) AS dataset, lower(coalesce(d.type, '')) AS word, CAST(sum(c.multiplicity) AS BIGINT)
        FROM counted c JOIN documents d ON d.document_id = c.document_id
        GROUP BY c.kind, dataset, word ORDER BY c.kind, dataset, word
        """, rows => new CountedSource((DocumentKind)rows.Int(0), rows.Text(1)!, rows.Text(2)!, rows.Long(3)));

    private void WriteKinds(IEnumerable<KindRecipe> kinds)
    {
        _connection.Execute(
            "CREATE TEMP TABLE recipe_kinds(kind INTEGER, first_year INTEGER, last_year INTEGER, has_types BOOLEAN, has_fields BOOLEAN)");
        using var appender = _connection.AppendToTemporary("recipe_kinds");
        foreach (var kind in kinds)
        {
            appender.Add((int)kind.Kind).Add(kind.FirstYear).Add(kind.LastYear);
            appender.Add(kind.Types.Count > 0).Add(kind.Fields.Count > 0).EndRow();
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

    private void WriteFields(IEnumerable<KindRecipe> kinds)
    {
        _connection.Execute("CREATE TEMP TABLE recipe_names(kind INTEGER, is_excluded BOOLEAN, level VARCHAR, pattern VARCHAR)");
        foreach (var kind in kinds)
        {
            foreach (var field in kind.Fields) Write(kind.Kind, isExcluded: false, FieldFilter.Parse(field));
            foreach (var field in kind.ExcludeFields) Write(kind.Kind, isExcluded: true, FieldFilter.Parse(field));
        }

        void Write(DocumentKind kind, bool isExcluded, FieldFilter filter) => _connection.Execute(
            "INSERT INTO recipe_names SELECT $1, $2, $3, lower($4)", (int)kind, isExcluded, filter.Level, Pattern(filter.Name));
    }

    private static string Pattern(string name) =>
        name.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_").Replace('*', '%');
}
