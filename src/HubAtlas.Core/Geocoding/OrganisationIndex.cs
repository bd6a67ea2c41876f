using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding;

[Flags]
internal enum OrganisationNameMarks : byte
{
    None = 0,
    Acronym = 1,

    /// <summary>The name without its country or its city.</summary>
    Shortened = 2,

    /// <summary>The registry's first name.</summary>
    First = 4,
}

internal readonly record struct OrganisationName(int Organisation, OrganisationNameMarks Marks);

/// <summary>The registry's names as keys of meaningful words, so that "Univ. of Bonn" and "Universität Bonn" are one name.</summary>
internal sealed class OrganisationIndex
{
    private const int FewestWordsOfShortened = 2;
    private const int SalientLength = 18;

    private readonly Dictionary<ulong, List<OrganisationName>> _names = [];
    private readonly Dictionary<ulong, int> _longestByFirst = [];
    private readonly AddressText _text = new();

    public OrganisationIndex(IReadOnlyList<Organisation> registry)
    {
        Organisations = [.. registry.Where(o => o.Point is { IsValid: true }).OrderBy(o => o.Id, StringComparer.Ordinal)];
        for (var i = 0; i < Organisations.Length; i++)
        {
            ById[IdKey(Organisations[i].Id)] = i;
            AddNames(i);
        }
    }

    public Organisation[] Organisations { get; }

    public Dictionary<string, int> ById { get; } = new(StringComparer.Ordinal);

    public const int LongestName = SalientLength;

    /// <summary>How many words the longest name has that begins with the word; 0 when none does.</summary>
    public int LongestFrom(ulong firstWord) => _longestByFirst.GetValueOrDefault(firstWord);

    public List<OrganisationName>? Find(ulong key) => _names.GetValueOrDefault(key);

    /// <summary>The last part of a registry id, so that it matches with and without its web address.</summary>
    public static string IdKey(string id) => id.TrimEnd('/')[(id.TrimEnd('/').LastIndexOf('/') + 1)..].ToLowerInvariant();

    private void AddNames(int index)
    {
        var organisation = Organisations[index];
        AddName(organisation.Name, index, OrganisationNameMarks.First);
        foreach (var name in organisation.OtherNames) AddName(name, index, OrganisationNameMarks.None);
        foreach (var acronym in organisation.Acronyms) AddName(acronym, index, OrganisationNameMarks.Acronym);
    }

    private void AddName(string name, int index, OrganisationNameMarks marks)
    {
        var bracket = name.IndexOf('(');
        if (bracket > 2)
        {
            AddKey(name.AsSpan(0, bracket), index, marks | OrganisationNameMarks.Shortened);
            name = name.Replace('(', ' ').Replace(')', ' ');
        }

        AddKey(name, index, marks);
        if (organisationCity(index) is { Length: > 3 } city && name.EndsWith(city, StringComparison.OrdinalIgnoreCase))
            AddKey(name.AsSpan(0, name.Length - city.Length), index, marks | OrganisationNameMarks.Shortened, FewestWordsOfShortened + 1);

        string? organisationCity(int i) => Organisations[i].City;
    }

    private void AddKey(ReadOnlySpan<char> name, int index, OrganisationNameMarks marks, int fewest = 1)
    {
        _text.Clear();
        _text.Add(name);
        var (key, first, count) = (0UL, 0UL, 0);
        var (shortKey, shortCount) = (0UL, 0);
        foreach (var word in _text.Words)
        {
            if (Vocabulary.Stop.Contains(word.Hash.Value)) continue;
            var canonical = Vocabulary.CanonicalKey(word);
            if (count == 0) first = canonical;
            if (count > 0 && Vocabulary.CompanyEnding.Contains(word.Hash.Value)) (shortKey, shortCount) = (key, count);
            key = NameHash.Chain(key, canonical);
            count++;
        }

        if (count < fewest || count > LongestName) return;
        Put(key, first, count, new(index, marks));
        if (shortCount == count - 1 && shortCount > 0) Put(shortKey, first, shortCount, new(index, marks | OrganisationNameMarks.Shortened));
    }

    private void Put(ulong key, ulong first, int count, OrganisationName name)
    {
        if (!_names.TryGetValue(key, out var list)) _names[key] = list = new(1);
        var known = list.FindIndex(n => n.Organisation == name.Organisation);
        if (known < 0) list.Add(name);
        else if (name.Marks < list[known].Marks || name.Marks == OrganisationNameMarks.First) list[known] = name;
        if (_longestByFirst.GetValueOrDefault(first) < count) _longestByFirst[first] = count;
    }
}
