using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The documents of a kind that a study counts by year and type (temporary table <c>counted</c>), for questions that go on in SQL, and why the others
/// are left out. The rules are those of recipes (<see cref="KindRule"/>): each year and type that the store has is held against them once.
/// </summary>
internal sealed class CountedDocuments
{
    private readonly LeftOutTally _leftOut = new();

    internal CountedDocuments(Connection connection, KindRecipe kind)
    {
        var rules = new Dictionary<DocumentKind, KindRule> { [kind.Kind] = KindRule.Of(kind) };
        var classes = connection.List(
            "SELECT kind, year, type, CAST(sum(multiplicity) AS BIGINT) FROM documents GROUP BY ALL",
            rows => (Kind: rows.Int(0), Year: rows.IsNull(1) ? (int?)null : rows.Int(1), Type: rows.Text(2), Documents: rows.Long(3)));
        connection.Execute("CREATE TEMP TABLE counted_classes(kind INTEGER, year INTEGER, type VARCHAR)");
        using (var appender = connection.AppendToTemporary("counted_classes"))
        {
            foreach (var (number, year, type, documents) in classes)
            {
                var lower = type?.ToLowerInvariant();
                if (KindRule.WhyLeftOut(rules, (DocumentKind)number, year, lower) is { } cause) _leftOut.Add((DocumentKind)number, cause, () => StoreNames.ShortType(lower!), documents);
                else appender.Add(number).Add(year).Add(type).EndRow();
            }

            appender.Flush();
        }

        connection.Execute("""
            CREATE TEMP TABLE counted AS
            SELECT d.document_id, d.kind, d.year, d.multiplicity FROM documents d
            SEMI JOIN counted_classes c ON c.kind = d.kind AND c.year IS NOT DISTINCT FROM d.year AND c.type IS NOT DISTINCT FROM d.type
            """);
        connection.Execute("DROP TABLE counted_classes");
    }

    internal List<LeftOut> LeftOut() => _leftOut.All();
}
