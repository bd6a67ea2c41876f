using HubAtlas.Core.Model;

namespace HubAtlas.Core.Comparing;

/// <summary>Clusters in the recipe's top by economy; a cross-border cluster counts for each of its economies.</summary>
internal static class EconomyChanges
{
    public static IReadOnlyList<EconomyChange> Between(Edition before, Edition after)
    {
        var rowsBefore = before.Economies.ToDictionary(e => e.Economy);
        var rowsAfter = after.Economies.ToDictionary(e => e.Economy);
        return rowsBefore.Keys.Union(rowsAfter.Keys)
            .Select(code => new EconomyChange(
                code, rowsBefore.GetValueOrDefault(code)?.TopClusters ?? 0, rowsAfter.GetValueOrDefault(code)?.TopClusters ?? 0,
                Score(before, rowsBefore.GetValueOrDefault(code)), Score(after, rowsAfter.GetValueOrDefault(code))))
            .OrderByDescending(c => c.ClustersAfter).ThenByDescending(c => c.SharesAfter).ThenBy(c => c.Economy, StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>The economy's world shares inside clusters, weighted as in the score.</summary>
    public static double Score(Edition edition, EconomyRow? row) =>
        row is null ? 0 : edition.Recipe.Kinds.Sum(k => k.Weight * (row.ClusterShares[(int)k.Kind] ?? 0));
}
