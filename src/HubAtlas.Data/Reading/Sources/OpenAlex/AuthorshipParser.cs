using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Json;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.OpenAlex;

/// <summary>
/// Makes a person of each authorship. Newer records pair each raw affiliation with its institutions (<c>affiliations</c>);
/// older ones list both apart, and then a pair is made only where it is beyond doubt. Where there is no institution at all, the only one of
/// <c>countries</c> is the economy.
/// </summary>
internal sealed class AuthorshipParser(TextPool pool, JsonMap map) : IDisposable
{
    private readonly MemberFinder _members = new("institutions", "affiliations", "raw_affiliation_strings", "raw_affiliation_string", "countries");
    private readonly MemberFinder _pairMembers = new("raw_affiliation_string", "institution_ids");
    private readonly Colleagues _colleagues = new();
    private readonly Institutions _known = new(pool);
    private readonly List<Institution> _institutions = [];
    private readonly List<JsonPart> _institutionParts = [];
    private string? _economy;
    private int _peopleBefore;

    /// <param name="work">The record of which the map was drawn.</param>
    /// <param name="part">Where its authorships stand.</param>
    public IReadOnlyList<Person> Parse(ReadOnlySpan<byte> work, JsonPart part)
    {
        // Mostly enough, and seldom much too long.
        var people = new List<Person>(_peopleBefore);
        _colleagues.Forget();
        for (var items = new MappedItems(work, part); items.TryBegin(work, out var start);)
        {
            people.Add(ParseOne(work, start, out var end));
            items.Pass(work, map, start, end);
        }

        _peopleBefore = Math.Min(people.Count, 8);
        return people;
    }

    /// <param name="authorship">Where it begins.</param>
    /// <param name="end">Position behind it; negative in broken text.</param>
    private Person ParseOne(ReadOnlySpan<byte> work, int authorship, out int end)
    {
        end = _members.Find(work, map, authorship);
        var (institutions, affiliations, strings, oneString, countries) = (_members[0], _members[1], _members[2], _members[3], _members[4]);
        if (_colleagues.Find(work, institutions, affiliations, countries) is { } colleague) return colleague;
        ReadInstitutions(work, institutions);
        _economy = _institutions.Count == 0 ? FindOnly(work, countries) : null;
        var addresses = new List<Address>(1);
        ReadAffiliations(work, affiliations, addresses);
        var isPaired = addresses.Count > 0;
        if (!isPaired) ReadUnpaired(work, strings, oneString, addresses);
        var person = new Person(addresses);
        if (isPaired) _colleagues.Keep(institutions, affiliations, countries, person);
        return person;
    }

    private void ReadUnpaired(ReadOnlySpan<byte> work, JsonPart strings, JsonPart oneString, List<Address> addresses)
    {
        ReadStrings(work, strings, oneString, addresses);
        if (addresses.Count == 0) addresses.AddRange(_institutions.Select(institution => institution.AddressFor("")).Distinct());
    }

    private void ReadInstitutions(ReadOnlySpan<byte> work, JsonPart institutions)
    {
        _institutions.Clear();
        _institutionParts.Clear();
        for (var items = new MappedItems(work, institutions); items.MoveNext(work, map);)
        {
            _institutions.Add(_known.Find(work, map, items.Part));
            _institutionParts.Add(items.Part);
        }
    }

    private void ReadAffiliations(ReadOnlySpan<byte> work, JsonPart affiliations, List<Address> addresses)
    {
        for (var items = new MappedItems(work, affiliations); items.TryBegin(work, out var start);)
        {
            items.Pass(work, map, start, _pairMembers.Find(work, map, start));
            var (text, ids) = (_pairMembers[0], _pairMembers[1]);

            // No pool: what colleagues share is one person's, and others' texts hardly ever come again soon.
            Add(addresses, Encoding.UTF8.GetString(JsonText.Bytes(text.Of(work)).Trim((byte)' ')), FindFirst(work, ids));
        }
    }

    private void ReadStrings(ReadOnlySpan<byte> work, JsonPart strings, JsonPart oneString, List<Address> addresses)
    {
        var texts = new List<string>();
        for (var items = new MappedItems(work, strings); items.MoveNext(work, map);)
        {
            texts.Add(pool.Get(JsonText.Bytes(items.Part.Of(work)).Trim((byte)' ')));
        }

        if (texts.Count == 0 && JsonText.ReadOrNull(oneString.Of(work)) is { } text) texts.Add(text);
        foreach (var raw in texts) Add(addresses, raw, FindNamedIn(raw, texts.Count));
    }

    /// <summary>Where several economies are listed, nothing tells which is whose.</summary>
    private string? FindOnly(ReadOnlySpan<byte> work, JsonPart countries)
    {
        var items = new MappedItems(work, countries);
        if (!items.MoveNext(work, map)) return null;
        var economy = pool.GetOrNull(JsonText.Bytes(items.Part.Of(work)));
        return items.MoveNext(work, map) ? null : economy;
    }

    private void Add(List<Address> addresses, string text, Institution? institution)
    {
        if (text.Length == 0 && institution is null) return;
        var address = institution is null ? new Address { Text = text, Economy = _economy } : institution.AddressFor(text);
        if (addresses.Count == 0 || !addresses.Contains(address)) addresses.Add(address);
    }

    private Institution? FindFirst(ReadOnlySpan<byte> work, JsonPart ids)
    {
        for (var items = new MappedItems(work, ids); items.MoveNext(work, map);)
        {
            var id = JsonText.Bytes(items.Part.Of(work));
            for (var index = 0; index < _institutions.Count; index++)
            {
                if (id.SequenceEqual(_institutions[index].IdIn(_institutionParts[index].Of(work)))) return _institutions[index];
            }
        }

        return null;
    }

    private Institution? FindNamedIn(string text, int textCount)
    {
        if (textCount == 1 && _institutions.Count == 1) return _institutions[0];
        return _institutions.Find(known => known.Name is { } name && text.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose() => _known.Dispose();
}
