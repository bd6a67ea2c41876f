using HubAtlas.Core.Model;

namespace HubAtlas.Core.Clustering;

/// <summary>
/// Merges neighbouring clusters on the ties of their people, after Bergquist, Fink and Raffo (WIPO Working Paper 34): a cluster joins
/// the neighbour that has more of its partners outside than any other cluster, and more than lie in no cluster.
/// </summary>
public static class TieMerger
{
    /// <summary>
    /// One merge at a time, the largest share first, ties recounted after each, until no share passes. Of equal shares the cluster with
    /// the smaller number goes first.
    /// </summary>
    /// <param name="ties">Between clusters, −1 for noise, in any order; those of several rows are added.</param>
    /// <param name="adjacentKm">Only clusters whose closest members are within this may merge.</param>
    /// <param name="threshold">The share must be above this, 0 to 1.</param>
    /// <returns>The partition with <see cref="Partition.TieMerges"/>.</returns>
    /// <exception cref="AtlasException">A tie or a setting is out of range.</exception>
    public static Partition Merge(
        WeightedPoints points, Partition partition, IReadOnlyList<PartnerTie> ties, double adjacentKm, double threshold,
        CancellationToken ct = default)
    {
        if (!(threshold >= 0 && threshold <= 1))
        {
            throw new AtlasException(FormattableString.Invariant($"The threshold is {threshold}; expected 0 to 1."));
        }

        var counts = Count(partition.ClusterCount, ties);
        var adjacent = Neighbours.Within(points, partition, adjacentKm, ct).Select(g => (g.First, g.Second)).ToHashSet();
        var groups = Enumerable.Range(0, partition.ClusterCount).ToArray();
        var merges = new List<TieMerge>();
        while (FindBest(counts, adjacent, threshold) is { } best)
        {
            ct.ThrowIfCancellationRequested();
            merges.Add(best);
            var (kept, gone) = (Math.Min(best.Cluster, best.Into), Math.Max(best.Cluster, best.Into));
            for (var i = 0; i < groups.Length; i++) groups[i] = groups[i] == gone ? kept : groups[i];
            counts = counts.GroupBy(p => (From: Moved(p.Key.From, gone, kept), To: Moved(p.Key.To, gone, kept)))
                .Where(g => g.Key.From != g.Key.To).ToDictionary(g => g.Key, g => g.Sum(p => p.Value));
            adjacent = [.. adjacent.Select(p => InOrder(Moved(p.Item1, gone, kept), Moved(p.Item2, gone, kept))).Where(p => p.Low != p.High)];
        }

        return Renumber(points, partition, groups) with { TieMerges = merges };
    }

    /// <summary>From ties between points, by index, to ties between their clusters.</summary>
    /// <exception cref="AtlasException">A tie names a point that there is not.</exception>
    public static IReadOnlyList<PartnerTie> BetweenClusters(Partition partition, IReadOnlyList<PartnerTie> ties)
    {
        var count = partition.ClusterIndexes.Length;
        foreach (var tie in ties) Demand(tie, 0, count, "points");
        return [.. ties.Select(t => t with { First = partition.ClusterIndexes[t.First], Second = partition.ClusterIndexes[t.Second] })];
    }

    /// <summary>Weight of ties from each cluster to each other one, and to noise as −1.</summary>
    private static Dictionary<(int From, int To), long> Count(int clusters, IReadOnlyList<PartnerTie> ties)
    {
        var counts = new Dictionary<(int From, int To), long>();
        foreach (var tie in ties)
        {
            Demand(tie, Partition.Noise, clusters, "clusters");
            var (a, b) = (tie.First, tie.Second);
            if (a == b) continue;
            if (a >= 0) counts[(a, b)] = checked(counts.GetValueOrDefault((a, b)) + tie.Weight);
            if (b >= 0) counts[(b, a)] = checked(counts.GetValueOrDefault((b, a)) + tie.Weight);
        }

        return counts;
    }

    private static void Demand(PartnerTie tie, int least, int count, string what)
    {
        if (Math.Min(tie.First, tie.Second) >= least && Math.Max(tie.First, tie.Second) < count && tie.Weight >= 0) return;
        throw new AtlasException($"A tie is {tie}; expected {what} from {least} to below {count} and a weight of 0 or above.");
    }

    private static TieMerge? FindBest(
        Dictionary<(int From, int To), long> counts, HashSet<(int, int)> adjacent, double threshold)
    {
        TieMerge? best = null;
        foreach (var ofCluster in counts.GroupBy(p => p.Key.From).OrderBy(g => g.Key))
        {
            var outside = ofCluster.Sum(p => p.Value);
            var ranked = ofCluster.OrderByDescending(p => p.Value).ThenBy(p => p.Key.To).ToList();
            var (first, next) = (ranked[0], ranked.Count > 1 ? ranked[1].Value : 0);
            var into = first.Key.To;
            if (into < 0 || first.Value == next || outside == 0) continue;
            if (!adjacent.Contains(InOrder(into, ofCluster.Key))) continue;
            var share = (double)first.Value / outside;
            if (share <= threshold || share <= best?.Share) continue;
            var noise = ofCluster.Where(p => p.Key.To < 0).Sum(p => p.Value);
            best = new TieMerge(ofCluster.Key, into, share, (double)next / outside, (double)noise / outside, outside);
        }

        return best;
    }

    private static (int Low, int High) InOrder(int a, int b) => (Math.Min(a, b), Math.Max(a, b));

    private static int Moved(int cluster, int from, int to) => cluster == from ? to : cluster;

    private static Partition Renumber(WeightedPoints points, Partition partition, int[] groups)
    {
        var weights = new long[groups.Length];
        for (var i = 0; i < points.Count; i++)
        {
            if (partition.ClusterIndexes[i] >= 0) weights[groups[partition.ClusterIndexes[i]]] += points.Weights[i];
        }

        // Of equal weights the one whose largest part was larger comes first.
        var order = groups.Distinct().OrderByDescending(g => weights[g]).ThenBy(g => g).ToList();
        var ranks = order.Select((group, rank) => (group, rank)).ToDictionary(p => p.group, p => p.rank);
        return partition with
        {
            ClusterIndexes = Array.ConvertAll(partition.ClusterIndexes, c => c < 0 ? Partition.Noise : ranks[groups[c]]),
            ClusterCount = order.Count,
        };
    }
}

/// <summary>People of two points, or of two clusters, have worked together: say the documents that they share.</summary>
public readonly record struct PartnerTie(int First, int Second, long Weight);
