using HubAtlas.Core.Geocoding;

namespace HubAtlas.GazetteerCompiler;

/// <summary>Lists the Latin names of each economy for the search in spite of spelling mistakes.</summary>
internal static class SpellingTables
{
    private const int ShortestName = 4;

    public static void Write(GazetteerTables tables, List<PlaceRow> places, int economyCount, StringPool pool)
    {
        var entries = places
            .SelectMany(p => p.CuratedNames.Concat(p.OtherNames).Append(p.Name).SelectMany(Names.Spellings)
                .Select(NameIndexBuilder.LatinLetters).Where(n => n.Length is >= ShortestName and < 64).Distinct(StringComparer.Ordinal)
                .Select(n => (p.Economy, Letters: n, Place: p.Index)))
            .OrderBy(e => e.Economy).ThenBy(e => e.Letters, StringComparer.Ordinal).ThenBy(e => e.Place).ToList();
        tables.SpellingStarts = new int[economyCount + 1];
        foreach (var entry in entries) tables.SpellingStarts[entry.Economy + 1]++;
        for (var i = 1; i <= economyCount; i++) tables.SpellingStarts[i] += tables.SpellingStarts[i - 1];
        tables.SpellingSignatures = [.. entries.Select(e => Spelling.Signature(e.Letters))];
        tables.SpellingLetters = [.. entries.Select(e => pool.Add(e.Letters))];
        tables.SpellingPlaces = [.. entries.Select(e => e.Place)];
    }
}
