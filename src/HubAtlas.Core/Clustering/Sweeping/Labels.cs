using HubAtlas.Core.Clustering.Dbscan;
using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Clustering.Sweeping;

/// <summary>The cluster of every place at one level of a radius of a group; the same room for all levels.</summary>
internal sealed class Labels(RadiusGroup group, int radius) : IDisposable
{
    private readonly NativeBuffer<int> _numberOfPlace = new(group.Places.Count);
    private int _level;

    public int ClusterCount { get; private set; }

    public void Fill(LevelReplay replay)
    {
        _level = replay.Level;
        replay.FillNumbers(_numberOfPlace);
    }

    /// <summary>The merged clusters, and for every cluster before the number of the one that it is in now.</summary>
    public (SweepTally[] Clusters, int[] Numbers) MergeByGap(SweepTally[] clusters, double gapKm, CancellationToken ct)
    {
        var sample = new int[clusters.Length];
        for (var place = 0; place < group.Places.Count; place++)
        {
            if (_numberOfPlace[place] >= 0) sample[_numberOfPlace[place]] = place;
        }

        var count = GapMerger.Merge(group.Places, group.Cells, _numberOfPlace, clusters.Length, gapKm, 1, ct);
        var numbers = Array.ConvertAll(sample, place => _numberOfPlace[place]);
        var merged = new SweepTally[count];
        Array.Fill(merged, SweepTally.Empty);
        for (var i = 0; i < clusters.Length; i++) merged[numbers[i]].Add(clusters[i]);
        return (merged, numbers);
    }

    public void Renumber(int[] ranks)
    {
        ClusterCount = ranks.Length;
        foreach (ref var number in _numberOfPlace.Span(0, group.Places.Count))
        {
            if (number >= 0) number = ranks[number];
        }
    }

    /// <summary>The partition of points of which each is the place that its number tells.</summary>
    public Partition ToPartition(DistinctPoints distinct)
    {
        var placeOfRow = new int[group.Places.Count];
        for (var place = 0; place < placeOfRow.Length; place++) placeOfRow[group.Places.Rows[place]] = place;
        var indexes = new int[distinct.PlaceOfPoint.Length];
        var roles = new PointRole[indexes.Length];
        for (var point = 0; point < indexes.Length; point++)
        {
            var place = placeOfRow[distinct.PlaceOfPoint[point]];
            indexes[point] = _numberOfPlace[place];
            roles[point] = group.Levels[radius, place] >= _level ? PointRole.Core : indexes[point] < 0 ? PointRole.Noise : PointRole.Border;
        }

        return new Partition(indexes, roles, ClusterCount) { PlaceCount = placeOfRow.Length };
    }

    public void Dispose() => _numberOfPlace.Dispose();
}
