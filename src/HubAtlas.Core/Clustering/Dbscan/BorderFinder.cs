using System.Runtime.InteropServices;
using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Kernels;
using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Dbscan;

/// <summary>
/// Gives every place the cell that stands for its cluster: a core place the root of its own cell, a border place that of its
/// nearest core place (of equally near ones the first in the order of latitude, then longitude), noise −1.
/// </summary>
internal sealed unsafe class BorderFinder(Places places, CellIndex cells, Reach reach, Cores cores, DisjointSets sets, double limit)
{
    private const int RowsPerChunk = 4;

    public void Fill(NativeBuffer<int> rootOfPlace, int threads, CancellationToken ct) =>
        Workers.Run(cells.RowCount, RowsPerChunk, threads, ct, queue => Work(queue, rootOfPlace));

    private void Work(ChunkQueue queue, NativeBuffer<int> rootOfPlace)
    {
        var neighbourhood = new Neighbourhood(cells, reach);
        var coreCells = new List<CoreCell>();
        while (queue.Take(out var from, out var toExcl))
        {
            for (var row = from; row < toExcl; row++)
            {
                for (var cell = cells.RowStart(row); cell < cells.RowStart(row + 1); cell++)
                {
                    var roots = rootOfPlace.Span(cells.Starts[cell], cells.Size(cell));
                    if (cores.Count(cell) > 0) roots.Fill(sets.Find(cell));
                    else roots.Fill(-1);
                    if (!cores.IsAllCore(cell)) AssignBorder(neighbourhood, coreCells, row, cell, roots);
                }
            }
        }
    }

    private void AssignBorder(Neighbourhood neighbourhood, List<CoreCell> coreCells, int row, int cell, Span<int> roots)
    {
        neighbourhood.MoveTo(row, cell);
        coreCells.Clear();
        var box = cells.BoxOf(cell);
        for (var run = 0; run < neighbourhood.RunCount; run++)
        {
            for (var other = neighbourhood.From(run); other < neighbourhood.ToExcl(run); other++)
            {
                if (cores.Count(other) == 0) continue;
                var otherBox = cells.BoxOf(other);
                if (box.LeastSquared(otherBox) <= limit) coreCells.Add(new CoreCell(otherBox, other, sets.Find(other)));
            }
        }

        if (coreCells.Count == 0) return;
        var onlyRoot = OnlyRoot(coreCells);
        for (var i = 0; i < roots.Length; i++)
        {
            var place = cells.Starts[cell] + i;
            if (cores.IsCore(place)) continue;
            if (onlyRoot < 0) roots[i] = RootOfNearestCore(coreCells, place);
            else roots[i] = HasCoreWithin(coreCells, place) ? onlyRoot : -1;
        }
    }

    /// <summary>The cluster of all the cells, or −1 when there are several and it matters which core place is nearest.</summary>
    private static int OnlyRoot(List<CoreCell> coreCells)
    {
        foreach (var other in coreCells)
        {
            if (other.Root != coreCells[0].Root) return -1;
        }

        return coreCells[0].Root;
    }

    private bool HasCoreWithin(List<CoreCell> coreCells, int place)
    {
        double x = places.X[place], y = places.Y[place], z = places.Z[place];
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(coreCells))
        {
            if (other.Box.LeastSquared(x, y, z) > limit) continue;
            var end = cells.Ends[other.Cell];
            for (var i = cells.Starts[other.Cell]; (i = PlaceKernel.SkipFar(places, i, end, x, y, z, limit)) < end; i += PlaceKernel.Lanes)
            {
                if (cores.IsAllCore(other.Cell) || HasCoreWithin(i, Math.Min(end, i + PlaceKernel.Lanes), x, y, z)) return true;
            }
        }

        return false;
    }

    private bool HasCoreWithin(int from, int toExcl, double x, double y, double z)
    {
        for (var place = from; place < toExcl; place++)
        {
            if (cores.IsCore(place) && places.SquaredChord(place, x, y, z) <= limit) return true;
        }

        return false;
    }

    private int RootOfNearestCore(List<CoreCell> coreCells, int place)
    {
        double x = places.X[place], y = places.Y[place], z = places.Z[place];
        var (best, nearest, root) = (limit, -1, -1);
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(coreCells))
        {
            if (other.Box.LeastSquared(x, y, z) > best) continue;
            var before = nearest;
            Search(other.Cell, x, y, z, ref best, ref nearest);
            if (nearest != before) root = other.Root;
        }

        return root;
    }

    private void Search(int cell, double x, double y, double z, ref double best, ref int nearest)
    {
        var end = cells.Ends[cell];
        for (var from = cells.Starts[cell]; (from = PlaceKernel.SkipFar(places, from, end, x, y, z, best)) < end; from += PlaceKernel.Lanes)
        {
            for (var place = from; place < Math.Min(end, from + PlaceKernel.Lanes); place++)
            {
                var squared = places.SquaredChord(place, x, y, z);
                if (squared > best || !cores.IsCore(place)) continue;
                if (squared == best && nearest >= 0 && !places.Precedes(place, nearest)) continue;
                (best, nearest) = (squared, place);
            }
        }
    }

    private readonly record struct CoreCell(Box Box, int Cell, int Root);
}
