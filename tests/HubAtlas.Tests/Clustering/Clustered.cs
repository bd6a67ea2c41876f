using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Clustering;

/// <summary>The door, called so that a stopped test run stops it.</summary>
internal static class Clustered
{
    public static Partition Find(WeightedPoints points, ClusteringSettings settings, int threads) =>
        Clusterer.Find(points, settings, threads, TestContext.Current.CancellationToken);
}
