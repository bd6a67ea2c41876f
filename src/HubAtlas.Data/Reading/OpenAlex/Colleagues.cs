using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.OpenAlex;

/// <summary>
/// The authors of one work and the bytes their addresses were made of: half of all authorships repeat those of a colleague, and whoever
/// is where a colleague is needs no reading. Bytes are kept as positions in the work, so nothing is copied.
/// </summary>
internal sealed class Colleagues
{
    // Beyond these few, comparing costs more than it saves.
    private const int MostKept = 8;

    private readonly List<Seen> _seen = new(MostKept);

    public void Forget() => _seen.Clear();

    public Person? Find(ReadOnlySpan<byte> work, ReadOnlySpan<byte> institutions, ReadOnlySpan<byte> affiliations)
    {
        // The one before is the likeliest.
        for (var index = _seen.Count - 1; index >= 0; index--)
        {
            var seen = _seen[index];
            if (work[seen.Affiliations].SequenceEqual(affiliations) && work[seen.Institutions].SequenceEqual(institutions)) return seen.Person;
        }

        return null;
    }

    /// <param name="institutions">Within <paramref name="work"/>, like the next.</param>
    public void Keep(ReadOnlySpan<byte> work, ReadOnlySpan<byte> institutions, ReadOnlySpan<byte> affiliations, Person person)
    {
        if (_seen.Count == MostKept) _seen.RemoveAt(0);
        _seen.Add(new Seen(Within(work, institutions), Within(work, affiliations), person));
    }

    private static Range Within(ReadOnlySpan<byte> work, ReadOnlySpan<byte> part) =>
        work.Overlaps(part, out var start) ? start..(start + part.Length) : 0..0;

    private readonly record struct Seen(Range Institutions, Range Affiliations, Person Person);
}
