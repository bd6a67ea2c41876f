using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of a comparison's <c>regions.csv</c>.</summary>
internal static class GroupChangeTable
{
    public static readonly IReadOnlyList<Column<GroupChange>> Columns =
    [
        new("grouping", g => Cell.Of(g.Grouping.Word())),
        new("group", g => Cell.Of(g.Group)),
        new("clusters_before", g => Cell.Of(g.ClustersBefore)),
        new("clusters_after", g => Cell.Of(g.ClustersAfter)),
        new("change", g => Cell.Of(g.ClustersAfter - g.ClustersBefore)),
        new("share_before", g => Cell.Percent(g.SharesBefore)),
        new("share_after", g => Cell.Percent(g.SharesAfter)),
        new("measured", g => Cell.Of(g.Measured)),
        new("shrank", g => Cell.Of(g.Shrank)),
        new("shrank_share", g => Cell.Of(g.Measured == 0 ? null : 100.0 * g.Shrank / g.Measured, Rounded.CountDecimals)),
        new("median_growth_percent", g => Cell.Of(g.MedianGrowthPercent, Rounded.CountDecimals)),
    ];
}
