using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Evidence;

/// <summary>What the names of areas in an address say for or against a region.</summary>
internal sealed class RegionClues(Gazetteer gazetteer)
{
    private readonly List<Clue> _clues = [];
    private ParsedAddress _parsed = null!;

    /// <summary>One meaning of one name of an area.</summary>
    private readonly record struct Clue(NameTarget Target, int Id, int Economy, Mention Mention);

    public void List(ParsedAddress parsed)
    {
        _parsed = parsed;
        _clues.Clear();
        foreach (var area in parsed.Areas)
        {
            var economyNamed = gazetteer.EconomyNamedBy(area);
            foreach (var posting in gazetteer.Meanings(area))
            {
                var (target, id) = (GazetteerTables.TargetOf(posting), GazetteerTables.IdOf(posting));
                if (target == NameTarget.Place && !area.IsCode) continue;
                // "Puebla, Mexico" names the economy, not its region of that name.
                if (target == NameTarget.Region && gazetteer.Tables.RegionEconomies[id] == economyNamed) continue;
                _clues.Add(new(target, id, target == NameTarget.Region ? gazetteer.Tables.RegionEconomies[id] : -1, area));
            }
        }
    }

    /// <summary>Points for or against a candidate of this economy and region.</summary>
    /// <param name="own">The candidate's own mention, which is no evidence for it.</param>
    public double PointsFor(int economy, int region, in Mention own)
    {
        var (best, ofEconomy, named, coded) = (0.0, 0.0, false, false);
        foreach (var clue in _clues)
        {
            if (clue.Mention.Covers(own) || own.Covers(clue.Mention)) continue;
            var (area, id) = (clue.Mention, clue.Id);
            if (clue.Target == NameTarget.Region && id == region)
                best = Math.Max(best, area.IsStrong || area.IsCode ? Weights.Areas.SameRegion : Weights.Areas.HintedRegion);
            else if (clue.Target == NameTarget.Region && clue.Economy == economy && area.IsStrong && area.SegmentCover == SegmentCover.Whole)
                named = true;
            else if (clue.Target == NameTarget.County && id == region) best = Math.Max(best, Weights.Areas.SameCounty);
            else if (clue.Target == NameTarget.Economy && area.IsCode && id == economy) ofEconomy = Weights.Areas.SameEconomyCode;
            else coded |= area.IsCode && area.SegmentCover == SegmentCover.Whole;
        }

        // "Brühl, Baden-Württemberg, DE" is not the Brühl beside Cologne, which is in Germany too.
        return best > 0 ? Math.Max(best, ofEconomy) : named ? Weights.Areas.OtherRegion : ofEconomy > 0 ? ofEconomy : coded ? Weights.Areas.OtherCode : 0;
    }

    /// <summary>The only region of the economy that the address names; −1 when none or several.</summary>
    public int RegionOf(int economy)
    {
        var found = -1;
        if (economy < 0) return found;
        foreach (var area in _parsed.Areas)
        {
            if (!area.IsStrong && !area.IsCode) continue;
            foreach (var posting in gazetteer.Meanings(area))
            {
                var id = GazetteerTables.IdOf(posting);
                if (GazetteerTables.TargetOf(posting) != NameTarget.Region || gazetteer.Tables.RegionEconomies[id] != economy) continue;
                if (found >= 0 && found != id) return -1;
                found = id;
            }
        }

        return found;
    }

    // "Mexico, Missouri", "Lebanon, NH".
    public bool IsTownOfRegion(in Mention area, int economy)
    {
        foreach (var clue in _clues)
        {
            if (clue.Target != NameTarget.Region || clue.Mention.First != area.End || clue.Economy == economy) continue;
            if (!clue.Mention.IsStrong && !clue.Mention.IsCode) continue;
            foreach (var posting in gazetteer.Meanings(area))
                if (GazetteerTables.TargetOf(posting) == NameTarget.Place
                    && gazetteer.Tables.Places[GazetteerTables.IdOf(posting)].Region == clue.Id)
                    return true;
        }

        return false;
    }
}
