using HubAtlas.Core.Model;

namespace HubAtlas.Core.Measuring;

/// <summary>The edition by groups of economies. Shares add up over a grouping; clusters do not where one crosses a border.</summary>
internal static class Regions
{
    public static IReadOnlyList<RegionRow> Of(Edition edition, IReadOnlyDictionary<string, EconomyGroup> groups) =>
        [.. Groupings.OfSeveral.SelectMany(grouping => Of(edition, groups, grouping))];

    private static IEnumerable<RegionRow> Of(Edition edition, IReadOnlyDictionary<string, EconomyGroup> groups, Grouping grouping)
    {
        var economies = edition.Economies.ToLookup(e => groups.GroupOf(grouping, e.Economy));
        var clusters = edition.Clusters
            .SelectMany(c => groups.GroupsOf(grouping, c.Economies).Select(g => (Group: g, Cluster: c)))
            .ToLookup(p => p.Group, p => p.Cluster);
        var top = TopShares(edition, groups, grouping);
        return economies.Select(g => g.Key).Union(clusters.Select(g => g.Key)).Where(group => group.Length > 0).Order(StringComparer.Ordinal)
            .Select(group => Row(edition, grouping, group, [.. economies[group]], [.. clusters[group].OrderBy(c => c.Rank)], top[group]));
    }

    private static RegionRow Row(
        Edition edition, Grouping grouping, string group, List<EconomyRow> economies, List<Cluster> clusters, IEnumerable<EconomyPart> topParts) =>
        new(
        grouping, group, economies.Count(e => e.Clusters > 0), clusters.Count, clusters.Count(c => c.Rank <= edition.Recipe.Top),
        clusters.FirstOrDefault()?.Id, clusters.FirstOrDefault()?.Rank,
        Sums(economies, e => e.WorldShares), Sums(economies, e => e.ClusterShares), Shares(edition, [.. topParts]));

    /// <summary>Parts of the top clusters by the group of the economy that they lie in.</summary>
    private static ILookup<string, EconomyPart> TopShares(
        Edition edition, IReadOnlyDictionary<string, EconomyGroup> groups, Grouping grouping) =>
        edition.Clusters.Where(c => c.Rank <= edition.Recipe.Top).SelectMany(c => c.Profile.EconomyParts)
            .ToLookup(part => groups.GroupOf(grouping, part.Economy));

    private static double?[] Sums(List<EconomyRow> economies, Func<EconomyRow, IReadOnlyList<double?>> shares) =>
        [.. DocumentKinds.All.Select(kind => Sum(economies.ConvertAll(e => shares(e)[(int)kind])))];

    private static double? Sum(List<double?> shares) => shares.TrueForAll(s => s is null) ? null : shares.Sum();

    private static double?[] Shares(Edition edition, List<EconomyPart> parts) =>
        [.. DocumentKinds.All.Select(kind => edition.WorldTotals.FirstOrDefault(t => t.Kind == kind) is { All.Shares: > 0 } total
            ? 100.0 * parts.Sum(p => p.ByKind[(int)kind].Shares) / total.All.Shares : (double?)null)];
}
