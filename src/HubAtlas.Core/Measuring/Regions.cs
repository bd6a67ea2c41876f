using HubAtlas.Core.Model;

namespace HubAtlas.Core.Measuring;

/// <summary>An edition by groups of economies. Shares add up over a grouping; clusters do not where one crosses a border.</summary>
internal sealed class Regions(
    Recipe recipe, IReadOnlyList<WorldTotal> totals, IReadOnlyList<Cluster> ranking, IReadOnlyList<EconomyRow> world,
    IReadOnlyDictionary<string, EconomyGroup> groups)
{
    public IReadOnlyList<RegionRow> Rows() => [.. Groupings.OfSeveral.SelectMany(Rows)];

    private IEnumerable<RegionRow> Rows(Grouping grouping)
    {
        var economies = world.ToLookup(e => groups.GroupOf(grouping, e.Economy));
        var clusters = ranking
            .SelectMany(c => groups.GroupsOf(grouping, c.Economies).Select(g => (Group: g, Cluster: c)))
            .ToLookup(p => p.Group, p => p.Cluster);
        var top = TopShares(grouping);
        return economies.Select(g => g.Key).Union(clusters.Select(g => g.Key)).Where(group => group.Length > 0).Order(StringComparer.Ordinal)
            .Select(group => Row(grouping, group, [.. economies[group]], [.. clusters[group].OrderBy(c => c.Rank)], top[group]));
    }

    private RegionRow Row(Grouping grouping, string group, List<EconomyRow> economies, List<Cluster> clusters, IEnumerable<EconomyPart> topParts) =>
        new(
        grouping, group, economies.Count(e => e.Clusters > 0), clusters.Count, clusters.Count(c => c.Rank <= recipe.Top),
        clusters.FirstOrDefault()?.Id, clusters.FirstOrDefault()?.Rank,
        Sums(economies, e => e.WorldShares), Sums(economies, e => e.ClusterShares), Shares([.. topParts]));

    /// <summary>Parts of the top clusters by the group of the economy that they lie in.</summary>
    private ILookup<string, EconomyPart> TopShares(Grouping grouping) =>
        ranking.Where(c => c.Rank <= recipe.Top).SelectMany(c => c.Profile.EconomyParts).ToLookup(part => groups.GroupOf(grouping, part.Economy));

    private static double?[] Sums(List<EconomyRow> economies, Func<EconomyRow, IReadOnlyList<double?>> shares) =>
        [.. DocumentKinds.All.Select(kind => Sum(economies.ConvertAll(e => shares(e)[(int)kind])))];

    private static double? Sum(List<double?> shares) => shares.TrueForAll(s => s is null) ? null : shares.Sum();

    private double?[] Shares(List<EconomyPart> parts) =>
        [.. DocumentKinds.All.Select(kind => totals.FirstOrDefault(t => t.Kind == kind) is { All.Shares: > 0 } total
            ? 100.0 * parts.Sum(p => p.ByKind[(int)kind].Shares) / total.All.Shares : (double?)null)];
}
