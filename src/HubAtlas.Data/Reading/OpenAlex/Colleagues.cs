using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Json;

namespace HubAtlas.Data.Reading.OpenAlex;

/// <summary>
/// The authors of one work and where the bytes stand that their addresses were made of: half of all authorships repeat those of a
/// colleague, and whoever is where a colleague is needs no reading.
/// </summary>
internal sealed class Colleagues
{
    // Beyond these few, comparing costs more than it saves.
    private const int MostKept = 8;

    private readonly List<Seen> _seen = new(MostKept);

    public void Forget() => _seen.Clear();

    public Person? Find(ReadOnlySpan<byte> work, JsonPart institutions, JsonPart affiliations)
    {
        var where = institutions.Of(work);
        var said = affiliations.Of(work);

        // The one before is the likeliest.
        for (var index = _seen.Count - 1; index >= 0; index--)
        {
            var seen = _seen[index];
            if (seen.Affiliations.Of(work).SequenceEqual(said) && seen.Institutions.Of(work).SequenceEqual(where)) return seen.Person;
        }

        return null;
    }

    public void Keep(JsonPart institutions, JsonPart affiliations, Person person)
    {
        if (_seen.Count == MostKept) _seen.RemoveAt(0);
        _seen.Add(new Seen(institutions, affiliations, person));
    }

    private readonly record struct Seen(JsonPart Institutions, JsonPart Affiliations, Person Person);
}
