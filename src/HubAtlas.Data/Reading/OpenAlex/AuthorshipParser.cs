using System.Runtime.CompilerServices;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Json;

namespace HubAtlas.Data.Reading.OpenAlex;

/// <summary>
/// Makes a person of each authorship. Newer records pair each raw affiliation with its institutions (<c>affiliations</c>);
/// older ones list both apart, and then a pair is made only where it is beyond doubt.
/// </summary>
internal sealed class AuthorshipParser(TextPool pool, JsonMap map)
{
    private readonly Colleagues _colleagues = new();
    private readonly Institutions _known = new(pool);
    private readonly List<(Institution Institution, JsonPart Part)> _institutions = [];
    private int _peopleBefore;

    /// <param name="work">The record of which the map was drawn.</param>
    /// <param name="part">Where its authorships stand.</param>
    public IReadOnlyList<Person> Parse(ReadOnlySpan<byte> work, JsonPart part)
    {
        // Mostly enough, and seldom much too long.
        var people = new List<Person>(_peopleBefore);
        _colleagues.Forget();
        for (var items = new MappedItems(work, map, part); items.MoveNext();) people.Add(ParseOne(work, items.Part));
        _peopleBefore = Math.Min(people.Count, 8);
        return people;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Person ParseOne(ReadOnlySpan<byte> work, JsonPart authorship)
    {
        JsonPart institutions = default, affiliations = default, strings = default, oneString = default;
        for (var members = new MappedObject(work, map, authorship); members.MoveNext();)
        {
            var key = members.Key;
            if (key.SequenceEqual("institutions"u8)) institutions = members.Part;
            else if (key.SequenceEqual("affiliations"u8)) affiliations = members.Part;
            else if (key.SequenceEqual("raw_affiliation_strings"u8)) strings = members.Part;
            else if (key.SequenceEqual("raw_affiliation_string"u8)) oneString = members.Part;
        }

        if (_colleagues.Find(work, institutions, affiliations) is { } colleague) return colleague;
        ReadInstitutions(work, institutions);
        var addresses = new List<Address>(1);
        ReadAffiliations(work, affiliations, addresses);
        var isPaired = addresses.Count > 0;
        if (!isPaired) ReadUnpaired(work, strings, oneString, addresses);
        var person = new Person(addresses);
        if (isPaired) _colleagues.Keep(institutions, affiliations, person);
        return person;
    }

    private void ReadUnpaired(ReadOnlySpan<byte> work, JsonPart strings, JsonPart oneString, List<Address> addresses)
    {
        ReadStrings(work, strings, oneString, addresses);
        if (addresses.Count == 0) addresses.AddRange(_institutions.Select(known => known.Institution.AddressFor("")).Distinct());
    }

    private void ReadInstitutions(ReadOnlySpan<byte> work, JsonPart institutions)
    {
        _institutions.Clear();
        for (var items = new MappedItems(work, map, institutions); items.MoveNext();) _institutions.Add((_known.Find(work, map, items.Part), items.Part));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadAffiliations(ReadOnlySpan<byte> work, JsonPart affiliations, List<Address> addresses)
    {
        for (var items = new MappedItems(work, map, affiliations); items.MoveNext();)
        {
            JsonPart text = default, ids = default;
            for (var members = new MappedObject(work, map, items.Part); members.MoveNext();)
            {
                if (members.Key.SequenceEqual("raw_affiliation_string"u8)) text = members.Part;
                else if (members.Key.SequenceEqual("institution_ids"u8)) ids = members.Part;
            }

            // No pool: what colleagues share is one person's, and others' texts hardly ever come again soon.
            Add(addresses, Encoding.UTF8.GetString(JsonText.Bytes(text.Of(work)).Trim((byte)' ')), FindFirst(work, ids));
        }
    }

    private void ReadStrings(ReadOnlySpan<byte> work, JsonPart strings, JsonPart oneString, List<Address> addresses)
    {
        var texts = new List<string>();
        for (var items = new MappedItems(work, map, strings); items.MoveNext();)
        {
            texts.Add(pool.Get(JsonText.Bytes(items.Value).Trim((byte)' ')));
        }

        if (texts.Count == 0 && JsonText.ReadOrNull(oneString.Of(work)) is { } text) texts.Add(text);
        foreach (var raw in texts) Add(addresses, raw, FindNamedIn(raw, texts.Count));
    }

    private static void Add(List<Address> addresses, string text, Institution? institution)
    {
        if (text.Length == 0 && institution is null) return;
        var address = institution is null ? new Address { Text = text } : institution.AddressFor(text);
        if (addresses.Count == 0 || !addresses.Contains(address)) addresses.Add(address);
    }

    private Institution? FindFirst(ReadOnlySpan<byte> work, JsonPart ids)
    {
        for (var items = new MappedItems(work, map, ids); items.MoveNext();)
        {
            var id = JsonText.Bytes(items.Value);
            foreach (var (institution, part) in _institutions)
            {
                if (id.SequenceEqual(institution.IdIn(part.Of(work)))) return institution;
            }
        }

        return null;
    }

    private Institution? FindNamedIn(string text, int textCount)
    {
        if (textCount == 1 && _institutions.Count == 1) return _institutions[0].Institution;
        return _institutions.Find(known => known.Institution.Name is { } name && text.Contains(name, StringComparison.OrdinalIgnoreCase)).Institution;
    }
}
