using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The questions about places. All contributions are read once, into sums by address and kind
/// (temporary table <c>address_tallies</c>), from which every answer comes; so they agree with each other.
/// </summary>
internal sealed class AddressTallies(Connection connection, Recipe recipe)
{
    private const string Sums = "CAST(sum(t.mentions) AS BIGINT) AS mentions, CAST(sum(t.shares) AS BIGINT) AS shares";
    private bool _isMade;

    /// <summary>SQL for the cause; the located have the empty one. The locations are <c>l</c>.</summary>
    /// <param name="addresses">The table that has the address.</param>
    internal static string WhyUnlocated(string addresses) => $"""
        CASE WHEN l.place_key IS NOT NULL THEN ''
             WHEN {addresses}.address_id = {Schema.NoAddress} THEN 'no address'
             WHEN l.address_id IS NULL THEN '{Questions.NotGeocoded}'
             ELSE coalesce(nullif(l.cause, ''), 'not located') END
        """;

    internal List<WorldTotal> WorldTotals()
    {
        Make();
        var parts = connection.List($"""
            SELECT t.kind, {WhyUnlocated("t")} AS why_unlocated, {Sums}
            FROM address_tallies t LEFT JOIN locations l ON l.address_id = t.address_id
            GROUP BY t.kind, why_unlocated
            """, rows => (Kind: (DocumentKind)rows.Int(0), Cause: rows.Text(1)!, Tally: new Tally(rows.Long(2), rows.Long(3))));
        var ofKind = parts.ToLookup(p => p.Kind);
        return [.. recipe.Kinds.Select(k => k.Kind).Order().Select(kind => Total(
            kind, [.. ofKind[kind].Select(p => new UnlocatedTally(p.Cause, p.Tally))]))];
    }

    /// <summary>The located come as the empty cause.</summary>
    private static WorldTotal Total(DocumentKind kind, List<UnlocatedTally> parts)
    {
        var all = parts.Aggregate(default(Tally), (sum, part) => sum + part.Tally);
        var unlocated = parts.Where(p => p.Cause != "").OrderBy(p => p.Cause, StringComparer.Ordinal);
        return new WorldTotal(kind, all.Shares / Contribution.Whole, all, [.. unlocated]);
    }

    internal List<PlaceTally> PlaceTallies()
    {
        Make();
        return connection.List($"""
            SELECT s.place_key, p.latitude, p.longitude, p.city, p.admin1, p.economy, s.kind, s.mentions, s.shares
            FROM (SELECT l.place_key AS place_key, t.kind AS kind, {Sums}
                  FROM address_tallies t JOIN locations l ON l.address_id = t.address_id
                  WHERE l.place_key IS NOT NULL GROUP BY l.place_key, t.kind) s
            JOIN (SELECT place_key, min(latitude) AS latitude, min(longitude) AS longitude, min(coalesce(city, '')) AS city,
                         min(coalesce(admin1, '')) AS admin1, min(coalesce(economy, '')) AS economy
                  FROM locations WHERE place_key IS NOT NULL GROUP BY place_key) p ON p.place_key = s.place_key
            ORDER BY p.latitude, p.longitude, p.economy, p.admin1, p.city, s.kind
            """, rows => new PlaceTally(
                rows.Long(0), new GeoPoint(rows.Double(1), rows.Double(2)), rows.Text(3)!, rows.Text(4)!, rows.Text(5)!,
                (DocumentKind)rows.Int(6), new Tally(rows.Long(7), rows.Long(8))));
    }

    internal List<PrecisionTally> Precisions()
    {
        Make();
        return connection.List($"""
            SELECT l.precision, {Sums}
            FROM address_tallies t JOIN locations l ON l.address_id = t.address_id
            WHERE l.place_key IS NOT NULL GROUP BY l.precision ORDER BY l.precision
            """, rows => new PrecisionTally((Precision)rows.Int(0), new Tally(rows.Long(1), rows.Long(2))));
    }

    internal void Make()
    {
        if (_isMade) return;
        connection.Execute("""
            CREATE TEMP TABLE address_tallies AS
            SELECT c.address_id, d.kind, count(*) AS contributions, CAST(sum(d.multiplicity) AS BIGINT) AS mentions,
                   CAST(sum(c.share * d.multiplicity) AS BIGINT) AS shares
            FROM contributions c JOIN counted d ON d.document_id = c.document_id
            GROUP BY c.address_id, d.kind
            """);
        _isMade = true;
    }
}
