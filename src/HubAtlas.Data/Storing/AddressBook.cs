using System.Runtime.CompilerServices;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <summary>
/// Addresses in the form that the store keeps, and their ids. Remembers the ids of those met lately, for the same affiliations
/// come up again and again; forgets all when they are too many, which costs time and changes nothing.
/// </summary>
internal sealed class AddressBook(ContentId ids)
{
    private const int MostAddresses = 300_000;

    // Enough for the hundred thousand places of PatentsView. In sets, so that places whose numbers are alike do not push each other out.
    private const int SharedSets = 1 << 15;
    private const int SetSize = 8;

    // By a plain 64-bit hash of the form: two of a million addresses share one by accident once in a hundred million files.
    private readonly Dictionary<long, long> _known = [];
    private readonly (Address? Address, long Id)[] _shared = new (Address?, long)[SharedSets * SetSize];
    private int _turn;
    private Address _last = Address.None;
    private long _lastId = Schema.NoAddress;

    /// <param name="kept">The address to store, or null when it was met before or says nothing.</param>
    internal long IdOf(Address address, out Address? kept)
    {
        kept = null;
        // Colleagues follow each other: most of the time it is the very object of the row before.
        if (ReferenceEquals(address, _last)) return _lastId;
        (_last, _lastId) = (address, address.Text.Length == 0 ? IdOfShared(address, ref kept) : IdOfAny(address, ref kept));
        return _lastId;
    }

    /// <summary>An address without text of its own is a place of a table, and that is one object however often it is named.</summary>
    private long IdOfShared(Address address, ref Address? kept)
    {
        var set = _shared.AsSpan((RuntimeHelpers.GetHashCode(address) & (SharedSets - 1)) * SetSize, SetSize);
        var slot = 0;
        for (; slot < set.Length && set[slot].Address is { } known; slot++)
        {
            if (ReferenceEquals(known, address)) return set[slot].Id;
        }

        if (slot == set.Length) slot = _turn++ & (SetSize - 1);
        set[slot] = (address, IdOfAny(address, ref kept));
        return set[slot].Id;
    }

    private long IdOfAny(Address address, ref Address? kept)
    {
        var form = Canonical(address);
        var hash = ids.HashOf(form);
        if (!_known.TryGetValue(hash, out var id))
        {
            id = ids.OfHashed(form);
            if (_known.Count >= MostAddresses) _known.Clear();
            _known.Add(hash, id);
            if (id != Schema.NoAddress) kept = form;
        }

        return id;
    }

    /// <summary>Empty columns say nothing; coordinates lie on the store's grid.</summary>
    private static Address Canonical(Address address)
    {
        if (address.Point is null && !SaysNothing(address)) return address;
        return new()
        {
            Text = address.Text,
            Organisation = Said(address.Organisation),
            OrganisationId = Said(address.OrganisationId),
            City = Said(address.City),
            Region = Said(address.Region),
            Economy = Said(address.Economy),
            Point = address.Point is { IsValid: true } point ? point.Snapped() : null,
        };
    }

    /// <summary>Whether a column is there but empty.</summary>
    private static bool SaysNothing(Address address) =>
        address.Organisation is "" || address.OrganisationId is "" || address.City is "" || address.Region is "" || address.Economy is "";

    private static string? Said(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
