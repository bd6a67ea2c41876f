using System.Collections.Concurrent;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Spatial.Areas;

/// <summary>
/// Draws clusters for maps: discs round the places and links between them, closed and opened again (Serra 1982) into smooth regions that
/// do not overlap. For drawing alone: what is counted, measured or compared uses the exact outline of <see cref="Outliner"/>.
/// </summary>
public static class AreaDrawing
{
    /// <summary>
    /// One area a cluster. Every place lies inside its cluster's area, unless another cluster has a place within 3 km of it. The same for any
    /// order of places and any number of threads. Clusters that together go more than a third round the earth keep their exact outlines.
    /// </summary>
    /// <param name="points">Valid points.</param>
    /// <param name="mentions">One number a point; the size of its disc.</param>
    /// <param name="clusters">For every point 0.. below <paramref name="clusterCount"/>; negative points take no part.</param>
    /// <param name="known">Areas that were drawn of the same points and mentions in other clusters; null: none.</param>
    /// <exception cref="AtlasException">A cluster without points.</exception>
    public static IReadOnlyList<ClusterArea> Draw(
        IReadOnlyList<GeoPoint> points, IReadOnlyList<long> mentions, IReadOnlyList<int> clusters, int clusterCount,
        Remembered<ClusterArea[]>? known = null)
    {
        var byCluster = Enumerable.Range(0, points.Count).Where(i => clusters[i] >= 0).ToLookup(i => clusters[i]);
        if (Enumerable.Range(0, clusterCount).FirstOrDefault(c => !byCluster.Contains(c), -1) is >= 0 and var empty)
            throw new AtlasException($"Cluster {empty} has no place; expected at least one for each of the {clusterCount} clusters.");
        var places = new AreaPlaces[clusterCount];
        OneByOne(Enumerable.Range(0, clusterCount))
            .ForAll(c => places[c] = AreaPlaces.Of([.. byCluster[c].Select(i => points[i])], [.. byCluster[c].Select(i => mentions[i])]));
        var areas = new ClusterArea[clusterCount];
        var jobs = new List<(AreaGroup Group, int Index, int Cluster)>();
        var drawn = new List<(int[] Key, IReadOnlyList<int> Group)>();
        known?.BeginRound();
        foreach (var group in AreaGroups.Of(places, new AreaMeasures(1).Reach))
        {
            // An area depends on all that may meet it.
            int[] key = known is null ? [] : [.. group.SelectMany(c => byCluster[c].Append(-1))];
            if (known?.Find(key) is { } before)
            {
                for (var i = 0; i < group.Count; i++) areas[group[i]] = before[i];
                continue;
            }

            drawn.Add((key, group));
            if (AreaGroup.Of([.. group.Select(c => places[c])]) is { } one) jobs.AddRange(group.Select((c, i) => (one, i, c)));
            else foreach (var c in group) areas[c] = Exact(byCluster[c], points, mentions);
        }

        OneByOne(jobs).ForAll(job => job.Group.Prepare(job.Index));
        OneByOne(jobs).ForAll(job => areas[job.Cluster] = job.Group.Draw(job.Index));
        foreach (var (key, group) in drawn) known?.Keep(key, [.. group.Select(c => areas[c])]);
        return areas;
    }

    /// <summary>A few large clusters are half of the work, so that equal parts of the list would not be equal.</summary>
    private static ParallelQuery<T> OneByOne<T>(IEnumerable<T> all) => Partitioner.Create(all, EnumerablePartitionerOptions.NoBuffering).AsParallel();

    private static ClusterArea Exact(IEnumerable<int> members, IReadOnlyList<GeoPoint> points, IReadOnlyList<long> mentions)
    {
        var shape = Outliner.Shape([.. members.Select(i => points[i])], [.. members.Select(i => mentions[i])]);
        return new([.. shape.Outline.Select(ring => (IReadOnlyList<IReadOnlyList<GeoPoint>>)[ring])]);
    }
}
