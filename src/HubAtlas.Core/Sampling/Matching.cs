using HubAtlas.Core.Model;

namespace HubAtlas.Core.Sampling;

/// <summary>Pairs planted and found clusters: each must be the other's best, and they must have at least half in common.</summary>
internal static class Matching
{
    /// <summary>Above one half no cluster can have two counterparts.</summary>
    private const double LeastJaccard = 0.5;

    public static IReadOnlyList<RecoveredCluster> Of(PlantedEdition planted, IReadOnlyList<Cluster> clusters, Overlaps overlaps)
    {
        var byId = clusters.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var matched = new List<RecoveredCluster>();
        for (var index = 0; index < planted.Clusters.Count; index++)
        {
            var best = overlaps.Shared
                .Where(pair => pair.Key.Planted == index && byId.ContainsKey(pair.Key.Found))
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key.Found, StringComparer.Ordinal)
                .FirstOrDefault();
            if (best.Value == 0) continue;
            var either = planted.Clusters[index].Mentions + overlaps.FoundTotals[best.Key.Found] - best.Value;
            var jaccard = (double)best.Value / Math.Max(either, best.Value);
            if (jaccard > LeastJaccard) matched.Add(new(planted.Clusters[index], index + 1, byId[best.Key.Found], jaccard));
        }

        return matched;
    }
}
