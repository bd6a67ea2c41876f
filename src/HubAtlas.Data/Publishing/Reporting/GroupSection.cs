using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>A comparison by regions and income groups: counts, growth, concentration before and after.</summary>
internal static class GroupSection
{
    public static Markup Of(Comparison comparison) => comparison.Groups.Count == 0 ? Markup.Nothing : Markup.Of($"""
        <section id="world-regions"><h2>Regions and income groups</h2>
        <p class="note">Clusters within the first {comparison.After.Top}; one that crosses a border counts once for each group that it lies in,
        and once in the world. Growth: documents inside one boundary; the median is over the clusters of the later top. Regions: United Nations
        (M49) and World Bank; income groups: World Bank.</p>
        {Table(comparison)}
        <h3>Concentration</h3><p class="note">What the first clusters hold of the world; for the score, its sum. Before:</p>
        {RegionSection.Concentration(comparison.ConcentrationBefore)}<p class="note">After:</p>
        {RegionSection.Concentration(comparison.ConcentrationAfter)}</section>

        """);

    /// <summary>The question of who grows, by income group and region, in sentences.</summary>
    public static IEnumerable<string> Findings(Comparison comparison)
    {
        foreach (var grouping in new[] { Grouping.IncomeGroup, Grouping.UnRegion })
        {
            var groups = comparison.Groups.Where(g => g.Grouping == grouping && g.Measured > 0)
                .OrderByDescending(g => g.Measured).ThenBy(g => g.Group, StringComparer.Ordinal)
                .Select(g => $"{g.Group} {Show.Count(g.Shrank)} of {Show.Count(g.Measured)} (median growth {Median(g)})")
                .ToList();
            if (groups.Count > 1) yield return $"Clusters that shrank, by {RegionSection.Name(grouping)}: {string.Join("; ", groups)}.";
        }
    }

    private static Markup Table(Comparison comparison) => PlainTable.Of(
        "Regions and income groups",
        ["Group", "Kind", "Clusters before#", "after#", "Change#", "Share before#", "after#", "Measured#", "Shrank#", "Median growth#"],
        comparison.Groups.Where(g => g.ClustersBefore + g.ClustersAfter > 0)
            .OrderBy(g => g.Grouping).ThenByDescending(g => g.ClustersAfter).ThenBy(g => g.Group, StringComparer.Ordinal)
            .Select(IReadOnlyList<string> (g) =>
            [
                g.Group, RegionSection.Name(g.Grouping), Show.Count(g.ClustersBefore), Show.Count(g.ClustersAfter),
                ComparisonFindings.Signed(g.ClustersAfter - g.ClustersBefore, 0), Show.Percent(g.SharesBefore), Show.Percent(g.SharesAfter),
                Show.Count(g.Measured), Show.Count(g.Shrank),
                Median(g),
            ]));

    private static string Median(GroupChange group) =>
        group.MedianGrowthPercent is { } median ? ComparisonFindings.Signed(median, 1) + " %" : Show.Missing;
}
