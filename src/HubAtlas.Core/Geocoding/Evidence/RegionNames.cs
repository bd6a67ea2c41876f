using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Evidence;

/// <summary>
/// Whether words of an address name a region of an economy, or a part of its name: "Ontario" beside the column of Canada is the province, and
/// "Natal" beside that of South Africa KwaZulu-Natal.
/// </summary>
internal sealed class RegionNames(Gazetteer gazetteer)
{
    private readonly HashSet<(int Economy, ulong Key)> _words = WordsOf(gazetteer);

    public bool AreNamed(int economy, in Mention mention, ParsedAddress parsed)
    {
        if (IsRegion(economy, mention) || _words.Contains((economy, parsed.Text.KeyOf(mention.First, mention.End)))) return true;
        foreach (var area in parsed.Areas)
            if (!area.IsCode && area.Covers(mention) && IsRegion(economy, area)) return true;
        return false;
    }

    private bool IsRegion(int economy, in Mention mention)
    {
        foreach (var posting in gazetteer.Meanings(mention))
            if ((posting & GazetteerTables.CodeMark) == 0 && GazetteerTables.TargetOf(posting) is NameTarget.Region or NameTarget.County
                && gazetteer.EconomyOfMeaning(posting) == economy) return true;
        return false;
    }

    // Every run of words of every region's name.
    private static HashSet<(int, ulong)> WordsOf(Gazetteer gazetteer)
    {
        var (words, text) = (new HashSet<(int, ulong)>(), new AddressText());
        for (var region = 0; region < gazetteer.Tables.RegionEconomies.Length; region++)
        {
            text.Clear();
            text.Add(gazetteer.RegionLabel(region));
            for (var first = 0; first < text.WordCount; first++)
                for (var end = first + 1; end <= text.WordCount; end++)
                    words.Add((gazetteer.Tables.RegionEconomies[region], text.KeyOf(first, end)));
        }

        return words;
    }
}
