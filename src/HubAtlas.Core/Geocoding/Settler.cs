using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Geocoding;

/// <summary>Settles between the candidates: the city that the text names, the organisation, or neither.</summary>
internal static class Settler
{
    /// <summary>Candidates within this distance are one answer.</summary>
    private const double SamePlaceKm = 25;
    private const double LeastMargin = 0.6;
    private const double LeastScore = 6.5;
    private const double LeastOrganisationScore = 4;

    public static Verdict Settle(List<Candidate> places, List<Candidate> organisations, AreaEvidence areas)
    {
        var organisation = Best(organisations, Candidate.None, default, false);
        var city = Best(places, organisation, default, onlyOutside: true);
        var organisationRival = Rival(organisations, organisation);
        var organisationMargin = Margin(organisation, organisationRival);
        var organisationStands = organisation.Exists && organisation.Score >= LeastOrganisationScore && organisationMargin >= LeastMargin;
        if (city.Exists && IsStated(city, areas))
        {
            if (organisationStands && Sphere.DistanceKm(city.Point, organisation.Point) <= OrganisationJudge.NearKm)
                return new(organisation, organisationRival, organisationMargin, "organisation+city", null);
            return CityVerdict(city, places, areas, organisationStands ? "city over organisation" : "city");
        }

        if (organisationStands) return new(organisation, organisationRival, organisationMargin, "organisation", null);
        city = Best(places, Candidate.None, default, false);
        if (city.Exists) return CityVerdict(city, places, areas, "name part");
        return organisation.Exists
            ? new(organisation, organisationRival, organisationMargin, "organisation", "ambiguous")
            : new(Candidate.None, Candidate.None, 0, "none", null);
    }

    private static Verdict CityVerdict(in Candidate city, List<Candidate> places, AreaEvidence areas, string rule)
    {
        var rival = Rival(places, city);
        var margin = Margin(city, rival);
        var cause = margin < LeastMargin ? "ambiguous" : city.Score < LeastScore ? "no place recognised" : null;
        return new(city, rival, margin, rule, cause);
    }

    // The text says where: the city has a segment of its own and nothing speaks against it.
    private static bool IsStated(in Candidate city, AreaEvidence areas) =>
        city.Mention.Standing == Standing.Whole && !city.Mention.InInstitution && city.Score >= (areas.Stated >= 0 ? 8 : 10);

    private static Candidate Best(List<Candidate> candidates, in Candidate outside, in Candidate unlike, bool onlyOutside)
    {
        var best = Candidate.None;
        foreach (var candidate in candidates)
        {
            if (onlyOutside && outside.Exists && outside.Mention.Covers(candidate.Mention)) continue;
            if (!best.Exists || IsBetter(candidate, best)) best = candidate;
        }

        return best;
    }

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
        foreach (var candidate in candidates)
        {
            if (rival.Exists && !IsBetter(candidate, rival)) continue;
            if (Sphere.DistanceKm(candidate.Point, winner.Point) > SamePlaceKm) rival = candidate;
        }

        return rival;
    }

    private static double Margin(in Candidate winner, in Candidate rival) =>
        !winner.Exists ? 0 : rival.Exists ? winner.Score - rival.Score : 10;
}
