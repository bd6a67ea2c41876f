using HubAtlas.Core.Model;

namespace HubAtlas.Core.Comparing;

/// <summary>Regions and income groups in two editions: clusters, shares, and how many of their clusters grew or shrank.</summary>
internal static class GroupChanges
{
    public static IReadOnlyList<GroupChange> Between(
        Edition before, Edition after, IReadOnlyList<Movement> movements, IReadOnlyDictionary<string, EconomyGroup> groups) =>
        [.. Groupings.OfSeveral.SelectMany(grouping => Between(before, after, movements, groups, grouping))];

    private static IEnumerable<GroupChange> Between(
        Edition before, Edition after, IReadOnlyList<Movement> movements, IReadOnlyDictionary<string, EconomyGroup> groups, Grouping grouping)
    {
        var (clustersBefore, clustersAfter) = (Clusters(before, groups, grouping), Clusters(after, groups, grouping));
        var (sharesBefore, sharesAfter) = (Shares(before, groups, grouping), Shares(after, groups, grouping));
        var growth = movements.Where(m => m.RankAfter <= after.Recipe.Top && m.GrowthPercent is not null)
            .SelectMany(m => groups.GroupsOf(grouping, m.Economies).Select(g => (Group: g, Percent: m.GrowthPercent!.Value)))
            .ToLookup(p => p.Group, p => p.Percent);
        return clustersBefore.Keys.Union(clustersAfter.Keys).Order(StringComparer.Ordinal).Select(group => new GroupChange(
            grouping, group, clustersBefore.GetValueOrDefault(group), clustersAfter.GetValueOrDefault(group),
            sharesBefore.GetValueOrDefault(group), sharesAfter.GetValueOrDefault(group),
            growth[group].Count(), growth[group].Count(percent => percent < 0), Median([.. growth[group].Order()])));
    }

    private static Dictionary<string, int> Clusters(Edition edition, IReadOnlyDictionary<string, EconomyGroup> groups, Grouping grouping) =>
        edition.Clusters.Where(c => c.Rank <= edition.Recipe.Top).SelectMany(c => groups.GroupsOf(grouping, c.Economies))
            .CountBy(g => g).ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, double> Shares(Edition edition, IReadOnlyDictionary<string, EconomyGroup> groups, Grouping grouping) =>
        edition.Economies.GroupBy(e => groups.GroupOf(grouping, e.Economy), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(e => EconomyChanges.Score(edition, e)), StringComparer.Ordinal);

    private static double? Median(List<double> sorted) => sorted.Count == 0 ? null
        : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
}
