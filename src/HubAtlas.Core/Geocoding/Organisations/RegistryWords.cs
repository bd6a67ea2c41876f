using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>Makes the table of the words of the registry's names: how telling each is, by how few organisations have it, and where it is at home.</summary>
internal sealed class RegistryWords
{
    private readonly Organisation[] _organisations;
    private readonly int[] _starts;
    private readonly int[] _words;
    private readonly int[] _frequencies;
    private readonly double[] _telling;

    public RegistryWords(RegisteredNames names, Organisation[] organisations, Gazetteer gazetteer)
    {
        _organisations = organisations;
        _starts = [.. names.Starts];
        var ids = new Dictionary<ulong, int>();
        _words = NumberWords(names, ids);
        Count = ids.Count;
        _frequencies = CountOrganisations(names);
        _telling = TellWords(names);
        var (economies, longest) = (PlaceWords(names, gazetteer), LongestNames());
        Table = new(ids.ToDictionary(p => p.Key, p => new RegistryWord(_telling[p.Value], p.Value, (short)economies[p.Value], (short)longest[p.Value])));
    }

    public int Count { get; }

    public KeyTable<RegistryWord> Table { get; }

    /// <summary>The words of all names, one name after another.</summary>
    public int[] Numbers => _words;

    /// <inheritdoc cref="RegistryWord.Telling"/>
    public double Telling(int word) => _telling[word];

    /// <summary>Few enough organisations have it that it tells something by itself.</summary>
    public bool IsRare(int word) => _frequencies[word] <= Weights.Registry.MostOfRareWord;

    public ReadOnlySpan<int> Of(int name) => _words.AsSpan(_starts[name], _starts[name + 1] - _starts[name]);

    private static int[] NumberWords(RegisteredNames names, Dictionary<ulong, int> ids)
    {
        var words = new int[names.Words.Count];
        for (var i = 0; i < words.Length; i++)
        {
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, names.Words[i], out var exists);
            if (!exists) id = ids.Count - 1;
            words[i] = id;
        }

        return words;
    }

    private int[] CountOrganisations(RegisteredNames names)
    {
        var (counts, last) = (new int[Count], new int[Count]);
        for (var name = 0; name < names.Count; name++)
        {
            foreach (var word in Of(name))
            {
                if (last[word] == names.Organisations[name] + 1) continue;
                last[word] = names.Organisations[name] + 1;
                counts[word]++;
            }
        }

        return counts;
    }

    private double[] TellWords(RegisteredNames names)
    {
        var economies = new HashSet<string>?[Count];
        for (var name = 0; name < names.Count; name++)
        {
            var organisation = _organisations[names.Organisations[name]];
            if (names.Marks[name].HasFlag(NameMarks.Acronym) || organisation.Types.Contains("company")) continue;
            foreach (var word in Of(name))
                (economies[word] ??= []).Add(organisation.Economy);
        }

        var telling = new double[economies.Length];
        for (var word = 0; word < telling.Length; word++)
        {
            telling[word] = Elementary.Log(Math.Max(Weights.Registry.LeastRegistry, _organisations.Length) / (double)Math.Max(1, _frequencies[word]));
            var spread = economies[word]?.Count ?? 0;
            if (spread >= Weights.Registry.EconomiesOfSubject && spread >= Weights.Registry.SpreadOfSubject * _frequencies[word])
                telling[word] = Math.Min(telling[word], Weights.Registry.TellingOfSubject);
        }

        return telling;
    }

    // Organisations by word and economy, each organisation once.
    private int[] PlaceWords(RegisteredNames names, Gazetteer gazetteer)
    {
        var organisations = new HashSet<(int Word, int Organisation)>();
        var counts = new Dictionary<(int Word, string Economy), int>();
        for (var name = 0; name < names.Count; name++)
        {
            var organisation = names.Organisations[name];
            if (names.Marks[name].HasFlag(NameMarks.Acronym)) continue;
            foreach (var word in Of(name))
                if (_frequencies[word] >= Weights.Registry.FewestOfEconomy && organisations.Add((word, organisation)))
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, (word, _organisations[organisation].Economy), out _)++;
        }

        var economies = new int[Count];
        Array.Fill(economies, -1);
        foreach (var ((word, economy), count) in counts)
            if (count >= Weights.Registry.FewestOfEconomy && count >= Weights.Registry.ShareOfEconomy * _frequencies[word])
                economies[word] = gazetteer.EconomyOf(economy);
        return economies;
    }

    // How many words the longest name has that begins with each.
    private int[] LongestNames()
    {
        var longest = new int[Count];
        for (var name = 0; name + 1 < _starts.Length; name++) longest[Of(name)[0]] = Math.Max(longest[Of(name)[0]], Of(name).Length);
        return longest;
    }
}
