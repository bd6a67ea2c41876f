using System.Runtime.CompilerServices;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Json;

namespace HubAtlas.Data.Reading.OpenAlex;

/// <summary>
/// Makes a person of each authorship. Newer records pair each raw affiliation with its institutions (<c>affiliations</c>);
/// older ones list both apart, and then a pair is made only where it is beyond doubt.
/// </summary>
internal sealed class AuthorshipParser(TextPool pool)
{
    private readonly Colleagues _colleagues = new();
    private readonly List<Institution> _institutions = [];
    private readonly List<Institution> _spare = [];

    public IReadOnlyList<Person> Parse(ReadOnlySpan<byte> authorships)
    {
        var people = new List<Person>();
        _colleagues.Forget();
        for (var items = new JsonItems(authorships); items.MoveNext();) people.Add(ParseOne(authorships, items.Current));
        return people;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Person ParseOne(ReadOnlySpan<byte> work, ReadOnlySpan<byte> authorship)
    {
        ReadOnlySpan<byte> institutions = default, affiliations = default, strings = default, oneString = default;
        for (var members = new JsonObject(authorship); members.MoveNext();)
        {
            var key = members.Key;
            var value = members.Value;
            if (key.SequenceEqual("institutions"u8)) institutions = value;
            else if (key.SequenceEqual("affiliations"u8)) affiliations = value;
            else if (key.SequenceEqual("raw_affiliation_strings"u8)) strings = value;
            else if (key.SequenceEqual("raw_affiliation_string"u8)) oneString = value;
        }

        if (_colleagues.Find(work, institutions, affiliations) is { } colleague) return colleague;
        ReadInstitutions(institutions);
        var addresses = new List<Address>(1);
        ReadAffiliations(affiliations, addresses);
        var isPaired = addresses.Count > 0;
        if (!isPaired) ReadUnpaired(strings, oneString, addresses);
        var person = new Person(addresses);
        if (isPaired) _colleagues.Keep(work, institutions, affiliations, person);
        return person;
    }

    private void ReadUnpaired(ReadOnlySpan<byte> strings, ReadOnlySpan<byte> oneString, List<Address> addresses)
    {
        ReadStrings(strings, oneString, addresses);
        if (addresses.Count == 0) addresses.AddRange(_institutions.Select(institution => institution.AddressFor("")).Distinct());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadInstitutions(ReadOnlySpan<byte> institutions)
    {
        _institutions.Clear();
        for (var items = new JsonItems(institutions); items.MoveNext();)
        {
            if (_spare.Count == _institutions.Count) _spare.Add(new Institution());
            var institution = _spare[_institutions.Count];
            institution.Clear();
            for (var members = new JsonObject(items.Current); members.MoveNext();)
            {
                var key = members.Key;
                var value = JsonText.Bytes(members.Value);
                if (key.SequenceEqual("id"u8)) institution.Id.Set(value);
                else if (key.SequenceEqual("ror"u8)) institution.Ror = pool.GetOrNull(value);
                else if (key.SequenceEqual("display_name"u8)) institution.Name = pool.GetOrNull(value);
                else if (key.SequenceEqual("country_code"u8)) institution.Economy = pool.GetOrNull(value);
            }

            _institutions.Add(institution);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadAffiliations(ReadOnlySpan<byte> affiliations, List<Address> addresses)
    {
        for (var items = new JsonItems(affiliations); items.MoveNext();)
        {
            ReadOnlySpan<byte> text = default, ids = default;
            for (var members = new JsonObject(items.Current); members.MoveNext();)
            {
                if (members.Key.SequenceEqual("raw_affiliation_string"u8)) text = JsonText.Bytes(members.Value);
                else if (members.Key.SequenceEqual("institution_ids"u8)) ids = members.Value;
            }

            // No pool: what colleagues share is one person's, and others' texts hardly ever come again soon.
            Add(addresses, Encoding.UTF8.GetString(text.Trim((byte)' ')), FindFirst(ids));
        }
    }

    private void ReadStrings(ReadOnlySpan<byte> strings, ReadOnlySpan<byte> oneString, List<Address> addresses)
    {
        var texts = new List<string>();
        for (var items = new JsonItems(strings); items.MoveNext();) texts.Add(pool.Get(JsonText.Bytes(items.Current).Trim((byte)' ')));
        if (texts.Count == 0 && JsonText.ReadOrNull(oneString) is { } text) texts.Add(text);
        foreach (var raw in texts) Add(addresses, raw, FindNamedIn(raw, texts.Count));
    }

    private static void Add(List<Address> addresses, string text, Institution? institution)
    {
        if (text.Length == 0 && institution is null) return;
        var address = institution is null ? new Address { Text = text } : institution.AddressFor(text);
        if (!addresses.Contains(address)) addresses.Add(address);
    }

    private Institution? FindFirst(ReadOnlySpan<byte> ids)
    {
        for (var items = new JsonItems(ids); items.MoveNext();)
        {
            var id = JsonText.Bytes(items.Current);
            foreach (var institution in _institutions)
            {
                if (institution.Id.Is(id)) return institution;
            }
        }

        return null;
    }

    private Institution? FindNamedIn(string text, int textCount)
    {
        if (textCount == 1 && _institutions.Count == 1) return _institutions[0];
        return _institutions.Find(institution => institution.Name is { } name && text.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    private sealed class Institution
    {
        public ShortBytes Id { get; } = new();

        public string? Ror { get; set; }

        public string? Name { get; set; }

        public string? Economy { get; set; }

        public void Clear()
        {
            Id.Set(default);
            (Ror, Name, Economy) = (null, null, null);
        }

        public Address AddressFor(string text) => new() { Text = text, Organisation = Name, OrganisationId = Ror, Economy = Economy };
    }
}
