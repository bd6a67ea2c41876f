using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

internal static class RejectTable
{
    internal static IEnumerable<Reject> All(Database database)
    {
        using var connection = database.Connect();
        using var rows = connection.Query("SELECT file, line, column_name, value, cause FROM rejects ORDER BY ALL");
        while (rows.Read())
            yield return new Reject(rows.Text(0)!, rows.Long(1), rows.Text(2)!, rows.Text(3)!, rows.Text(4)!);
    }
}
