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
            new("grouping", "string", "world, un_region, un_subregion, region or income_group.", r => Cell.Of(r.Grouping.Word())),
            new("group", "string", "Name of the group.", r => Cell.Of(r.Group)),
            new("economies", "integer", "Economies of the group with a cluster.", r => Cell.Of(r.Economies)),
            new("clusters", "integer", "Ranked clusters; one that crosses a border counts once for each group it lies in.",
                r => Cell.Of(r.Clusters)),
            new("top_clusters", "integer", $"Of these, within the first {recipe.Top}.", r => Cell.Of(r.TopClusters)),
            new("first_cluster_id", "string", "The group's highest-ranked cluster.", r => Cell.Of(r.FirstCluster)),
            new("first_cluster", "string", "Its name.", r => Cell.Of(r.FirstCluster is { } id ? names.GetValueOrDefault(id, id) : null)),
            new("first_rank", "integer", "Its rank.", r => Cell.Of(r.FirstRank)),
            .. kinds.Select(kind => Share(recipe, kind, "", "Located percent of the world", r => r.WorldShares)),
            .. kinds.Select(kind => Share(recipe, kind, "_in_clusters", "The part of that inside clusters", r => r.ClusterShares)),
            .. kinds.Select(kind => Share(recipe, kind, "_in_top", $"The part of that inside the first {recipe.Top}", r => r.TopShares)),
        ];
    }

    private static Column<RegionRow> Share(
        Recipe recipe, DocumentKind kind, string suffix, string meaning, Func<RegionRow, IReadOnlyList<double?>> shares) => new(
        $"{kind.Word()}_share{suffix}", "number", $"{meaning}, {kind.Plural()}, fractional count.",
        r => recipe.Counts(kind) ? Cell.Percent(shares(r)[(int)kind]) : Cell.Missing);
}
