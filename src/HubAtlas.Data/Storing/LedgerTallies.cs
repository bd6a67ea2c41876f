using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The questions about how everybody was located. Confidences have three decimals, so doubt is counted in whole thousandths and adds up
/// exactly in any order.
/// </summary>
internal sealed class LedgerTallies(Connection connection, ClusterTallies clusters, ClusterCounts counts)
{
    private const string Doubt = "CAST(CASE WHEN l.place_key IS NULL THEN 0 ELSE 1000 - CAST(round(l.confidence * 1000) AS BIGINT) END AS BIGINT)";
    private const string Sums = "CAST(sum(w.mentions) AS BIGINT), CAST(sum(w.shares) AS BIGINT)";

    private static readonly string Doubts = $"CAST(sum(w.mentions * {Doubt}) AS BIGINT), CAST(sum(CAST(w.shares AS HUGEINT) * {Doubt}) // 1000 AS BIGINT)";

    private static readonly string Pivot = string.Join(", ", DocumentKinds.All.SelectMany(kind => new[] { "mentions", "shares" }.Select(
        sum => $"CAST(sum(CASE WHEN w.kind = {(int)kind} THEN w.{sum} ELSE 0 END) AS BIGINT)")));

    private bool _isMade;

    /// <summary>Cluster −1: located outside all clusters; −2: not located.</summary>
    internal List<ClusterPart> Parts()
    {
        Make();
        return connection.List($"""
            SELECT CASE WHEN l.place_key IS NULL THEN {ClusterPart.Unlocated} ELSE coalesce(c.cluster, {ClusterPart.Outside}) END AS part_cluster,
                   w.kind, coalesce(l.precision, 0) AS part_precision, coalesce(l.method, '') AS part_method,
                   {AddressTallies.WhyUnlocated("w")} AS why, count(*), {Sums}, {Doubts}
            FROM address_weights w
            LEFT JOIN locations l ON l.address_id = w.address_id
            LEFT JOIN address_clusters c ON c.address_id = w.address_id
            GROUP BY part_cluster, w.kind, part_precision, part_method, why
            ORDER BY part_cluster, w.kind, part_precision DESC, part_method, why
            """, rows => new ClusterPart(rows.Int(0), new(
                (DocumentKind)rows.Int(1), (Precision)rows.Int(2), rows.Text(3)!, rows.Text(4) is { Length: > 0 } cause ? cause : null,
                rows.Long(5), new(rows.Long(6), rows.Long(7)), new(rows.Long(8), rows.Long(9)))));
    }

    internal List<LedgerCheck> Checks() =>
        [.. Checks("gate", LedgerCheckKind.Coordinates), .. Checks("conflict", LedgerCheckKind.Conflict)];

    private List<LedgerCheck> Checks(string column, LedgerCheckKind check)
    {
        Make();
        return connection.List($"""
            SELECT l.{column}, count(DISTINCT w.address_id), {Pivot}
            FROM address_weights w JOIN locations l ON l.address_id = w.address_id
            WHERE l.{column} IS NOT NULL GROUP BY l.{column} ORDER BY l.{column}
            """, rows => new LedgerCheck(check, rows.Text(0)!, rows.Long(1), Tallies(rows, 2)));
    }

    internal List<LocatedShare> Shares()
    {
        Make();
        return LocatedShares.Of(connection, Doubts);
    }

    /// <param name="bands">Lower ends, falling.</param>
    internal List<ConfidenceBand> Calibration(IReadOnlyList<double> bands)
    {
        Make();
        var limits = bands.Select(from => (int)Math.Round(1000 * from)).ToList();
        var band = $"CASE {string.Concat(limits.Select((from, i) => $"WHEN 1000 - {Doubt} >= {from} THEN {i} "))}ELSE {limits.Count} END";
        return connection.List($"""
            SELECT CAST({band} AS INTEGER) AS band, count(DISTINCT w.address_id), {Sums}, {Doubts}
            FROM address_weights w JOIN locations l ON l.address_id = w.address_id
            WHERE l.place_key IS NOT NULL GROUP BY band ORDER BY band
            """, rows => new ConfidenceBand(
                rows.Int(0) < bands.Count ? bands[rows.Int(0)] : 0, rows.Long(1), rows.Long(2), new(rows.Long(4), rows.Long(5))));
    }

    /// <summary>Line of each correction that answered something, with what it answered.</summary>
    internal List<(int Line, long Strings, IReadOnlyList<Tally> ByKind)> Corrections()
    {
        Make();
        return connection.List($"""
            SELECT l.correction, count(DISTINCT w.address_id), {Pivot}
            FROM address_weights w JOIN locations l ON l.address_id = w.address_id
            WHERE l.correction IS NOT NULL GROUP BY l.correction ORDER BY l.correction
            """, rows => (rows.Int(0), rows.Long(1), (IReadOnlyList<Tally>)Tallies(rows, 2)));
    }

    /// <summary>The heaviest strings of a sort, by falling weight, then id. Addresses of one text at one place are one string.</summary>
    /// <param name="factors">What a billionth of a document of each kind weighs.</param>
    internal List<HeavyString> Heaviest(HeavySort sort, IReadOnlyList<Int128> factors, int top)
    {
        Make();
        MakeHeaviest(sort, factors, top);
        var columns = LocationTable.AddressColumnCount + LocationTable.LocationColumnCount;
        return connection.List($"""
            SELECT {LocationTable.AddressColumns}, {LocationTable.LocationColumns}, coalesce(c.cluster, {ClusterPart.Outside}), h.addresses, {Tallied}
            FROM heaviest h
            JOIN addresses a ON a.address_id = h.string_id
            JOIN locations l ON l.address_id = h.string_id
            LEFT JOIN address_clusters c ON c.address_id = h.string_id
            JOIN (SELECT m.string_id, {Named} FROM string_addresses m JOIN address_weights w ON w.address_id = m.address_id
                  GROUP BY m.string_id) s ON s.string_id = h.string_id
            ORDER BY h.weight DESC, h.string_id
            """, rows => new HeavyString(
                LocationTable.ReadAddress(rows), LocationTable.ReadLocation(rows, LocationTable.AddressColumnCount), rows.Int(columns),
                rows.Long(columns + 1), Tallies(rows, columns + 2)));
    }

    private void MakeHeaviest(HeavySort sort, IReadOnlyList<Int128> factors, int top)
    {
        var weight = string.Join(" + ", DocumentKinds.All.Select(
            kind => $"CASE WHEN kind = {(int)kind} THEN CAST(shares AS HUGEINT) * CAST('{factors[(int)kind]}' AS HUGEINT) ELSE 0 END"));
        var filter = sort == HeavySort.Unlocated
            ? $"l.place_key IS NULL AND t.address_id <> {Schema.NoAddress}"
            : "l.place_key IS NOT NULL AND (l.confidence < $1 OR l.conflict IS NOT NULL)";
        object?[] values = sort == HeavySort.Unlocated ? [] : [HeavyString.SureConfidence];
        connection.Execute($"""
            CREATE OR REPLACE TEMP TABLE weighed AS
            SELECT t.address_id, t.weight, coalesce(l.place_key, 0) AS place, coalesce(l.cause, '') AS cause, {DoubtfulAddresses.Said} AS said
            FROM (SELECT address_id, sum({weight}) AS weight FROM address_weights GROUP BY address_id) t
            JOIN locations l ON l.address_id = t.address_id JOIN addresses a ON a.address_id = t.address_id
            WHERE {filter} AND l.correction IS NULL AND t.weight > 0
            """, values);
        connection.Execute($"""
            CREATE OR REPLACE TEMP TABLE heaviest AS
            SELECT said, place, cause, min(address_id) AS string_id, sum(weight) AS weight, count(*) AS addresses
            FROM weighed GROUP BY said, place, cause ORDER BY weight DESC, string_id LIMIT {top}
            """);
        connection.Execute("""
            CREATE OR REPLACE TEMP TABLE string_addresses AS
            SELECT h.string_id, w.address_id FROM heaviest h JOIN weighed w ON w.said = h.said AND w.place = h.place AND w.cause = h.cause
            """);
    }

    private static readonly string Named = string.Join(", ", Pivot.Split(", ").Select((sum, i) => $"{sum} AS sum_{i}"));
    private static readonly string Tallied = string.Join(", ", Pivot.Split(", ").Select((_, i) => $"s.sum_{i}"));

    /// <summary>
    /// Documents that leave a cluster with a string because nobody else of theirs is there, and that enter another because nobody was.
    /// </summary>
    /// <param name="moves">Of the strings that were asked for last.</param>
    internal List<FullMove> FullMoves(IEnumerable<(long StringId, int From, int To)> moves) => counts.FullMoves(new StringMoves(
        moves, connection.List("SELECT string_id, address_id FROM string_addresses", rows => (rows.Long(0), rows.Long(1)))));

    private static Tally[] Tallies(Rows rows, int at) =>
        [.. DocumentKinds.All.Select(kind => new Tally(rows.Long(at + (2 * (int)kind)), rows.Long(at + (2 * (int)kind) + 1)))];

    private void Make()
    {
        clusters.MakeTallies();
        if (_isMade) return;
        connection.Execute("""
            CREATE OR REPLACE TEMP TABLE address_weights AS
            SELECT address_id, kind, CAST(sum(mentions) AS BIGINT) AS mentions, CAST(sum(shares) AS BIGINT) AS shares
            FROM address_tallies GROUP BY address_id, kind
            """);
        _isMade = true;
    }
}
