using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// Brings the figures of one file into the store. Of rows with one key the first is kept; a row with the same value is a duplicate, one with
/// another value a reject. Figures of other files stand beside them, whatever they say.
/// </summary>
internal static class MergingObservations
{
    private const string Cause = "another value than an earlier row gives for the same unit, measure, breakdown and year";

    /// <returns>How many rows contradict an earlier one, and the first of them.</returns>
    internal static (long Count, Reject? First) Merge(Connection connection, long fileId, string fileName, ObservationSpools staged)
    {
        const string Key = "key_id, year, period";
        connection.Execute($"""
            CREATE TEMP TABLE first_observations AS SELECT {Key}, min(ordinal) AS ordinal FROM {staged.Rows.Sql} GROUP BY {Key}
            """);
        connection.Execute($"""
            INSERT INTO observations SELECT series_id, year, period, value, flag, $1, row FROM {staged.Rows.Sql} SEMI JOIN first_observations USING (ordinal)
            """, fileId);
        // Digits count: 12 and 12.0 say different things of how far a figure was rounded.
        connection.Execute($"""
            CREATE TEMP TABLE contradictions AS SELECT s.row, s.value FROM {staged.Rows.Sql} s
            JOIN first_observations f ON s.key_id = f.key_id AND s.year IS NOT DISTINCT FROM f.year AND s.period = f.period AND s.ordinal <> f.ordinal
            JOIN {staged.Rows.Sql} o ON o.ordinal = f.ordinal WHERE o.value <> s.value OR o.flag <> s.flag
            """);
        connection.Execute($"""
            INSERT INTO series SELECT {Schema.Series.ColumnNames} FROM {staged.Series.Sql} ANTI JOIN series USING (series_id)
            WHERE series_id IN (SELECT series_id FROM observations WHERE file_id = $1)
            """, fileId);
        connection.Execute("INSERT INTO rejects SELECT $1, $2, row, 'value', value, $3 FROM contradictions", fileId, fileName, Cause);
        var count = connection.Number("SELECT count(*) FROM contradictions");
        var first = connection.List("SELECT row, value FROM contradictions ORDER BY row, value LIMIT 1", rows => new Reject(fileName, rows.Long(0), "value", rows.Text(1)!, Cause));
        return (count, first.Count == 0 ? null : first[0]);
    }
}
