using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>What is known of each organisation of the registry, whatever a text says: where it is, what kind it is, how likely it is meant.</summary>
internal sealed class OrganisationTraits
{
    private readonly Organisation[] _organisations;

    public OrganisationTraits(Gazetteer gazetteer, OrganisationIndex index)
    {
        _organisations = index.Organisations;
        var codes = Enumerable.Range(0, gazetteer.EconomyCount).ToDictionary(gazetteer.EconomyCode, e => e, StringComparer.Ordinal);
        Economies = [.. _organisations.Select(o => codes.GetValueOrDefault(o.Economy, -1))];
        (Regions, Places) = (new int[Economies.Length], new int[Economies.Length]);
        for (var i = 0; i < Regions.Length; i++)
        {
            Places[i] = gazetteer.NearestPlaces.Nearest(PointOf(i), Economies[i]);
            Regions[i] = Places[i] < 0 ? -1 : gazetteer.Tables.PlaceRegions[Places[i]];
        }

        IsSystem = [.. _organisations.Select(o => o.Types.Contains("education") && o.Name.EndsWith(" System", StringComparison.Ordinal))];
        IsUmbrella = [.. _organisations.Select(IsSociety)];
        IsUniversity = [.. _organisations.Select(o => o.Types.Contains("education"))];
        IsPatron = [.. _organisations.Select(o => o.Types.Contains("funder") && o.Types.All(t => t is "funder" or "facility"))];
        var sizes = _organisations.CountBy(o => o.Economy).ToDictionary(StringComparer.Ordinal);
        Prominences = [.. _organisations.Select(o => Prominence(o, sizes[o.Economy]))];
    }

    public GeoPoint PointOf(int organisation) => _organisations[organisation].Point!.Value;

    /// <summary>−1 where the gazetteer lacks the code.</summary>
    public int[] Economies { get; }

    public int[] Regions { get; }

    /// <summary>The settlement where the organisation is; −1 when none is near.</summary>
    public int[] Places { get; }

    /// <summary>"University of California" is the system's name, and any of its campuses is meant.</summary>
    public bool[] IsSystem { get; }

    /// <summary>Societies and councils sit in a capital, and their people elsewhere.</summary>
    public bool[] IsUmbrella { get; }

    /// <summary>Research organisations that also fund.</summary>
    public bool[] IsPatron { get; }

    public bool[] IsUniversity { get; }

    /// <summary>
    /// Points for how likely an organisation is meant by a name that several share: the registry relates the known ones to more others,
    /// gives them more names and calls them funders, and economies with more organisations have more authors.
    /// </summary>
    public double[] Prominences { get; }

    private static double Prominence(Organisation organisation, int organisationsInEconomy)
    {
        var weights = Weights.Organisations;
        var points = weights.Names * Math.Log2(1 + organisation.OtherNames.Count + organisation.Acronyms.Count)
            + weights.Relations * Math.Log2(1 + organisation.RelatedCount)
            + weights.Economy * Math.Log10(1 + organisationsInEconomy / weights.OrganisationsOfSmallEconomy);
        if (organisation.Types.Contains("funder")) points += weights.Funder;
        if (organisation.Types.Contains("education")) points += weights.Education;
        return organisation.IsActive ? points : points - weights.InactivePenalty;
    }

    private static bool IsSociety(Organisation organisation) =>
        organisation.Types.Count > 0
            && !organisation.Types.Any(t => t is "education" or "healthcare" or "facility" or "company" or "archive");
}
