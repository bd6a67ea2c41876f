using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Organisations;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Geocoding.Deciding;

/// <summary>When a city that the text names is an answer.</summary>
internal static class CityChoice
{
    private const double LeastMargin = 0.6;
    private const double LeastSpellingMargin = 0.3;

    // Of two or more slips hardly every other reading is right that has a rival so near.
    private const double LeastMarginOfEdits = 1;
    private const double LeastScore = 6.5;

    public static Verdict VerdictOf(in Candidate city, List<Candidate> places, AreaEvidence areas, string rule)
    {
        var rival = CandidateOrder.Rival(places, city);
        var margin = CandidateOrder.Margin(city, rival);
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
    public static Candidate BesideOrganisation(List<Candidate> places, in Candidate organisation, in Candidate city)
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
    public static bool IsStated(in Candidate city, AreaEvidence areas) =>
        city.Mention.SegmentCover == SegmentCover.Whole && !city.Mention.InInstitution
            && (areas.Stated >= 0 ? city.Score >= 8 : city.Score >= 10 && (city.IsPrimary || city.Population >= WellKnown));

    /// <summary>People of a city whose name needs no economy beside it, even in another language.</summary>
    public const int WellKnown = 300_000;

    // A city named inside a longer name ("University of Bonn") is a hint; only a known city's is worth an answer.
    public static bool IsHint(in Candidate city, AreaEvidence areas) =>
        city.Fits
            && (areas.Stated >= 0
                ? city.Population >= 2_000 || city.Mention.SegmentCover != SegmentCover.Inside
                : city.IsPrimary && city.Population >= 80_000)
            && (city.Edits == 0 || city.Mention.SegmentCover != SegmentCover.Inside);
}
