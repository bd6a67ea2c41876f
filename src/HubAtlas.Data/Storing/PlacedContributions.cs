using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The contributions of all counted documents by place, streamed once: for what has to draw documents anew. Made by
/// <see cref="Questions.At"/>.
/// </summary>
public sealed class PlacedContributions
{
    private readonly Connection _connection;
    private readonly Func<PlacedContributions, bool> _isLatest;

    internal PlacedContributions(
        Connection connection, AddressTallies tallies, IEnumerable<long> placeKeys, Func<GeoPoint, int>? near, Func<PlacedContributions, bool> isLatest)
    {
        (_connection, _isLatest) = (connection, isLatest);
        tallies.Make();
        var places = WriteNumbers(placeKeys);
        Doubtful = DoubtfulAddresses.Number(connection, places + 1, near);
        connection.Execute("""
            CREATE OR REPLACE TEMP TABLE address_numbers AS
            SELECT l.address_id, coalesce(d.number, n.number) AS number
            FROM locations l JOIN place_numbers n ON n.place_key = l.place_key LEFT JOIN doubtful_numbers d ON d.address_id = l.address_id
            """);
        Counts = Count(places);
    }

    /// <summary>The addresses that are told apart, by id; none unless they were asked for.</summary>
    public IReadOnlyList<DoubtfulAddress> Doubtful { get; }

    /// <summary>Contributions by kind, then place, those without one behind them, those of each doubtful address last.</summary>
    public IReadOnlyList<IReadOnlyList<long>> Counts { get; }

    /// <summary>Tells each contribution, in no order. Nothing is kept, so memory does not grow with them.</summary>
    public void Read(Action<PlacedContribution> tell)
    {
        if (!_isLatest(this)) throw new InvalidOperationException("Other places were given since; read the contributions of those.");
        using var rows = _connection.Query($"""
            SELECT c.document_id, coalesce(n.number, {PlacedContribution.Unlocated}), d.kind, c.share, d.multiplicity
            FROM contributions c
            JOIN counted d ON d.document_id = c.document_id
            LEFT JOIN address_numbers n ON n.address_id = c.address_id
            """);
        while (rows.Read()) tell(new(rows.Long(0), rows.Int(1), (DocumentKind)rows.Int(2), rows.Long(3), rows.Long(4)));
    }

    private int WriteNumbers(IEnumerable<long> placeKeys)
    {
        _connection.Execute("CREATE OR REPLACE TEMP TABLE place_numbers(place_key BIGINT, number INTEGER)");
        var number = 0;
        using var appender = _connection.AppendToTemporary("place_numbers");
        foreach (var key in placeKeys) appender.Add(key).Add(number++).EndRow();
        appender.Flush();
        return number;
    }

    private long[][] Count(int places)
    {
        var counts = DocumentKinds.All.Select(_ => new long[places + 1 + Doubtful.Count]).ToArray();
        using var rows = _connection.Query($"""
            SELECT t.kind, coalesce(n.number, {PlacedContribution.Unlocated}), CAST(sum(t.contributions) AS BIGINT)
            FROM address_tallies t LEFT JOIN address_numbers n ON n.address_id = t.address_id
            GROUP BY ALL
            """);
        while (rows.Read()) counts[rows.Int(0)][rows.Int(1) < 0 ? places : rows.Int(1)] = rows.Long(2);
        return counts;
    }
}
