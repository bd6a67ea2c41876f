using System.Runtime.InteropServices;

namespace HubAtlas.Core.Clustering;

/// <summary>
/// The level of every place: as <see cref="CoreFinder"/>, but for all minima at once. A weight is counted only until it is certain
/// between which two minima it lies.
/// </summary>
internal sealed unsafe class LevelFinder(Places places, CellIndex cells, Reach reach, double limit, long[] minima)
{
    private const int PlacesPerStep = 128;

    private readonly List<Neighbour> _open = [];

    /// <param name="minima">Ascending.</param>
    public static Levels Find(Places places, CellIndex cells, Reach reach, double limit, long[] minima, CancellationToken ct)
    {
        var levels = new Levels(places, cells);
        try
        {
            new LevelFinder(places, cells, reach, limit, minima).Fill(levels, ct);
            var sorter = new LevelSorter();
            for (var cell = 0; cell < cells.Count; cell++) levels.Sort(places, cell, sorter);
            return levels;
        }
        catch
        {
            levels.Dispose();
            throw;
        }
    }

    private void Fill(Levels levels, CancellationToken ct)
    {
        var neighbourhood = new Neighbourhood(cells, reach);
        for (var row = 0; row < cells.RowCount; row++)
        {
            ct.ThrowIfCancellationRequested();
            for (var cell = cells.RowStart(row); cell < cells.RowStart(row + 1); cell++) Decide(levels, neighbourhood, row, cell);
        }
    }

    private void Decide(Levels levels, Neighbourhood neighbourhood, int row, int cell)
    {
        var own = LevelOf(cells.Weight(cell));
        if (own == minima.Length)
        {
            levels.SetAll(cell, own);
            return;
        }

        neighbourhood.MoveTo(row, cell);
        var most = 0L;
        for (var run = 0; run < neighbourhood.RunCount; run++)
        {
            most += cells.WeightBefore[neighbourhood.ToExcl(run)] - cells.WeightBefore[neighbourhood.From(run)];
        }

        if (LevelOf(most) == own)
        {
            levels.SetAll(cell, own);
            return;
        }

        var (sure, possible) = Divide(neighbourhood, cell);
        var low = LevelOf(sure);
        if (LevelOf(sure + possible) == low) levels.SetAll(cell, low);
        else
        {
            for (var place = cells.Starts[cell]; place < cells.Ends[cell]; place++) levels.Set(place, Count(place, sure, possible, low));
        }
    }

    /// <summary>Weighs the neighbouring cells that are wholly within the radius, and lists those that are so in part.</summary>
    private (long Sure, long Possible) Divide(Neighbourhood neighbourhood, int cell)
    {
        _open.Clear();
        var box = cells.BoxOf(cell);
        long sure = cells.Weight(cell), possible = 0;
        for (var run = 0; run < neighbourhood.RunCount; run++)
        {
            for (var other = neighbourhood.From(run); other < neighbourhood.ToExcl(run); other++)
            {
                if (other == cell) continue;
                var otherBox = cells.BoxOf(other);
                if (box.LeastSquared(otherBox) > limit) continue;
                var weight = cells.Weight(other);
                if (box.MostSquared(otherBox) <= limit)
                {
                    sure += weight;
                    continue;
                }

                possible += weight;
                _open.Add(new Neighbour(otherBox, weight, cells.Starts[other], cells.Ends[other]));
            }
        }

        return (sure, possible);
    }

    private int Count(int place, long weight, long possible, int level)
    {
        double x = places.X[place], y = places.Y[place], z = places.Z[place];
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(_open))
        {
            if (weight + possible < minima[level]) return level;
            possible -= other.Weight;
            if (other.Box.LeastSquared(x, y, z) > limit) continue;
            weight += other.Box.MostSquared(x, y, z) <= limit
                ? other.Weight
                : WeightWithin(other, x, y, z, minima[^1] - weight);
            while (weight >= minima[level])
            {
                if (++level == minima.Length) return level;
            }
        }

        return level;
    }

    private long WeightWithin(in Neighbour other, double x, double y, double z, long needed)
    {
        var weight = 0L;
        for (var from = other.Start; from < other.EndExcl && weight < needed; from += PlacesPerStep)
        {
            weight += Kernels.WeightWithin(places, from, Math.Min(other.EndExcl, from + PlacesPerStep), x, y, z, limit);
        }

        return weight;
    }

    private int LevelOf(long weight)
    {
        var at = Array.BinarySearch(minima, weight);
        return at >= 0 ? at + 1 : ~at;
    }

    private readonly record struct Neighbour(Box Box, long Weight, int Start, int EndExcl);
}
