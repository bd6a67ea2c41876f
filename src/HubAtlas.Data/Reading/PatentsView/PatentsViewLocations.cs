using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Delivery;

namespace HubAtlas.Data.Reading.PatentsView;

/// <summary>Places by their id: a few hundred thousand, kept in memory.</summary>
internal sealed class PatentsViewLocations
{
    private readonly Dictionary<string, Address> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Address>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private PatentsViewLocations() => _lookup = _byId.GetAlternateLookup<ReadOnlySpan<char>>();

    public static PatentsViewLocations Read(DeliveryTables tables)
    {
        var locations = new PatentsViewLocations();
        tables.Read(PatentsViewTables.Location, locations.AddLocation);
        tables.Read(PatentsViewTables.RawLocation, locations.AddRawLocation);
        return locations;
    }

    /// <summary>Null when the id is empty or unknown.</summary>
    public Address? Find(ReadOnlySpan<byte> id)
    {
        if (id.IsEmpty || id.Length > 200) return null;
        Span<char> letters = stackalloc char[200];
        return _lookup.TryGetValue(letters[..Encoding.UTF8.GetChars(id, letters)], out var address) ? address : null;
    }

    private void AddLocation(TableScan row)
    {
        var problem = Values.ReadPoint(row[PatentsViewTables.LocationLatitude], row[PatentsViewTables.LocationLongitude], out var point);
        if (problem is { } bad) row.Reject(bad.Column, bad.Value, bad.Cause);
        _byId[row.Text(PatentsViewTables.Id)] = new Address
        {
            City = row.TextOrNull(PatentsViewTables.LocationCity),
            Region = row.TextOrNull(PatentsViewTables.LocationState),
            Economy = row.TextOrNull(PatentsViewTables.LocationCountry),
            Point = point,
        };
    }

    /// <summary>A raw location stands for the one it was matched to; unmatched, it says what was printed.</summary>
    private void AddRawLocation(TableScan row)
    {
        _byId[row.Text(PatentsViewTables.Id)] = Find(row[PatentsViewTables.RawLocationId]) ?? new Address
        {
            City = row.TextOrNull(PatentsViewTables.LocationCity + 1),
            Region = row.TextOrNull(PatentsViewTables.LocationState + 1),
            Economy = row.TextOrNull(PatentsViewTables.LocationCountry + 1),
        };
    }
}
