using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Comparing;

/// <summary>Finds a recomputed cluster in an earlier computation of the same edition: the cluster that holds most of the same mentions.</summary>
internal sealed class Ancestors
{
    private readonly Dictionary<string, Cluster> _ancestors = [];
    private readonly Area _area;

    public Ancestors(EditionSnapshot earlier, EditionSnapshot recomputed, Catchment recomputedBoundaries)
    {
        _area = new(earlier, recomputedBoundaries);
        var areas = ReferenceEquals(earlier, recomputed)
            ? recomputedBoundaries : new Catchment(earlier.Members, earlier.Edition.Recipe.Clustering.RadiusKm);
        var lineage = new Lineage(earlier, recomputed, areas, recomputedBoundaries);
        var byId = earlier.Edition.Clusters.ToDictionary(c => c.Id);
        foreach (var cluster in recomputed.Edition.Clusters)
            if (lineage.OwnLine(cluster.Id) is { } own) _ancestors[cluster.Id] = byId[own];
    }

    public int? Rank(string recomputedId) => _ancestors.GetValueOrDefault(recomputedId)?.Rank;

    /// <summary>The ancestor's score; where there was no such cluster, what its area scored.</summary>
    public double Score(Cluster recomputed) => _ancestors.GetValueOrDefault(recomputed.Id)?.Score ?? _area.Score(recomputed.Id);
}
