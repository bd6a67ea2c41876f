using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Spelling;

/// <summary>Finds a place name in spite of spelling mistakes, among the Latin names of one economy.</summary>
internal sealed class SpellingIndex(GazetteerTables tables)
{
    // Made when an economy's names are first looked through: few runs need all of them.
    private readonly Lazy<NearNames>[] _near = [.. Enumerable.Range(0, tables.EconomyCodes.Length).Select(economy => new Lazy<NearNames>(() => new(tables, economy)))];

    private readonly Lazy<(int[] Starts, int[] Entries)> _ofPlaces = new(() => ListOfPlaces(tables));

    /// <summary>Which letters a name has (bits 0–25), and its length (bits 26–31).</summary>
    public static uint Signature(ReadOnlySpan<char> letters)
    {
        var signature = (uint)Math.Min(letters.Length, 63) << 26;
        foreach (var letter in letters)
            if (letter is >= 'a' and <= 'z') signature |= 1u << (letter - 'a');
        return signature;
    }

    /// <summary>Adds each name within the distance, in the gazetteer's order.</summary>
    /// <param name="limit">Most insertions, deletions, substitutions and swaps of neighbours.</param>
    public void Find(ReadOnlySpan<char> letters, int economy, int limit, List<(int Id, int Distance)> found) => _near[economy].Value.Find(letters, limit, found);

    /// <summary>Adds each name that begins with the letters: a name cut off.</summary>
    public void FindLonger(ReadOnlySpan<char> letters, int economy, List<(int Id, int Distance)> found) =>
        _near[economy].Value.FindBeginning(letters, Weights.Spelling.MostLonger, found);

    /// <summary>Adds each name that ends with the letters: "Viejo" for Mission Viejo.</summary>
    public void FindEnding(ReadOnlySpan<char> letters, int economy, List<(int Id, int Distance)> found) =>
        _near[economy].Value.FindEnding(letters, Weights.Spelling.MostMissingBefore, found);

    /// <summary>Lists the names of places of an economy, in the gazetteer's order.</summary>
    public void NamesOf(List<int> places, int economy, List<(int Id, int Distance)> found)
    {
        var (starts, entries) = _ofPlaces.Value;
        foreach (var place in places)
            foreach (var entry in entries.AsSpan(starts[place], starts[place + 1] - starts[place]))
                if (entry >= tables.SpellingStarts[economy] && entry < tables.SpellingStarts[economy + 1] && !found.Contains((entry, 0))) found.Add((entry, 0));
        found.Sort();
    }

    private static (int[] Starts, int[] Entries) ListOfPlaces(GazetteerTables tables)
    {
        var starts = new int[tables.PlaceNames.Length + 1];
        foreach (var place in tables.SpellingPlaces) starts[(place & int.MaxValue) + 1]++;
        for (var place = 1; place < starts.Length; place++) starts[place] += starts[place - 1];
        var (entries, at) = (new int[tables.SpellingPlaces.Length], starts[..^1]);
        for (var entry = 0; entry < entries.Length; entry++) entries[at[tables.SpellingPlaces[entry] & int.MaxValue]++] = entry;
        return (starts, entries);
    }

    public int PlaceOf(int entry) => tables.SpellingPlaces[entry] & int.MaxValue;

    /// <summary>Whether the name is the place's main one; the sign bit says so.</summary>
    public bool IsPrimary(int entry) => tables.SpellingPlaces[entry] < 0;

    /// <summary>The first letters of a name, which a text has left out.</summary>
    public ReadOnlySpan<byte> BeginningOf(int entry, int letters) => NameAt(entry)[..letters];

    /// <summary>How many letters of a name the words of a text leave out, each of them the beginning of one; −1 where they are no such beginnings.</summary>
    public int MissingOf(int entry, AddressText text, in Mention words)
    {
        var name = NameAt(entry);
        var (at, taken) = (0, 0);
        for (var i = words.First; i < words.End; i++)
        {
            var letters = text.LettersOf(text.Words[i]);
            while (at + letters.Length <= name.Length && NameTree.Compare(letters, name.Slice(at, letters.Length)) != 0)
            {
                if (i == words.First) return -1;
                at++;
            }

            if (at + letters.Length > name.Length) return -1;
            (at, taken) = (at + letters.Length, taken + letters.Length);
        }

        return name.Length - taken;
    }

    private ReadOnlySpan<byte> NameAt(int entry) => tables.SpellingLettersOf(entry);

    /// <summary>How unlikely the slips are that turn the name into the letters.</summary>
    public double CostOf(int entry, ReadOnlySpan<char> letters) => SpellingCost.Between(letters, NameAt(entry));

    /// <summary>How differently the name and the letters sound in the romanisations of an economy.</summary>
    public double SoundCostOf(int entry, ReadOnlySpan<char> letters, string economy) => Romanisation.Difference(letters, NameAt(entry), economy);

    /// <summary>Whether the name that is nearest begins with the same letter, which writers rarely get wrong.</summary>
    public bool SharesFirstLetter(int entry, char first) => NameAt(entry)[0] == first;
}
