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
                     WHEN r.has_types AND t.type IS NULL THEN 'type not counted'
                     WHEN r.has_fields AND f.document_id IS NULL THEN 'field not counted' END AS cause
         FROM documents d
         LEFT JOIN recipe_kinds r ON r.kind = d.kind
         LEFT JOIN recipe_types t ON t.kind = d.kind AND t.type = d.type
         LEFT JOIN (SELECT DISTINCT p.kind AS kind, q.document_id AS document_id
                    FROM document_fields q JOIN recipe_fields p ON p.field = q.field) f
                ON f.kind = d.kind AND f.document_id = d.document_id) judged
        """;

    private readonly Connection _connection;

    internal CountedDocuments(Connection connection, Recipe recipe)
    {
        _connection = connection;
        if (recipe.Kinds.DistinctBy(k => k.Kind).Count() != recipe.Kinds.Count)
            throw new AtlasException($"The recipe {recipe.Name} names a kind of document twice in kinds; expected each at most once.");
        WriteKinds(recipe.Kinds);
        WriteTexts("recipe_types", "type", recipe.Kinds, k => k.Types);
        WriteTexts("recipe_fields", "field", recipe.Kinds, k => k.Fields);
        connection.Execute(
            $"CREATE TEMP TABLE counted AS SELECT document_id, kind, year, multiplicity FROM {Judged} WHERE cause IS NULL");
    }

    internal List<LeftOut> LeftOut() => _connection.List($"""
        SELECT kind, cause, CAST(sum(multiplicity) AS BIGINT) FROM {Judged}
        WHERE cause IS NOT NULL GROUP BY kind, cause ORDER BY kind, cause
        """, rows => new LeftOut((DocumentKind)rows.Int(0), rows.Text(1)!, rows.Long(2)));

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

    private void WriteTexts(
        string table, string column, IEnumerable<KindRecipe> kinds, Func<KindRecipe, IReadOnlyList<string>> textsOf)
    {
        _connection.Execute($"CREATE TEMP TABLE {table}(kind INTEGER, {column} VARCHAR)");
        using var appender = _connection.AppendToTemporary(table);
        foreach (var kind in kinds)
        {
            foreach (var text in textsOf(kind).Distinct(StringComparer.Ordinal)) appender.Add((int)kind.Kind).Add(text).EndRow();
        }

        appender.Flush();
    }
}
