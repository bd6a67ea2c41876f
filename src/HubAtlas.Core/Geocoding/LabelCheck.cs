using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Geocoding;

/// <summary>Finds where the source's own labels (registry id, economy, coordinates) and the text disagree, and says which of the two won.</summary>
internal sealed class LabelCheck(Gazetteer gazetteer, OrganisationJudge organisations)
{
    /// <summary>Of a reading of the text that is held against coordinates: below it the text may be the one that errs.</summary>
    private const double SureConfidence = 0.9;

    /// <param name="named">The organisation that the source names by its registry id; −1 when none.</param>
    public string? Conflict(Location located, int named, Desk desk) =>
        (named >= 0 ? ConflictOfId(located, named, desk) : null) ?? ConflictOfEconomy(located, desk);

    /// <summary>Coordinates that passed the checks win over a text that names a place farther away than a city reaches.</summary>
    public static string? ConflictOfPoint(GeoPoint point, Location text) =>
        text is { Point: { } other, Confidence: >= SureConfidence } && Sphere.DistanceKm(point, other) > OrganisationJudge.NearKm
            ? "coordinates over text" : null;

    private string? ConflictOfId(Location located, int named, Desk desk)
    {
        if (located.Point is not { } point) return null;
        var seat = organisations.PointOf(named);
        if (Settler.IsFar(point, seat)) return "text over registry id";
        var at = desk.Organisations.FindIndex(c => c.Id == named && c.IsNamed);
        if (at < 0) return null;
        var label = desk.Organisations[at];
        desk.Organisations.RemoveAt(at);
        var text = Settler.Settle(desk.Places, desk.Organisations, desk.Areas);
        desk.Organisations.Insert(at, label);
        return text.IsLocated && Settler.IsFar(text.Winner.Point, seat) ? "registry id over text" : null;
    }

    private string? ConflictOfEconomy(Location located, Desk desk)
    {
        var column = desk.Reading.ColumnEconomy;
        if (column < 0 || located.Economy is not { } economy) return null;
        var (code, named) = (gazetteer.EconomyCode(column), desk.Areas.Named);
        if (economy != code)
        {
            if (IsOneState(gazetteer.EconomyOf(economy), column)) return null;
            return located.Admin1 == code ? "state's code over economy" : "text over economy";
        }

        return named >= 0 && named != column && !IsOneState(named, column) ? "economy over text" : null;
    }

    // "Hong Kong, China" is no contradiction.
    private bool IsOneState(int economy, int other) => gazetteer.IsPart(economy, other) || gazetteer.IsPart(other, economy);
}
