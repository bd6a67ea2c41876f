using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Geocoding.Deciding;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;
using HubAtlas.GazetteerCompiler.Bench;

namespace HubAtlas.GazetteerCompiler.Calibrating;

/// <summary>Answers to all labelled addresses, with how often their sources have them.</summary>
internal sealed class LabelledAnswers(Gazetteer gazetteer, string data)
{
    private const double RightKm = 25;

    private readonly IReadOnlyList<Organisation> _registry = GoldSets.Registry(data);
    private readonly Geocoder _plain = new(gazetteer, [], []);

    public List<LabelledAnswer> All()
    {
        var geocoder = new Geocoder(gazetteer, _registry, []);
        return [.. Affiliations(geocoder), .. Inventors(geocoder), .. OpenAlex(geocoder), .. Paperlists(geocoder)];
    }

    private IEnumerable<LabelledAnswer> Affiliations(Geocoder geocoder) => GoldSets.Affiliations(data)
        .Select(row => WithoutTowns(Answer("affiliations", geocoder, row.Address, 1, row.Truth, row.Economy)));

    // The table of corrected spellings has each raw one once.
    private IEnumerable<LabelledAnswer> Inventors(Geocoder geocoder)
    {
        foreach (var (raw, corrected) in GoldSets.InventorCities(data))
            if (geocoder.Locate(corrected) is { Point: { } truth } label) yield return Answer("inventors", geocoder, raw, 1, truth, label.Economy);
    }

    private IEnumerable<LabelledAnswer> OpenAlex(Geocoder geocoder)
    {
        var byId = _registry.ToDictionary(o => o.Id, StringComparer.Ordinal);
        foreach (var ((text, id), mentions) in MentionCounts.OpenAlex(data))
        {
            if (byId.GetValueOrDefault(id) is { Point: { } truth } label)
                yield return WithoutTowns(Answer("openalex", geocoder, new() { Text = text }, mentions, truth, label.Economy));
        }
    }

    // The label is the seat of an organisation; where the text names a town away from it, it does not tell who is right.
    private static LabelledAnswer WithoutTowns(LabelledAnswer answer) =>
        answer.IsByMargin && Confidences.KindOf(answer.Verdict) == AnswerKind.CityOverOrganisation ? answer with { IsRight = null } : answer;

    private IEnumerable<LabelledAnswer> Paperlists(Geocoder geocoder)
    {
        foreach (var ((text, city, country), mentions) in MentionCounts.Paperlists(data))
        {
            var economy = country.Length > 0 ? _plain.Locate(new() { Text = country }).Economy : null;
            var truth = city.Length > 0 ? _plain.Locate(new() { Text = city, Economy = country }).Point : null;
            yield return Answer("paperlists", geocoder, new() { Text = text }, mentions, truth, economy);
        }
    }

    /// <param name="truth">Null: the label names no town.</param>
    /// <param name="economy">Null: it names no economy.</param>
    private static LabelledAnswer Answer(string set, Geocoder geocoder, Address address, long mentions, GeoPoint? truth, string? economy)
    {
        var (location, verdict) = geocoder.Decide(address);
        bool? isRight = location.Point is { } point ? IsAt(point, truth)
            : location.Economy is { } found && economy is not null ? IsIn(found, economy) : null;
        return new(set, Reliability.IsForFitting(address.Text), mentions, location, verdict, isRight, location.Other is { } other ? IsAt(other.Point, truth) : null);
    }

    private static bool? IsAt(GeoPoint point, GeoPoint? truth) => truth is { } label ? Sphere.DistanceKm(point, label) <= RightKm : null;

    // Labels of papers call Hong Kong, Macao and Taiwan parts of China.
    private static bool IsIn(string found, string economy) => found == economy || (economy == "CN" && found is "HK" or "MO" or "TW");
}
