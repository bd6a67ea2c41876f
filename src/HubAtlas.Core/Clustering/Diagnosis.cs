using HubAtlas.Core.Model;
namespace HubAtlas.Core.Clustering;
public static class Diagnosis { public static IReadOnlyList<string> Describe(WeightedPoints p, ClusteringSettings s, Partition q) => []; }
