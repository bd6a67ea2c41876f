using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HubAtlas.Core.Clustering;

namespace HubAtlas.Native;

/// <summary>hubatlas_cluster and hubatlas_sweep; what they take and give stands in hubatlas.h.</summary>
internal static unsafe class ClusteringExports
{
    [UnmanagedCallersOnly(EntryPoint = "hubatlas_cluster", CallConvs = [typeof(CallConvCdecl)])]
    public static int Cluster(
        double* latitudes, double* longitudes, long* weights, long count, double radiusKm, long minimumWeight, double mergeGapKm, int threads,
        int* labels, byte* roles) =>
        Find(latitudes, longitudes, weights, count, radiusKm, minimumWeight, mergeGapKm, threads, labels, roles);

    /// <summary>For languages that hand over every argument by its address and have no whole numbers of 64 bits, such as R.</summary>
    [UnmanagedCallersOnly(EntryPoint = "hubatlas_r_cluster", CallConvs = [typeof(CallConvCdecl)])]
    public static void ClusterByAddress(
        double* latitudes, double* longitudes, double* weights, int* count, double* radiusKm, double* minimumWeight, double* mergeGapKm, int* threads,
        int* labels, int* clusters)
    {
        fixed (long* first = Arrays.Whole(weights, *count))
        {
            *clusters = Find(latitudes, longitudes, first, *count, *radiusKm, (long)*minimumWeight, *mergeGapKm, *threads, labels, null);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "hubatlas_sweep", CallConvs = [typeof(CallConvCdecl)])]
    public static int Sweep(
        double* latitudes, double* longitudes, long* weights, long count, double* radiiKm, int radiusCount, long* minima, int minimumCount,
        double mergeGapKm, int threads, int* clusters, int* labels) =>
        FindAll(latitudes, longitudes, weights, count, radiiKm, radiusCount, minima, minimumCount, mergeGapKm, threads, clusters, labels);

    /// <summary>As <see cref="ClusterByAddress"/>. Without <paramref name="hasLabels"/> nothing is written into <paramref name="labels"/>.</summary>
    [UnmanagedCallersOnly(EntryPoint = "hubatlas_r_sweep", CallConvs = [typeof(CallConvCdecl)])]
    public static void SweepByAddress(
        double* latitudes, double* longitudes, double* weights, int* count, double* radiiKm, int* radiusCount, double* minima, int* minimumCount,
        double* mergeGapKm, int* threads, int* hasLabels, int* clusters, int* labels, int* outcome)
    {
        fixed (long* wholeWeights = Arrays.Whole(weights, *count), wholeMinima = Arrays.Whole(minima, *minimumCount))
        {
            *outcome = FindAll(
                latitudes, longitudes, wholeWeights, *count, radiiKm, *radiusCount, wholeMinima, *minimumCount, *mergeGapKm, *threads, clusters,
                *hasLabels != 0 ? labels : null);
        }
    }

    private static int FindAll(
        double* latitudes, double* longitudes, long* weights, long count, double* radiiKm, int radiusCount, long* minima, int minimumCount,
        double mergeGapKm, int threads, int* clusters, int* labels) => Reply.Of(() =>
        {
            var found = Arrays.Of(clusters, (long)radiusCount * minimumCount, "clusters");
            Sweeper.Sweep(
                Arrays.Points(latitudes, longitudes, weights, count), Arrays.Copy(radiiKm, radiusCount, "radii"), Arrays.Copy(minima, minimumCount, "minima"),
                Arrays.Gap(mergeGapKm), threads, onPartition: (radius, minimum, partition) =>
                {
                    var cell = ((long)radius * minimumCount) + minimum;
                    clusters[cell] = partition.ClusterCount;
                    if (labels is not null) partition.ClusterIndexes.CopyTo(new Span<int>(labels + (cell * count), (int)count));
                });
            return found.Length;
        });

    private static int Find(
        double* latitudes, double* longitudes, long* weights, long count, double radiusKm, long minimumWeight, double mergeGapKm, int threads,
        int* labels, byte* roles) => Reply.Of(() =>
        {
            var partition = Clusterer.Find(
                Arrays.Points(latitudes, longitudes, weights, count), new(radiusKm, minimumWeight, Arrays.Gap(mergeGapKm)), threads);
            partition.ClusterIndexes.CopyTo(Arrays.Of(labels, count, "labels"));
            if (roles is not null) MemoryMarshal.AsBytes(partition.Roles.AsSpan()).CopyTo(new(roles, (int)count));
            return partition.ClusterCount;
        });
}
