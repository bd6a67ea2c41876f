using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>Weighs every registered organisation that an address may name.</summary>
internal sealed class OrganisationJudge(Gazetteer gazetteer, OrganisationIndex index)
{
    private const double BasePoints = 1;
    private const double TellingPoints = 0.3;
    private const double MostTelling = 14;
    private const double WholePoints = 1.5;
    private const double AcronymPenalty = 1.5;
    // "University of California" is the system's name, and any of its campuses is meant.
    private const double SystemPenalty = 3;
    private const double PartAcronymPenalty = 3.5;
    private const double ShortenedPenalty = 0.8;
    private const double ShortenedInsidePenalty = 2.5;
    private const double FirstNamePoints = 1.6;
    private const double SupersededPenalty = 3;
    private const double BranchPenalty = 1;
    private const double GenericPenalty = 3;
    private const double GenericPartPenalty = 4;
    private const double NeighbourPenalty = 2.5;
    private const double TellingOfProperName = 6;
    private const double CoverPoints = 6;
    private const double NearlyPenalty = 0.5;
    private const double CityPoints = 4;

    // Words that more than one organisation in eighty has make no name: "Institute of Biology".
    private const double LeastTellingWord = 4.4;

    /// <summary>A city named in the text within this distance of the organisation speaks for it.</summary>
    public const double NearKm = 40;

    private readonly OrganisationTraits _traits = new(gazetteer, index);

    /// <summary>The settlement where the organisation is; −1 when none is near.</summary>
    public int PlaceOf(int organisation) => _traits.Places[organisation];

    public GeoPoint PointOf(int organisation) => _traits.PointOf(organisation);

    public void Judge(ParsedAddress parsed, AreaEvidence areas, List<Candidate> places, List<Candidate> candidates)
    {
        foreach (var mention in parsed.Organisations)
        {
            var window = new Mention(mention.First, mention.End - mention.First, mention.Segment, 0, 0) { SegmentCover = mention.SegmentCover };
            for (var name = mention.Name; name >= 0; name = mention.Cover < 1 ? -1 : index.Next(name))
            {
                var isStem = index.MarksOf(name).HasFlag(NameMarks.Stem);
                if ((mention.IsStem && !isStem) || (isStem && !mention.MayBeStem)) continue;
                if (mention.IsAppended && (index.MarksOf(name) & (NameMarks.Acronym | NameMarks.Shortened)) != 0) continue;
                var organisation = index.OrganisationOf(name);
                var area = areas.PointsFor(_traits.Economies[organisation], _traits.Regions[organisation], window);
                var score = NamePoints(mention, name) + area + CityPointsFor(organisation, window, places);
                candidates.Add(new(organisation, true, PointOf(organisation), _traits.Economies[organisation], _traits.Regions[organisation], window)
                {
                    Score = score,
                    Rank = score - _traits.Prominences[organisation],
                    IsUmbrella = _traits.IsUmbrella[organisation],
                    IsPatron = _traits.IsPatron[organisation],
                    IsUniversity = _traits.IsUniversity[organisation],
                    IsShortened = index.MarksOf(name).HasFlag(NameMarks.Shortened),
                    IsSimilar = mention.Cover < 1,
                    IsAcronym = index.MarksOf(name).HasFlag(NameMarks.Acronym),
                    IsGeneric = mention.BestTelling < LeastTellingWord && !_traits.IsUniversity[organisation],
                    Words = mention.Words,
                    Fits = area >= 0,
                });
            }
        }
    }

    /// <summary>Raises organisations beside another that the text names: institutes of one town, parts of one university.</summary>
    public static void AddCompany(List<Candidate> candidates)
    {
        if (candidates.Count > MostCompany || candidates.TrueForAll(c => c.Mention == candidates[0].Mention)) return;
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            foreach (ref readonly var other in CollectionsMarshal.AsSpan(candidates))
            {
                if (other.Id == candidate.Id) continue;
                if (other.Mention.First < candidate.Mention.End && candidate.Mention.First < other.Mention.End) continue;
                if (Math.Abs(other.Point.Latitude - candidate.Point.Latitude) > 0.5 || other.Economy != candidate.Economy) continue;
                if (other.Score < LeastCompanyScore || Sphere.DistanceKm(other.Point, candidate.Point) > NearKm) continue;
                candidates[i] = candidate with { Score = candidate.Score + CompanyPoints, Rank = candidate.Rank + CompanyPoints };
                break;
            }
        }
    }

    private const int MostCompany = 60;
    private const double LeastCompanyScore = 4;
    private const double CompanyPoints = 1.5;

    /// <summary>
    /// Adds the organisation that the source itself names by its registry id. Where the text does not name it too, it stands behind
    /// an organisation that the text does name as written.
    /// </summary>
    public void JudgeNamed(int organisation, AddressEvidence evidence)
    {
        // "Sorbonne Université" is not the campus abroad that goes by the same words with a city behind them.
        var isInText = evidence.Organisations.Exists(c => c.Id == organisation
            && !(c.IsShortened && evidence.Organisations.Exists(o => o.Mention == c.Mention && !o.IsShortened)));
        var area = evidence.Areas.PointsFor(_traits.Economies[organisation], _traits.Regions[organisation], default);
        var points = (isInText ? NamedPoints : NamedOnlyPoints) + area;
        evidence.Organisations.Add(new(organisation, true, PointOf(organisation), _traits.Economies[organisation], _traits.Regions[organisation], default)
        {
            Score = points + CityPointsFor(organisation, default, evidence.Places),
            Rank = points,
            Fits = area >= 0,
            IsNamed = true,
            Words = isInText ? 1 : 0,
        });
    }

    private const double NamedPoints = 14;
    private const double NamedOnlyPoints = 9;

    private double NamePoints(in OrganisationMention mention, int name)
    {
        var marks = index.MarksOf(name);
        var points = BasePoints + TellingPoints * Math.Min(mention.Telling, MostTelling) + _traits.Prominences[index.OrganisationOf(name)];
        if (mention.SegmentCover == SegmentCover.Whole || mention.IsStem) points += WholePoints;
        if (mention.BestTelling < LeastTellingWord) points -= mention.SegmentCover == SegmentCover.Whole ? GenericPenalty : GenericPartPenalty;
        if (mention.HasNeighbour && !_traits.IsUniversity[index.OrganisationOf(name)] && mention.BestTelling < TellingOfProperName) points -= NeighbourPenalty;
        if (mention.Cover < 1) points -= (1 - mention.Cover) * CoverPoints + NearlyPenalty;
        if (marks.HasFlag(NameMarks.Acronym))
            points -= mention.SegmentCover == SegmentCover.Whole && !mention.IsBracketed ? AcronymPenalty : PartAcronymPenalty;
        if (_traits.IsSystem[index.OrganisationOf(name)]) points -= SystemPenalty;
        if (marks.HasFlag(NameMarks.Shortened)) points -= IsChance(mention, name) ? ShortenedInsidePenalty : ShortenedPenalty;
        if (marks.HasFlag(NameMarks.First)) points += FirstNamePoints;
        if (marks.HasFlag(NameMarks.Superseded)) points -= SupersededPenalty;
        if (marks.HasFlag(NameMarks.Branch)) points -= BranchPenalty;
        return points;
    }

    // "Sleep and Human Factors Research" is no company called Human Factors.
    private bool IsChance(in OrganisationMention mention, int name) =>
        mention.SegmentCover == SegmentCover.Inside && mention.Words > 1 && !_traits.IsUniversity[index.OrganisationOf(name)];

    private double CityPointsFor(int organisation, in Mention window, List<Candidate> places)
    {
        var point = PointOf(organisation);
        foreach (ref readonly var place in CollectionsMarshal.AsSpan(places))
        {
            if (window.Covers(place.Mention) || place.Mention.SegmentCover == SegmentCover.Inside) continue;
            if (Math.Abs(place.Point.Latitude - point.Latitude) > 0.5 || place.Economy != _traits.Economies[organisation]) continue;
            if (Sphere.DistanceKm(place.Point, point) <= NearKm) return CityPoints;
        }

        return 0;
    }
}
