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
    private const string Rules = "rules 3";

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
    private readonly ThreadLocal<Desk> _desk;

    /// <param name="registry">Organisations whose names may stand in addresses; may be empty.</param>
    public Geocoder(Gazetteer gazetteer, IReadOnlyList<Organisation> registry, IReadOnlyList<Correction> corrections)
    {
        _gazetteer = gazetteer;
        _corrections = new(corrections);
        _index = new(registry);
        _finder = new(_index);
        _reader = new(gazetteer, _finder);
        _organisations = new(gazetteer, _index);
        _places = new(gazetteer);
        _spelling = new(gazetteer, _places);
        _doubt = new(gazetteer);
        _answers = new(gazetteer, _index, _organisations);
        _points = new(gazetteer);
        _desk = new(() => new Desk(gazetteer));
        Key = KeyOf(gazetteer, registry, corrections);
    }

    /// <summary>Names rules, gazetteer, registry and corrections by content: locations made under another key are stale.</summary>
    public string Key { get; }

    public Location Locate(Address address) => Decide(address, _desk.Value!).Location;

    internal (Location Location, Verdict Verdict) Decide(Address address) => Decide(address, _desk.Value!);

    public Explanation Explain(Address address)
    {
        var desk = _desk.Value!;
        var (location, verdict) = Decide(address, desk);
        return Explainer.Explain(location, verdict, desk, _gazetteer, _index);
    }

    private (Location Location, Verdict Verdict) Decide(Address address, Desk desk)
    {
        desk.Clear();
        if (_corrections.ForText(address) is { } corrected) return (corrected, default);
        var (location, verdict) = address.Point is { } point ? (FromPoint(point, address), default) : FromFirst(address, desk);
        return (_corrections.ForPlace(location) ?? location, verdict);
    }

    private Location FromPoint(GeoPoint point, Address address)
    {
        var stated = _reader.EconomyOf(address.Economy);
        var (mended, economy, rule) = _points.Check(point, stated);
        if (mended is { } good) return _answers.AtPoint(good, economy, rule);
        return _answers.NotLocated(economy, GazetteerTables.NoRegion, rule, rule);
    }

    // Of several addresses in one text ("Univ A, Town, Country; Univ B, …") the first is the person's own.
    private (Location, Verdict) FromFirst(Address address, Desk desk)
    {
        var end = address.Text.IndexOf(';', StringComparison.Ordinal);
        if (end < ShortestAddress || address.Text.Length - end < ShortestAddress) return FromText(address, desk);
        var first = FromText(address with { Text = address.Text[..end] }, desk);
        if (first.Item1.Point is not null) return first;
        desk.Clear();
        return FromText(address, desk);
    }

    private const int ShortestAddress = 12;

    private (Location, Verdict) FromText(Address address, Desk desk)
    {
        _reader.Read(address, desk);
        var reading = desk.Reading;
        desk.Areas.Weigh(reading);
        _places.Judge(reading, desk.Areas, desk.Places);
        _spelling.Judge(desk);
        _doubt.Apply(desk);
        PlaceJudge.DoubtRegion(desk);
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
        var verdict = Settler.Settle(desk.Places, desk.Organisations, desk.Areas);
        return (_answers.From(verdict, desk), verdict);
    }

    private static string KeyOf(Gazetteer gazetteer, IReadOnlyList<Organisation> registry, IReadOnlyList<Correction> corrections)
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

        foreach (var correction in corrections) Add(correction.ToString());
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }
}
