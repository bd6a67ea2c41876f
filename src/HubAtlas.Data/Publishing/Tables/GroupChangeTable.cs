using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of a comparison's <c>regions.csv</c>.</summary>
internal static class GroupChangeTable
{
    public static IReadOnlyList<Column<GroupChange>> Columns(Recipe after) =>
    [
        new("grouping", "string", "world, un_region, un_subregion, region or income_group.", g => Cell.Of(g.Grouping.Word())),
        new("group", "string", "Name of the group.", g => Cell.Of(g.Group)),
        new("clusters_before", "integer",
            $"Clusters within the first {after.Top}; one that crosses a border counts once for each group it lies in.", g => Cell.Of(g.ClustersBefore)),
        new("clusters_after", "integer", "The same in the later edition.", g => Cell.Of(g.ClustersAfter)),
        new("change", "integer", "After less before.", g => Cell.Of(g.ClustersAfter - g.ClustersBefore)),
        new("share_before", "number", "World shares inside clusters, weighted as in the score, percent.", g => Cell.Percent(g.SharesBefore)),
        new("share_after", "number", "The same in the later edition.", g => Cell.Percent(g.SharesAfter)),
        new("measured", "integer", "Clusters of the later top with a measured growth.", g => Cell.Of(g.Measured)),
        new("shrank", "integer", "Of these, those with fewer documents inside one boundary.", g => Cell.Of(g.Shrank)),
        new("shrank_share", "number", "Their part, percent.",
            g => Cell.Of(g.Measured == 0 ? null : 100.0 * g.Shrank / g.Measured, Rounded.CountDecimals)),
        new("median_growth_percent", "number", "Median growth of the measured clusters.",
            g => Cell.Of(g.MedianGrowthPercent, Rounded.CountDecimals)),
    ];
}
