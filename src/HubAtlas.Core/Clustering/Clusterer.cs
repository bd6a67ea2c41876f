using HubAtlas.Core.Clustering.Dbscan;
using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering;

/// <summary>
/// Weighted DBSCAN (Ester, Kriegel, Sander and Xu 1996) on great-circle distance, then the merging of near clusters.
/// Exact: every decision is the one that comparing all pairs by <see cref="Closeness"/> would give. docs/clustering.md tells how.
/// </summary>
public static class Clusterer
{
    private const int Chunk = 1 << 15;

    /// <summary>The same answer for any order of points and any number of threads.</summary>
    /// <exception cref="AtlasException">A point or a setting is out of range; the message names it.</exception>
    public static Partition Find(WeightedPoints points, ClusteringSettings settings, int threads, CancellationToken ct = default)
    {
        InputCheck.Demand(settings, threads);
        InputCheck.Demand(points, threads, ct);
        if (points.Count == 0) return new Partition([], [], 0);
        var indexes = GC.AllocateUninitializedArray<int>(points.Count);
        var roles = GC.AllocateUninitializedArray<PointRole>(points.Count);
        var (clusters, places) = Assign(points, settings, indexes, roles, threads, ct);
        return new Partition(indexes, roles, clusters) { PlaceCount = places };
    }

    private static unsafe (int Clusters, int Places) Assign(
        WeightedPoints points, ClusteringSettings settings, int[] indexes, PointRole[] roles, int threads, CancellationToken ct)
    {
        fixed (double* latitudes = points.Latitudes, longitudes = points.Longitudes)
        fixed (long* weights = points.Weights)
        fixed (int* placeOfPoint = indexes)
        {
            var closeness = new Closeness(settings.RadiusKm);
            var limit = closeness.SquaredChordLimit;
            var source = new PointSource(latitudes, longitudes, weights, points.Count);
            var (places, cells) = PlaceMerger.Merge(source, new Graticule(closeness), placeOfPoint, threads, ct);
            using var ownedPlaces = places;
            using var ownedCells = cells;
            var reach = new Reach(cells.Graticule, closeness);
            using var cores = CoreFinder.Find(places, cells, reach, limit, settings.MinimumWeight, threads, ct);
            places.DropWeights();
            using var sets = new DisjointSets(cells.Count);
            CoreConnector.Connect(cells, reach, cores, sets, limit, threads, ct);
            using var clusterOfPlace = new NativeBuffer<int>(places.Count);
            new BorderFinder(places, cells, reach, cores, sets, limit).Fill(clusterOfPlace, threads, ct);
            var count = ClusterNumbers.MakeDense(clusterOfPlace, places.Count, cells, cores, sets, threads);
            if (settings.MergeGapKm is { } gap) count = GapMerger.Merge(places, cells, clusterOfPlace, count, gap, threads, ct);
            places.DropVectors();
            var clusterWeights = HandOut(points, indexes, roles, clusterOfPlace, cores, count, threads, ct);
            var ranks = ClusterNumbers.Rank(places, clusterOfPlace, clusterWeights);
            Renumber(indexes, ranks, threads, ct);
            return (count, places.Count);
        }
    }

    /// <summary>Turns the place of every point, which stands in <paramref name="indexes"/>, into its cluster; returns the clusters' weights.</summary>
    private static long[] HandOut(
        WeightedPoints points, int[] indexes, PointRole[] roles, NativeBuffer<int> clusterOfPlace, Cores cores, int clusters, int threads,
        CancellationToken ct)
    {
        var total = new long[clusters];
        Workers.Run(indexes.Length, Chunk, threads, ct, queue =>
        {
            var weights = new long[clusters];
            while (queue.Take(out var from, out var toExcl))
            {
                for (var point = from; point < toExcl; point++)
                {
                    var place = indexes[point];
                    var cluster = indexes[point] = clusterOfPlace[place];
                    if (cluster >= 0) weights[cluster] += points.Weights[point];
                    roles[point] = cores.IsCore(place) ? PointRole.Core : cluster < 0 ? PointRole.Noise : PointRole.Border;
                }
            }

            for (var cluster = 0; cluster < clusters; cluster++) Interlocked.Add(ref total[cluster], weights[cluster]);
        });
        return total;
    }

    private static void Renumber(int[] indexes, int[] ranks, int threads, CancellationToken ct) =>
        Workers.Run(indexes.Length, Chunk, threads, ct, queue =>
        {
            while (queue.Take(out var from, out var toExcl))
            {
                foreach (ref var index in indexes.AsSpan(from, toExcl - from)) index = index < 0 ? Partition.Noise : ranks[index];
            }
        });
}
