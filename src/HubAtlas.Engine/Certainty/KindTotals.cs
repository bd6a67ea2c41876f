using HubAtlas.Core.Certainty;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Certainty;

/// <summary>What the store and the ranking say, as the covariance of scores needs it.</summary>
internal static class KindTotals
{
    /// <param name="products">Of clusters by rank, 0-based.</param>
    public static IReadOnlyList<KindSums> Of(Edition edition, IReadOnlyList<ClusterProduct> products)
    {
        var ofKind = products.ToLookup(p => p.Kind);
        return [.. edition.Recipe.Kinds.Select(kind => Of(edition, kind, ofKind[kind.Kind]))];
    }

    private static KindSums Of(Edition edition, KindRecipe kind, IEnumerable<ClusterProduct> products)
    {
        // A full count gives a document wholly to each of its clusters.
        var isFull = edition.Recipe.Counting.Method == CountingMethod.Full;
        return new(
            kind.Weight,
            edition.WorldTotals.FirstOrDefault(t => t.Kind == kind.Kind)?.Documents ?? 0,
            [.. edition.Clusters.Select(c => isFull
                ? c.Figures.FullCounts[(int)kind.Kind] * Contribution.Whole : c.Figures.ByKind[(int)kind.Kind].Shares)],
            [.. products.Select(p => new PartProduct(p.First, p.Second, isFull ? p.Documents * PartProduct.Whole : p.Product))]);
    }
}
