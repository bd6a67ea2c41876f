using HubAtlas.Core.Model;

namespace HubAtlas.Core.Measuring;

/// <summary>Measures a ranked edition as a whole: how concentrated it is, and where its clusters lie.</summary>
public static class Measurer
{
    /// <summary>Concentration of each kind that counts, then of the score.</summary>
    public static IReadOnlyList<Concentration> Concentration(Recipe recipe, IReadOnlyList<Cluster> clusters) => Concentrations.Of(recipe, clusters);

    /// <summary>Regions and income groups with clusters or located documents, by grouping and name; the world first.</summary>
    /// <param name="groups">By economy.</param>
    public static IReadOnlyList<RegionRow> Regions(
        Recipe recipe, IReadOnlyList<WorldTotal> totals, IReadOnlyList<Cluster> clusters, IReadOnlyList<EconomyRow> economies,
        IReadOnlyDictionary<string, EconomyGroup> groups) => new Regions(recipe, totals, clusters, economies, groups).Rows();
}
