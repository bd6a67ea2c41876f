using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Spelling;

/// <summary>Which words of a segment may be the name of a town.</summary>
internal sealed class TownWords(Gazetteer gazetteer)
{
    public (int First, int End) Core(AddressEvidence evidence, int segment)
    {
        var (first, end) = (evidence.Parsed.SegmentStarts[segment], evidence.Parsed.SegmentStarts[segment + 1]);
        while (first < end && IsFiller(evidence, first)) first++;
        while (end > first && IsFiller(evidence, end - 1)) end--;
        return (first, end);
    }

    private bool IsFiller(AddressEvidence evidence, int index)
    {
        var word = evidence.Parsed.Text.Words[index];
        if (word.Is(WordMarks.HasDigit) || word.Length == 1) return true;
        foreach (var area in evidence.Parsed.Areas)
        {
            if (area.First > index || index >= area.End || !(area.IsStrong || area.IsCode)) continue;
            // "Orris Island, ME": in German that is Iceland, but beside the column of the United States a word of the town's name.
            if (area.IsCode && !IsSyllable(evidence, area)) return true;
            if (!evidence.Areas.HasColumn || (!area.IsCode && gazetteer.EconomyNamedBy(area) < 0) || NamesStated(evidence, area)) return true;
        }

        return false;
    }

    // "Tan Tz" beside the column of Taiwan does not say Tanzania.
    private bool IsSyllable(AddressEvidence evidence, in Mention area) => evidence.Areas.HasColumn && area.SegmentCover != SegmentCover.Whole
        && SoundKeys.IsLoose(gazetteer.EconomyCode(evidence.Areas.Stated)) && !NamesStated(evidence, area);

    // "China" is no slip of the pen for Jinan, nor "Kanagawa" for Kanazawa.
    public bool NamesArea(AddressEvidence evidence, int first, int end)
    {
        foreach (var area in evidence.Parsed.Areas)
        {
            if (area.First <= first && area.End >= end && !area.IsCode && NamesStated(evidence, area)) return true;
        }

        return false;
    }

    private bool NamesStated(AddressEvidence evidence, in Mention area)
    {
        foreach (var posting in gazetteer.Meanings(area))
        {
            var id = GazetteerTables.IdOf(posting);
            if (GazetteerTables.TargetOf(posting) == NameTarget.Economy && id == evidence.Areas.Stated) return true;
            if (GazetteerTables.TargetOf(posting) == NameTarget.Region && gazetteer.Tables.RegionEconomies[id] == evidence.Areas.Stated)
                return true;
        }

        return false;
    }

    // A short text beside the economy's column is a town: "Ballson Spa", "College Stattion".
    public static bool IsTown(ParsedAddress parsed, int segment) =>
        segment == 0 && parsed.ColumnEconomy >= 0 && parsed.SegmentStarts[1] <= Weights.Spelling.MostWordsOfTown && parsed.SegmentIsInstitution.Count <= 2;

    // "(IIIS)" is no slip of the pen for Igis.
    public static bool IsAcronym(ParsedAddress parsed, int first, int end) => end - first == 1 && !parsed.IsAllCapitals
        && (parsed.Text.Words[first].Is(WordMarks.InnerCapitals)
            || (parsed.Text.Words[first].Is(WordMarks.Capitals) && parsed.Text.Words[first].Length <= Weights.Parsing.LongestAcronym));
}
