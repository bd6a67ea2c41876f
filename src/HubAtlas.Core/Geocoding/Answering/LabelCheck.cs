using HubAtlas.Core.Geocoding.Deciding;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Organisations;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Answering;

/// <summary>Finds where the source's own labels (registry id, economy, coordinates) and the text disagree, and says which of the two won.</summary>
internal sealed class LabelCheck(Gazetteer gazetteer, OrganisationJudge organisations)
{
    /// <param name="named">The organisation that the source names by its registry id; −1 when none.</param>
    public string? Conflict(Location located, int named, AddressEvidence evidence) =>
        (named >= 0 ? ConflictOfId(located, named, evidence) : null) ?? ConflictOfEconomy(located, evidence);

    /// <summary>Coordinates that passed the checks win over a text that names a place farther away than a city reaches.</summary>
    public static string? ConflictOfPoint(GeoPoint point, Location text) =>
        text.Point is { } other && text.Confidence >= Weights.Answering.SureText && !point.IsWithin(other, Weights.Organisations.NearKm)
            ? "coordinates over text" : null;

    private string? ConflictOfId(Location located, int named, AddressEvidence evidence)
    {
        if (located.Point is not { } point) return null;
        var seat = organisations.PointOf(named);
        if (CandidateOrder.IsFar(point, seat)) return "text over registry id";
        var at = evidence.Organisations.FindIndex(c => c.Id == named && c.IsNamed);
        if (at < 0) return null;
        var label = evidence.Organisations[at];
        evidence.Organisations.RemoveAt(at);
        var text = Decider.Decide(evidence.Places, evidence.Organisations, evidence.Areas);
        evidence.Organisations.Insert(at, label);
        return text.IsLocated && CandidateOrder.IsFar(text.Winner.Point, seat) ? "registry id over text" : null;
    }

    private string? ConflictOfEconomy(Location located, AddressEvidence evidence)
    {
        var column = evidence.Parsed.ColumnEconomy;
        if (column < 0 || located.Economy is not { } economy) return null;
        var (code, named) = (gazetteer.EconomyCode(column), evidence.Areas.Named);
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
