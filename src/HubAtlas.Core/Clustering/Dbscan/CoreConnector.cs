using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Kernels;
using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Dbscan;

/// <summary>Unites cells that have core places within the radius of each other. Cores of one cell always belong together.</summary>
internal sealed unsafe class CoreConnector
{
    private const int RowsPerChunk = 4;

    private readonly CellIndex _cells;
    private readonly Reach _reach;
    private readonly Cores _cores;
    private readonly DisjointSets _sets;
    private readonly double _limit;

    private CoreConnector(CellIndex cells, Reach reach, Cores cores, DisjointSets sets, double limit)
    {
        _cells = cells;
        _reach = reach;
        _cores = cores;
        _sets = sets;
        _limit = limit;
    }

    public static void Connect(
        CellIndex cells, Reach reach, Cores cores, DisjointSets sets, double limit, int threads, CancellationToken ct)
    {
        var connector = new CoreConnector(cells, reach, cores, sets, limit);

        // Cheap certainties first: most of the costly pairs are then known to be connected already.
        Workers.Run(cells.RowCount, RowsPerChunk, threads, ct, queue => connector.Work(queue, byBoxesOnly: true));
        Workers.Run(cells.RowCount, RowsPerChunk, threads, ct, queue => connector.Work(queue, byBoxesOnly: false));
    }

    private void Work(ChunkQueue queue, bool byBoxesOnly)
    {
        using var left = new CoreBuffer();
        using var right = new CoreBuffer();
        var neighbourhood = new Neighbourhood(_cells, _reach);
        while (queue.Take(out var from, out var toExcl))
        {
            for (var row = from; row < toExcl; row++)
            {
                for (var cell = _cells.RowStart(row); cell < _cells.RowStart(row + 1); cell++)
                {
                    if (_cores.Count(cell) == 0) continue;
                    neighbourhood.MoveTo(row, cell);
                    if (byBoxesOnly) UniteByBoxes(neighbourhood, cell);
                    else UniteByDistances(neighbourhood, cell, left, right);
                }
            }
        }
    }

    private void UniteByBoxes(Neighbourhood neighbourhood, int cell)
    {
        var box = _cells.BoxOf(cell);
        for (var run = 0; run < neighbourhood.RunCount; run++)
        {
            for (var other = neighbourhood.From(run); other < Math.Min(cell, neighbourhood.ToExcl(run)); other++)
            {
                if (_cores.Count(other) == 0 || _sets.Find(other) == _sets.Find(cell)) continue;
                if (box.MostSquared(_cells.BoxOf(other)) <= _limit) _sets.Union(cell, other);
            }
        }
    }

    private void UniteByDistances(Neighbourhood neighbourhood, int cell, CoreBuffer left, CoreBuffer right)
    {
        var box = _cells.BoxOf(cell);
        for (var run = 0; run < neighbourhood.RunCount; run++)
        {
            for (var other = neighbourhood.From(run); other < Math.Min(cell, neighbourhood.ToExcl(run)); other++)
            {
                if (_cores.Count(other) == 0 || _sets.Find(other) == _sets.Find(cell)) continue;
                var otherBox = _cells.BoxOf(other);
                if (box.LeastSquared(otherBox) > _limit) continue;
                var near = _cores.Count(cell) <= _cores.Count(other)
                    ? AreNear(_cores.RunOf(cell, left), _cores.RunOf(other, right), otherBox)
                    : AreNear(_cores.RunOf(other, right), _cores.RunOf(cell, left), box);
                if (near) _sets.Union(cell, other);
            }
        }
    }

    private bool AreNear(CoreRun few, CoreRun many, Box boxOfMany)
    {
        for (var i = 0; i < few.Count; i++)
        {
            double x = few.X[i], y = few.Y[i], z = few.Z[i];
            if (boxOfMany.LeastSquared(x, y, z) > _limit) continue;
            if (PlaceKernel.AnyWithin(many.X, many.Y, many.Z, many.Count, x, y, z, _limit)) return true;
        }

        return false;
    }
}
