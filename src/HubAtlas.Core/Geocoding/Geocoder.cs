using HubAtlas.Core.Geocoding.Answering;
using HubAtlas.Core.Geocoding.Deciding;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Organisations;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Spelling;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding;

/// <summary>
/// Addresses → places. A user's correction wins; then coordinates that the source gives, once checked; then what the text and its
/// columns say: economy, region, city, organisation, weighed together. Thread-safe; the answer depends on the address alone.
/// </summary>
public sealed class Geocoder
{
    private readonly Gazetteer _gazetteer;
    private readonly Corrections _corrections;
    private readonly AddressParser _parser;
    private readonly FirstAddress _first;
    private readonly OrganisationIndex _index;
    private readonly SimilarNames _similar;
    private readonly OrganisationJudge _organisations;
    private readonly PlaceJudge _places;
    private readonly LocationMaker _locations;
    private readonly PointCheck _points;
    private readonly SpellingJudge _spelling;
    private readonly ColumnDoubt _doubt;
    private readonly OtherColumns _otherColumns;
    private readonly PostalCodes _postal;
    private readonly PostalAreas _postalAreas;
    private readonly LabelCheck _labels;
    private readonly ThreadLocal<AddressEvidence> _evidence;
    private readonly Lazy<string> _rulesKey;

    /// <param name="registry">Organisations whose names may stand in addresses; may be empty.</param>
    /// <exception cref="AtlasException">A correction names a place that cannot be; the message names every one.</exception>
    public Geocoder(Gazetteer gazetteer, IReadOnlyList<Organisation> registry, IReadOnlyList<Correction> corrections)
        : this(gazetteer, CompiledRegistry.Of(registry, gazetteer), corrections)
    {
    }

    /// <inheritdoc cref="Geocoder(Gazetteer, IReadOnlyList{Organisation}, IReadOnlyList{Correction})"/>
    /// <param name="registry">Made for the same gazetteer.</param>
    public Geocoder(Gazetteer gazetteer, CompiledRegistry registry, IReadOnlyList<Correction> corrections)
    {
        if (registry.GazetteerHash != gazetteer.Hash) throw new ArgumentException("The registry was compiled for another gazetteer.", nameof(registry));
        _gazetteer = gazetteer;
        _index = registry.Index;
        _similar = new(_index);
        _parser = new(gazetteer, new(_index));
        _first = new(_parser);
        _organisations = new(gazetteer, _index);
        _places = new(gazetteer);
        _spelling = new(gazetteer, _places);
        _doubt = new(gazetteer);
        _otherColumns = new(gazetteer);
        _postal = new(gazetteer);
        _postalAreas = new(gazetteer);
        _locations = new(gazetteer, _index, _organisations);
        _points = new(gazetteer);
        _labels = new(gazetteer, _organisations);
        _evidence = new(() => new AddressEvidence(gazetteer));
        _corrections = new([], _ => new());
        _corrections = new CorrectionResolver(gazetteer, _points, _locations, Locate).Resolve(corrections);
        _rulesKey = new(() => registry.RulesKey);
    }

    /// <summary>Names rules, gazetteer, registry and corrections by content: locations made under another key are stale.</summary>
    public string Key => _corrections.Key.Length == 0 ? RulesKey : $"{RulesKey}-{_corrections.Key}";

    /// <summary>Names all but the corrections: under the same one, only what <see cref="Corrects"/> differs.</summary>
    public string RulesKey => _rulesKey.Value;

    public Location Locate(Address address) => Decide(address, _evidence.Value!).Location;

    /// <summary>Whether a correction concerns an address that was located by the rules alone.</summary>
    public bool Corrects(Address address, Location located) =>
        _corrections.ForText(address) is not null || _corrections.ForPlace(located) is not null;

    /// <summary>What a correction must say in its column <c>match</c> to meet this address.</summary>
    public static string MatchOf(Address address) => Corrections.MatchOf(address);

    /// <summary>Has each step's end told, of the addresses that the calling thread locates.</summary>
    internal void Watch(Action<Step>? stepEnded) => _evidence.Value!.StepEnded = stepEnded;

    internal (Location Location, Verdict Verdict) Decide(Address address) => Decide(address, _evidence.Value!);

    /// <summary>What an address would most likely be if the answer were wrong; null where nothing else comes near.</summary>
    public Location? Otherwise(Address address)
    {
        var evidence = _evidence.Value!;
        var (location, verdict) = Decide(address, evidence);
        if (location.Correction is not null) return null;
        if (location.Conflict is not null && address.Point is not null) return FromFirst(PlaceOf(address), evidence).Item1;
        return Alternatives.Second(verdict, evidence) is { Exists: true } second ? _locations.Reading(second) : null;
    }

    public Explanation Explain(Address address)
    {
        var evidence = _evidence.Value!;
        var (location, verdict) = Decide(address, evidence);
        return new Explainer(_gazetteer, _index, _points).Explain(address, location, verdict, evidence);
    }

    private (Location Location, Verdict Verdict) Decide(Address address, AddressEvidence evidence)
    {
        evidence.Clear();
        if (_corrections.ForText(address) is { } corrected) return (corrected, Verdict.None);
        var (location, verdict) = address.Point is { } point ? FromPoint(point, address, evidence) : FromFirst(address, evidence);
        return (_corrections.ForPlace(location) ?? location, verdict);
    }

    // Coordinates that pass win over the text; where they do not, the text is all there is.
    private (Location, Verdict) FromPoint(GeoPoint point, Address address, AddressEvidence evidence)
    {
        var stated = _parser.EconomyOf(address.Economy);
        var (mended, economy, rule) = _points.Check(point, stated);
        var saysPlace = address.Text.Length > 0 || !string.IsNullOrEmpty(address.City);
        if (mended is not { } good)
        {
            var (text, verdict) = saysPlace ? FromFirst(address with { Point = null }, evidence) : (new Location(), Verdict.None);
            if (text.Point is not null) return (text with { Gate = rule }, verdict);
            return (_locations.NotLocated(economy, GazetteerTables.NoRegion, rule, rule) with { Gate = rule }, verdict);
        }

        var location = _locations.AtPoint(good, economy, rule) with { Gate = good == point ? "passed" : rule };
        if (!saysPlace) return (location, Verdict.None);
        var (named, _) = FromFirst(PlaceOf(address), evidence);
        return (location with { Conflict = LabelCheck.ConflictOfPoint(good, named) }, Verdict.None);
    }

    // An applicant's seat says nothing of where an inventor lives, so only place words are held against coordinates.
    private static Address PlaceOf(Address address) => address with { Point = null, Organisation = null, OrganisationId = null };

    // Of several addresses in one text ("Univ A, Town, Country; Univ B, …") the first is the person's own.
    private (Location, Verdict) FromFirst(Address address, AddressEvidence evidence)
    {
        if (WebEntities.AreIn(address)) address = WebEntities.Decode(address);
        if (AddressList.NoteOf(address.Text) is var note && note >= Weights.Parsing.ShortestAddress) address = address with { Text = address.Text[..note] };
        var (start, end) = _first.Of(address.Text);
        evidence.StepEnded?.Invoke(Step.Dividing);
        if (end == address.Text.Length) return FromText(address, evidence);
        var first = FromText(address with { Text = address.Text[start..end] }, evidence);
        if (first.Item1.Point is not null && !IsDoubtful(first.Item2)) return OfSeveral(first);
        evidence.Clear();
        var whole = FromText(address, evidence);
        return first.Item1.Point is not null && whole.Item2.Winner.Score <= first.Item2.Winner.Score ? OfSeveral(first) : whole;
    }

    private static (Location, Verdict) OfSeveral((Location Location, Verdict Verdict) first) =>
        (first.Location with { Method = first.Location.Method + ", first of several" }, first.Verdict);

    // Units of one organisation may be divided by semicolons too, and what says where stands behind the last.
    private static bool IsDoubtful(in Verdict verdict) => verdict.Rule == "organisation" && (verdict.Winner.Score < Weights.Deciding.SureFirstScore || verdict.Winner.IsNamed);

    // Where the column leaves an address without a place, it may have meant another economy.
    private (Location, Verdict) FromText(Address address, AddressEvidence evidence)
    {
        var answer = FromColumn(address, evidence);
        var others = _otherColumns.Readings(address, answer.Item1, evidence);
        if (!others.Any()) return answer;
        foreach (var reading in others)
        {
            evidence.Clear();
            var (location, verdict) = FromColumn(reading, evidence);
            if (!_otherColumns.IsBelievable(verdict, reading, address.Economy!.Trim(), evidence)) continue;
            return (location with { Conflict = reading.Text == address.Text ? "text over economy" : "state's code over economy" }, verdict);
        }

        evidence.Clear();
        return FromColumn(address, evidence);
    }

    private (Location, Verdict) FromColumn(Address address, AddressEvidence evidence)
    {
        _parser.Read(address, evidence);
        var parsed = evidence.Parsed;
        evidence.Areas.Weigh(parsed);
        _places.Judge(parsed, evidence.Areas, evidence.Places);
        if (_otherColumns.PartOf(evidence) is >= 0 and var part)
        {
            evidence.Clear();
            return FromColumn(address with { Economy = _gazetteer.EconomyCode(part) }, evidence);
        }

        evidence.StepEnded?.Invoke(Step.Cities);
        _spelling.Judge(evidence);
        evidence.StepEnded?.Invoke(Step.Spelling);
        _doubt.Apply(evidence);
        PlaceJudge.DoubtRegion(evidence);
        _postal.Judge(evidence);
        _postalAreas.Judge(evidence);
        PlaceJudge.AddCompany(evidence.Places);
        PlaceJudge.PreferWhole(parsed, evidence.Places);
        Neighbours.Judge(evidence);
        evidence.StepEnded?.Invoke(Step.Cities);
        var named = address.OrganisationId is { } id ? _index.WithId(id) : -1;
        _organisations.Judge(parsed, evidence.Areas, evidence.Places, evidence.Organisations);
        if (named >= 0) _organisations.JudgeNamed(named, evidence);
        if (Decider.NeedsMore(evidence))
        {
            parsed.Organisations.Clear();
            _similar.Find(evidence);
            _organisations.Judge(parsed, evidence.Areas, evidence.Places, evidence.Organisations);
        }

        OrganisationJudge.AddCompany(evidence.Organisations);
        evidence.StepEnded?.Invoke(Step.Organisations);
        var verdict = Decider.Decide(evidence.Places, evidence.Organisations, evidence.Areas) with
        {
            IsEconomyStated = evidence.Areas.Stated >= 0,
            HasColumn = evidence.Areas.HasColumn,
        };
        var location = _locations.From(verdict, evidence);
        if (_labels.Conflict(location, named, evidence) is { } conflict) location = location with { Conflict = conflict };
        evidence.StepEnded?.Invoke(Step.Verdict);
        return (location, verdict);
    }
}
