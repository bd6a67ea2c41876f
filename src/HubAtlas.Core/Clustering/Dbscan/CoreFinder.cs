using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Kernels;
using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Dbscan;

/// <summary>Which places are core: whole cells at once where weights and boxes allow, by distances only for the rest.</summary>
internal sealed unsafe class CoreFinder
{
    private const int RowsPerChunk = 4;
    private const int PlacesPerStep = 128;

    private readonly Places _places;
    private readonly CellIndex _cells;
    private readonly Reach _reach;
    private readonly Cores _cores;
    private readonly double _limit;
    private readonly long _minimum;

    private CoreFinder(Places places, CellIndex cells, Reach reach, Cores cores, double limit, long minimum)
    {
        _places = places;
        _cells = cells;
        _reach = reach;
        _cores = cores;
        _limit = limit;
        _minimum = minimum;
    }

    public static Cores Find(Places places, CellIndex cells, Reach reach, double limit, long minimum, int threads, CancellationToken ct)
    {
        var cores = new Cores(places, cells);
        var finder = new CoreFinder(places, cells, reach, cores, limit, minimum);
        try
        {
            Workers.Run(cells.RowCount, RowsPerChunk, threads, ct, finder.Work);
            return cores;
        }
        catch
        {
            cores.Dispose();
            throw;
        }
    }

    private void Work(ChunkQueue queue)
    {
        var neighbourhood = new Neighbourhood(_cells, _reach);
        var open = new List<NearbyCell>();
        while (queue.Take(out var from, out var toExcl))
        {
            for (var row = from; row < toExcl; row++)
            {
                for (var cell = _cells.RowStart(row); cell < _cells.RowStart(row + 1); cell++) Decide(neighbourhood, open, row, cell);
            }
        }
    }

    private void Decide(Neighbourhood neighbourhood, List<NearbyCell> open, int row, int cell)
    {
        if (_cells.Weight(cell) >= _minimum)
        {
            _cores.MarkAll(cell);
            return;
        }

        neighbourhood.MoveTo(row, cell);
        var most = 0L;
        for (var run = 0; run < neighbourhood.RunCount; run++)
        {
            most += _cells.WeightBefore[neighbourhood.ToExcl(run)] - _cells.WeightBefore[neighbourhood.From(run)];
        }

        if (most < _minimum) return;
        var box = _cells.BoxOf(cell);
        var (sure, possible) = Divide(neighbourhood, open, cell, box);
        if (sure >= _minimum) _cores.MarkAll(cell);
        else if (sure + possible >= _minimum) Count(open, cell, sure, possible);
    }

    /// <summary>Weighs the neighbouring cells that are wholly within the radius, and lists those that are so in part.</summary>
    private (long Sure, long Possible) Divide(Neighbourhood neighbourhood, List<NearbyCell> open, int cell, Box box)
    {
        open.Clear();
        long sure = _cells.Weight(cell), possible = 0;
        for (var run = 0; run < neighbourhood.RunCount; run++)
        {
            for (var other = neighbourhood.From(run); other < neighbourhood.ToExcl(run); other++)
            {
                if (other == cell) continue;
                var otherBox = _cells.BoxOf(other);
                if (box.LeastSquared(otherBox) > _limit) continue;
                var weight = _cells.Weight(other);
                if (box.MostSquared(otherBox) <= _limit)
                {
                    sure += weight;
                    continue;
                }

                possible += weight;
                open.Add(new NearbyCell(otherBox, weight, _cells.Starts[other], _cells.Ends[other]));
            }
        }

        return (sure, possible);
    }

    private void Count(List<NearbyCell> open, int cell, long sure, long possible)
    {
        for (var place = _cells.Starts[cell]; place < _cells.Ends[cell]; place++)
        {
            if (Reaches(open, place, sure, possible)) _cores.Mark(cell, place);
        }
    }

    private bool Reaches(List<NearbyCell> open, int place, long weight, long possible)
    {
        double x = _places.X[place], y = _places.Y[place], z = _places.Z[place];
        foreach (ref readonly var other in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(open))
        {
            possible -= other.Weight;
            if (other.Box.LeastSquared(x, y, z) <= _limit)
            {
                weight += other.Box.MostSquared(x, y, z) <= _limit
                    ? other.Weight
                    : WeightWithin(other, x, y, z, _minimum - weight);
            }

            if (weight >= _minimum) return true;
            if (weight + possible < _minimum) return false;
        }

        return false;
    }

    /// <summary>Stops when the weight reaches what is needed, which in a crowded cell it soon does.</summary>
    private long WeightWithin(in NearbyCell other, double x, double y, double z, long needed)
    {
        var weight = 0L;
        for (var from = other.Start; from < other.EndExcl && weight < needed; from += PlacesPerStep)
        {
            weight += PlaceKernel.WeightWithin(_places, from, Math.Min(other.EndExcl, from + PlacesPerStep), x, y, z, _limit);
        }

        return weight;
    }

    private readonly record struct NearbyCell(Box Box, long Weight, int Start, int EndExcl);
}
