using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>What is known of one organisation of the registry, whatever a text says.</summary>
/// <param name="Place">The settlement where it is; −1 when none is near.</param>
/// <param name="Economy">−1 where the gazetteer lacks the code.</param>
/// <param name="Prominence">
/// Points for how likely it is meant by a name that several share: the registry relates the known ones to more others, gives them more names and calls
/// them funders, and economies with more organisations have more authors.
/// </param>
internal readonly record struct OrganisationTraits(GeoPoint Point, double Prominence, int Place, int Economy, int Region)
{
    /// <summary>"University of California" is the system's name, and any of its campuses is meant.</summary>
    public bool IsSystem { get; init; }

    /// <summary>A society or council, which sits in a capital, and its people elsewhere.</summary>
    public bool IsUmbrella { get; init; }

    /// <summary>A research organisation that also funds.</summary>
    public bool IsPatron { get; init; }

    public bool IsUniversity { get; init; }

    /// <param name="economy">−1 where the gazetteer lacks the code.</param>
    public static OrganisationTraits Of(Organisation organisation, int organisationsInEconomy, int economy, Gazetteer gazetteer)
    {
        var (point, types) = (organisation.Point!.Value, organisation.Types);
        var place = gazetteer.NearestPlaces.Nearest(point, economy);
        var isUniversity = types.Contains("education");
        return new(point, ProminenceOf(organisation, organisationsInEconomy), place, economy, place < 0 ? -1 : gazetteer.Tables.Places[place].Region)
        {
            IsSystem = isUniversity && organisation.Name.EndsWith(" System", StringComparison.Ordinal),
            IsUmbrella = IsSociety(organisation),
            IsUniversity = isUniversity,
            IsPatron = types.Contains("funder") && types.All(t => t is "funder" or "facility"),
        };
    }

    private static double ProminenceOf(Organisation organisation, int organisationsInEconomy)
    {
        var weights = Weights.Organisations;
        var points = weights.Names * Elementary.Log2(1 + organisation.OtherNames.Count + organisation.Acronyms.Count)
            + weights.Relations * Elementary.Log2(1 + organisation.RelatedCount)
            + weights.Economy * Elementary.Log10(1 + organisationsInEconomy / weights.OrganisationsOfSmallEconomy);
        if (organisation.Types.Contains("funder")) points += weights.Funder;
        if (organisation.Types.Contains("education")) points += weights.Education;
        return organisation.IsActive ? points : points - weights.InactivePenalty;
    }

    private static bool IsSociety(Organisation organisation) =>
        organisation.Types.Count > 0
            && !organisation.Types.Any(t => t is "education" or "healthcare" or "facility" or "company" or "archive");
}
