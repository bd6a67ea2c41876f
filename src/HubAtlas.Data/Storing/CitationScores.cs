using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// What each publication's citations are worth (temporary table <c>citation_scores</c>: a number; <c>citation_worths</c>: what it stands for): its part in each
/// class of the most cited, in billionths of billionths, and its normalised citations, in billionths. Thresholds come from counts by stratum and number of citations; no publication is sorted.
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
        // Publications are many, numbers of citations in a stratum few: what these are worth is computed once each.
        connection.Execute($"""
            CREATE OR REPLACE TEMP TABLE citation_levels AS
            SELECT CAST(row_number() OVER () AS BIGINT) AS worth, r.code, r.cites, {string.Join(", ", Tops.Select(top => $"{Part(top)} AS {top}"))}, {Normalised} AS normalised
            FROM (SELECT DISTINCT code, weight, cites FROM citation_rows WHERE weight = {Contribution.Whole}) r JOIN citation_worth c ON c.code = r.code AND c.weight = r.weight
            """);
        // Those in several strata, and those that take what is left over of a class, are worth what no other is.
        connection.Execute($"""
            CREATE OR REPLACE TEMP TABLE citation_own AS
            SELECT -CAST(row_number() OVER () AS BIGINT) AS worth, * FROM (
                SELECT r.document_id, {string.Join(", ", Tops.Select(top => $"CAST(sum({Part(top)}) AS BIGINT) + coalesce(min(x.{top}), 0) AS {top}"))}, CAST(sum({Normalised}) AS BIGINT) AS normalised
                FROM citation_rows r JOIN citation_worth c ON c.code = r.code AND c.weight = r.weight LEFT JOIN citation_leftovers x ON x.document_id = r.document_id
                WHERE r.weight < {Contribution.Whole} OR x.document_id IS NOT NULL GROUP BY r.document_id)
            """);
        connection.Execute($"""
            CREATE OR REPLACE TEMP TABLE citation_scores AS
            SELECT r.document_id, l.worth FROM citation_rows r JOIN citation_levels l ON l.code = r.code AND l.cites = r.cites
            ANTI JOIN citation_leftovers x ON x.document_id = r.document_id WHERE r.weight = {Contribution.Whole}
            UNION ALL SELECT document_id, worth FROM citation_own
            """);
        var scores = string.Join(", ", Tops.Append("normalised"));
        connection.Execute($"CREATE OR REPLACE TEMP TABLE citation_worths AS SELECT worth, {scores} FROM citation_levels UNION ALL SELECT worth, {scores} FROM citation_own");
        foreach (var table in (string[])["citation_rows", "citation_levels", "citation_own"]) connection.Execute($"DROP TABLE {table}");
    }

    private static string Part(string top) =>
        $"CASE WHEN r.cites > c.{top} THEN r.weight * {Contribution.Whole} WHEN r.cites = c.{top} THEN c.{top}_tie ELSE 0 END";

    /// <summary>Where nothing was cited, everything is cited as often as the mean.</summary>
    private const string Normalised = "CASE WHEN c.citations = 0 THEN r.weight ELSE CAST(CAST(r.weight AS HUGEINT) * r.cites * c.works // c.citations AS BIGINT) END";

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
