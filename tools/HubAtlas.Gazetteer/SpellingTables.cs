using HubAtlas.Core.Geocoding.Spelling;
using HubAtlas.Core.Geocoding.Tables;


namespace HubAtlas.GazetteerCompiler;

/// <summary>Lists the Latin names of each economy for the search in spite of spelling mistakes.</summary>
internal static class SpellingTables
{
    private const int ShortestName = 4;

    public static void Write(GazetteerTables tables, List<PlaceRow> places, Economies economies, StringPool pool)
    {
        var economyCount = economies.Codes.Count;
        var entries = places
            .SelectMany(p => LettersOf(p, economies.Codes[p.Economy]).Select(n => (p.Economy, n.Letters, Place: n.IsPrimary ? p.Index | int.MinValue : p.Index)))
            .OrderBy(e => e.Economy).ThenBy(e => e.Letters, StringComparer.Ordinal).ThenBy(e => e.Place).ToList();
        tables.SpellingStarts = new int[economyCount + 1];
        foreach (var entry in entries) tables.SpellingStarts[entry.Economy + 1]++;
        for (var i = 1; i <= economyCount; i++) tables.SpellingStarts[i] += tables.SpellingStarts[i - 1];
        tables.SpellingSignatures = [.. entries.Select(e => SpellingIndex.Signature(e.Letters))];
        tables.SpellingLetters = [.. entries.Select(e => pool.Add(e.Letters))];
        tables.SpellingPlaces = [.. entries.Select(e => e.Place)];
    }

    private static IEnumerable<(string Letters, bool IsPrimary)> LettersOf(PlaceRow place, string economy) =>
        place.CuratedNames.Append(place.Name).Append(place.Display).Select(n => (Name: n, IsPrimary: true))
            .Concat(place.OtherNames.Select(n => (Name: n, IsPrimary: false)))
            .SelectMany(n => Names.Spellings(n.Name).Select(s => (Letters: NameIndexBuilder.LatinLetters(s), n.IsPrimary)))
            .SelectMany(n => SoundKeys.LostSpellings(n.Letters, economy).Select(l => (Letters: l, IsPrimary: false)).Prepend(n))
            .Where(n => n.Letters.Length is >= ShortestName and < 64)
            .DistinctBy(n => n.Letters, StringComparer.Ordinal);
}
