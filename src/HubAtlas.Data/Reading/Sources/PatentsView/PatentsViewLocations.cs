using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Delivery;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.PatentsView;

/// <summary>Places by their id: a few hundred thousand, kept in memory.</summary>
internal sealed class PatentsViewLocations
{
    private readonly ByteIndex _ids = new();
    private readonly List<Address> _addresses = [];
    private readonly List<Person> _people = [];

    private PatentsViewLocations()
    {
    }

    public static PatentsViewLocations Read(DeliveryTables tables)
    {
        var locations = new PatentsViewLocations();
        tables.Read(PatentsViewTables.Location, locations.AddLocation);
        tables.Read(PatentsViewTables.RawLocation, locations.AddRawLocation);
        locations._people.AddRange(locations._addresses.Select(address => new Person([address])));
        return locations;
    }

    /// <summary>The number of no place.</summary>
    public const int Unknown = -1;

    /// <summary>The number of a place; <see cref="Unknown"/> when its id is empty or unknown.</summary>
    public int Find(ReadOnlySpan<byte> id) => id.IsEmpty ? Unknown : _ids.Find(id);

    public Address this[int number] => _addresses[number];

    /// <summary>Somebody at a place, of no organisation: all of them are one.</summary>
    public Person PersonAt(int number) => _people[number];

    private void AddLocation(TableScan row)
    {
        var problem = Values.ReadPoint(row[PatentsViewTables.LocationLatitude], row[PatentsViewTables.LocationLongitude], out var point);
        if (problem is { } bad) row.Reject(bad.Column, bad.Value, bad.Cause);
        Keep(row[PatentsViewTables.Id], new Address
        {
            City = row.TextOrNull(PatentsViewTables.LocationCity),
            Region = row.TextOrNull(PatentsViewTables.LocationState),
            Economy = row.TextOrNull(PatentsViewTables.LocationCountry),
            Point = point,
        });
    }

    /// <summary>A raw location stands for the one it was matched to; unmatched, it says what was printed.</summary>
    private void AddRawLocation(TableScan row)
    {
        var matched = Find(row[PatentsViewTables.RawLocationId]);
        Keep(row[PatentsViewTables.Id], matched >= 0 ? _addresses[matched] : new Address
        {
            City = row.TextOrNull(PatentsViewTables.LocationCity + 1),
            Region = row.TextOrNull(PatentsViewTables.LocationState + 1),
            Economy = row.TextOrNull(PatentsViewTables.LocationCountry + 1),
        });
    }

    /// <summary>Of two places with one id the later counts.</summary>
    private void Keep(ReadOnlySpan<byte> id, Address address)
    {
        var number = _ids.GetOrAdd(id);
        if (number < _addresses.Count) _addresses[number] = address;
        else _addresses.Add(address);
    }
}
