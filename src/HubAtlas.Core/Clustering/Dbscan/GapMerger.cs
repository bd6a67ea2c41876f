using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Kernels;
using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering.Dbscan;

/// <summary>Unites clusters whose closest members, border places included, are within the gap of each other, transitively.</summary>
internal sealed unsafe class GapMerger : IDisposable
{
    private const int RowsPerChunk = 4;
    private const int NoMember = -1;
    private const int SeveralClusters = -2;

    private readonly Places _places;
    private readonly CellIndex _cells;
    private readonly NativeBuffer<int> _clusterOfPlace;
    private readonly NativeBuffer<int> _clusterOfCell;
    private readonly DisjointSets _sets;
    private readonly double _limit;

    private GapMerger(Places places, CellIndex cells, NativeBuffer<int> clusterOfPlace, int clusters, double limit)
    {
        _places = places;
        _cells = cells;
        _clusterOfPlace = clusterOfPlace;
        _clusterOfCell = new NativeBuffer<int>(cells.Count);
        _sets = new DisjointSets(clusters);
        _limit = limit;
    }

    /// <summary>Rewrites the clusters of places; returns how many clusters are left.</summary>
    public static int Merge(
        Places places, CellIndex cells, NativeBuffer<int> clusterOfPlace, int clusters, double gapKm, int threads, CancellationToken ct)
    {
        // A gap of 0 joins what is co-located, and that is one place already.
        if (clusters < 2 || gapKm == 0) return clusters;
        var closeness = new Closeness(gapKm);
        using var merger = new GapMerger(places, cells, clusterOfPlace, clusters, closeness.SquaredChordLimit);
        var reach = new Reach(cells.Graticule, closeness);
        Workers.Run(cells.RowCount, RowsPerChunk, threads, ct, merger.SumUpCells);
        Workers.Run(cells.RowCount, RowsPerChunk, threads, ct, queue => merger.Work(queue, reach));
        return merger.Renumber(clusters);
    }

    public void Dispose()
    {
        _clusterOfCell.Dispose();
        _sets.Dispose();
    }

    private void SumUpCells(ChunkQueue queue)
    {
        while (queue.Take(out var from, out var toExcl))
        {
            for (var cell = _cells.RowStart(from); cell < _cells.RowStart(toExcl); cell++)
            {
                var found = NoMember;
                foreach (var cluster in _clusterOfPlace.Span(_cells.Starts[cell], _cells.Size(cell)))
                {
                    if (cluster >= 0) found = found == NoMember || found == cluster ? cluster : SeveralClusters;
                }

                _clusterOfCell[cell] = found;
            }
        }
    }

    private void Work(ChunkQueue queue, Reach reach)
    {
        var neighbourhood = new Neighbourhood(_cells, reach);
        while (queue.Take(out var from, out var toExcl))
        {
            for (var row = from; row < toExcl; row++)
            {
                for (var cell = _cells.RowStart(row); cell < _cells.RowStart(row + 1); cell++)
                {
                    if (_clusterOfCell[cell] == NoMember) continue;
                    neighbourhood.MoveTo(row, cell);
                    Unite(neighbourhood, cell);
                }
            }
        }
    }

    private void Unite(Neighbourhood neighbourhood, int cell)
    {
        var box = _cells.BoxOf(cell);
        for (var run = 0; run < neighbourhood.RunCount; run++)
        {
            for (var other = neighbourhood.From(run); other < Math.Min(cell + 1, neighbourhood.ToExcl(run)); other++)
            {
                if (_clusterOfCell[other] == NoMember || AreOne(cell, other)) continue;
                var otherBox = _cells.BoxOf(other);
                if (box.LeastSquared(otherBox) <= _limit) UniteMembers(cell, other, otherBox);
            }
        }
    }

    private bool AreOne(int cell, int other)
    {
        var (a, b) = (_clusterOfCell[cell], _clusterOfCell[other]);
        return a >= 0 && b >= 0 && _sets.Find(a) == _sets.Find(b);
    }

    private void UniteMembers(int cell, int other, Box otherBox)
    {
        for (var place = _cells.Starts[cell]; place < _cells.Ends[cell]; place++)
        {
            if (_clusterOfPlace[place] < 0) continue;
            double x = _places.X[place], y = _places.Y[place], z = _places.Z[place];
            if (otherBox.LeastSquared(x, y, z) > _limit) continue;
            for (var i = _cells.Starts[other]; i < _cells.Ends[other]; i++)
            {
                i = PlaceKernel.SkipFar(_places, i, _cells.Ends[other], x, y, z, _limit);
                UniteNear(place, i, Math.Min(_cells.Ends[other], i + PlaceKernel.Lanes));
                i += PlaceKernel.Lanes - 1;
                if (AreOne(cell, other)) return;
            }
        }
    }

    private void UniteNear(int place, int from, int toExcl)
    {
        for (var other = from; other < toExcl; other++)
        {
            if (_clusterOfPlace[other] < 0) continue;
            var dx = _places.X[other] - _places.X[place];
            var dy = _places.Y[other] - _places.Y[place];
            var dz = _places.Z[other] - _places.Z[place];
            if ((dx * dx) + (dy * dy) + (dz * dz) <= _limit) _sets.Union(_clusterOfPlace[place], _clusterOfPlace[other]);
        }
    }

    private int Renumber(int clusters)
    {
        var numbers = new int[clusters];
        var left = 0;
        for (var cluster = 0; cluster < clusters; cluster++)
        {
            // The root is the smallest of its set, so its number is there already.
            var root = _sets.Find(cluster);
            numbers[cluster] = root == cluster ? left++ : numbers[root];
        }

        foreach (ref var cluster in _clusterOfPlace.Span(0, _places.Count))
        {
            if (cluster >= 0) cluster = numbers[cluster];
        }

        return left;
    }
}
