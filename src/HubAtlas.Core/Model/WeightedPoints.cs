namespace HubAtlas.Core.Model;

/// <summary>Points with integer weights as flat arrays of one length; the input of clustering.</summary>
public sealed record WeightedPoints(double[] Latitudes, double[] Longitudes, long[] Weights)
{
    public int Count => Latitudes.Length;
}

/// <param name="RadiusKm">Great-circle kilometres, inclusive; above 0.</param>
/// <param name="MinimumWeight">A point is core when the weight within the radius, its own included, reaches this.</param>
/// <param name="MergeGapKm">Clusters whose closest members are within this distance become one, transitively; null: no merging.</param>
public sealed record ClusteringSettings(double RadiusKm, long MinimumWeight, double? MergeGapKm = null);

/// <summary>The role of a point in DBSCAN (Ester et al. 1996).</summary>
public enum PointRole : byte
{
    Noise = 0,
    Border = 1,
    Core = 2,
}

/// <summary>Which cluster every point belongs to.</summary>
/// <param name="ClusterIndexes">For every point 0.. by falling cluster weight, or −1 for noise.</param>
public sealed record Partition(int[] ClusterIndexes, PointRole[] Roles, int ClusterCount)
{
    public const int Noise = -1;

    /// <summary>Distinct positions among the points.</summary>
    public int PlaceCount { get; init; }

    /// <summary>Which clusters were merged on ties, and why, in the order of merging; empty where ties were not asked for.</summary>
    public IReadOnlyList<TieMerge> TieMerges { get; init; } = [];
}

/// <summary>Why a cluster was merged on ties. Numbers are those before any; a merged cluster has the smallest of its parts' numbers.</summary>
/// <param name="Share">Part of the cluster's outside ties that lead into the neighbour.</param>
/// <param name="NextShare">The largest part that leads to any other cluster or to noise.</param>
/// <param name="OutsideTies">Weight of all ties that leave the cluster.</param>
public sealed record TieMerge(int Cluster, int Into, double Share, double NextShare, double NoiseShare, long OutsideTies);
