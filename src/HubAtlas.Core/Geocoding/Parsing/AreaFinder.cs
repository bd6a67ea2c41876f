using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>Tells which of the names in a segment are those of its economy or region, and which are codes.</summary>
internal sealed class AreaFinder(Gazetteer gazetteer)
{
    public void Add(ParsedAddress parsed, int segment, List<Mention> hits)
    {
        var words = parsed.Text.Words;
        var (first, end) = (parsed.SegmentStarts[segment], parsed.SegmentStarts[segment + 1]);
        var isInstitution = parsed.SegmentIsInstitution[segment];
        foreach (var hit in hits)
        {
            var (hasName, hasCode) = MeaningsOf(hit);
            if (hit.Count == 1 && hasName && words[hit.First].IsOf(WordClass.Institution | WordClass.Filler)) continue;
            if ((!hasName && !hasCode) || hit.IsContained || (parsed.ColumnEconomy >= 0 && !MayBelong(hit, parsed.ColumnEconomy)))
                continue;
            var right = hit.End;
            while (right < end && (words[right].Is(WordMarks.HasDigit) || words[right].IsOf(WordClass.Filler))) right++;
            var isLast = right == end;
            var isWhole = isLast && OnlyNumbers(words[first..hit.First]);
            var segmentCover = isWhole ? SegmentCover.Whole : isLast ? SegmentCover.Edge : SegmentCover.Inside;
            if (!isLast && hit.Count == 1 && words[hit.First].IsOf(WordClass.StateLetters)) continue;
            if (!hasName)
            {
                if (!words[hit.First].Is(WordMarks.Capitals) || segmentCover == SegmentCover.Inside) continue;
                // "Lu Cho" and "Si Tun" are two syllables of one name, and no code beside a kind of settlement.
                if (segmentCover == SegmentCover.Whole && HasFiller(words[first..end])) segmentCover = SegmentCover.Edge;
                if (segmentCover == SegmentCover.Edge && isInstitution && words[hit.First].IsOf(WordClass.CompanyEnding)) continue;
                parsed.Areas.Add(hit with { SegmentCover = segmentCover, IsCode = true, InInstitution = isInstitution });
                continue;
            }

            var follows = hit.First > first && words[hit.First - 1].IsOf(WordClass.Stop);
            var isStrong = isWhole || GaplessLine.Leads(parsed, segment, hit)
                || (isLast && !follows && (!isInstitution || (segment >= parsed.SegmentIsInstitution.Count - 1 && HasEconomy(hit))));
            parsed.Areas.Add(hit with { SegmentCover = segmentCover, IsStrong = isStrong, InInstitution = isInstitution });
        }
    }

    // A region of another economy than the column's is a word of the address: "Lac" in "Fond du Lac, WI" is no region of Chad.
    private bool MayBelong(in Mention hit, int economy)
    {
        foreach (var posting in gazetteer.Meanings(hit))
        {
            var id = GazetteerTables.IdOf(posting);
            if (GazetteerTables.TargetOf(posting) == NameTarget.Economy) return true;
            if (GazetteerTables.TargetOf(posting) == NameTarget.Region && gazetteer.Tables.RegionEconomies[id] == economy) return true;
        }

        return false;
    }

    // "Ospedale Policlinico San Martino" is not on the island that Italians call so.
    private bool HasEconomy(in Mention hit)
    {
        foreach (var posting in gazetteer.Meanings(hit))
            if (GazetteerTables.TargetOf(posting) == NameTarget.Economy && (posting & GazetteerTables.CodeMark) == 0
                && ((posting & GazetteerTables.PrimaryMark) != 0
                    || gazetteer.PlaceCountOf(GazetteerTables.IdOf(posting)) >= Weights.Areas.PlacesOfKnownEconomy)) return true;
        return false;
    }

    public (bool HasName, bool HasCode) MeaningsOf(in Mention hit)
    {
        var (hasName, hasCode) = (false, false);
        foreach (var posting in gazetteer.Meanings(hit))
        {
            if (GazetteerTables.TargetOf(posting) is not (NameTarget.Economy or NameTarget.Region)) continue;
            if ((posting & GazetteerTables.CodeMark) != 0) hasCode = true;
            else hasName = true;
        }

        return (hasName, hasCode);
    }

    private static bool HasFiller(ReadOnlySpan<Word> words)
    {
        foreach (ref readonly var word in words)
            if (word.IsOf(WordClass.Filler)) return true;
        return false;
    }

    private static bool OnlyNumbers(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
            if (!word.Is(WordMarks.HasDigit) && !word.IsOf(WordClass.Filler)) return false;
        return true;
    }
}
