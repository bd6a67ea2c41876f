using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>The ranking of which replicates are drawn. Clusters are numbered by rank: the first has number 0.</summary>
/// <param name="Points">The counted places with the weights that made the clusters.</param>
/// <param name="Clusters">Of every place; −1: none.</param>
/// <param name="Mentions">Of every place, all kinds together.</param>
/// <param name="KindWeights">Of each kind in the score, by the kind's number.</param>
public sealed record ReplicatedRanking(
    WeightedPoints Points, IReadOnlyList<int> Clusters, int ClusterCount, IReadOnlyList<long> Mentions, ClusteringSettings Clustering,
    PointWeight PointWeight, IReadOnlyList<double> KindWeights);
