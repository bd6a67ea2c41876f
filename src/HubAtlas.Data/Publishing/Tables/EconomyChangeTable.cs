using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of a comparison's <c>economies.csv</c>.</summary>
internal static class EconomyChangeTable
{
    public static IReadOnlyList<Column<EconomyChange>> Columns(Recipe after) =>
    [
        new("economy", "string", "ISO 3166 alpha-2 code.", e => Cell.Of(e.Economy)),
        new("name", "string", "English short name.", e => Cell.Of(EconomyNames.Of(e.Economy))),
        new("region", "string", "World Bank region.", e => Cell.Of(EconomyGroups.Region(e.Economy))),
        new("income_group", "string", "World Bank income group.", e => Cell.Of(EconomyGroups.IncomeGroup(e.Economy))),
        new("clusters_before", "integer", $"Clusters within the first {after.Top}; a cross-border cluster counts for each economy.",
            e => Cell.Of(e.ClustersBefore)),
        new("clusters_after", "integer", "The same in the later edition.", e => Cell.Of(e.ClustersAfter)),
        new("change", "integer", "After less before.", e => Cell.Of(e.ClustersAfter - e.ClustersBefore)),
        new("share_before", "number", "World shares inside clusters, weighted as in the score, percent.", e => Cell.Percent(e.SharesBefore)),
        new("share_after", "number", "The same in the later edition.", e => Cell.Percent(e.SharesAfter)),
        new("un_region", "string", "Region of the UN's M49.", e => Cell.Of(EconomyGroups.UnRegion(e.Economy))),
        new("un_subregion", "string", "Sub-region of the UN's M49.", e => Cell.Of(EconomyGroups.UnSubregion(e.Economy))),
    ];
}
