using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <summary>
/// Addresses in the form that the store keeps, and their ids. Remembers those met lately, for the same few affiliations
/// fill a document; forgets all when they take too much memory, which costs time and changes nothing.
/// </summary>
internal sealed class AddressBook(ContentId ids)
{
    private const int MostAddresses = 100_000;
    private const int MostCharacters = 16_000_000;
    private readonly Dictionary<Address, long> _known = [];
    private long _characters;
    private Address _last = Address.None;
    private long _lastId = Schema.NoAddress;

    /// <param name="kept">The address to store, or null when it was met before or says nothing.</param>
    internal long IdOf(Address address, out Address? kept)
    {
        kept = null;
        // Colleagues follow each other: most of the time it is the very object of the row before.
        if (ReferenceEquals(address, _last)) return _lastId;
        if (!_known.TryGetValue(address, out var id))
        {
            var form = Canonical(address);
            id = ids.OfAddress(form);
            Remember(address, id);
            if (id != Schema.NoAddress) kept = form;
        }

        (_last, _lastId) = (address, id);
        return id;
    }

    private void Remember(Address address, long id)
    {
        _characters += address.Text.Length;
        if (_known.Count >= MostAddresses || _characters > MostCharacters)
        {
            _known.Clear();
            _characters = address.Text.Length;
        }

        _known[address] = id;
    }

    /// <summary>Empty columns say nothing; coordinates lie on the store's grid.</summary>
    private static Address Canonical(Address address) => new()
    {
        Text = address.Text,
        Organisation = Said(address.Organisation),
        OrganisationId = Said(address.OrganisationId),
        City = Said(address.City),
        Region = Said(address.Region),
        Economy = Said(address.Economy),
        Point = address.Point is { IsValid: true } point ? point.Snapped() : null,
    };

    private static string? Said(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
