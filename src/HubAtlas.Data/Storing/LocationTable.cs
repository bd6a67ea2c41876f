using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>Where addresses were found to be, all by one geocoder.</summary>
internal static class LocationTable
{
    private const string GeocoderName = "geocoder";

    internal static bool IsBy(Connection connection, string geocoderKey) =>
        connection.Text("SELECT value FROM meta WHERE name = $1", GeocoderName) == geocoderKey;

    internal static void StartOver(Connection connection, string geocoderKey) => connection.InTransaction(() =>
    {
        connection.Execute("DELETE FROM locations");
        connection.Execute("DELETE FROM meta WHERE name = $1", GeocoderName);
        connection.Execute("INSERT INTO meta VALUES ($1, $2)", GeocoderName, geocoderKey);
    });

    internal static IEnumerable<StoredAddress> Waiting(Database database, string geocoderKey)
    {
        using var connection = database.Connect();
        var filter = IsBy(connection, geocoderKey) ? "WHERE address_id NOT IN (SELECT address_id FROM locations)" : "";
        using var rows = connection.Query($"""
            SELECT address_id, text, organisation, organisation_id, city, region, economy, latitude, longitude
            FROM addresses {filter} ORDER BY address_id
            """);
        while (rows.Read()) yield return new StoredAddress(rows.Long(0), Read(rows));
    }

    internal static IReadOnlyList<AddressCount> Counts(Connection connection)
    {
        using var rows = connection.Query("SELECT cause, count(*) FROM locations GROUP BY cause ORDER BY cause NULLS FIRST");
        var counts = new List<AddressCount>();
        while (rows.Read()) counts.Add(new(rows.Text(0), rows.Long(1)));
        return counts;
    }

    private static Address Read(Rows rows) => new()
    {
        Text = rows.Text(1)!,
        Organisation = rows.Text(2),
        OrganisationId = rows.Text(3),
        City = rows.Text(4),
        Region = rows.Text(5),
        Economy = rows.Text(6),
        Point = rows.IsNull(7) ? null : new GeoPoint(rows.Double(7), rows.Double(8)),
    };
}
