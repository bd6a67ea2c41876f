using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Geocoding;

/// <summary>Weighs every registered organisation that an address may name.</summary>
internal sealed class OrganisationJudge
{
    private const double WholePoints = 6;
    private const double PartPoints = 4.5;
    private const double WordPoints = 0.4;
    private const double OneWordPenalty = 1.5;
    private const double AcronymPenalty = 2;
    private const double ShortenedPenalty = 1;
    private const double FirstNamePoints = 0.3;
    private const double InactivePenalty = 0.6;
    private const double CityPoints = 4;

    /// <summary>A city named in the text within this distance of the organisation speaks for it.</summary>
    public const double NearKm = 40;

    private readonly OrganisationIndex _index;
    private readonly int[] _economies;
    private readonly int[] _regions;

    public OrganisationJudge(Gazetteer gazetteer, OrganisationIndex index)
    {
        _index = index;
        var codes = Enumerable.Range(0, gazetteer.EconomyCount).ToDictionary(gazetteer.EconomyCode, e => e, StringComparer.Ordinal);
        _economies = [.. index.Organisations.Select(o => codes.GetValueOrDefault(o.Economy, -1))];
        _regions = new int[_economies.Length];
        for (var i = 0; i < _regions.Length; i++)
        {
            var nearest = gazetteer.Neighbourhood.Nearest(index.Organisations[i].Point!.Value, _economies[i]);
            _regions[i] = nearest < 0 ? -1 : gazetteer.Tables.PlaceRegions[nearest];
        }
    }

    public int EconomyOf(int organisation) => _economies[organisation];

    public int RegionOf(int organisation) => _regions[organisation];

    public GeoPoint PointOf(int organisation) => _index.Organisations[organisation].Point!.Value;

    public void Judge(Reading reading, AreaEvidence areas, List<Candidate> places, List<Candidate> candidates)
    {
        foreach (var mention in reading.Organisations)
        {
            var window = new Mention(mention.First, mention.End - mention.First, 0, 0, 0) { Standing = mention.Standing };
            foreach (var name in mention.Names)
            {
                var score = NamePoints(mention, name) + areas.PointsFor(_economies[name.Organisation], _regions[name.Organisation], window)
                    + CityPointsFor(name.Organisation, window, places);
                candidates.Add(new(name.Organisation, true, PointOf(name.Organisation), _economies[name.Organisation],
                    _regions[name.Organisation], window) { Score = score, Words = mention.Words });
            }
        }
    }

    /// <summary>Adds the organisation that the source itself names by its registry id.</summary>
    public void JudgeNamed(int organisation, Desk desk) =>
        desk.Organisations.Add(new(organisation, true, PointOf(organisation), _economies[organisation], _regions[organisation], default)
        {
            Score = NamedPoints + CityPointsFor(organisation, default, desk.Places),
        });

    private const double NamedPoints = 14;

    private double NamePoints(in OrganisationMention mention, OrganisationName name)
    {
        var points = (mention.Standing == Standing.Whole ? WholePoints : PartPoints) + WordPoints * Math.Min(mention.Words, 6);
        if (mention.Words == 1) points -= OneWordPenalty;
        if (name.Marks.HasFlag(OrganisationNameMarks.Acronym)) points -= AcronymPenalty;
        if (name.Marks.HasFlag(OrganisationNameMarks.Shortened)) points -= ShortenedPenalty;
        if (name.Marks.HasFlag(OrganisationNameMarks.First)) points += FirstNamePoints;
        return _index.Organisations[name.Organisation].IsActive ? points : points - InactivePenalty;
    }

    private double CityPointsFor(int organisation, in Mention window, List<Candidate> places)
    {
        var point = PointOf(organisation);
        foreach (var place in places)
        {
            if (window.Covers(place.Mention) || place.Mention.Standing == Standing.Inside) continue;
            if (Math.Abs(place.Point.Latitude - point.Latitude) > 0.5 || place.Economy != _economies[organisation]) continue;
            if (Sphere.DistanceKm(place.Point, point) <= NearKm) return CityPoints;
        }

        return 0;
    }
}
