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
            new("economy", "string", "ISO 3166 alpha-2 code.", e => Cell.Of(e.Economy)),
            new("name", "string", "English short name.", e => Cell.Of(EconomyNames.Of(e.Economy))),
            new("clusters", "integer", "Ranked clusters that list the economy; a cross-border cluster counts for each of its economies.",
                e => Cell.Of(e.Clusters)),
            new("top_clusters", "integer", $"Of these, within the first {recipe.Top}.", e => Cell.Of(e.TopClusters)),
            new("first_cluster_id", "string", "The economy's highest-ranked cluster.", e => Cell.Of(e.FirstCluster)),
            new("first_cluster", "string", "Its name.", e => Cell.Of(FirstClusterName(names, e))),
            new("first_rank", "integer", "Its rank.", e => Cell.Of(e.FirstRank)),
            .. kinds.Select(kind => new Column<EconomyRow>(
                $"{kind.Word()}_share", "number", $"Located percent of the world's {kind.Plural()}, inside clusters or not.",
                e => Share(recipe, kind, e.WorldShares))),
            .. kinds.Select(kind => new Column<EconomyRow>(
                $"{kind.Word()}_share_in_clusters", "number", "The part of that inside clusters, in percent of the world.",
                e => Share(recipe, kind, e.ClusterShares))),
            new("region", "string", "World Bank region.", e => Cell.Of(EconomyGroups.Region(e.Economy))),
            new("income_group", "string", "World Bank income group.", e => Cell.Of(EconomyGroups.IncomeGroup(e.Economy))),
            new("un_region", "string", "Region of the UN's M49.", e => Cell.Of(EconomyGroups.UnRegion(e.Economy))),
            new("un_subregion", "string", "Sub-region of the UN's M49.", e => Cell.Of(EconomyGroups.UnSubregion(e.Economy))),
        ];
    }

    public static string? FirstClusterName(IReadOnlyDictionary<string, string> names, EconomyRow row) =>
        row.FirstCluster is { } id ? names.GetValueOrDefault(id, id) : null;

    private static Cell Share(Recipe recipe, DocumentKind kind, IReadOnlyList<double?> shares) =>
        recipe.Counts(kind) ? Cell.Percent(shares[(int)kind]) : Cell.Missing;
}
