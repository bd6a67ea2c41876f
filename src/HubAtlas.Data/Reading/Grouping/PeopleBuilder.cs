using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Grouping;

/// <summary>Gathers the people of one document and their distinct addresses, in the order in which they come.</summary>
internal sealed class PeopleBuilder
{
    private readonly Dictionary<string, List<Address>> _byKey = new(StringComparer.Ordinal);
    private readonly List<List<Address>> _people = [];

    /// <param name="key">Tells the document's people apart; null: somebody new.</param>
    /// <param name="address">Null or empty: the source does not say where the person is.</param>
    public void Add(string? key, Address? address)
    {
        List<Address>? addresses = null;
        if (key is null || !_byKey.TryGetValue(key, out addresses))
        {
            addresses = [];
            _people.Add(addresses);
            if (key is not null) _byKey.Add(key, addresses);
        }

        if (address is not null && address != Address.None && !addresses.Contains(address)) addresses.Add(address);
    }

    /// <param name="listedPeople">How many the document lists; those beyond the ones added are people without address.</param>
    public IReadOnlyList<Person> Build(long listedPeople = 0)
    {
        var people = _people.ConvertAll(addresses => new Person(addresses));
        while (people.Count < listedPeople) people.Add(new Person([]));
        return people;
    }
}
