using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>The registry's names as keys of meaningful words, so that "Univ. of Bonn" and "Universität Bonn" are one name.</summary>
internal sealed class OrganisationIndex
{
    private readonly RegistryWords _words;
    private readonly RegisteredName[] _names;
    private readonly KeyTable<int> _firstByKey;
    private readonly KeyFilter _beginnings;
    private readonly int[] _rareStarts;
    private readonly int[] _rareNames;

    public OrganisationIndex(IReadOnlyList<Organisation> registry, Gazetteer gazetteer)
    {
        Organisations = [.. registry.Where(o => o.Point is { IsValid: true }).OrderBy(o => o.Id, StringComparer.Ordinal)];
        var names = new RegisteredNames(
            (organisation, key) => IsNear(gazetteer, Organisations[organisation], key),
            organisation => !TellUniversitiesApart.Contains(Organisations[organisation].Economy));
        for (var i = 0; i < Organisations.Length; i++)
        {
            ById[IdKey(Organisations[i].Id)] = i;
            AddNames(names, i);
        }

        _words = new(names, Organisations, gazetteer);
        University = _words.Find(Vocabulary.University).Id;
        var (firstByKey, next, marks) = (new Dictionary<ulong, int>(names.Count), new int[names.Count], names.Marks.ToArray());
        _beginnings = LinkKeys(names, firstByKey, next);
        _firstByKey = new(firstByKey);
        new Namesakes(Organisations, names.Organisations, next, marks).Mark(firstByKey.Values);
        _names = [.. marks.Select((mark, name) => new RegisteredName(names.Organisations[name], next[name], WeightOf(WordsOf(name)), mark))];
        (_rareStarts, _rareNames) = ListRareWords();
    }

    public Organisation[] Organisations { get; }

    public Dictionary<string, int> ById { get; } = new(StringComparer.Ordinal);

    /// <summary>A word of a text with what the registry's words tell of it.</summary>
    public SalientWord Salient(int word, ulong key) => new(word, key, _words.Find(key));

    /// <summary>The word "university"; −1 when no name has it.</summary>
    public int University { get; }

    public int NameCount => _names.Length;

    /// <summary>False when no name begins with the words of the key; true nearly always means that one does.</summary>
    public bool IsBeginning(ulong key) => _beginnings.MayHave(key);

    /// <summary>First name with the key, −1 when there is none; go on with <see cref="RegisteredName.Next"/>.</summary>
    public int FirstWith(ulong key) => _firstByKey.Find(key, -1);

    public ref readonly RegisteredName NameAt(int name) => ref _names[name];

    public ReadOnlySpan<int> WordsOf(int name) => _words.Of(name);

    /// <summary>Names that have the word; none for words too common to be telling.</summary>
    public ReadOnlySpan<int> NamesWith(int word) =>
        word < 0 ? default : _rareNames.AsSpan(_rareStarts[word], _rareStarts[word + 1] - _rareStarts[word]);

    /// <summary>The last part of a registry id, so that it matches with and without its web address.</summary>
    public static string IdKey(string id) => id.TrimEnd('/')[(id.TrimEnd('/').LastIndexOf('/') + 1)..].ToLowerInvariant();

    private static bool IsNear(Gazetteer gazetteer, Organisation organisation, ulong key)
    {
        if (!gazetteer.TryFind(key, out var start, out var count)) return false;
        foreach (var posting in gazetteer.Tables.Postings.AsSpan(start, count))
        {
            if (GazetteerTables.TargetOf(posting) != NameTarget.Place) continue;
            if (Sphere.DistanceKm(gazetteer.Point(GazetteerTables.IdOf(posting)), organisation.Point!.Value) <= Weights.Registry.CityKm) return true;
        }

        return false;
    }

    // Where English is spoken, Washington University is not the University of Washington.
    private static readonly string[] TellUniversitiesApart = ["AU", "CA", "GB", "IE", "NZ", "US"];

    private void AddNames(RegisteredNames names, int index)
    {
        var organisation = Organisations[index];
        names.Add(organisation.Name, index, NameMarks.First, organisation.City);
        foreach (var name in organisation.OtherNames) names.Add(name, index, NameMarks.None, organisation.City);
        foreach (var acronym in organisation.Acronyms) names.Add(acronym, index, NameMarks.Acronym, null);
    }

    private float WeightOf(ReadOnlySpan<int> words)
    {
        var weight = 0f;
        foreach (var word in words) weight += (float)_words.Telling(word);
        return weight;
    }

    // From the last name to the first, so that the chain of a key runs in the order of the registry.
    private static KeyFilter LinkKeys(RegisteredNames names, Dictionary<ulong, int> firstByKey, int[] next)
    {
        var beginnings = new HashSet<ulong>();
        for (var name = names.Count - 1; name >= 0; name--)
        {
            var key = 0UL;
            for (var i = names.Starts[name]; i < names.Starts[name + 1]; i++)
            {
                key = NameHash.Chain(key, names.Words[i]);
                beginnings.Add(key);
            }

            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firstByKey, key, out var exists);
            next[name] = exists ? first : -1;
            first = name;
        }

        var filter = new KeyFilter(beginnings.Count);
        foreach (var beginning in beginnings) filter.Add(beginning);
        return filter;
    }

    private (int[] Starts, int[] Names) ListRareWords()
    {
        var starts = new int[_words.Count + 1];
        for (var name = 0; name < NameCount; name++)
            foreach (var word in WordsOf(name))
                if (_words.IsRare(word)) starts[word + 1]++;
        for (var word = 0; word < _words.Count; word++) starts[word + 1] += starts[word];
        var (names, at) = (new int[starts[^1]], starts[..^1]);
        for (var name = 0; name < NameCount; name++)
            foreach (var word in WordsOf(name))
                if (_words.IsRare(word)) names[at[word]++] = name;
        return (starts, names);
    }
}
