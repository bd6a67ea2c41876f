using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Geocoding.Evidence;

/// <summary>Weighs every meaning of every place name in an address.</summary>
internal sealed class PlaceJudge(Gazetteer gazetteer)
{
    private readonly GazetteerTables _tables = gazetteer.Tables;

    public void Judge(ParsedAddress parsed, AreaEvidence areas, List<Candidate> candidates)
    {
        foreach (var mention in parsed.Places)
        {
            var economyNamed = gazetteer.EconomyNamedBy(mention);
            var homes = Scripts.HomesOf(parsed.Text.LettersOf(parsed.Text.Words[mention.First])[0]);
            var namesRegion = gazetteer.NamesRegion(mention);
            var isEconomy = economyNamed >= 0 && IsEconomyRatherThanCity(mention, economyNamed, parsed);
            foreach (var posting in gazetteer.Meanings(mention))
            {
                if (GazetteerTables.TargetOf(posting) != NameTarget.Place) continue;
                var candidate = Weigh(GazetteerTables.IdOf(posting), mention, areas, 0);
                var penalty = (posting & GazetteerTables.PrimaryMark) == 0 ? Weights.Places.OtherNamePenalty : 0;
                if (penalty > 0 && IsAcronym(mention, parsed)) penalty += Weights.Places.AcronymPenalty;
                var isAtHome = homes.Length > 0 && homes.Contains(gazetteer.EconomyCode(candidate.Economy), StringComparison.Ordinal);
                if (isAtHome && areas.Stated < 0) penalty -= Weights.Places.HomeScript;
                // "Jamaica, NY" is in New York, but "Jamaica" alone is the economy.
                if (economyNamed >= 0 && candidate.Economy != economyNamed && areas.Stated != candidate.Economy) penalty += Weights.Places.EconomyNamePenalty;
                if (isEconomy && candidate.Economy == economyNamed) penalty += Weights.Places.EconomyNamePenalty;
                candidates.Add(candidate with
                {
                    Score = candidate.Score - penalty,
                    // Names in scripts without gaps are spelt in one way.
                    IsPrimary = (posting & GazetteerTables.PrimaryMark) != 0 || parsed.Text.Words[mention.First].Is(WordMarks.StandsAlone) || isAtHome,
                    NamedRegion = namesRegion ? NamedRegion(mention, candidate.Economy) : -1,
                });
            }
        }

        if (candidates.Count > 1) YieldToParts(parsed, candidates);
    }

    // 東京都八王子市 is in Hachioji, which lies in Tokyo.
    private static void YieldToParts(ParsedAddress parsed, List<Candidate> candidates)
    {
        var places = CollectionsMarshal.AsSpan(candidates);
        foreach (ref var wider in places)
        {
            if (!parsed.Text.Words[wider.Mention.First].Is(WordMarks.StandsAlone) || wider.Mention.InInstitution) continue;
            foreach (ref readonly var finer in places)
            {
                if (finer.Mention.First < wider.Mention.End || finer.Mention.Segment != wider.Mention.Segment) continue;
                if (finer.Economy != wider.Economy || finer.Mention.SegmentCover == SegmentCover.Inside) continue;
                if (finer.Region != wider.Region && finer.Region != wider.NamedRegion) continue;
                wider = wider with { Score = wider.Score - Weights.Places.WholeOfPart };
                break;
            }
        }
    }

    /// <param name="misspelling">Points that the difference in spelling costs.</param>
    public Candidate Weigh(int place, in Mention mention, AreaEvidence areas, int edits, double misspelling = 0)
    {
        ref readonly var facts = ref _tables.Places[place];
        var weights = Weights.Places;
        var cover = mention.SegmentCover switch { SegmentCover.Whole => weights.Whole, SegmentCover.Edge => weights.Edge, _ => weights.Inside };
        if (mention.InInstitution) cover -= weights.InstitutionPenalty;
        else if (mention.SegmentCover == SegmentCover.Edge && mention.BeginsSegment) cover += weights.First;
        var area = areas.PointsFor(facts.Economy, facts.Region, mention);
        var people = Elementary.Log10(Math.Max(weights.FewestPeople, facts.Population));
        var score = cover + people * (edits > 0 ? weights.MisspeltPeople : 1) + (edits > 0 ? weights.Misspelt : 0) + area - misspelling;
        return new(place, false, gazetteer.Point(place), facts.Economy, facts.Region, mention)
        {
            Score = score,
            Edits = edits,
            Fits = area >= 0,
            Population = facts.Population,
        };
    }

    /// <summary>
    /// Where no place of the stated region has the name, nor nearly, the only well-known one of the economy is believed: the writer of
    /// "Naperville, CA" knew the town better than the state.
    /// </summary>
    public static void DoubtRegion(AddressEvidence evidence)
    {
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(evidence.Places))
            if (candidate.Fits && candidate.Economy == evidence.Areas.Stated && candidate.Edits <= 1
                && candidate.Mention.SegmentCover == SegmentCover.Whole)
                return;
        for (var i = 0; i < evidence.Places.Count; i++)
        {
            var candidate = evidence.Places[i];
            if (candidate.Fits || candidate.Economy != evidence.Areas.Stated || !candidate.IsPrimary
                || candidate.Mention.SegmentCover != SegmentCover.Whole)
                continue;
            if (candidate.Population >= Weights.Places.PeopleOfKnownTown || IsOnlyOne(candidate, evidence.Places))
                evidence.Places[i] = candidate with { Score = candidate.Score + Weights.Places.RegionDoubt };
        }
    }

    // "Baiyun, Guangdong" is neither of the villages of that name in other provinces.
    private static bool IsOnlyOne(in Candidate candidate, List<Candidate> places)
    {
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(places))
            if (other.Mention == candidate.Mention && other.Economy == candidate.Economy && other.Id != candidate.Id && other.Edits == 0) return false;
        return true;
    }

    /// <summary>Raises candidates that have another mention's candidate nearby (a ward beside its city).</summary>
    public static void AddCompany(List<Candidate> candidates)
    {
        var best = double.MinValue;
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates)) best = Math.Max(best, candidate.Score);
        for (var i = 0; i < candidates.Count; i++)
        {
            ref readonly var candidate = ref CollectionsMarshal.AsSpan(candidates)[i];
            if (candidate.Score < best - Weights.Places.CompanyBehind) continue;
            foreach (ref readonly var other in CollectionsMarshal.AsSpan(candidates))
            {
                if (other.Economy != candidate.Economy || (other.Edits > 0 && candidate.Edits == 0) || other.Mention == candidate.Mention) continue;
                if (!other.Point.IsWithin(candidate.Point, Weights.Places.CompanyKm)) continue;
                candidates[i] = candidate with { Score = candidate.Score + Weights.Places.Company };
                break;
            }
        }
    }

    /// <summary>Of a town named twice the one with a segment of its own is the address: "St. Petersburg Branch, St. Petersburg".</summary>
    public static void PreferWhole(ParsedAddress parsed, List<Candidate> candidates)
    {
        if (!IsRepeated(parsed.Places)) return;
        foreach (ref var whole in CollectionsMarshal.AsSpan(candidates))
        {
            if (whole.Mention.SegmentCover != SegmentCover.Whole || whole.Mention.InInstitution || whole.Edits > 0) continue;
            foreach (ref readonly var other in CollectionsMarshal.AsSpan(candidates))
                if (other.Id == whole.Id && other.Score >= whole.Score && other.Mention.SegmentCover != SegmentCover.Whole)
                    whole = whole with { Score = other.Score + Weights.Places.Repeated };
        }
    }

    private static bool IsRepeated(List<Mention> places)
    {
        for (var i = 1; i < places.Count; i++)
            for (var j = 0; j < i; j++)
                if (places[j].Start == places[i].Start && places[j].Segment != places[i].Segment) return true;
        return false;
    }

    // "EECS, MIT" is not Mitú, whose airport has that code.
    private static bool IsAcronym(in Mention mention, ParsedAddress parsed) => parsed.ColumnEconomy < 0 && mention.Count == 1
        && parsed.Text.Words[mention.First] is var word
        && word.Length <= Weights.Places.LongestAcronym && word.Is(WordMarks.Capitals) && !word.Is(WordMarks.StandsAlone);

    private int NamedRegion(in Mention mention, int economy)
    {
        foreach (var posting in gazetteer.Meanings(mention))
            if (GazetteerTables.TargetOf(posting) == NameTarget.Region && _tables.RegionEconomies[GazetteerTables.IdOf(posting)] == economy)
                return GazetteerTables.IdOf(posting);
        return -1;
    }

    // "Puebla, Mexico" is not in the capital; "Mexico, Mexico", "Mexico" alone beside the economy's column, and "Singapore" are cities.
    private bool IsEconomyRatherThanCity(in Mention mention, int economy, ParsedAddress parsed)
    {
        if (gazetteer.PlaceCountOf(economy) <= Weights.Places.PlacesOfCityState || gazetteer.OnlyCityOf(economy) >= 0) return false;
        // "Luxembourg" in the field of the town beside another economy's column is its capital.
        if (parsed.ColumnEconomy == economy || (parsed.ColumnEconomy >= 0 && mention is { Segment: 0, SegmentCover: SegmentCover.Whole })) return FollowsTownOf(economy, mention, parsed);
        foreach (var area in parsed.Areas)
            if (area.First >= mention.End && gazetteer.EconomyNamedBy(area) == economy) return false;
        return true;
    }

    private bool FollowsTownOf(int economy, in Mention mention, ParsedAddress parsed)
    {
        foreach (var earlier in parsed.Places)
        {
            if (earlier.SegmentCover != SegmentCover.Whole || earlier.End > mention.First || gazetteer.EconomyNamedBy(earlier) >= 0) continue;
            foreach (var posting in gazetteer.Meanings(earlier))
            {
                if (GazetteerTables.TargetOf(posting) == NameTarget.Place
                    && gazetteer.Tables.Places[GazetteerTables.IdOf(posting)].Economy == economy) return true;
            }
        }

        return false;
    }
}
