using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Clustering.Sweeping;

/// <summary>The clusters of one radius for all minima, in the order of their numbers, and what finds a core place's cluster.</summary>
internal sealed class SweepColumn
{
    private readonly SweepTally[][] _clusters;
    private readonly Graticule _graticule;
    private readonly long[] _cells;
    private readonly LevelForest _forest;
    private readonly Dictionary<int, int>[] _numberOfRoot;
    private readonly int _places;
    private readonly long _weight;

    /// <param name="cells">Numbers of the group's cells.</param>
    /// <param name="onLabels">Is called for every minimum, by index.</param>
    public SweepColumn(
        RadiusGroup group, int radius, long[] cells, double? mergeGapKm, Action<int, Labels>? onLabels, CancellationToken ct)
    {
        (_graticule, _cells, _forest) = (group.Cells.Graticule, cells, group.Forests[radius]);
        (_places, _weight) = (group.Places.Count, group.Cells.WeightBefore[group.Cells.Count]);
        _clusters = new SweepTally[group.LevelCount + 1][];
        _numberOfRoot = new Dictionary<int, int>[_clusters.Length];
        var needsLabels = onLabels is not null || mergeGapKm > 0;
        using var labels = needsLabels ? new Labels(group, radius) : null;
        var replay = new LevelReplay(group, radius);
        for (var level = group.LevelCount; level >= 1; level--)
        {
            ct.ThrowIfCancellationRequested();
            var clusters = replay.Next();
            var numbers = Enumerable.Range(0, clusters.Length).ToArray();
            labels?.Fill(replay);
            if (mergeGapKm is > 0) (clusters, numbers) = labels!.MergeByGap(clusters, mergeGapKm.Value, ct);
            var ranks = Rank(clusters);
            Keep(level, clusters, ranks, replay.Roots, numbers);
            labels?.Renumber(ranks);
            if (labels is not null) onLabels?.Invoke(level - 1, labels);
        }
    }

    /// <param name="larger">The column of the next larger radius.</param>
    public SweepCell ToCell(int level, WeightedPoints distinct, SweepColumn? larger)
    {
        var clusters = new SweepCluster[_clusters[level].Length];
        for (var i = 0; i < clusters.Length; i++)
        {
            var tally = _clusters[level][i];
            var heaviest = new GeoPoint(distinct.Latitudes[tally.Heaviest], distinct.Longitudes[tally.Heaviest]);
            var cell = CellAt(heaviest);
            var cellAtLarger = larger?._cells == _cells ? cell : larger?.CellAt(heaviest) ?? -1;
            clusters[i] = new SweepCluster(
                tally.Weight, tally.Places, tally.CorePlaces, heaviest, tally.SpanKm,
                level > 1 ? NumberAt(cell, level - 1) : -1, larger?.NumberAt(cellAtLarger, level) ?? -1);
        }

        return new SweepCell(clusters, _places - clusters.Sum(c => c.Places), _weight - clusters.Sum(c => c.Weight));
    }

    private int CellAt(GeoPoint place) => Array.BinarySearch(_cells, _graticule.CellAt(place.Latitude, place.Longitude));

    /// <summary>The cluster of the core places of a cell.</summary>
    private int NumberAt(int cell, int level) => _numberOfRoot[level][_forest.RootAt(cell, level)];

    private void Keep(int level, SweepTally[] clusters, int[] ranks, IReadOnlyList<int> roots, int[] numbers)
    {
        _clusters[level] = new SweepTally[clusters.Length];
        for (var i = 0; i < clusters.Length; i++) _clusters[level][ranks[i]] = clusters[i];
        _numberOfRoot[level] = new Dictionary<int, int>(roots.Count);
        for (var i = 0; i < roots.Count; i++) _numberOfRoot[level][roots[i]] = ranks[numbers[i]];
    }

    /// <summary>By falling weight; equal weights by the first member.</summary>
    private static int[] Rank(SweepTally[] clusters)
    {
        var order = Enumerable.Range(0, clusters.Length).ToArray();
        Array.Sort(order, (a, b) => clusters[a].Weight != clusters[b].Weight
            ? clusters[b].Weight.CompareTo(clusters[a].Weight)
            : clusters[a].First.CompareTo(clusters[b].First));
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++) ranks[order[rank]] = rank;
        return ranks;
    }
}
