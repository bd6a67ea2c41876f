using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Comparing;

/// <summary>Finds the lines of a comparison in an earlier computation of the same edition: the clusters that hold most of the same mentions.</summary>
internal sealed class Ancestors
{
    private readonly Dictionary<string, Cluster> _ancestors = [];
    private readonly IReadOnlyList<Cluster> _ranked;
    private readonly Area _inOldBoundaries;
    private readonly Area _inNewBoundaries;

    public Ancestors(EditionSnapshot earlier, EditionSnapshot recomputed, Catchment recomputedBoundaries, Catchment newBoundaries)
    {
        _ranked = earlier.Edition.Clusters;
        _inOldBoundaries = new(earlier, recomputedBoundaries);
        _inNewBoundaries = new(earlier, newBoundaries);
        var areas = ReferenceEquals(earlier, recomputed)
            ? recomputedBoundaries : new Catchment(earlier.Members, earlier.Edition.Recipe.Clustering.RadiusKm);
        var lineage = new Lineage(earlier, recomputed, areas, recomputedBoundaries);
        var byId = _ranked.ToDictionary(c => c.Id);
        foreach (var cluster in recomputed.Edition.Clusters)
            if (lineage.OwnLine(cluster.Id) is { } own) _ancestors[cluster.Id] = byId[own];
    }

    public int? Rank(string recomputedId) => _ancestors.GetValueOrDefault(recomputedId)?.Rank;

    /// <summary>The ancestor; where there was no such cluster, the area.</summary>
    public Position Of(Line line) => line switch
    {
        { Own: { } own } when _ancestors.TryGetValue(own.Id, out var ancestor) => Position.Of(ancestor),
        { Own: { } own } => Position.Of(_inOldBoundaries, own.Id, _ranked),
        _ => Position.Of(_inNewBoundaries, line.Now!.Id, _ranked),
    };
}

/// <summary>A cluster's line between two editions; one of the two may be missing.</summary>
/// <param name="Own">In the earlier edition recomputed.</param>
/// <param name="Now">In the later edition.</param>
internal readonly record struct Line(Cluster? Own, Cluster? Now);
