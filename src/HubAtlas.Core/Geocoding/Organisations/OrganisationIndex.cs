using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>
/// The registry's names as keys of meaningful words, so that "Univ. of Bonn" and "Universität Bonn" are one name; and how telling
/// each word is, by how few organisations have it.
/// </summary>
internal sealed class OrganisationIndex
{
    /// <summary>Words of more organisations than this tell nothing by themselves.</summary>
    private const int MostOfRareWord = 80;

    private readonly Dictionary<ulong, int> _wordIds = [];
    private readonly int[] _wordFrequencies;
    private readonly double[] _wordTelling;
    private readonly int[] _wordEconomies;
    private readonly int[] _wordLongest;
    private readonly int[] _nameOrganisations;
    private readonly NameMarks[] _nameMarks;
    private readonly int[] _nameStarts;
    private readonly int[] _nameWords;
    private readonly float[] _nameWeights;
    private readonly Dictionary<ulong, int> _firstByKey;
    private readonly int[] _nextByKey;
    private readonly ulong[] _beginnings = new ulong[1 << (BeginningBits - 6)];
    private readonly int[] _rareStarts;
    private readonly int[] _rareNames;

    public OrganisationIndex(IReadOnlyList<Organisation> registry, Gazetteer gazetteer)
    {
        Organisations = [.. registry.Where(o => o.Point is { IsValid: true }).OrderBy(o => o.Id, StringComparer.Ordinal)];
        var names = new OrganisationNames(
            (organisation, key) => IsNear(gazetteer, Organisations[organisation], key),
            organisation => !TellUniversitiesApart.Contains(Organisations[organisation].Economy));
        for (var i = 0; i < Organisations.Length; i++)
        {
            ById[IdKey(Organisations[i].Id)] = i;
            AddNames(names, i);
        }

        _nameOrganisations = [.. names.Organisations];
        _nameMarks = [.. names.Marks];
        _nameStarts = [.. names.Starts];
        _nameWords = NumberWords(names);
        _wordFrequencies = CountOrganisations();
        _wordTelling = TellWords();
        _wordEconomies = PlaceWords(gazetteer);
        _nameWeights = WeighNames();
        _wordLongest = new int[_wordIds.Count];
        _nextByKey = new int[names.Count];
        _firstByKey = new(names.Count);
        LinkKeys(names);
        MarkSuperseded();
        MarkBranches();
        (_rareStarts, _rareNames) = ListRareWords();
    }

    public Organisation[] Organisations { get; }

    public Dictionary<string, int> ById { get; } = new(StringComparer.Ordinal);

    /// <summary>A word of a text with what the registry's words tell of it.</summary>
    public SalientWord Salient(int word, ulong key) => new(word, key, WordId(key), Telling(WordId(key)));

    /// <summary>The word "university"; −1 when no name has it.</summary>
    public int University => WordId(Vocabulary.University);

    public int NameCount => _nameOrganisations.Length;

    /// <returns>−1 when no name has the word.</returns>
    public int WordId(ulong canonical) => _wordIds.GetValueOrDefault(canonical, -1);

    /// <summary>How many words the longest name has that begins with the word; 0 when none does.</summary>
    public int LongestFrom(int word) => word < 0 ? 0 : _wordLongest[word];

    /// <summary>
    /// Natural logarithm of organisations for each that has the word. Names of people and places keep to few economies; a word at
    /// home in many is a subject ("nutrition") and tells little, however rare.
    /// </summary>
    public double Telling(int word) => word < 0 ? 0 : _wordTelling[word];

    /// <summary>The economy of nearly all organisations that have the word; −1 when they are few or in several.</summary>
    public int EconomyOf(int word) => word < 0 ? -1 : _wordEconomies[word];

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

    public ReadOnlySpan<int> WordsOf(int name) => _nameWords.AsSpan(_nameStarts[name], _nameStarts[name + 1] - _nameStarts[name]);

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
            if (Sphere.DistanceKm(gazetteer.Point(GazetteerTables.IdOf(posting)), organisation.Point!.Value) <= CityKm) return true;
        }

        return false;
    }

    private const double CityKm = 25;

    // Where English is spoken, Washington University is not the University of Washington.
    private static readonly string[] TellUniversitiesApart = ["AU", "CA", "GB", "IE", "NZ", "US"];

    private void AddNames(OrganisationNames names, int index)
    {
        var organisation = Organisations[index];
        names.Add(organisation.Name, index, NameMarks.First, organisation.City);
        foreach (var name in organisation.OtherNames) names.Add(name, index, NameMarks.None, organisation.City);
        foreach (var acronym in organisation.Acronyms) names.Add(acronym, index, NameMarks.Acronym, null);
    }

    private int[] NumberWords(OrganisationNames names)
    {
        var words = new int[names.Words.Count];
        for (var i = 0; i < words.Length; i++)
        {
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_wordIds, names.Words[i], out var exists);
            if (!exists) id = _wordIds.Count - 1;
            words[i] = id;
        }

        return words;
    }

    private int[] CountOrganisations()
    {
        var (counts, last) = (new int[_wordIds.Count], new int[_wordIds.Count]);
        for (var name = 0; name < NameCount; name++)
        {
            foreach (var word in WordsOf(name))
            {
                if (last[word] == _nameOrganisations[name] + 1) continue;
                last[word] = _nameOrganisations[name] + 1;
                counts[word]++;
            }
        }

        return counts;
    }

    private double[] TellWords()
    {
        var economies = new HashSet<string>?[_wordIds.Count];
        for (var name = 0; name < NameCount; name++)
        {
            var organisation = Organisations[_nameOrganisations[name]];
            if (_nameMarks[name].HasFlag(NameMarks.Acronym) || organisation.Types.Contains("company")) continue;
            foreach (var word in WordsOf(name))
                (economies[word] ??= []).Add(organisation.Economy);
        }

        var telling = new double[economies.Length];
        for (var word = 0; word < telling.Length; word++)
        {
            telling[word] = Math.Log(Math.Max(LeastRegistry, Organisations.Length) / (double)Math.Max(1, _wordFrequencies[word]));
            var spread = economies[word]?.Count ?? 0;
            if (spread >= EconomiesOfSubject && spread >= SpreadOfSubject * _wordFrequencies[word])
                telling[word] = Math.Min(telling[word], TellingOfSubject);
        }

        return telling;
    }

    // Organisations by word and economy, each organisation once.
    private int[] PlaceWords(Gazetteer gazetteer)
    {
        var organisations = new HashSet<(int Word, int Organisation)>();
        var counts = new Dictionary<(int Word, string Economy), int>();
        for (var name = 0; name < NameCount; name++)
        {
            var organisation = _nameOrganisations[name];
            if (_nameMarks[name].HasFlag(NameMarks.Acronym)) continue;
            foreach (var word in WordsOf(name))
                if (_wordFrequencies[word] >= FewestOfEconomy && organisations.Add((word, organisation)))
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, (word, Organisations[organisation].Economy), out _)++;
        }

        var economies = new int[_wordIds.Count];
        Array.Fill(economies, -1);
        foreach (var ((word, economy), count) in counts)
            if (count >= FewestOfEconomy && count >= ShareOfEconomy * _wordFrequencies[word]) economies[word] = gazetteer.EconomyOf(economy);
        return economies;
    }

    private const int FewestOfEconomy = 8;
    private const double ShareOfEconomy = 0.95;

    /// <summary>A registry below this size is a part of one, in which frequencies mislead.</summary>
    private const int LeastRegistry = 10_000;

    private const int EconomiesOfSubject = 6;
    private const double SpreadOfSubject = 0.12;
    private const double TellingOfSubject = 3;

    private float[] WeighNames()
    {
        var weights = new float[NameCount];
        for (var name = 0; name < weights.Length; name++)
            foreach (var word in WordsOf(name)) weights[name] += (float)Telling(word);
        return weights;
    }

    private void LinkKeys(OrganisationNames names)
    {
        // From the last name to the first, so that the chain of a key runs in the order of the registry.
        for (var name = NameCount - 1; name >= 0; name--)
        {
            var key = 0UL;
            for (var i = _nameStarts[name]; i < _nameStarts[name + 1]; i++)
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

    private void MarkSuperseded()
    {
        foreach (var first in _firstByKey.Values)
        {
            for (var name = first; name >= 0; name = _nextByKey[name])
            {
                if (Organisations[_nameOrganisations[name]] is { IsActive: false } gone && HasHeir(first, gone.Economy))
                    _nameMarks[name] |= NameMarks.Superseded;
            }
        }
    }

    // The European Molecular Biology Laboratory of Hamburg is a branch of that of Heidelberg.
    private void MarkBranches()
    {
        foreach (var first in _firstByKey.Values)
        {
            for (var name = first; name >= 0; name = _nextByKey[name])
            {
                var organisation = Organisations[_nameOrganisations[name]];
                for (var other = first; other >= 0; other = _nextByKey[other])
                    if (IsHead(Organisations[_nameOrganisations[other]], organisation)) _nameMarks[name] |= NameMarks.Branch;
            }
        }
    }

    private static bool IsHead(Organisation head, Organisation branch) => head.IsActive
        && head.RelatedCount >= Math.Max(FewestOfHead, BranchShare * branch.RelatedCount) && head.Name == branch.Name
        && head.Id != branch.Id && head.Acronyms.Intersect(branch.Acronyms, StringComparer.Ordinal).Any();

    private const int FewestOfHead = 4;
    private const int BranchShare = 2;

    private bool HasHeir(int first, string economy)
    {
        for (var name = first; name >= 0; name = _nextByKey[name])
        {
            var heir = Organisations[_nameOrganisations[name]];
            if (heir.IsActive && heir.Economy == economy && !_nameMarks[name].HasFlag(NameMarks.Shortened)) return true;
        }

        return false;
    }

    private (int[] Starts, int[] Names) ListRareWords()
    {
        var starts = new int[_wordIds.Count + 1];
        for (var name = 0; name < NameCount; name++)
            foreach (var word in WordsOf(name))
                if (IsRare(word)) starts[word + 1]++;
        for (var word = 0; word < _wordIds.Count; word++) starts[word + 1] += starts[word];
        var (names, at) = (new int[starts[^1]], starts[..^1]);
        for (var name = 0; name < NameCount; name++)
            foreach (var word in WordsOf(name))
                if (IsRare(word)) names[at[word]++] = name;
        return (starts, names);
    }

    private bool IsRare(int word) => _wordFrequencies[word] <= MostOfRareWord;
}
