using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Deciding;

/// <summary>Which of two candidates comes first, and which reading of an address is the rival of its best.</summary>
internal static class CandidateOrder
{
    public static Candidate Best(List<Candidate> candidates, in Candidate outside, bool onlyOutside)
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
        organisation.Words == 1 && city is { IsPrimary: true, Fits: true, Mention.SegmentCover: SegmentCover.Whole }
            && city.Score >= Weights.Deciding.SureCityScore;

    // Ties go to the later mention, then to the smaller id, so that the order of candidates does not count.
    public static bool IsBetter(in Candidate candidate, in Candidate best)
    {
        if (candidate.Score != best.Score) return candidate.Score > best.Score;
        if (candidate.Mention.First != best.Mention.First) return candidate.Mention.First > best.Mention.First;
        return candidate.Id < best.Id;
    }

    public static bool IsBestOfItsName(in Candidate candidate, List<Candidate> candidates)
    {
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(candidates))
            if (IsBetter(other, candidate) && other.Mention == candidate.Mention) return false;
        return true;
    }

    public static Candidate Rival(List<Candidate> candidates, in Candidate winner)
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

    public static bool IsFar(GeoPoint left, GeoPoint right) => !left.IsWithin(right, Weights.Deciding.SamePlaceKm);

    public static double Margin(in Candidate winner, in Candidate rival) =>
        !winner.Exists ? 0 : rival.Exists ? winner.Score - rival.Score : 10;
}
