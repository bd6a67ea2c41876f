using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>economies.csv</c>.</summary>
internal static class EconomyTable
{
    public static IReadOnlyList<Column<EconomyRow>> Columns(Edition edition)
    {
        var recipe = edition.Recipe;
        var names = edition.Clusters.ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        var kinds = RankingTable.Kinds(recipe);
        return
        [
            new("economy", e => Cell.Of(e.Economy)),
            new("name", e => Cell.Of(EconomyNames.Of(e.Economy))),
            new("clusters", e => Cell.Of(e.Clusters)),
            new("top_clusters", e => Cell.Of(e.TopClusters)),
            new("first_cluster_id", e => Cell.Of(e.FirstCluster)),
            new("first_cluster", e => Cell.Of(FirstClusterName(names, e))),
            new("first_rank", e => Cell.Of(e.FirstRank)),
            .. kinds.Select(kind => new Column<EconomyRow>($"{kind.Word()}_share", e => Share(recipe, kind, e.WorldShares))),
            .. kinds.Select(kind => new Column<EconomyRow>($"{kind.Word()}_share_in_clusters", e => Share(recipe, kind, e.ClusterShares))),
            new("region", e => Cell.Of(EconomyGroups.Region(e.Economy))),
            new("income_group", e => Cell.Of(EconomyGroups.IncomeGroup(e.Economy))),
            new("un_region", e => Cell.Of(EconomyGroups.UnRegion(e.Economy))),
            new("un_subregion", e => Cell.Of(EconomyGroups.UnSubregion(e.Economy))),
        ];
    }

    public static string? FirstClusterName(IReadOnlyDictionary<string, string> names, EconomyRow row) =>
        row.FirstCluster is { } id ? names.GetValueOrDefault(id, id) : null;

    private static Cell Share(Recipe recipe, DocumentKind kind, IReadOnlyList<double?> shares) =>
        recipe.Counts(kind) ? Cell.Percent(shares[(int)kind]) : Cell.Missing;
}
