using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of an edition's <c>regions.csv</c>.</summary>
internal static class RegionTable
{
    public static IReadOnlyList<Column<RegionRow>> Columns(Edition edition)
    {
        var recipe = edition.Recipe;
        var names = edition.Clusters.ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        var kinds = RankingTable.Kinds(recipe);
        return
        [
            new("grouping", r => Cell.Of(r.Grouping.Word())),
            new("group", r => Cell.Of(r.Group)),
            new("economies", r => Cell.Of(r.Economies)),
            new("clusters", r => Cell.Of(r.Clusters)),
            new("top_clusters", r => Cell.Of(r.TopClusters)),
            new("first_cluster_id", r => Cell.Of(r.FirstCluster)),
            new("first_cluster", r => Cell.Of(r.FirstCluster is { } id ? names.GetValueOrDefault(id, id) : null)),
            new("first_rank", r => Cell.Of(r.FirstRank)),
            .. kinds.Select(kind => Share(recipe, kind, "", r => r.WorldShares)),
            .. kinds.Select(kind => Share(recipe, kind, "_in_clusters", r => r.ClusterShares)),
            .. kinds.Select(kind => Share(recipe, kind, "_in_top", r => r.TopShares)),
        ];
    }

    private static Column<RegionRow> Share(Recipe recipe, DocumentKind kind, string suffix, Func<RegionRow, IReadOnlyList<double?>> shares) => new(
        $"{kind.Word()}_share{suffix}", r => recipe.Counts(kind) ? Cell.Percent(shares(r)[(int)kind]) : Cell.Missing);
}
