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
    private readonly int[] _wordLongest;
    private readonly int[] _nameOrganisations;
    private readonly NameMarks[] _nameMarks;
    private readonly float[] _nameWeights;
    private readonly Dictionary<ulong, int> _firstByKey;
    private readonly int[] _nextByKey;
    private readonly ulong[] _beginnings = new ulong[1 << (BeginningBits - 6)];
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

        _nameOrganisations = [.. names.Organisations];
        _nameMarks = [.. names.Marks];
        _words = new(names, Organisations, gazetteer);
        _nameWeights = WeighNames();
        _wordLongest = new int[_words.Count];
        _nextByKey = new int[names.Count];
        _firstByKey = new(names.Count);
        LinkKeys(names);
        new Namesakes(Organisations, _nameOrganisations, _nextByKey, _nameMarks).Mark(_firstByKey.Values);
        (_rareStarts, _rareNames) = ListRareWords();
    }

    public Organisation[] Organisations { get; }

    public Dictionary<string, int> ById { get; } = new(StringComparer.Ordinal);

    /// <summary>A word of a text with what the registry's words tell of it.</summary>
    public SalientWord Salient(int word, ulong key)
    {
        var id = _words.IdOf(key);
        return new(word, key, id, _words.Telling(id));
    }

    /// <summary>The word "university"; −1 when no name has it.</summary>
    public int University => _words.IdOf(Vocabulary.University);

    public int NameCount => _nameOrganisations.Length;

    /// <summary>How many words the longest name has that begins with the word; 0 when none does.</summary>
    public int LongestFrom(int word) => word < 0 ? 0 : _wordLongest[word];

    /// <inheritdoc cref="RegistryWords.EconomyOf"/>
    public int EconomyOf(int word) => _words.EconomyOf(word);

    /// <summary>False when no name begins with the words of the key; true nearly always means that one does.</summary>
    public bool IsBeginning(ulong key) => (_beginnings[BitOf(key) >> 6] >> (BitOf(key) & 63) & 1) != 0;

    private static int BitOf(ulong key) => (int)(key >> (64 - BeginningBits));

    /// <summary>Two megabytes, which stay in the processor's cache.</summary>
    private const int BeginningBits = 24;

    /// <summary>First name with the key, −1 when there is none; go on with <see cref="Next"/>.</summary>
    public int FirstWith(ulong key) => _firstByKey.GetValueOrDefault(key, -1);

    public int Next(int name) => _nextByKey[name];

    public int OrganisationOf(int name) => _nameOrganisations[name];

    public NameMarks MarksOf(int name) => _nameMarks[name];

    public double WeightOf(int name) => _nameWeights[name];

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

    private float[] WeighNames()
    {
        var weights = new float[NameCount];
        for (var name = 0; name < weights.Length; name++)
            foreach (var word in WordsOf(name)) weights[name] += (float)_words.Telling(word);
        return weights;
    }

    private void LinkKeys(RegisteredNames names)
    {
        // From the last name to the first, so that the chain of a key runs in the order of the registry.
        for (var name = NameCount - 1; name >= 0; name--)
        {
            var key = 0UL;
            for (var i = names.Starts[name]; i < names.Starts[name + 1]; i++)
            {
                key = NameHash.Chain(key, names.Words[i]);
                _beginnings[BitOf(key) >> 6] |= 1UL << (BitOf(key) & 63);
            }

            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_firstByKey, key, out var exists);
            _nextByKey[name] = exists ? first : -1;
            first = name;
            var words = WordsOf(name);
            _wordLongest[words[0]] = Math.Max(_wordLongest[words[0]], words.Length);
        }
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
