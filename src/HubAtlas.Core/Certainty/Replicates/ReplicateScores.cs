namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>
/// Replicates of a ranking. Every list has a value for each replicate and cluster, replicate by replicate: that of cluster <c>c</c> in
/// replicate <c>b</c> stands at <c>b × clusters + c</c>. Clusters are numbered by rank from 0.
/// </summary>
public sealed class ReplicateScores
{
    /// <summary>No other cluster.</summary>
    public const int None = -1;

    internal ReplicateScores(int replicateCount, int clusterCount)
    {
        (ReplicateCount, ClusterCount) = (replicateCount, clusterCount);
        var cells = checked(replicateCount * clusterCount);
        (Scores, FixedScores, Jaccards) = (new double[cells], new double[cells], new double[cells]);
        (Ranks, AbsorbedBy, Shifts) = (new int[cells], new int[cells], new int[cells]);
        (States, Splits, FoundCounts) = (new ReplicateState[cells], new bool[cells], new int[replicateCount]);
    }

    public int ReplicateCount { get; }

    public int ClusterCount { get; }

    /// <summary>Percent: of the heir where the cluster is alone, else as <see cref="FixedScores"/>.</summary>
    public double[] Scores { get; }

    /// <summary>Percent, within the boundaries of the ranking itself.</summary>
    public double[] FixedScores { get; }

    /// <summary>Of the heir among all clusters of the replicate, from 1; one more than there are where the cluster is gone.</summary>
    public int[] Ranks { get; }

    public ReplicateState[] States { get; }

    /// <summary>Whether a cluster other than the heir has at least half of its mentions from this one.</summary>
    public bool[] Splits { get; }

    /// <summary>Where it is absorbed, the other cluster that has most of the heir; <see cref="None"/> where none has a part.</summary>
    public int[] AbsorbedBy { get; }

    /// <summary>Mentions in both the cluster and its heir, of those in either: 0 to 1 (Hennig 2007).</summary>
    public double[] Jaccards { get; }

    /// <summary>
    /// Where it is alone, its rank among all clusters of the replicate less its rank by <see cref="Scores"/> among those of the ranking: what
    /// births and mergers of others do. Else 0.
    /// </summary>
    public int[] Shifts { get; }

    /// <summary>Clusters of each replicate.</summary>
    public int[] FoundCounts { get; }

    public int At(int replicate, int cluster) => (replicate * ClusterCount) + cluster;
}
