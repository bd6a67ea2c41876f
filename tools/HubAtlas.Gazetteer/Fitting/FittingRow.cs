using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Geocoding.Deciding;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;
using HubAtlas.GazetteerCompiler.Bench;

namespace HubAtlas.GazetteerCompiler.Fitting;

/// <summary>An address whose place is known, for the fit of weights.</summary>
/// <param name="Set">Where it comes from.</param>
/// <param name="Truth">Where it is.</param>
/// <param name="IsSeat">The label is an organisation's seat, which does not tell where the people of a text are that names a town away from it.</param>
internal sealed record FittingRow(string Set, Address Address, GeoPoint Truth, bool IsSeat)
{
    private const double RightKm = 25;

    // Points between answer and runner-up that no single weight's neighbouring value makes up for.
    private const double SettledMargin = 3;

    /// <summary>1 for the right place, 0 for none, −2 for a wrong one: a place is worth giving where it is right in two of three cases.</summary>
    public double Worth(Geocoder geocoder)
    {
        var (location, verdict) = geocoder.Decide(Address);
        if (location.Point is not { } point) return 0;
        if (Sphere.DistanceKm(point, Truth) <= RightKm) return 1;
        return IsSeat && verdict.IsLocated && Confidences.KindOf(verdict) == AnswerKind.CityOverOrganisation ? 0 : -2;
    }

    /// <summary>Whether it is right, and far ahead of any other reading.</summary>
    public bool IsSettled(Geocoder geocoder) => Worth(geocoder) > 0 && geocoder.Decide(Address).Verdict.Margin >= SettledMargin;

    /// <summary>The labelled sets, paper lists thinned to about as many rows as the others, in an order that is always the same.</summary>
    public static List<FittingRow> All(Gazetteer gazetteer, IReadOnlyList<Organisation> registry, string data)
    {
        var geocoder = new Geocoder(gazetteer, registry, []);
        return [.. Affiliations(data), .. Inventors(data, geocoder), .. OpenAlex(data, registry), .. PaperLists(data, new(gazetteer, [], []))];
    }

    private static IEnumerable<FittingRow> Affiliations(string data) =>
        GoldSets.Affiliations(data).Select(r => new FittingRow("affiliations", r.Address, r.Truth, true));

    private static IEnumerable<FittingRow> Inventors(string data, Geocoder geocoder) =>
        from pair in GoldSets.InventorCities(data)
        let truth = geocoder.Locate(pair.Corrected).Point
        where truth is not null
        select new FittingRow("inventors", pair.Raw, truth.Value, false);

    private static IEnumerable<FittingRow> OpenAlex(string data, IReadOnlyList<Organisation> registry)
    {
        var points = registry.Where(o => o.Point is not null).ToDictionary(o => o.Id, o => o.Point!.Value, StringComparer.Ordinal);
        return PaperSets.OpenAlex(data).Where(p => points.ContainsKey(p.OrganisationId))
            .Select(p => new FittingRow("openalex", new() { Text = p.Text }, points[p.OrganisationId], true));
    }

    private static IEnumerable<FittingRow> PaperLists(string data, Geocoder plain) =>
        from row in PaperSets.Paperlists(data)
        where row.City.Length > 0 && (NameHash.Of(row.Text).Key >> 32) % 8 == 0
        let truth = plain.Locate(new() { Text = row.City, Economy = row.Country }).Point
        where truth is not null
        select new FittingRow("paperlists", new() { Text = row.Text }, truth.Value, true);
}
