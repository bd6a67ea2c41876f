using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The addresses of counted documents that may lie elsewhere: those located by what they say. Coordinates of the source and corrections of the
/// user are not among them.
/// </summary>
internal static class DoubtfulAddresses
{
    /// <summary>What the source says of an address <c>a</c>: the text, or where it has none everything else.</summary>
    internal const string Said = """
        CASE WHEN a.text <> '' THEN a.text ELSE concat_ws('|', '', coalesce(a.city, ''), coalesce(a.region, ''), coalesce(a.economy, ''),
            coalesce(a.organisation, ''), coalesce(CAST(a.latitude AS VARCHAR), ''), coalesce(CAST(a.longitude AS VARCHAR), '')) END
        """;

    /// <summary>By address id. Their numbers stand in <c>doubtful_numbers</c>, counted from <paramref name="first"/>.</summary>
    /// <param name="near">Number of the place that stands for a runner-up without a place of its own; null: nobody is asked, and the table is empty.</param>
    internal static IReadOnlyList<DoubtfulAddress> Number(Connection connection, int first, Func<GeoPoint, int>? near)
    {
        connection.Execute("CREATE OR REPLACE TEMP TABLE doubtful_numbers(address_id BIGINT, number INTEGER)");
        if (near is null) return [];
        var (found, ids) = (new List<DoubtfulAddress>(), new List<long>());
        using (var rows = connection.Query(Question))
        {
            while (rows.Read())
            {
                ids.Add(rows.Long(0));
                found.Add(Read(rows, near));
            }
        }

        using var appender = connection.AppendToTemporary("doubtful_numbers");
        for (var i = 0; i < ids.Count; i++) appender.Add(ids[i]).Add(first + i).EndRow();
        appender.Flush();
        return found;
    }

    private static readonly string Question = $"""
        SELECT l.address_id, CAST(CAST(md5_number({Said}) AS UHUGEINT) & {long.MaxValue} AS BIGINT), n.number, l.confidence,
               coalesce(o.number, {DoubtfulAddress.NoPlace}), l.other_latitude, l.other_longitude, l.other_confidence
        FROM locations l
        JOIN place_numbers n ON n.place_key = l.place_key
        JOIN addresses a ON a.address_id = l.address_id
        LEFT JOIN place_numbers o ON o.place_key = l.other_place_key
        WHERE l.precision <> {(int)Precision.Coordinates} AND l.correction IS NULL AND l.confidence < 1
          AND l.address_id IN (SELECT address_id FROM address_tallies)
        ORDER BY l.address_id
        """;

    private static DoubtfulAddress Read(Rows rows, Func<GeoPoint, int> near)
    {
        var other = rows.Int(4);
        if (other == DoubtfulAddress.NoPlace && !rows.IsNull(5)) other = near(new(rows.Double(5), rows.Double(6)));
        return new(rows.Long(1), rows.Int(2), other, rows.Double(3), rows.IsNull(7) ? 0 : rows.Double(7));
    }
}
