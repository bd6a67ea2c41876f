using HubAtlas.Core.Model;

namespace HubAtlas.Core.Comparing;

/// <summary>A line's rank and figures in one of the worlds of a comparison.</summary>
/// <param name="Place">Its rank, or the rank that its area would have where it is no cluster.</param>
/// <param name="Shares">Percent of the world by <see cref="DocumentKind"/>; null where that world does not count the kind.</param>
internal sealed record Position(int Place, double Score, IReadOnlyList<double?> Shares)
{
    public static Position Of(Cluster cluster) => new(cluster.Rank, cluster.Score, cluster.Figures.WorldShares);

    /// <summary>An area that is no cluster in that world, at the place that its score would have among those that are.</summary>
    public static Position Of(Area area, string cluster, IReadOnlyList<Cluster> ranked)
    {
        var score = area.Score(cluster);
        return new(1 + ranked.Count(c => c.Score > score), score, [.. DocumentKinds.All.Select(kind => area.WorldShare(cluster, kind))]);
    }
}
