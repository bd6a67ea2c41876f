using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>"North Ills, NY" is not in Illinois: of two regions of one economy the one with a segment of its own behind is meant.</summary>
internal sealed class ContradictedAreas(Gazetteer gazetteer)
{
    public void Drop(ParsedAddress parsed)
    {
        if (parsed.Areas.Count < 2 || !HasRegionBehind(parsed)) return;
        for (var i = parsed.Areas.Count - 1; i >= 0; i--)
            if (!IsAlone(parsed, parsed.Areas[i]) && IsContradicted(parsed, parsed.Areas[i])) parsed.Areas.RemoveAt(i);
    }

    private static bool IsAlone(ParsedAddress parsed, in Mention area) =>
        area.First == parsed.SegmentStarts[area.Segment] && area.End == parsed.SegmentStarts[area.Segment + 1];

    private bool HasRegionBehind(ParsedAddress parsed)
    {
        foreach (var area in parsed.Areas)
            if (area.Segment > 0 && IsAlone(parsed, area) && gazetteer.NamesRegion(area)) return true;
        return false;
    }

    private bool IsContradicted(ParsedAddress parsed, in Mention area)
    {
        foreach (var posting in gazetteer.Meanings(area))
        {
            if (GazetteerTables.TargetOf(posting) != NameTarget.Region) continue;
            foreach (var other in parsed.Areas)
                if (other.Segment > area.Segment && IsAlone(parsed, other) && NamesOtherRegion(other, GazetteerTables.IdOf(posting))) return true;
        }

        return false;
    }

    private bool NamesOtherRegion(in Mention other, int region)
    {
        var isOther = false;
        foreach (var posting in gazetteer.Meanings(other))
        {
            if (GazetteerTables.TargetOf(posting) != NameTarget.Region) continue;
            if (GazetteerTables.IdOf(posting) == region) return false;
            isOther |= gazetteer.EconomyOfMeaning(posting) == gazetteer.Tables.RegionEconomies[region];
        }

        return isOther;
    }
}
