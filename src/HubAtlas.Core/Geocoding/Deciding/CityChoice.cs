using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Deciding;

/// <summary>When a city that the text names is an answer.</summary>
internal static class CityChoice
{
    public static Verdict VerdictOf(in Candidate city, List<Candidate> places, AreaEvidence areas, string rule)
    {
        var rival = CandidateOrder.Rival(places, city);
        var margin = CandidateOrder.Margin(city, rival);
        var least = city.Edits switch { 0 => Weights.Deciding.LeastMargin, 1 => Weights.Deciding.LeastMarginOfSlip, _ => Weights.Deciding.LeastMarginOfSlips };
        var cause = margin < least ? "ambiguous" : city.Score < LeastScoreFor(city) - (areas.HasColumn ? PointsWithoutRival(city, margin) : 0) ? "no place recognised" : null;
        return new(city, rival, margin, rule, cause);
    }

    // One slip in a long name leaves few other readings; in a short one only a large city is likely to be meant.
    private static double LeastScoreFor(in Candidate city) => (city.Edits, city.Letters) switch
    {
        (0, _) => Weights.Deciding.LeastScore,
        (1, var letters) when letters >= Weights.Deciding.LongSlipLetters => Weights.Deciding.LeastScoreOfLongSlip,
        (1, var letters) when letters >= Weights.Deciding.SlipLetters => Weights.Deciding.LeastScoreOfSlip,
        (2, var letters) when letters >= Weights.Deciding.TwoSlipsLetters => Weights.Deciding.LeastScoreOfTwoSlips,
        _ => Weights.Deciding.LeastScoreOfSlips,
    };

    // "Tetach Tigwa" has three slips, but beside the column of Israel nothing else is near it.
    private static double PointsWithoutRival(in Candidate city, double margin) =>
        margin >= Weights.Deciding.WideMargin && city.Letters >= Weights.Deciding.TwoSlipsLetters ? Weights.Deciding.WithoutRival : 0;

    // "Broad Institute, Cambridge": of the city's meanings, the one where the organisation is.
    public static Candidate BesideOrganisation(List<Candidate> places, in Candidate organisation, in Candidate city)
    {
        foreach (ref readonly var place in CollectionsMarshal.AsSpan(places))
        {
            if (place.Mention != city.Mention || place.Score < city.Score - Weights.Deciding.Namesake) continue;
            if (place.Point.IsWithin(organisation.Point, Weights.Organisations.NearKm)) return place;
        }

        return OnlyInRegion(places, organisation, city) is { Exists: true } only ? only : city;
    }

    // "Iráklion" beside the University of Crete, which is in another town of the island.
    private static Candidate OnlyInRegion(List<Candidate> places, in Candidate organisation, in Candidate city)
    {
        var found = Candidate.None;
        if (city.Economy != organisation.Economy) return found;
        foreach (ref readonly var place in CollectionsMarshal.AsSpan(places))
        {
            if (place.Mention != city.Mention || place.Region != organisation.Region || place.Economy != organisation.Economy) continue;
            if (place.Population < Weights.Columns.PeopleOfLargeCity) continue;
            if (found.Exists || place.Score < city.Score - Weights.Deciding.LeastMargin) return Candidate.None;
            found = place with { Score = city.Score + Weights.Organisations.Company };
        }

        return found;
    }

    // The text says where: the city has a segment of its own and nothing speaks against it.
    public static bool IsStated(in Candidate city, AreaEvidence areas) =>
        city.Mention.SegmentCover == SegmentCover.Whole && !city.Mention.InInstitution
            && (areas.Stated >= 0 ? city.Score >= Weights.Deciding.StatedScore
                : city.Score >= Weights.Deciding.StatedAloneScore && (city.IsPrimary || city.Population >= Weights.Deciding.WellKnown || city.Mention.Count >= Weights.Deciding.WordsOfTellingName));

    // A city named inside a longer name ("University of Bonn") is a hint; only a known city's is worth an answer.
    public static bool IsHint(in Candidate city, AreaEvidence areas) =>
        city.Fits
            && (areas.Stated >= 0
                ? city.Population >= Weights.Deciding.PeopleOfHint || city.Mention.SegmentCover != SegmentCover.Inside
                : city.IsPrimary && city.Population >= Weights.Deciding.PeopleOfHintAlone)
            && (city.Edits == 0 || city.Mention.SegmentCover != SegmentCover.Inside);
}
