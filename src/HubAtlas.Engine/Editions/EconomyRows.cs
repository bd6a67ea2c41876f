using HubAtlas.Core.Model;
using HubAtlas.Core.Ranking;

namespace HubAtlas.Engine.Editions;

/// <summary>What each economy has of the world, inside clusters and out. A cross-border cluster counts for each economy it lists.</summary>
internal static class EconomyRows
{
    public static IReadOnlyList<EconomyRow> Of(
        Recipe recipe, CountedWorld world, IReadOnlyList<Member> members, IReadOnlyList<Cluster> clusters)
    {
        var clustersByEconomy = clusters.SelectMany(c => c.Economies.Select(e => (Economy: e, Cluster: c))).ToLookup(p => p.Economy, p => p.Cluster);
        return members.GroupBy(m => m.Counted.Place.Economy, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Row(recipe, world, g.Key, g.ToList(), clustersByEconomy[g.Key].OrderBy(c => c.Rank).ToList()))
            .ToList();
    }

    private static EconomyRow Row(Recipe recipe, CountedWorld world, string economy, List<Member> members, List<Cluster> clusters) => new(
        economy, clusters.Count, clusters.Count(c => c.Rank <= recipe.Top), clusters.FirstOrDefault()?.Id, clusters.FirstOrDefault()?.Rank,
        WorldShares(world, members), WorldShares(world, members.Where(m => m.ClusterId is not null)));

    private static double?[] WorldShares(CountedWorld world, IEnumerable<Member> members)
    {
        var sums = new long[DocumentKinds.All.Count];
        foreach (var member in members)
            foreach (var kind in DocumentKinds.All) sums[(int)kind] += member.Counted.ByKind[(int)kind].Shares;
        return DocumentKinds.All.Select(k => Ranker.WorldShare(sums[(int)k], world.Total(k, CountingMethod.Fractional))).ToArray();
    }
}
