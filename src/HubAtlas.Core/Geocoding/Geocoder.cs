using System.Security.Cryptography;
using System.Text;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding;

/// <summary>
/// Addresses → places. A user's correction wins; then coordinates that the source gives, once checked; then what the text and its
/// columns say: economy, region, city, organisation, weighed together. Thread-safe; the answer depends on the address alone.
/// </summary>
public sealed class Geocoder
{
    /// <summary>Changes whenever the rules answer differently.</summary>
    private const string Rules = "rules 9";

    private readonly Gazetteer _gazetteer;
    private readonly Corrections _corrections;
    private readonly AddressReader _reader;
    private readonly OrganisationIndex _index;
    private readonly OrganisationFinder _finder;
    private readonly OrganisationJudge _organisations;
    private readonly PlaceJudge _places;
    private readonly Answers _answers;
    private readonly PointCheck _points;
    private readonly SpellingJudge _spelling;
    private readonly ColumnDoubt _doubt;
    private readonly PostalCodes _postal;
    private readonly LabelCheck _labels;
    private readonly ThreadLocal<Desk> _desk;

    /// <param name="registry">Organisations whose names may stand in addresses; may be empty.</param>
    /// <exception cref="AtlasException">A correction names a place that cannot be; the message names every one.</exception>
    public Geocoder(Gazetteer gazetteer, IReadOnlyList<Organisation> registry, IReadOnlyList<Correction> corrections)
    {
        _gazetteer = gazetteer;
        _index = new(registry, gazetteer);
        _finder = new(_index);
        _reader = new(gazetteer, _finder);
        _organisations = new(gazetteer, _index);
        _places = new(gazetteer);
        _spelling = new(gazetteer, _places);
        _doubt = new(gazetteer);
        _postal = new(gazetteer);
        _answers = new(gazetteer, _index, _organisations);
        _points = new(gazetteer);
        _labels = new(gazetteer, _organisations);
        _desk = new(() => new Desk(gazetteer));
        _corrections = new([], _ => new());
        _corrections = new CorrectionResolver(gazetteer, _points, _answers, Locate).Resolve(corrections);
        RulesKey = KeyOf(gazetteer, registry);
        Key = _corrections.Key.Length == 0 ? RulesKey : $"{RulesKey}-{_corrections.Key}";
    }

    /// <summary>Names rules, gazetteer, registry and corrections by content: locations made under another key are stale.</summary>
    public string Key { get; }

    /// <summary>Names all but the corrections: under the same one, only what <see cref="Corrects"/> differs.</summary>
    public string RulesKey { get; }

    public Location Locate(Address address) => Decide(address, _desk.Value!).Location;

    /// <summary>Whether a correction concerns an address that was located by the rules alone.</summary>
    public bool Corrects(Address address, Location located) =>
        _corrections.ForText(address) is not null || _corrections.ForPlace(located) is not null;

    /// <summary>What a correction must say in its column <c>match</c> to meet this address.</summary>
    public static string MatchOf(Address address) => Corrections.MatchOf(address);

    internal (Location Location, Verdict Verdict) Decide(Address address) => Decide(address, _desk.Value!);

    /// <summary>What an address would most likely be if the answer were wrong; null where nothing else comes near.</summary>
    public Location? Otherwise(Address address)
    {
        var desk = _desk.Value!;
        var (location, verdict) = Decide(address, desk);
        if (location.Correction is not null) return null;
        if (location.Conflict is not null && address.Point is not null) return FromFirst(PlaceOf(address), desk).Item1;
        return Alternatives.Second(verdict, desk) is { Exists: true } second ? _answers.Reading(second) : null;
    }

    public Explanation Explain(Address address)
    {
        var desk = _desk.Value!;
        var (location, verdict) = Decide(address, desk);
        return new Explainer(_gazetteer, _index, _points).Explain(address, location, verdict, desk);
    }

    private (Location Location, Verdict Verdict) Decide(Address address, Desk desk)
    {
        desk.Clear();
        if (_corrections.ForText(address) is { } corrected) return (corrected, Verdict.None);
        var (location, verdict) = address.Point is { } point ? FromPoint(point, address, desk) : FromFirst(address, desk);
        return (_corrections.ForPlace(location) ?? location, verdict);
    }

    // Coordinates that pass win over the text; where they do not, the text is all there is.
    private (Location, Verdict) FromPoint(GeoPoint point, Address address, Desk desk)
    {
        var stated = _reader.EconomyOf(address.Economy);
        var (mended, economy, rule) = _points.Check(point, stated);
        var saysPlace = address.Text.Length > 0 || !string.IsNullOrEmpty(address.City);
        if (mended is not { } good)
        {
            var (text, verdict) = saysPlace ? FromFirst(address with { Point = null }, desk) : (new Location(), Verdict.None);
            if (text.Point is not null) return (text with { Gate = rule }, verdict);
            return (_answers.NotLocated(economy, GazetteerTables.NoRegion, rule, rule) with { Gate = rule }, verdict);
        }

        var location = _answers.AtPoint(good, economy, rule) with { Gate = good == point ? "passed" : rule };
        if (!saysPlace) return (location, Verdict.None);
        var (named, _) = FromFirst(PlaceOf(address), desk);
        return (location with { Conflict = LabelCheck.ConflictOfPoint(good, named) }, Verdict.None);
    }

    // An applicant's seat says nothing of where an inventor lives, so only place words are held against coordinates.
    private static Address PlaceOf(Address address) => address with { Point = null, Organisation = null, OrganisationId = null };

    // Of several addresses in one text ("Univ A, Town, Country; Univ B, …") the first is the person's own.
    private (Location, Verdict) FromFirst(Address address, Desk desk)
    {
        var end = _reader.EndOfFirst(address.Text);
        if (end < ShortestAddress || address.Text.Length - end < ShortestAddress) return FromText(address, desk);
        var first = FromText(address with { Text = address.Text[..end] }, desk);
        if (first.Item1.Point is not null && !IsDoubtful(first.Item2)) return first;
        desk.Clear();
        var whole = FromText(address, desk);
        return first.Item1.Point is not null && whole.Item2.Winner.Score <= first.Item2.Winner.Score ? first : whole;
    }

    private const int ShortestAddress = 12;

    // Units of one organisation may be divided by semicolons too, and what says where stands behind the last.
    private static bool IsDoubtful(in Verdict verdict) => verdict.Rule == "organisation" && (verdict.Winner.Score < SureScore || verdict.Winner.IsNamed);

    private const double SureScore = 8;

    private (Location, Verdict) FromText(Address address, Desk desk)
    {
        _reader.Read(address, desk);
        var reading = desk.Reading;
        desk.Areas.Weigh(reading);
        _places.Judge(reading, desk.Areas, desk.Places);
        _spelling.Judge(desk);
        _doubt.Apply(desk);
        PlaceJudge.DoubtRegion(desk);
        _postal.Judge(desk);
        PlaceJudge.AddCompany(desk.Places);
        var named = address.OrganisationId is { } id && _index.ById.TryGetValue(OrganisationIndex.IdKey(id), out var known) ? known : -1;
        _organisations.Judge(reading, desk.Areas, desk.Places, desk.Organisations);
        if (named >= 0) _organisations.JudgeNamed(named, desk);
        if (Settler.NeedsMore(desk))
        {
            reading.Organisations.Clear();
            _finder.FindNearly(desk);
            _organisations.Judge(reading, desk.Areas, desk.Places, desk.Organisations);
        }

        OrganisationJudge.AddCompany(desk.Organisations);
        var verdict = Settler.Settle(desk.Places, desk.Organisations, desk.Areas) with { IsEconomyStated = desk.Areas.Stated >= 0 };
        var location = _answers.From(verdict, desk);
        return (_labels.Conflict(location, named, desk) is { } conflict ? location with { Conflict = conflict } : location, verdict);
    }

    private static string KeyOf(Gazetteer gazetteer, IReadOnlyList<Organisation> registry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        Add(Rules);
        Add(gazetteer.Hash);
        foreach (var organisation in registry.OrderBy(o => o.Id, StringComparer.Ordinal))
        {
            Add($"{organisation.Id}\t{organisation.Name}\t{organisation.Economy}\t{organisation.City}\t{organisation.Point}");
            Add($"{organisation.IsActive}\t{organisation.RelatedCount}\t{string.Join('|', organisation.Types)}");
            Add($"{string.Join('|', organisation.OtherNames)}\t{string.Join('|', organisation.Acronyms)}");
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }
}
