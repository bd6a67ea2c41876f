using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Organisations;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Geocoding.Deciding;

/// <summary>Settles between the candidates: the city that the text names, the organisation, or neither.</summary>
internal static class Decider
{
    /// <summary>Candidates within this distance are one answer.</summary>
    public const double SamePlaceKm = 25;

    /// <summary>Farther away than this, a town that the text names is another than the organisation's: Tübingen is not Stuttgart.</summary>
    private const double SameTownKm = 20;
    private const double LeastMargin = 0.6;
    private const double LeastOrganisationMargin = 1.0;

    private const double LeastSpellingMargin = 0.3;

    // Of two or more slips hardly every other reading is right that has a rival so near.
    private const double LeastMarginOfEdits = 1;
    private const double LeastScore = 6.5;
    private const double LeastOrganisationScore = 4;

    public static Verdict Decide(List<Candidate> places, List<Candidate> organisations, AreaEvidence areas)
    {
        var organisation = BestOrganisation(organisations, areas);
        var city = Best(places, organisation, onlyOutside: true);
        var organisationRival = Rival(organisations, organisation);
        var organisationMargin = Margin(organisation, organisationRival);
        var organisationStands = organisation.Exists && organisation.Score >= LeastScoreOf(organisation)
            && (organisation.Fits || !areas.HasColumn) && organisationMargin >= LeastMarginOf(organisation, organisationRival);
        if (city.Exists && IsStated(city, areas) && (city.Population > 0 || !organisationStands))
        {
            if (organisationStands) city = BesideOrganisation(places, organisation, city);
            if (organisationStands && city.Economy == organisation.Economy
                && Sphere.DistanceKm(city.Point, organisation.Point) <= (city.Edits == 0 ? SameTownKm : OrganisationJudge.NearKm))
                return new(organisation, organisationRival, organisationMargin, "organisation+city", null);
            if (organisationStands && IsChance(city, organisation, areas))
                return new(organisation, organisationRival, organisationMargin, "organisation", null);
            if (!organisationStands || city.Edits == 0 || (!organisation.IsNamed && (areas.HasColumn || city.Mention.First >= organisation.Mention.End)))
            {
                var verdict = CityVerdict(city, places, areas, organisationStands ? "city over organisation" : "city");
                if (!organisationStands || verdict.Cause is null || areas.Stated >= 0) return verdict;
            }
        }

        if (organisationStands) return new(organisation, organisationRival, organisationMargin, "organisation", null);
        city = Best(places, Candidate.None, onlyOutside: false);
        if (city.Exists && IsStated(city, areas)) return CityVerdict(city, places, areas, "city");
        if (city.Exists && IsHint(city, areas) && !IsOfNameElsewhere(city, organisations)) return CityVerdict(city, places, areas, "name part");
        return organisation.Exists
            ? new(organisation, organisationRival, organisationMargin, "organisation", "ambiguous")
            : Verdict.None;
    }

    // A name that the text has only nearly, and letters alone, may be anybody's.
    private static double LeastScoreOf(in Candidate organisation) => organisation.IsSimilar || organisation.IsAcronym && organisation.Mention.SegmentCover == SegmentCover.Whole
        ? LeastDoubtfulScore : LeastOrganisationScore;

    // A namesake in another economy is worse than one in another town.
    private static double LeastMarginOf(in Candidate organisation, in Candidate rival) =>
        organisation.Score < SureUmbrellaScore && rival.Exists && rival.Economy != organisation.Economy ? LeastMarginAbroad : LeastOrganisationMargin;

    private const double LeastDoubtfulScore = 4.8;
    private const double LeastMarginAbroad = 1.5;

    // "Hospital Universitario La Paz" is registered, and in Madrid.
    private static bool IsOfNameElsewhere(in Candidate city, List<Candidate> organisations)
    {
        var owner = Candidate.None;
        foreach (ref readonly var organisation in CollectionsMarshal.AsSpan(organisations))
        {
            if (organisation.IsSimilar || organisation.Words < FewestOfName || !organisation.Mention.Covers(city.Mention)) continue;
            if (organisation.Mention.Count == city.Mention.Count) continue;
            if (!owner.Exists || IsBetter(organisation, owner)) owner = organisation;
        }

        return owner.Exists && owner.Economy != city.Economy;
    }

    private const int FewestOfName = 2;

    // A street of Madrid is called Darwin: where nothing states an economy, a sure organisation outweighs a lesser city of another one.
    private static bool IsChance(in Candidate city, in Candidate organisation, AreaEvidence areas) =>
        areas.Stated < 0 && city.Economy != organisation.Economy && city.Population < WellKnown && organisation.Score >= SureOrganisationScore;

    private const double SureOrganisationScore = 9;

    /// <summary>Whether neither a city nor an organisation as written is good enough, so that similar names are worth a look.</summary>
    public static bool NeedsMore(AddressEvidence evidence)
    {
        foreach (ref readonly var place in CollectionsMarshal.AsSpan(evidence.Places))
            if (IsStated(place, evidence.Areas)) return false;
        foreach (ref readonly var organisation in CollectionsMarshal.AsSpan(evidence.Organisations))
            if (organisation.Score >= GoodOrganisationScore) return false;
        return true;
    }

    private const double GoodOrganisationScore = 7;

    private static Verdict CityVerdict(in Candidate city, List<Candidate> places, AreaEvidence areas, string rule)
    {
        var rival = Rival(places, city);
        var margin = Margin(city, rival);
        var least = city.Edits switch { 0 => LeastMargin, 1 => LeastSpellingMargin, _ => LeastMarginOfEdits };
        var cause = margin < least ? "ambiguous" : city.Score < LeastScoreFor(city) ? "no place recognised" : null;
        return new(city, rival, margin, rule, cause);
    }

    // One slip in a long name leaves few other readings; in a short one only a large city is likely to be meant.
    private static double LeastScoreFor(in Candidate city) => (city.Edits, city.Letters) switch
    {
        (0, _) => LeastScore,
        (1, >= 7) => 7.4,
        (1, >= 5) => 8.4,
        (2, >= 10) => 8,
        _ => 9.2,
    };

    // "Broad Institute, Cambridge": of the city's meanings, the one where the organisation is.
    private static Candidate BesideOrganisation(List<Candidate> places, in Candidate organisation, in Candidate city)
    {
        foreach (ref readonly var place in CollectionsMarshal.AsSpan(places))
        {
            if (place.Mention != city.Mention || place.Score < city.Score - NamesakePoints) continue;
            if (Sphere.DistanceKm(place.Point, organisation.Point) <= OrganisationJudge.NearKm) return place;
        }

        return city;
    }

    private const double NamesakePoints = 4;

    // The text says where: the city has a segment of its own and nothing speaks against it.
    private static bool IsStated(in Candidate city, AreaEvidence areas) =>
        city.Mention.SegmentCover == SegmentCover.Whole && !city.Mention.InInstitution
            && (areas.Stated >= 0 ? city.Score >= 8 : city.Score >= 10 && (city.IsPrimary || city.Population >= WellKnown));

    /// <summary>People of a city whose name needs no economy beside it, even in another language.</summary>
    private const int WellKnown = 300_000;

    // A city named inside a longer name ("University of Bonn") is a hint; only a known city's is worth an answer.
    private static bool IsHint(in Candidate city, AreaEvidence areas) =>
        city.Fits
            && (areas.Stated >= 0
                ? city.Population >= 2_000 || city.Mention.SegmentCover != SegmentCover.Inside
                : city.IsPrimary && city.Population >= 80_000)
            && (city.Edits == 0 || city.Mention.SegmentCover != SegmentCover.Inside);

    /// <summary>For every name in the text its best owner; of these the one that the text says best, societies last.</summary>
    private static Candidate BestOrganisation(List<Candidate> candidates, AreaEvidence areas)
    {
        var best = Candidate.None;
        var besideUniversity = candidates.Exists(c => c.IsUniversity && c.Score >= LeastOrganisationScore && IsBestOfItsName(c, candidates));
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            if (candidate.Score < LeastOrganisationScore || !IsBestOfItsName(candidate, candidates)) continue;
            if (!best.Exists || IsRankedHigher(candidate, best, besideUniversity)) best = candidate;
        }

        if (best is { Exists: true, IsUmbrella: false, IsNamed: false } && LaterElsewhere(candidates, best) is { Exists: true } later) return later;
        if (best is { Exists: true, IsUniversity: false, IsNamed: false, Words: > 1 } && LettersBefore(candidates, best) is { Exists: true } letters) return letters;
        if (best is { IsNamed: true, Words: 0 } && areas.Stated != best.Economy && TextElsewhere(candidates, best) is { Exists: true } text) return text;
        return best.Exists ? best : Best(candidates, Candidate.None, onlyOutside: false);
    }

    // "University College London" with the registry id of a namesake in Australia is in London.
    private static Candidate TextElsewhere(List<Candidate> candidates, in Candidate named)
    {
        var found = Candidate.None;
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            if (candidate.IsNamed || candidate.IsGeneric || candidate.Words < 2 || candidate.Economy == named.Economy) continue;
            if (candidate.Score < LeastTextScore || !IsBestOfItsName(candidate, candidates)) continue;
            if (!found.Exists || IsRankedHigher(candidate, found, besideUniversity: true)) found = candidate;
        }

        return found;
    }

    private const double LeastTextScore = 6.5;

    // "Institute of Biophysics, Bulgarian Academy of Sciences" is no institute of Beijing: an academy's institutes are in its economy,
    // and so are a university's.
    private static Candidate LaterElsewhere(List<Candidate> candidates, in Candidate best)
    {
        var found = Candidate.None;
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            if (!(candidate.IsUmbrella ? candidate.Score >= SureUmbrellaScore : IsParent(candidate, best))) continue;
            if (candidate.Mention.First < best.Mention.End || !IsBestOfItsName(candidate, candidates)) continue;
            if (!found.Exists || IsBetter(candidate, found)) found = candidate;
        }

        return found.Economy == best.Economy ? Candidate.None : found;
    }

    // "VIB Center for Cancer Biology" is not the Centre for Cancer Biology of Adelaide: letters right before a unit's name are its parent's.
    private static Candidate LettersBefore(List<Candidate> candidates, in Candidate best)
    {
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            if (!candidate.IsAcronym || candidate.Economy == best.Economy || candidate.Mention.Segment != best.Mention.Segment) continue;
            if (best.Mention.First - candidate.Mention.End is < 0 or > 1 || candidate.Score < LeastOrganisationScore) continue;
            if (IsBestOfItsName(candidate, candidates)) return candidate;
        }

        return Candidate.None;
    }

    private static bool IsParent(in Candidate candidate, in Candidate best) => candidate.Score >= SureParentScore && candidate.Words > 1
        && (best.IsGeneric || (!best.IsUniversity && (candidate.IsUniversity || candidate.Mention.SegmentCover == SegmentCover.Whole)))
        && candidate.Mention.Segment != best.Mention.Segment;

    private const double SureUmbrellaScore = 8;
    private const double SureParentScore = 5;

    private static bool IsBestOfItsName(in Candidate candidate, List<Candidate> candidates)
    {
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(candidates))
            if (other.Mention == candidate.Mention && IsBetter(other, candidate)) return false;
        return true;
    }

    private static bool IsRankedHigher(in Candidate candidate, in Candidate best, bool besideUniversity)
    {
        if (candidate.IsUmbrella != best.IsUmbrella) return best.IsUmbrella;
        if (besideUniversity && candidate.IsPatron != best.IsPatron) return best.IsPatron;
        if (candidate.IsGeneric != best.IsGeneric && candidate.Economy != best.Economy) return best.IsGeneric;
        // Letters stand for many things, so that of two acronyms the one of the better known does count.
        if (candidate.IsAcronym && best.IsAcronym && candidate.Economy != best.Economy) return IsBetter(candidate, best);
        if (candidate.Rank != best.Rank) return candidate.Rank > best.Rank;
        return IsBetter(candidate, best);
    }

    private static Candidate Best(List<Candidate> candidates, in Candidate outside, bool onlyOutside)
    {
        var best = Candidate.None;
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            if (onlyOutside && outside.Exists && outside.Mention.Covers(candidate.Mention) && !IsCityLikeOrganisation(outside, candidate))
                continue;
            // "Stony Brook University, New York": the region of the organisation, not the city of that name.
            if (onlyOutside && outside.Exists && candidate.NamedRegion >= 0 && candidate.NamedRegion == outside.Region) continue;
            if (!best.Exists || IsBetter(candidate, best)) best = candidate;
        }

        return best;
    }

    // "Hitachi" where an economy's column stands beside it is the city, not the company.
    private static bool IsCityLikeOrganisation(in Candidate organisation, in Candidate city) =>
        organisation.Words == 1 && city is { IsPrimary: true, Fits: true, Mention.SegmentCover: SegmentCover.Whole } && city.Score >= SureCityScore;

    private const double SureCityScore = 10;

    // Ties go to the later mention, then to the smaller id, so that the order of candidates does not count.
    private static bool IsBetter(in Candidate candidate, in Candidate best)
    {
        if (candidate.Score != best.Score) return candidate.Score > best.Score;
        if (candidate.Mention.First != best.Mention.First) return candidate.Mention.First > best.Mention.First;
        return candidate.Id < best.Id;
    }

    private static Candidate Rival(List<Candidate> candidates, in Candidate winner)
    {
        var rival = Candidate.None;
        if (!winner.Exists) return rival;
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            if (rival.Exists && !IsBetter(candidate, rival)) continue;
            // Another organisation of the text is a second address, not another reading of the first.
            var isElsewhere = candidate.Mention.First >= winner.Mention.End || winner.Mention.First >= candidate.Mention.End;
            if (isElsewhere && !IsRivalAcronym(candidate, winner, candidates)) continue;
            if (IsFar(candidate.Point, winner.Point)) rival = candidate;
        }

        return rival;
    }

    // "IIT-CNR": two acronyms that stand for two economies, and neither says more.
    private static bool IsRivalAcronym(in Candidate candidate, in Candidate winner, List<Candidate> candidates) =>
        candidate.IsAcronym && winner.IsAcronym && candidate.Economy != winner.Economy && IsBestOfItsName(candidate, candidates);

    // A quarter of a degree of latitude is 28 km.
    public static bool IsFar(GeoPoint left, GeoPoint right) =>
        Math.Abs(left.Latitude - right.Latitude) > 0.25 || Sphere.DistanceKm(left, right) > SamePlaceKm;

    private static double Margin(in Candidate winner, in Candidate rival) =>
        !winner.Exists ? 0 : rival.Exists ? winner.Score - rival.Score : 10;
}
