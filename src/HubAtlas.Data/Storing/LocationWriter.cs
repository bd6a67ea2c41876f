using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>Stores located addresses in batches, each in one transaction.</summary>
internal sealed class LocationWriter : IDisposable
{
    /// <summary>Large enough that a commit costs little beside the rows; small enough that a killed run repeats seconds only.</summary>
    private const int BatchSize = 500_000;

    private readonly Connection _connection;
    private readonly Lock _writing;
    private readonly ContentId _ids = new();
    private readonly Appender _staged;
    private long _count;

    internal LocationWriter(Connection connection, Lock writing, string geocoderKey)
    {
        (_connection, _writing) = (connection, writing);
        lock (writing)
        {
            if (!LocationTable.IsBy(connection, geocoderKey)) LocationTable.StartOver(connection, geocoderKey);
        }

        connection.Execute("CREATE TEMP TABLE staged_locations AS SELECT CAST(0 AS BIGINT) AS ordinal, * FROM locations LIMIT 0");
        _staged = connection.AppendToTemporary("staged_locations");
    }

    internal void Add(LocatedAddress located)
    {
        var location = located.Location;
        var point = location.Point?.Snapped();
        if (point is { IsValid: false }) throw new ArgumentException($"{point} is no point on the earth.");
        long? placeKey = point is { } p ? KeyOf(p, location.City, location.Admin1, location.Economy) : null;
        _staged.Add(_count++).Add(located.Id).Add(placeKey).Add(point?.Latitude).Add(point?.Longitude);
        _staged.Add(location.City).Add(location.Admin1).Add(location.Economy).Add((int)location.Precision);
        _staged.Add((double?)location.Confidence).Add(location.Method).Add(location.Cause);
        _staged.Add(location.Gate).Add(location.Conflict).Add(location.Correction);
        AddOther(location.Other);
        if (_count % BatchSize == 0) Finish();
    }

    private void AddOther(OtherPlace? other)
    {
        var point = other?.Point.Snapped();
        if (point is { IsValid: false }) throw new ArgumentException($"{point} is no point on the earth.");
        _staged.Add(point is { } p ? KeyOf(p, other!.City, other.Admin1, other.Economy) : null).Add(point?.Latitude).Add(point?.Longitude);
        _staged.Add(other?.City).Add(other?.Admin1).Add(other?.Economy).Add(other?.Confidence).EndRow();
    }

    private long KeyOf(GeoPoint point, string? city, string? admin1, string? economy) => _ids.OfPlace(point, city ?? "", admin1 ?? "", economy ?? "");

    internal void Finish()
    {
        _staged.Flush();
        lock (_writing) _connection.InTransaction(StoreBatch);
    }

    private void StoreBatch()
    {
        _connection.Execute("DELETE FROM locations WHERE address_id IN (SELECT address_id FROM staged_locations)");
        _connection.Execute("""
            INSERT INTO locations SELECT * EXCLUDE (ordinal) FROM staged_locations
            WHERE address_id IN (SELECT address_id FROM addresses)
            QUALIFY row_number() OVER (PARTITION BY address_id ORDER BY ordinal DESC) = 1
            """);
        _connection.Execute("DELETE FROM staged_locations");
    }

    public void Dispose()
    {
        _staged.Dispose();
        _connection.Dispose();
    }
}
