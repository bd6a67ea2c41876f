using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>How often a file's rows were rejected for a cause.</summary>
public sealed record RejectCause(string Sha256, string Cause, long Rows);

internal static class RejectedRows
{
    internal static List<RejectCause> Causes(Connection connection) => connection.List("""
        SELECT f.sha256, r.cause, count(*) AS number_of_rows FROM rejects r JOIN files f ON f.file_id = r.file_id
        GROUP BY f.sha256, r.cause ORDER BY f.sha256, number_of_rows DESC, r.cause
        """, rows => new RejectCause(rows.Text(0)!, rows.Text(1)!, rows.Long(2)));

    internal static IEnumerable<Reject> All(Database database)
    {
        using var connection = database.Connect();
        using var rows = connection.Query("SELECT file, line, column_name, value, cause FROM rejects ORDER BY ALL");
        while (rows.Read())
            yield return new Reject(rows.Text(0)!, rows.Long(1), rows.Text(2)!, rows.Text(3)!, rows.Text(4)!);
    }
}
