using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;
using HubAtlas.Core.Profiling;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Engine.Editions;

/// <summary>How clusters lie to each other, and which dense areas merging joined. Lists by index in the partition.</summary>
internal sealed record DenseAreas(
    IReadOnlyList<CountedPlace> Places, Partition Partition, IReadOnlyList<ClosestPair?> Nearest, ILookup<int, MergedPart> Parts)
{
    public static DenseAreas Of(GroupedWorld grouped, int threads, CancellationToken stop)
    {
        var (world, partition, recipe) = (grouped.World, grouped.Partition, grouped.Recipe);
        var points = world.Places.Select(p => p.Place.Point).ToList();
        return new(
            world.Places, partition, NearestGroups.Find(points, partition.ClusterIndexes, partition.ClusterCount),
            recipe.Clustering is { MergeGapKm: null, MergeTies: null } ? Array.Empty<int>().ToLookup(i => i, _ => default(MergedPart)!)
                : PartsOf(world, partition, recipe, threads, stop).ToLookup(p => p.Cluster, p => p.Part));
    }

    public PlaceName Name(int place) => Name(Places[place].Place);

    private static PlaceName Name(Place place) => new(place.Id, place.Point, place.City, place.Economy);

    /// <summary>The clusters that there would be without merging, where two or more are in one.</summary>
    private static IEnumerable<(int Cluster, MergedPart Part)> PartsOf(
        CountedWorld world, Partition partition, Recipe recipe, int threads, CancellationToken stop)
    {
        var unmerged = Clusterer.Find(world.Points(recipe), CountedWorld.Settings(recipe) with { MergeGapKm = null }, threads, stop);
        if (unmerged.ClusterCount == partition.ClusterCount) yield break;
        var before = ClusterFinding.BeforeTies(world, partition, recipe, threads, stop);
        var placesByCluster = Enumerable.Range(0, world.Places.Count).ToLookup(i => partition.ClusterIndexes[i]);
        for (var cluster = 0; cluster < partition.ClusterCount; cluster++)
        {
            var places = placesByCluster[cluster].ToList();
            var areas = places.Select(i => unmerged.ClusterIndexes[i]).Distinct().Order().ToList();
            if (areas.Count < 2) continue;
            var evidence = areas.Select(area => Evidence(
                world, partition.TieMerges, before, recipe, before.ClusterIndexes[places.First(i => unmerged.ClusterIndexes[i] == area)])).ToList();
            foreach (var part in PartsOf(world.Places, places, unmerged, areas, evidence, recipe.Profiling)) yield return (cluster, part);
        }
    }

    private static IEnumerable<MergedPart> PartsOf(
        IReadOnlyList<CountedPlace> all, List<int> places, Partition unmerged, List<int> areas, List<TieEvidence?> evidence,
        ProfilingRecipe recipe)
    {
        var groups = places.Select(i => areas.IndexOf(unmerged.ClusterIndexes[i])).ToList();
        var pairs = NearestGroups.Find(places.Select(i => all[i].Place.Point).ToList(), groups, areas.Count);
        var membersByArea = places.Zip(groups).ToLookup(p => p.Second, p => all[p.First]);
        return Enumerable.Range(0, areas.Count).Select(area =>
        {
            var (members, pair) = (membersByArea[area].ToList(), pairs[area]!.Value);
            return new MergedPart(
                Profiler.Name(members, recipe).Name, members.Sum(m => m.Mentions), pair.DistanceKm,
                Name(all[places[pair.From]].Place), Name(all[places[pair.To]].Place))
            {
                Ties = evidence[area],
            };
        }).OrderByDescending(p => p.Mentions).ThenBy(p => p.Here.PlaceId);
    }

    /// <summary>Why a cluster of those before merging on ties was merged into another; null when it was not.</summary>
    private static TieEvidence? Evidence(CountedWorld world, IReadOnlyList<TieMerge> merges, Partition before, Recipe recipe, int cluster)
    {
        if (merges.FirstOrDefault(m => m.Cluster == cluster) is not { } merge) return null;
        var members = world.Places.Where((_, i) => before.ClusterIndexes[i] == merge.Into).ToList();
        return new(Profiler.Name(members, recipe.Profiling).Name, merge.Share, merge.NextShare, merge.NoiseShare);
    }
}
