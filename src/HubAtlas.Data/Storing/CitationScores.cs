using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// What each publication's citations are worth (temporary table <c>citation_scores</c>): its part in each class of the most cited, in billionths of
/// billionths, and its normalised citations, in billionths. Thresholds come from counts by stratum and number of citations; no publication is sorted.
/// </summary>
internal sealed class CitationScores(Connection connection)
{
    /// <summary>Columns of the classes, by <see cref="TopShares.All"/>.</summary>
    public static readonly IReadOnlyList<string> Tops = [.. TopShares.All.Select(top => FormattableString.Invariant($"top{top}"))];

    /// <param name="codes">By number of a stratum before it was joined with others.</param>
    public void Pool(IReadOnlyList<long> codes, PooledStrata pooled)
    {
        connection.Execute("CREATE OR REPLACE TEMP TABLE citation_strata(code BIGINT, stratum INTEGER)");
        using var appender = connection.AppendToTemporary("citation_strata");
        foreach (var (code, stratum) in codes.Zip(pooled.Of)) appender.Add(code).Add(stratum).EndRow();
        appender.Flush();
    }

    public IEnumerable<CitationLevel> Levels()
    {
        using var rows = connection.Query("""
            SELECT s.stratum, r.cites, r.weight, count(*), min(r.document_id)
            FROM citation_rows r JOIN citation_strata s ON s.code = r.code
            GROUP BY s.stratum, r.cites, r.weight ORDER BY s.stratum, r.cites DESC, r.weight
            """);
        while (rows.Read()) yield return new(rows.Int(0), rows.Long(1), rows.Long(2), rows.Long(3), rows.Long(4));
    }

    public void Score(IReadOnlyList<StratumScores> strata)
    {
        Write(strata);
        connection.Execute($"""
            CREATE OR REPLACE TEMP TABLE citation_scores AS
            SELECT r.document_id, {string.Join(", ", Tops.Select(top => $"{Part(top)} + coalesce(x.{top}, 0) AS {top}"))}, {Normalised} AS normalised
            {From("= " + Contribution.Whole)}
            """);
        connection.Execute($"""
            INSERT INTO citation_scores
            SELECT r.document_id, {string.Join(", ", Tops.Select(top => $"CAST(sum({Part(top)}) AS BIGINT) + coalesce(min(x.{top}), 0)"))}, CAST(sum({Normalised}) AS BIGINT)
            {From("< " + Contribution.Whole)} GROUP BY r.document_id
            """);
        connection.Execute("DROP TABLE citation_rows");
    }

    private static string Part(string top) =>
        $"CASE WHEN r.cites > c.{top} THEN r.weight * {Contribution.Whole} WHEN r.cites = c.{top} THEN c.{top}_tie ELSE 0 END";

    /// <summary>Where nothing was cited, everything is cited as often as the mean.</summary>
    private const string Normalised = "CASE WHEN c.citations = 0 THEN r.weight ELSE CAST(CAST(r.weight AS HUGEINT) * r.cites * c.works // c.citations AS BIGINT) END";

    private static string From(string weight) => $"""
        FROM citation_rows r JOIN citation_worth c ON c.code = r.code AND c.weight = r.weight
        LEFT JOIN citation_leftovers x ON x.document_id = r.document_id
        WHERE r.weight {weight}
        """;

    private void Write(IReadOnlyList<StratumScores> strata)
    {
        connection.Execute($"CREATE OR REPLACE TEMP TABLE citation_classes(stratum INTEGER, weight BIGINT, works BIGINT, citations BIGINT, {string.Join(", ", Tops.Select(top => $"{top} BIGINT, {top}_tie BIGINT"))})");
        using (var classes = connection.AppendToTemporary("citation_classes"))
        {
            foreach (var stratum in strata)
            {
                foreach (var (index, weight) in stratum.Weights.Index())
                {
                    classes.Add(stratum.Stratum).Add(weight).Add(stratum.Works).Add(stratum.Citations);
                    foreach (var top in stratum.Tops) classes.Add(top.Threshold).Add(top.Ties[index]);
                    classes.EndRow();
                }
            }

            classes.Flush();
        }

        connection.Execute("CREATE OR REPLACE TEMP TABLE citation_worth AS SELECT s.code, c.* FROM citation_strata s JOIN citation_classes c ON c.stratum = s.stratum");
        WriteLeftOvers(strata);
    }

    private void WriteLeftOvers(IReadOnlyList<StratumScores> strata)
    {
        connection.Execute("CREATE OR REPLACE TEMP TABLE citation_left(document_id BIGINT, top INTEGER, part BIGINT)");
        using (var left = connection.AppendToTemporary("citation_left"))
        {
            foreach (var stratum in strata)
                foreach (var (index, top) in stratum.Tops.Index())
                    if (top.LeftOver > 0) left.Add(top.FirstId).Add(index).Add(top.LeftOver).EndRow();
            left.Flush();
        }

        connection.Execute($"""
            CREATE OR REPLACE TEMP TABLE citation_leftovers AS
            SELECT document_id, {string.Join(", ", Tops.Select((top, index) => $"CAST(sum(CASE WHEN top = {index} THEN part ELSE 0 END) AS BIGINT) AS {top}"))}
            FROM citation_left GROUP BY document_id
            """);
    }
}
