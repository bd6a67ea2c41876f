using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Deciding;

/// <summary>Settles between the candidates: the city that the text names, the organisation, or neither.</summary>
internal static class Decider
{
    public static Verdict Decide(List<Candidate> places, List<Candidate> organisations, AreaEvidence areas)
    {
        var organisation = OrganisationChoice.Best(organisations, areas);
        var city = CandidateOrder.Best(places, organisation, onlyOutside: true);
        var organisationRival = CandidateOrder.Rival(organisations, organisation);
        var organisationMargin = CandidateOrder.Margin(organisation, organisationRival);
        var organisationStands = organisation.Exists && organisation.Score >= LeastScoreOf(organisation)
            && (organisation.Fits || !(areas.HasColumn || (organisation.IsSimilar && areas.Stated >= 0))) && organisationMargin >= LeastMarginOf(organisation, organisationRival);
        if (city.Exists && CityChoice.IsStated(city, areas) && (city.Population > 0 || !organisationStands))
        {
            if (organisationStands) city = CityChoice.BesideOrganisation(places, organisation, city);
            if (organisationStands && city.Economy == organisation.Economy
                && city.Point.IsWithin(organisation.Point, city.Edits == 0 ? Weights.Deciding.SameTownKm : Weights.Organisations.NearKm))
                return new(organisation, organisationRival, organisationMargin, "organisation+city", null);
            if (organisationStands && (IsChance(city, organisation, areas) || IsDistrict(city, organisation)))
                return new(organisation, organisationRival, organisationMargin, "organisation", null);
            if (!organisationStands || city.Edits == 0 || (!organisation.IsNamed && (areas.HasColumn || city.Mention.First >= organisation.Mention.End)))
            {
                var verdict = CityChoice.VerdictOf(city, places, areas, organisationStands ? "city over organisation" : "city");
                if (!organisationStands || verdict.Cause is null || (areas.Stated >= 0 && city.Edits == 0)) return verdict;
            }
        }

        if (organisationStands) return new(organisation, organisationRival, organisationMargin, "organisation", null);
        city = CandidateOrder.Best(places, Candidate.None, onlyOutside: false);
        if (city.Exists && CityChoice.IsStated(city, areas)) return CityChoice.VerdictOf(city, places, areas, "city");
        if (city.Exists && CityChoice.IsHint(city, areas) && !IsOfNameElsewhere(city, organisations)) return CityChoice.VerdictOf(city, places, areas, "name part");
        return organisation.Exists
            ? new(organisation, organisationRival, organisationMargin, "organisation", "ambiguous")
            : Verdict.None;
    }

    // A name that the text has only nearly, and letters alone, may be anybody's.
    private static double LeastScoreOf(in Candidate organisation) =>
        organisation.IsSimilar || (organisation.IsAcronym && organisation.Mention.SegmentCover == SegmentCover.Whole)
            ? Weights.Deciding.LeastDoubtfulScore : Weights.Deciding.LeastOrganisationScore;

    // A namesake in another economy is worse than one in another town.
    private static double LeastMarginOf(in Candidate organisation, in Candidate rival) =>
        organisation.Score < Weights.Deciding.SureUmbrellaScore && rival.Exists && rival.Economy != organisation.Economy
            ? Weights.Deciding.LeastMarginAbroad : Weights.Deciding.LeastMarginOfOrganisation;

    // "Hospital Universitario La Paz" is registered, and in Madrid.
    private static bool IsOfNameElsewhere(in Candidate city, List<Candidate> organisations)
    {
        var owner = Candidate.None;
        foreach (ref readonly var organisation in CollectionsMarshal.AsSpan(organisations))
        {
            if (organisation.IsSimilar || organisation.Words < Weights.Deciding.FewestOfName || !organisation.Mention.Covers(city.Mention)) continue;
            if (organisation.Mention.Count == city.Mention.Count) continue;
            if (!owner.Exists || CandidateOrder.IsBetter(organisation, owner)) owner = organisation;
        }

        return owner.Exists && owner.Economy != city.Economy;
    }

    // A street of Madrid is called Darwin: where nothing states an economy, a sure organisation outweighs a lesser city of another one.
    private static bool IsChance(in Candidate city, in Candidate organisation, AreaEvidence areas) =>
        areas.Stated < 0 && city.Economy != organisation.Economy && city.Population < Weights.Deciding.WellKnown
            && organisation.Score >= Weights.Deciding.SureOrganisationScore;

    // "…, Nadia, West Bengal": a district goes by the name of its seat, and the organisation is elsewhere in it.
    private static bool IsDistrict(in Candidate city, in Candidate organisation) =>
        !city.IsPrimary && !organisation.IsSimilar && !organisation.IsUmbrella && organisation.Score >= Weights.Deciding.SureOrganisationScore
            && city.Economy == organisation.Economy && city.Point.IsWithin(organisation.Point, Weights.Deciding.DistrictKm);

    /// <summary>Whether neither a city nor an organisation as written is good enough, so that similar names are worth a look.</summary>
    public static bool NeedsMore(AddressEvidence evidence)
    {
        foreach (ref readonly var place in CollectionsMarshal.AsSpan(evidence.Places))
            if (CityChoice.IsStated(place, evidence.Areas)) return false;
        foreach (ref readonly var organisation in CollectionsMarshal.AsSpan(evidence.Organisations))
            if (organisation.Score >= Weights.Deciding.GoodOrganisationScore) return false;
        return true;
    }
}
