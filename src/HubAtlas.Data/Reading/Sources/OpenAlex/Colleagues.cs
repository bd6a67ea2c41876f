using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Json;

namespace HubAtlas.Data.Reading.Sources.OpenAlex;

/// <summary>
/// The authors of one work and where the bytes stand that their addresses were made of: half of all authorships repeat those of a
/// colleague, and whoever is where a colleague is needs no reading.
/// </summary>
internal sealed class Colleagues
{
    // Beyond these few, comparing costs more than it saves.
    private const int MostKept = 8;

    private readonly Seen[] _seen = new Seen[MostKept];
    private int _count;

    public void Forget() => _count = 0;

    public Person? Find(ReadOnlySpan<byte> work, JsonPart institutions, JsonPart affiliations, JsonPart countries)
    {
        var where = institutions.Of(work);
        var said = affiliations.Of(work);
        var economies = countries.Of(work);

        // The one before is the likeliest.
        for (var back = 1; back <= Math.Min(_count, MostKept); back++)
        {
            ref readonly var seen = ref _seen[(_count - back) % MostKept];
            if (seen.Affiliations.Of(work).SequenceEqual(said) && seen.Institutions.Of(work).SequenceEqual(where)
                && seen.Countries.Of(work).SequenceEqual(economies)) return seen.Person;
        }

        return null;
    }

    public void Keep(JsonPart institutions, JsonPart affiliations, JsonPart countries, Person person)
    {
        ref var seen = ref _seen[_count++ % MostKept];
        seen.Institutions = institutions;
        seen.Affiliations = affiliations;
        seen.Countries = countries;
        seen.Person = person;
    }

    private struct Seen
    {
        public JsonPart Institutions;
        public JsonPart Affiliations;
        public JsonPart Countries;
        public Person Person;
    }
}
