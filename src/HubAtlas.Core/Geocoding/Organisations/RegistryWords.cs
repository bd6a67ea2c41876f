using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>The words of the registry's names: how telling each is, by how few organisations have it, and where it is at home.</summary>
internal sealed class RegistryWords
{
    private readonly Dictionary<ulong, int> _ids = [];
    private readonly Organisation[] _organisations;
    private readonly int[] _owners;
    private readonly NameMarks[] _marks;
    private readonly int[] _starts;
    private readonly int[] _words;
    private readonly int[] _frequencies;
    private readonly double[] _telling;
    private readonly int[] _economies;

    public RegistryWords(RegisteredNames names, Organisation[] organisations, Gazetteer gazetteer)
    {
        _organisations = organisations;
        _owners = [.. names.Organisations];
        _marks = [.. names.Marks];
        _starts = [.. names.Starts];
        _words = NumberWords(names);
        _frequencies = CountOrganisations();
        _telling = TellWords();
        _economies = PlaceWords(gazetteer);
    }

    public int Count => _ids.Count;

    /// <returns>−1 when no name has the word.</returns>
    public int IdOf(ulong canonical) => _ids.GetValueOrDefault(canonical, -1);

    /// <summary>
    /// Natural logarithm of organisations for each that has the word. Names of people and places keep to few economies; a word at
    /// home in many is a subject ("nutrition") and tells little, however rare.
    /// </summary>
    public double Telling(int word) => word < 0 ? 0 : _telling[word];

    /// <summary>The economy of nearly all organisations that have the word; −1 when they are few or in several.</summary>
    public int EconomyOf(int word) => word < 0 ? -1 : _economies[word];

    /// <summary>Few enough organisations have it that it tells something by itself.</summary>
    public bool IsRare(int word) => _frequencies[word] <= Weights.Registry.MostOfRareWord;

    public ReadOnlySpan<int> Of(int name) => _words.AsSpan(_starts[name], _starts[name + 1] - _starts[name]);

    private int[] NumberWords(RegisteredNames names)
    {
        var words = new int[names.Words.Count];
        for (var i = 0; i < words.Length; i++)
        {
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, names.Words[i], out var exists);
            if (!exists) id = _ids.Count - 1;
            words[i] = id;
        }

        return words;
    }

    private int[] CountOrganisations()
    {
        var (counts, last) = (new int[_ids.Count], new int[_ids.Count]);
        for (var name = 0; name < _owners.Length; name++)
        {
            foreach (var word in Of(name))
            {
                if (last[word] == _owners[name] + 1) continue;
                last[word] = _owners[name] + 1;
                counts[word]++;
            }
        }

        return counts;
    }

    private double[] TellWords()
    {
        var economies = new HashSet<string>?[_ids.Count];
        for (var name = 0; name < _owners.Length; name++)
        {
            var organisation = _organisations[_owners[name]];
            if (_marks[name].HasFlag(NameMarks.Acronym) || organisation.Types.Contains("company")) continue;
            foreach (var word in Of(name))
                (economies[word] ??= []).Add(organisation.Economy);
        }

        var telling = new double[economies.Length];
        for (var word = 0; word < telling.Length; word++)
        {
            telling[word] = Math.Log(Math.Max(Weights.Registry.LeastRegistry, _organisations.Length) / (double)Math.Max(1, _frequencies[word]));
            var spread = economies[word]?.Count ?? 0;
            if (spread >= Weights.Registry.EconomiesOfSubject && spread >= Weights.Registry.SpreadOfSubject * _frequencies[word])
                telling[word] = Math.Min(telling[word], Weights.Registry.TellingOfSubject);
        }

        return telling;
    }

    // Organisations by word and economy, each organisation once.
    private int[] PlaceWords(Gazetteer gazetteer)
    {
        var organisations = new HashSet<(int Word, int Organisation)>();
        var counts = new Dictionary<(int Word, string Economy), int>();
        for (var name = 0; name < _owners.Length; name++)
        {
            var organisation = _owners[name];
            if (_marks[name].HasFlag(NameMarks.Acronym)) continue;
            foreach (var word in Of(name))
                if (_frequencies[word] >= Weights.Registry.FewestOfEconomy && organisations.Add((word, organisation)))
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, (word, _organisations[organisation].Economy), out _)++;
        }

        var economies = new int[_ids.Count];
        Array.Fill(economies, -1);
        foreach (var ((word, economy), count) in counts)
            if (count >= Weights.Registry.FewestOfEconomy && count >= Weights.Registry.ShareOfEconomy * _frequencies[word])
                economies[word] = gazetteer.EconomyOf(economy);
        return economies;
    }
}
