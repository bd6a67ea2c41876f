using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>Weighs every registered organisation that an address may name.</summary>
internal sealed class OrganisationJudge(Gazetteer gazetteer, OrganisationIndex index)
{
    private readonly RegistryTraits _traits = new(index, gazetteer);

    /// <summary>The settlement where the organisation is; −1 when none is near.</summary>
    public int PlaceOf(int organisation) => _traits.Of(organisation).Place;

    public GeoPoint PointOf(int organisation) => _traits.Of(organisation).Point;

    public void Judge(ParsedAddress parsed, AreaEvidence areas, List<Candidate> places, List<Candidate> candidates)
    {
        foreach (var mention in parsed.Organisations)
        {
            var window = new Mention(mention.First, mention.End - mention.First, mention.Segment, 0, 0) { SegmentCover = mention.SegmentCover };
            for (var name = mention.Name; name >= 0; name = mention.Cover < 1 ? -1 : index.NameAt(name).Next)
            {
                ref readonly var named = ref index.NameAt(name);
                var isStem = named.Marks.HasFlag(NameMarks.Stem);
                if ((mention.IsStem && !isStem) || (isStem && (!mention.MayBeStem || (!mention.IsStem && NamesTown(mention, places))))) continue;
                if (mention.IsAppended && IsPartOfName(named.Marks)) continue;
                ref readonly var traits = ref _traits.Of(named.Organisation);
                var area = areas.PointsFor(traits.Economy, traits.Region, window);
                var score = NamePoints(mention, named.Marks, traits) + area + CityPointsFor(traits, window, places);
                candidates.Add(new(named.Organisation, true, traits.Point, traits.Economy, traits.Region, window)
                {
                    Score = score,
                    Rank = score - traits.Prominence,
                    IsUmbrella = traits.IsUmbrella,
                    IsPatron = traits.IsPatron,
                    IsUniversity = traits.IsUniversity,
                    IsShortened = named.Marks.HasFlag(NameMarks.Shortened),
                    IsSimilar = mention.Cover < 1,
                    IsAcronym = named.Marks.HasFlag(NameMarks.Acronym),
                    IsGeneric = mention.BestTelling < Weights.Organisations.LeastTellingWord && !traits.IsUniversity,
                    Words = mention.Words,
                    Fits = area >= 0,
                });
            }
        }
    }

    // "Yale" alone is the university rather than a village, but "Concord" any of several towns.
    private static bool NamesTown(in OrganisationMention mention, List<Candidate> places)
    {
        foreach (ref readonly var place in CollectionsMarshal.AsSpan(places))
            if (place.Mention.First <= mention.First && place.Mention.End >= mention.End && place.Population >= Weights.Columns.PeopleOfTown) return true;
        return false;
    }

    // "Fujitsu Ltd" is Fujitsu (Japan), but "Boston Inc" is no university.
    private static bool IsPartOfName(NameMarks marks) =>
        marks.HasFlag(NameMarks.Acronym) || (marks.HasFlag(NameMarks.Shortened) && !marks.HasFlag(NameMarks.WithoutEconomy));

    /// <summary>Raises organisations beside another that the text names: institutes of one town, parts of one university.</summary>
    public static void AddCompany(List<Candidate> candidates)
    {
        if (candidates.Count > Weights.Organisations.MostCompany || AreOfOneMention(candidates)) return;
        foreach (ref var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            foreach (ref readonly var other in CollectionsMarshal.AsSpan(candidates))
            {
                if (other.Id == candidate.Id) continue;
                if (other.Mention.First < candidate.Mention.End && candidate.Mention.First < other.Mention.End) continue;
                if (other.Score < Weights.Organisations.LeastCompanyScore || other.Economy != candidate.Economy) continue;
                if (!other.Point.IsWithin(candidate.Point, Weights.Organisations.NearKm)) continue;
                candidate = candidate with { Score = candidate.Score + Weights.Organisations.Company, Rank = candidate.Rank + Weights.Organisations.Company };
                break;
            }
        }
    }

    private static bool AreOfOneMention(List<Candidate> candidates)
    {
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
            if (candidate.Mention != candidates[0].Mention) return false;
        return true;
    }

    /// <summary>
    /// Adds the organisation that the source itself names by its registry id. Where the text does not name it too, it stands behind
    /// an organisation that the text does name as written.
    /// </summary>
    public void JudgeNamed(int organisation, AddressEvidence evidence)
    {
        // "Sorbonne Université" is not the campus abroad that goes by the same words with a city behind them.
        var isInText = evidence.Organisations.Exists(c => c.Id == organisation
            && !(c.IsShortened && evidence.Organisations.Exists(o => o.Mention == c.Mention && !o.IsShortened)));
        ref readonly var traits = ref _traits.Of(organisation);
        var area = evidence.Areas.PointsFor(traits.Economy, traits.Region, default);
        var points = (isInText ? Weights.Organisations.Named : Weights.Organisations.NamedOnly) + area;
        evidence.Organisations.Add(new(organisation, true, traits.Point, traits.Economy, traits.Region, default)
        {
            Score = points + CityPointsFor(traits, default, evidence.Places),
            Rank = points,
            Fits = area >= 0,
            IsNamed = true,
            Words = isInText ? 1 : 0,
        });
    }

    private static double NamePoints(in OrganisationMention mention, NameMarks marks, in OrganisationTraits traits)
    {
        var weights = Weights.Organisations;
        var isWhole = mention.SegmentCover == SegmentCover.Whole;
        var points = weights.Base + weights.Telling * Math.Min(mention.Telling, weights.MostTelling) + traits.Prominence;
        if (isWhole || mention.IsStem) points += weights.Whole;
        if (mention.BestTelling < weights.LeastTellingWord) points -= isWhole ? weights.GenericPenalty : weights.GenericPartPenalty;
        if (mention.HasNeighbour && !traits.IsUniversity && mention.BestTelling < weights.TellingOfProperName) points -= weights.NeighbourPenalty;
        if (mention.IsContinued && mention.BestTelling < weights.TellingOfProperName && !traits.IsUniversity) points -= weights.ContinuedPenalty;
        if (mention.Cover < 1) points -= (1 - mention.Cover) * weights.Cover + weights.NearlyPenalty;
        if (marks.HasFlag(NameMarks.Acronym)) points -= isWhole && !mention.IsBracketed ? weights.AcronymPenalty : weights.PartAcronymPenalty;
        if (traits.IsSystem) points -= weights.SystemPenalty;
        if (marks.HasFlag(NameMarks.Shortened)) points -= IsChance(mention, traits) ? weights.ShortenedInsidePenalty : weights.ShortenedPenalty;
        if (marks.HasFlag(NameMarks.First)) points += weights.FirstName;
        if (marks.HasFlag(NameMarks.First) && mention is { BeginsSegment: true, Words: >= 3, SegmentCover: SegmentCover.Edge }) points += weights.Begins;
        if (marks.HasFlag(NameMarks.Superseded)) points -= weights.SupersededPenalty;
        if (marks.HasFlag(NameMarks.Branch)) points -= weights.BranchPenalty;
        return points;
    }

    // "Sleep and Human Factors Research" is no company called Human Factors.
    private static bool IsChance(in OrganisationMention mention, in OrganisationTraits traits) =>
        mention.SegmentCover == SegmentCover.Inside && mention.Words > 1 && !traits.IsUniversity;

    private static double CityPointsFor(in OrganisationTraits traits, in Mention window, List<Candidate> places)
    {
        foreach (ref readonly var place in CollectionsMarshal.AsSpan(places))
        {
            if (window.Covers(place.Mention) || place.Mention.SegmentCover == SegmentCover.Inside) continue;
            if (place.Economy != traits.Economy) continue;
            if (place.Point.IsWithin(traits.Point, Weights.Organisations.NearKm)) return Weights.Organisations.City;
        }

        return 0;
    }
}
