using HubAtlas.Core.Clustering;
using HubAtlas.Core.Clustering.Blocks;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Choices;

/// <summary>A ranking with all that every setting needs of it, made once.</summary>
internal sealed class PreparedRanking : IDisposable
{
    public PreparedRanking(ChosenRanking ranking, double widestKm, int threads, CancellationToken ct)
    {
        Ranking = ranking;
        PlacesByCluster = PlacesByGroup.Of([.. ranking.Clusters], ranking.ClusterCount);
        var points = new WeightedPoints(ranking.Latitudes, ranking.Longitudes, new long[ranking.Latitudes.Length]);
        Clusterer = ListClusterer.Prepare(points, widestKm, threads, ct);
        Weightings = [.. ranking.Worlds.Select(world => Clusterer.Weigh(world.Weights))];
    }

    public ChosenRanking Ranking { get; }

    public ListClusterer Clusterer { get; }

    /// <summary>By window.</summary>
    public IReadOnlyList<PointWeighting> Weightings { get; }

    public PlacesByGroup PlacesByCluster { get; }

    public void Dispose() => Clusterer.Dispose();
}
