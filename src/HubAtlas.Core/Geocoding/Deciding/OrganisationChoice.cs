using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Deciding;

/// <summary>Which of the organisations that a text names says where its people are.</summary>
internal static class OrganisationChoice
{
    /// <summary>For every name in the text its best owner; of these the one that the text says best, societies last.</summary>
    public static Candidate Best(List<Candidate> candidates, AreaEvidence areas)
    {
        var best = Candidate.None;
        var besideUniversity = NamesUniversity(candidates);
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            if (candidate.Score < Weights.Deciding.LeastOrganisationScore || !CandidateOrder.IsBestOfItsName(candidate, candidates)) continue;
            if (!best.Exists || IsRankedHigher(candidate, best, besideUniversity)) best = candidate;
        }

        if (best is { Exists: true, IsUmbrella: false, IsNamed: false } && LaterElsewhere(candidates, best) is { Exists: true } later) return later;
        if (best is { Exists: true, IsUniversity: false, IsNamed: false, Words: > 1 } && LettersBefore(candidates, best) is { Exists: true } letters) return letters;
        if (best is { IsNamed: true, Words: 0 } && areas.Stated != best.Economy && TextElsewhere(candidates, best) is { Exists: true } text) return text;
        return best.Exists ? best : CandidateOrder.Best(candidates, Candidate.None, onlyOutside: false);
    }

    private static bool NamesUniversity(List<Candidate> candidates)
    {
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
            if (candidate.IsUniversity && candidate.Score >= Weights.Deciding.LeastOrganisationScore && CandidateOrder.IsBestOfItsName(candidate, candidates)) return true;
        return false;
    }

    // "University College London" with the registry id of a namesake in Australia is in London.
    private static Candidate TextElsewhere(List<Candidate> candidates, in Candidate named)
    {
        var found = Candidate.None;
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            if (candidate.IsNamed || candidate.IsGeneric || candidate.Words < 2 || candidate.Economy == named.Economy) continue;
            if (candidate.Score < Weights.Deciding.LeastTextScore || !CandidateOrder.IsBestOfItsName(candidate, candidates)) continue;
            if (!found.Exists || IsRankedHigher(candidate, found, besideUniversity: true)) found = candidate;
        }

        return found;
    }

    // "Institute of Biophysics, Bulgarian Academy of Sciences" is no institute of Beijing: an academy's institutes are in its economy,
    // and so are a university's.
    private static Candidate LaterElsewhere(List<Candidate> candidates, in Candidate best)
    {
        var found = Candidate.None;
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            if (!(candidate.IsUmbrella ? candidate.Score >= Weights.Deciding.SureUmbrellaScore : IsParent(candidate, best))) continue;
            if (candidate.Mention.First < best.Mention.End || !CandidateOrder.IsBestOfItsName(candidate, candidates)) continue;
            if (!found.Exists || CandidateOrder.IsBetter(candidate, found)) found = candidate;
        }

        return found.Economy == best.Economy ? Candidate.None : found;
    }

    // "VIB Center for Cancer Biology" is not the Centre for Cancer Biology of Adelaide: letters right before a unit's name are its parent's.
    private static Candidate LettersBefore(List<Candidate> candidates, in Candidate best)
    {
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            if (!candidate.IsAcronym || candidate.Economy == best.Economy || candidate.Mention.Segment != best.Mention.Segment) continue;
            if (best.Mention.First - candidate.Mention.End is < 0 or > 1 || candidate.Score < Weights.Deciding.LeastOrganisationScore) continue;
            if (CandidateOrder.IsBestOfItsName(candidate, candidates)) return candidate;
        }

        return Candidate.None;
    }

    private static bool IsParent(in Candidate candidate, in Candidate best) => candidate.Score >= Weights.Deciding.SureParentScore && candidate.Words > 1
        && (best.IsGeneric || (!best.IsUniversity && (candidate.IsUniversity || candidate.Mention.SegmentCover == SegmentCover.Whole)))
        && candidate.Mention.Segment != best.Mention.Segment;

    private static bool IsRankedHigher(in Candidate candidate, in Candidate best, bool besideUniversity)
    {
        if (candidate.IsUmbrella != best.IsUmbrella) return best.IsUmbrella;
        if (besideUniversity && candidate.IsPatron != best.IsPatron) return best.IsPatron;
        if (candidate.IsGeneric != best.IsGeneric && candidate.Economy != best.Economy) return best.IsGeneric;
        // Letters stand for many things, so that of two acronyms the one of the better known does count.
        if (candidate.IsAcronym && best.IsAcronym && candidate.Economy != best.Economy) return CandidateOrder.IsBetter(candidate, best);
        // Of a name and a longer one that holds it, the longer where it is no less likely: "UT Southwestern Medical Center".
        if (!candidate.IsSimilar && candidate.Mention.Count > best.Mention.Count && candidate.Mention.Covers(best.Mention) && candidate.Score >= best.Score) return true;
        if (!best.IsSimilar && best.Mention.Count > candidate.Mention.Count && best.Mention.Covers(candidate.Mention) && best.Score >= candidate.Score) return false;
        if (candidate.Rank != best.Rank) return candidate.Rank > best.Rank;
        return CandidateOrder.IsBetter(candidate, best);
    }
}
