using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Comparing;

/// <summary>
/// Compares two editions as the Global Innovation Index does: the earlier one is recomputed with the later one's method first, so that a
/// changed rule is not read as a change of the world; the printed rank stands beside.
/// </summary>
public static class Comparer
{
    /// <param name="printed">The earlier edition as it was published.</param>
    /// <param name="relocated">The earlier recipe run again over today's locations; its difference to print is geocoding.</param>
    /// <param name="recomputed">The earlier windows under the later method; the same as <paramref name="relocated"/> when the method is.</param>
    /// <param name="groups">Regions and income groups by economy; none when left out.</param>
    public static Comparison Compare(
        EditionSnapshot printed, EditionSnapshot relocated, EditionSnapshot recomputed, EditionSnapshot after,
        IReadOnlyDictionary<string, EconomyGroup>? groups = null)
    {
        var steps = new Steps(printed, relocated, recomputed, after);
        var movements = after.Edition.Clusters.Select(steps.Movement)
            .Concat(recomputed.Edition.Clusters.Where(steps.HasLeft).Select(steps.Leaving)).ToList();
        return new(
            printed.Edition.Recipe, after.Edition.Recipe, printed.Edition.IsSimulated || after.Edition.IsSimulated, IsRecomputed: !ReferenceEquals(relocated, printed), movements,
            EconomyChanges.Between(recomputed.Edition, after.Edition),
            Agreements.Of(movements, after.Edition.Recipe.Top, recomputed.Edition.Clusters.Count))
        {
            Groups = groups is null ? [] : GroupChanges.Between(recomputed.Edition, after.Edition, movements, groups),
            ConcentrationBefore = recomputed.Edition.Concentration,
            ConcentrationAfter = after.Edition.Concentration,
        };
    }

    /// <summary>The editions on the way from print to now, and what each cluster's area scores at each.</summary>
    private sealed class Steps
    {
        private readonly EditionSnapshot _recomputed;
        private readonly Lineage _lineage;
        private readonly Ancestors _printed;
        private readonly Ancestors _relocated;
        private readonly Area _afterInOldBoundaries;
        private readonly Area _beforeInNewBoundaries;
        private readonly Area _beforeInOldBoundaries;
        private readonly Area _afterInNewBoundaries;

        public Steps(EditionSnapshot printed, EditionSnapshot relocated, EditionSnapshot recomputed, EditionSnapshot after)
        {
            _recomputed = recomputed;
            var oldBoundaries = new Catchment(recomputed.Members, recomputed.Edition.Recipe.Clustering.RadiusKm);
            var newBoundaries = new Catchment(after.Members, after.Edition.Recipe.Clustering.RadiusKm);
            _lineage = new(recomputed, after, oldBoundaries, newBoundaries);
            _printed = new(printed, recomputed, oldBoundaries);
            _relocated = new(relocated, recomputed, oldBoundaries);
            _afterInOldBoundaries = new(after, oldBoundaries);
            _beforeInOldBoundaries = new(recomputed, oldBoundaries);
            _beforeInNewBoundaries = new(recomputed, newBoundaries);
            _afterInNewBoundaries = new(after, newBoundaries);
        }

        public bool HasLeft(Cluster before) => _lineage.Successors(before.Id).Count == 0;

        public Movement Movement(Cluster cluster)
        {
            var predecessors = _lineage.Predecessors(cluster.Id);
            var own = _lineage.OwnLine(cluster.Id) is { } id ? _recomputed.Edition.Clusters.First(c => c.Id == id) : null;
            var related = predecessors.Where(p => p != own?.Id)
                .Concat(own is null ? [] : _lineage.Successors(own.Id).Where(s => s != cluster.Id)).Distinct();
            return new(
                cluster.Id, cluster.Name, cluster.Economies, _lineage.Events(cluster.Id),
                own?.Rank, cluster.Rank, own is null ? null : _printed.Rank(own.Id),
                own is null ? BeforeIn(cluster) : _printed.Score(own), cluster.Score,
                own is null ? Newcomer(cluster) : Causes(own, cluster.Score),
                Growth(cluster.Id, _beforeInNewBoundaries, _afterInNewBoundaries),
                GrowthByKind(cluster.Id, _beforeInNewBoundaries, _afterInNewBoundaries), own?.Id, related.ToList());
        }

        public Movement Leaving(Cluster before)
        {
            var scoreAfter = _afterInOldBoundaries.Score(before.Id);
            return new(
                before.Id, before.Name, before.Economies, MovementEvents.Left, before.Rank, null, _printed.Rank(before.Id),
                _printed.Score(before), scoreAfter, Causes(before, scoreAfter),
                Growth(before.Id, _beforeInOldBoundaries, _afterInOldBoundaries),
                GrowthByKind(before.Id, _beforeInOldBoundaries, _afterInOldBoundaries), before.Id, []);
        }

        /// <summary>print → today's locations → later method → new records in the old boundary → new boundary.</summary>
        private ScoreCauses Causes(Cluster own, double scoreAfter)
        {
            var (printed, relocated) = (_printed.Score(own), _relocated.Score(own));
            var inOldBoundary = own.Score + _afterInOldBoundaries.Score(own.Id) - _beforeInOldBoundaries.Score(own.Id);
            return new(inOldBoundary - own.Score, own.Score - relocated, scoreAfter - inOldBoundary, relocated - printed);
        }

        /// <summary>An area that was no cluster before: it grew (data), and what its neighbours' lines gave up is boundary.</summary>
        private ScoreCauses Newcomer(Cluster cluster)
        {
            var data = _afterInNewBoundaries.Score(cluster.Id) - _beforeInNewBoundaries.Score(cluster.Id);
            return new(data, 0, cluster.Score - BeforeIn(cluster) - data, 0);
        }

        private double BeforeIn(Cluster cluster) => _beforeInNewBoundaries.Score(cluster.Id);

        private static double? Growth(string cluster, Area before, Area after) => Percent(before.Shares(cluster), after.Shares(cluster));

        private static double?[] GrowthByKind(string cluster, Area before, Area after) =>
            DocumentKinds.All.Select(kind => Percent(before.Shares(cluster, kind), after.Shares(cluster, kind))).ToArray();

        private static double? Percent(long before, long after) => before == 0 ? null : 100.0 * (after - before) / before;
    }
}
