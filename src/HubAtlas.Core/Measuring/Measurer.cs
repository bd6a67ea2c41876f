using HubAtlas.Core.Model;

namespace HubAtlas.Core.Measuring;

/// <summary>Measures a ranked edition as a whole: how concentrated it is, and where its clusters lie.</summary>
public static class Measurer
{
    /// <summary>Concentration of each kind that counts, then of the score.</summary>
    public static IReadOnlyList<Concentration> Concentration(Edition edition) => Concentrations.Of(edition);

    /// <summary>Regions and income groups with clusters or located documents, by grouping and name; the world first.</summary>
    /// <param name="groups">By economy.</param>
    public static IReadOnlyList<RegionRow> Regions(Edition edition, IReadOnlyDictionary<string, EconomyGroup> groups) =>
        Measuring.Regions.Of(edition, groups);
}
