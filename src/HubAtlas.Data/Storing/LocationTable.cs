using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>Where addresses were found to be, all by one geocoder.</summary>
internal static class LocationTable
{
    internal const string GeocoderName = "geocoder";
    private const string OthersName = "runner_ups";

    internal const string AddressColumns =
        "a.address_id, a.text, a.organisation, a.organisation_id, a.city, a.region, a.economy, a.latitude, a.longitude";

    internal const string LocationColumns = "l.latitude, l.longitude, l.city, l.admin1, l.economy, l.precision, l.confidence, l.method, l.cause, "
        + "l.gate, l.conflict, l.correction, "
        + "l.other_latitude, l.other_longitude, l.other_city, l.other_admin1, l.other_economy, l.other_confidence";

    internal static bool IsBy(Connection connection, string geocoderKey) => KeyIn(connection) == geocoderKey;

    internal static string? KeyIn(Connection connection) => connection.Text("SELECT value FROM meta WHERE name = $1", GeocoderName);

    /// <summary>Whether the answers were given by a program that did not keep runner-ups.</summary>
    internal static bool LacksOthers(Connection connection) => connection.Text("SELECT value FROM meta WHERE name = $1", OthersName) is not null;

    internal static void NoteLackOfOthers(Connection connection) => connection.Execute("INSERT INTO meta VALUES ($1, $2)", OthersName, "none kept");

    internal static void StartOver(Connection connection, string geocoderKey) => connection.InTransaction(() =>
    {
        connection.Execute("DELETE FROM locations");
        connection.Execute("DELETE FROM meta WHERE name = $1", OthersName);
        SetKey(connection, geocoderKey);
    });

    /// <summary>Takes all answers over under another key, but for those of some addresses, which then wait.</summary>
    internal static void TakeOver(Connection connection, string geocoderKey, IEnumerable<long> butFor)
    {
        connection.Execute("CREATE OR REPLACE TEMP TABLE concerned(address_id BIGINT)");
        using (var appender = connection.AppendToTemporary("concerned"))
        {
            foreach (var id in butFor) appender.Add(id).EndRow();
            appender.Flush();
        }

        connection.InTransaction(() =>
        {
            connection.Execute("DELETE FROM locations WHERE address_id IN (SELECT address_id FROM concerned)");
            SetKey(connection, geocoderKey);
        });
    }

    private static void SetKey(Connection connection, string geocoderKey)
    {
        connection.Execute("DELETE FROM meta WHERE name = $1", GeocoderName);
        connection.Execute("INSERT INTO meta VALUES ($1, $2)", GeocoderName, geocoderKey);
    }

    internal static IEnumerable<(StoredAddress Address, Location Location)> Answered(Database database)
    {
        using var connection = database.Connect();
        using var rows = connection.Query($"""
            SELECT {AddressColumns}, {LocationColumns} FROM addresses a JOIN locations l ON l.address_id = a.address_id ORDER BY a.address_id
            """);
        while (rows.Read()) yield return (ReadAddress(rows), ReadLocation(rows, AddressColumnCount));
    }

    internal const int AddressColumnCount = 9;
    internal const int LocationColumnCount = 18;

    internal static IEnumerable<StoredAddress> Waiting(Database database, string geocoderKey)
    {
        using var connection = database.Connect();
        var filter = IsBy(connection, geocoderKey) ? "WHERE address_id NOT IN (SELECT address_id FROM locations)" : "";
        using var rows = connection.Query($"SELECT {AddressColumns} FROM addresses a {filter} ORDER BY address_id");
        while (rows.Read()) yield return ReadAddress(rows);
    }

    internal static IReadOnlyList<AddressCount> Counts(Connection connection)
    {
        using var rows = connection.Query("SELECT cause, count(*) FROM locations GROUP BY cause ORDER BY cause NULLS FIRST");
        var counts = new List<AddressCount>();
        while (rows.Read()) counts.Add(new(rows.Text(0), rows.Long(1)));
        return counts;
    }

    /// <summary>Reads <see cref="AddressColumns"/> from the first column on.</summary>
    internal static StoredAddress ReadAddress(Rows rows) => new(rows.Long(0), new()
    {
        Text = rows.Text(1)!,
        Organisation = rows.Text(2),
        OrganisationId = rows.Text(3),
        City = rows.Text(4),
        Region = rows.Text(5),
        Economy = rows.Text(6),
        Point = rows.IsNull(7) ? null : new GeoPoint(rows.Double(7), rows.Double(8)),
    });

    /// <summary>Reads <see cref="LocationColumns"/> from a column on.</summary>
    internal static Location ReadLocation(Rows rows, int at) => new()
    {
        Point = rows.IsNull(at) ? null : new GeoPoint(rows.Double(at), rows.Double(at + 1)),
        City = rows.Text(at + 2),
        Admin1 = rows.Text(at + 3),
        Economy = rows.Text(at + 4),
        Precision = (Precision)rows.Int(at + 5),
        Confidence = rows.IsNull(at + 6) ? 0 : rows.Double(at + 6),
        Method = rows.Text(at + 7) ?? "",
        Cause = rows.Text(at + 8),
        Gate = rows.Text(at + 9),
        Conflict = rows.Text(at + 10),
        Correction = rows.IsNull(at + 11) ? null : rows.Int(at + 11),
        Other = rows.IsNull(at + 12) ? null : new(
            new(rows.Double(at + 12), rows.Double(at + 13)), rows.Text(at + 14), rows.Text(at + 15), rows.Text(at + 16), rows.Double(at + 17)),
    };
}
