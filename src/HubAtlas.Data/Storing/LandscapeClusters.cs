namespace HubAtlas.Data.Storing;

/// <summary>The clusters of an edition, by number from 0.</summary>
/// <param name="Clusters">Id and name.</param>
/// <param name="Places">Which places are in which.</param>
public sealed record LandscapeClusters(IReadOnlyList<(string Id, string Name)> Clusters, IReadOnlyList<(long PlaceKey, int Cluster)> Places)
{
    public static readonly LandscapeClusters None = new([], []);
}
