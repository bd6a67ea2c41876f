using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of a comparison's <c>economies.csv</c>.</summary>
internal static class EconomyChangeTable
{
    public static readonly IReadOnlyList<Column<EconomyChange>> Columns =
    [
        new("economy", e => Cell.Of(e.Economy)),
        new("name", e => Cell.Of(EconomyNames.Of(e.Economy))),
        new("region", e => Cell.Of(EconomyGroups.Region(e.Economy))),
        new("income_group", e => Cell.Of(EconomyGroups.IncomeGroup(e.Economy))),
        new("clusters_before", e => Cell.Of(e.ClustersBefore)),
        new("clusters_after", e => Cell.Of(e.ClustersAfter)),
        new("change", e => Cell.Of(e.ClustersAfter - e.ClustersBefore)),
        new("share_before", e => Cell.Percent(e.SharesBefore)),
        new("share_after", e => Cell.Percent(e.SharesAfter)),
        new("un_region", e => Cell.Of(EconomyGroups.UnRegion(e.Economy))),
        new("un_subregion", e => Cell.Of(EconomyGroups.UnSubregion(e.Economy))),
    ];
}
