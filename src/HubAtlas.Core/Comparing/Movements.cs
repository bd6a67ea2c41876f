using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Comparing;

/// <summary>The line of every cluster from print to now, through the rankings in between.</summary>
internal sealed class Movements
{
    private readonly EditionSnapshot _recomputed;
    private readonly EditionSnapshot _after;
    private readonly Lineage _lineage;
    private readonly Ancestors _printed;
    private readonly Ancestors _relocated;
    private readonly Area _afterInOldBoundaries;
    private readonly Area _beforeInNewBoundaries;
    private readonly Area _beforeInOldBoundaries;
    private readonly Area _afterInNewBoundaries;
    private readonly Exchanged _newRecords;
    private readonly Exchanged _oldRecords;
    private readonly Func<DocumentKind, bool> _isCounted;

    public Movements(EditionSnapshot printed, EditionSnapshot relocated, EditionSnapshot recomputed, EditionSnapshot after)
    {
        (_recomputed, _after) = (recomputed, after);
        var oldBoundaries = new Catchment(recomputed.Members, recomputed.Edition.Recipe.Clustering.RadiusKm);
        var newBoundaries = new Catchment(after.Members, after.Edition.Recipe.Clustering.RadiusKm);
        _lineage = new(recomputed, after, oldBoundaries, newBoundaries);
        _printed = new(printed, recomputed, oldBoundaries, newBoundaries);
        _relocated = ReferenceEquals(relocated, printed) ? _printed : new(relocated, recomputed, oldBoundaries, newBoundaries);
        _afterInOldBoundaries = new(after, oldBoundaries);
        _beforeInOldBoundaries = new(recomputed, oldBoundaries);
        _beforeInNewBoundaries = new(recomputed, newBoundaries);
        _afterInNewBoundaries = new(after, newBoundaries);
        _newRecords = new(recomputed.Edition, _beforeInOldBoundaries, _afterInOldBoundaries);
        _oldRecords = new(after.Edition, _afterInNewBoundaries, _beforeInNewBoundaries);
        _isCounted = kind => printed.Edition.Recipe.Kinds.Concat(after.Edition.Recipe.Kinds).Any(k => k.Kind == kind);
    }

    public IReadOnlyList<SharedGround> Lineage() => [.. _lineage.Shared(_recomputed.Edition, _after.Edition)];

    public IReadOnlyList<Movement> All() =>
    [
        .. _after.Edition.Clusters.Select(Movement),
        .. _recomputed.Edition.Clusters.Where(before => _lineage.Successors(before.Id).Count == 0).Select(Leaving),
    ];

    private Movement Movement(Cluster cluster)
    {
        var predecessors = _lineage.Predecessors(cluster.Id);
        var own = _lineage.OwnLine(cluster.Id) is { } id ? _recomputed.Edition.Clusters.First(c => c.Id == id) : null;
        var related = predecessors.Where(p => p != own?.Id)
            .Concat(own is null ? [] : _lineage.Successors(own.Id).Where(s => s != cluster.Id)).Distinct();
        var way = own is null ? Newcomer(cluster) : Continued(own, cluster);
        return new(
            cluster.Id, cluster.Name, cluster.Economies, _lineage.Events(cluster.Id),
            own?.Rank, cluster.Rank, own is null ? null : _printed.Rank(own.Id),
            way.Printed.Score, way.After.Score, way.ScoreCauses,
            Growth(cluster.Id, _beforeInNewBoundaries, _afterInNewBoundaries),
            GrowthByKind(cluster.Id, _beforeInNewBoundaries, _afterInNewBoundaries), own?.Id, related.ToList())
        {
            Figures = way.Figures(_isCounted),
        };
    }

    private Movement Leaving(Cluster before)
    {
        var way = Left(before);
        return new(
            before.Id, before.Name, before.Economies, MovementEvents.Left, before.Rank, null, _printed.Rank(before.Id),
            way.Printed.Score, way.After.Score, way.ScoreCauses,
            Growth(before.Id, _beforeInOldBoundaries, _afterInOldBoundaries),
            GrowthByKind(before.Id, _beforeInOldBoundaries, _afterInOldBoundaries), before.Id, [])
        {
            Figures = way.Figures(_isCounted),
        };
    }

    private Decomposition Continued(Cluster own, Cluster now) => new(
        _printed.Of(new(own, now)), _relocated.Of(new(own, now)), Position.Of(own), _newRecords.Of(own), _oldRecords.Of(now), Position.Of(now));

    /// <summary>An area that was no cluster before: it is followed inside the boundary that it has now.</summary>
    private Decomposition Newcomer(Cluster now) => new(
        _printed.Of(new(null, now)), _relocated.Of(new(null, now)), Position.Of(_beforeInNewBoundaries, now.Id, _recomputed.Edition.Clusters),
        _newRecords.With(Position.Of(_afterInNewBoundaries, now.Id, [])), _oldRecords.Of(now), Position.Of(now));

    /// <summary>A cluster that is none any more: its area is followed inside the boundary that it had.</summary>
    private Decomposition Left(Cluster own) => new(
        _printed.Of(new(own, null)), _relocated.Of(new(own, null)), Position.Of(own), _newRecords.Of(own),
        _oldRecords.With(Position.Of(own)), Position.Of(_afterInOldBoundaries, own.Id, _after.Edition.Clusters));

    private static double? Growth(string cluster, Area before, Area after) => Percent(before.Shares(cluster), after.Shares(cluster));

    private static double?[] GrowthByKind(string cluster, Area before, Area after) =>
        DocumentKinds.All.Select(kind => Percent(before.Shares(cluster, kind), after.Shares(cluster, kind))).ToArray();

    private static double? Percent(long before, long after) => before == 0 ? null : 100.0 * (after - before) / before;
}
