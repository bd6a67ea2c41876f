using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Editions;

/// <summary>Finds dense areas and merges those that the recipe's rules join: by distance first, then on ties.</summary>
internal static class ClusterFinding
{
    public static Partition Find(CountedWorld world, Recipe recipe, int threads, CancellationToken stop)
    {
        var points = world.Points(recipe);
        var partition = Clusterer.Find(points, CountedWorld.Settings(recipe), threads, stop);
        return recipe.Clustering.MergeTies is not { } rule || partition.ClusterCount < 2
            ? partition
            : TieMerger.Merge(points, partition, Ties(world, partition, stop), rule.WithinKm, rule.MinimumShare, stop);
    }

    /// <summary>The clusters that there were before any were merged on ties.</summary>
    public static Partition BeforeTies(CountedWorld world, Partition partition, Recipe recipe, int threads, CancellationToken stop) =>
        partition.TieMerges.Count == 0 ? partition : Clusterer.Find(world.Points(recipe), CountedWorld.Settings(recipe), threads, stop);

    /// <summary>The fractional weight of the documents that people of two clusters, or of a cluster and of places outside all, share.</summary>
    private static List<PartnerTie> Ties(CountedWorld world, Partition partition, CancellationToken stop)
    {
        if (world.Count(partition, stop) is not { } counts)
        {
            throw new AtlasException(
                "The recipe merges clusters on ties, and a re-run of a published edition knows none. Expected a recipe without merge_ties, "
                + "or hubatlas run in the workspace that has the documents.");
        }

        return [.. counts.Overlaps().Select(o => new PartnerTie(o.First, o.Second, o.Overlap))];
    }
}
