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

    /// <summary>By address id.</summary>
    /// <param name="places">Numbers of the places by key; no other address is told apart.</param>
    /// <param name="near">Number of the place that stands for a runner-up without a place of its own.</param>
    internal static (IReadOnlyList<DoubtfulAddress> Addresses, IReadOnlyList<long> Ids) Of(
        Connection connection, IReadOnlyDictionary<long, int> places, Func<GeoPoint, int> near)
    {
        var (found, ids) = (new List<DoubtfulAddress>(), new List<long>());
        using var rows = connection.Query(Question);
        while (rows.Read())
        {
            if (!places.TryGetValue(rows.Long(2), out var place)) continue;
            ids.Add(rows.Long(0));
            found.Add(Read(rows, place, places, near));
        }

        return (found, ids);
    }

    private static readonly string Question = $"""
        SELECT l.address_id, CAST(CAST(md5_number({Said}) AS UHUGEINT) & {long.MaxValue} AS BIGINT), l.place_key, l.confidence,
               l.other_place_key, l.other_latitude, l.other_longitude, l.other_confidence
        FROM locations l
        JOIN addresses a ON a.address_id = l.address_id
        WHERE l.place_key IS NOT NULL AND l.precision <> {(int)Precision.Coordinates} AND l.correction IS NULL AND l.confidence < 1
          AND l.address_id IN (SELECT address_id FROM address_tallies)
        ORDER BY l.address_id
        """;

    private static DoubtfulAddress Read(Rows rows, int place, IReadOnlyDictionary<long, int> places, Func<GeoPoint, int> near)
    {
        var other = rows.IsNull(4) ? DoubtfulAddress.NoPlace : places.GetValueOrDefault(rows.Long(4), DoubtfulAddress.NoPlace);
        if (other == DoubtfulAddress.NoPlace && !rows.IsNull(5)) other = near(new(rows.Double(5), rows.Double(6)));
        return new(rows.Long(1), place, other, rows.Double(3), rows.IsNull(7) ? 0 : rows.Double(7));
    }
}
