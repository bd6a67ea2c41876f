namespace HubAtlas.Core.Model;

/// <summary>A group of economies in one edition; a cluster counts once for each group that its economies lie in.</summary>
/// <param name="Economies">Economies of the group with a cluster.</param>
/// <param name="TopClusters">Clusters within the recipe's top.</param>
/// <param name="FirstCluster">Id of the highest-ranked cluster.</param>
/// <param name="WorldShares">Located percent of each kind's world total, in clusters or not.</param>
/// <param name="ClusterShares">The part of that inside clusters.</param>
/// <param name="TopShares">The part of that inside the recipe's top clusters.</param>
public sealed record RegionRow(
    Grouping Grouping, string Group, int Economies, int Clusters, int TopClusters, string? FirstCluster, int? FirstRank,
    IReadOnlyList<double?> WorldShares, IReadOnlyList<double?> ClusterShares, IReadOnlyList<double?> TopShares);

/// <summary>A group of economies in two editions.</summary>
/// <param name="ClustersBefore">Within the recipe's top.</param>
/// <param name="SharesBefore">World shares inside clusters, weighted as in the score, percent.</param>
/// <param name="Measured">Clusters of the later top whose growth could be measured.</param>
/// <param name="Shrank">Of these, those whose documents became fewer inside one boundary.</param>
/// <param name="MedianGrowthPercent">Median of their growth; null when none was measured.</param>
public sealed record GroupChange(
    Grouping Grouping, string Group, int ClustersBefore, int ClustersAfter, double SharesBefore, double SharesAfter,
    int Measured, int Shrank, double? MedianGrowthPercent);
