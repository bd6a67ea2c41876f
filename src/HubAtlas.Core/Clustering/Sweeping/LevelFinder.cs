using HubAtlas.Core.Clustering.Dbscan;
using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Kernels;
using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Sweeping;

/// <summary>
/// The level of every place at every radius of a group: as <see cref="CoreFinder"/>, but for all radii and minima at once. One for each
/// thread.
/// </summary>
/// <param name="ranges">For every cell the cells that may be in reach.</param>
/// <param name="isAtTop">By distinct point: whether it reaches all minima within any of the radii.</param>
internal sealed unsafe class LevelFinder(RadiusGroup group, CellLists<CellRange> ranges, long[] minima, bool[] isAtTop)
{
    private readonly Places _places = group.Places;
    private readonly CellIndex _cells = group.Cells;
    private readonly Levels _levels = group.Levels;
    private readonly OpenCells _open = new(group.RadiusCount);
    private readonly BandKernel _kernel = new(group.Places, group.Limits, minima[^1]);

    // By radius: weight within it, and not within the one before, for certain, and weight that may be.
    private readonly long[] _sure = new long[group.RadiusCount + 1];
    private readonly long[] _within = new long[group.RadiusCount + 1];

    public void Work(ChunkQueue queue)
    {
        while (queue.Take(out var from, out var toExcl))
        {
            for (var row = from; row < toExcl; row++)
            {
                for (var cell = _cells.RowStart(row); cell < _cells.RowStart(row + 1); cell++) Decide(row, cell);
            }
        }
    }

    private void Decide(int row, int cell)
    {
        var own = _cells.Weight(cell);
        if (own >= minima[^1] || AreAllAtTop(cell))
        {
            SetAll(cell, minima.Length);
            return;
        }

        var around = ranges.Of(row, cell);
        var most = 0L;
        foreach (var range in around) most += _cells.WeightBefore[range.ToExcl] - _cells.WeightBefore[range.From];

        var level = 0;
        while (minima[level] <= own) level++;
        if (most < minima[level]) SetAll(cell, level);
        else DecideByRadius(cell, around);
    }

    private void DecideByRadius(int cell, ReadOnlySpan<CellRange> around)
    {
        Divide(cell, around);
        var (first, last) = (group.RadiusCount, -1);
        long sure = 0, within = 0;
        for (int radius = 0, level = 0; radius < group.RadiusCount; radius++)
        {
            sure += _sure[radius];
            within += _within[radius];
            while (level < minima.Length && minima[level] <= sure) level++;
            if (level == minima.Length || within < minima[level]) _levels.SetAll(radius, cell, level);
            else (first, last) = (Math.Min(first, radius), radius);
        }

        if (last < 0) return;
        _open.Arrange();
        for (var place = _cells.Starts[cell]; place < _cells.Ends[cell]; place++)
        {
            if (isAtTop[_places.Rows[place]])
            {
                for (var radius = first; radius <= last; radius++) _levels.Set(radius, place, minima.Length);
            }
            else
            {
                Settle(place, first, last + 1);
            }
        }

        for (var radius = first; radius <= last; radius++) _levels.FindBounds(radius, cell);
    }

    /// <summary>Weighs the neighbouring cells that are wholly within a radius, and lists those that are so in part.</summary>
    private void Divide(int cell, ReadOnlySpan<CellRange> around)
    {
        _open.Clear();
        Array.Clear(_sure);
        Array.Clear(_within);
        _sure[0] = _within[0] = _cells.Weight(cell);
        ref readonly var box = ref _cells.KeptBox(cell);
        foreach (var range in around)
        {
            for (var other = range.From; other < range.ToExcl; other++)
            {
                if (other == cell) continue;
                ref readonly var otherBox = ref _cells.KeptBox(other);
                var least = group.FirstRadius(box.LeastSquared(otherBox));
                if (least == group.RadiusCount) continue;
                var most = group.FirstRadius(box.MostSquared(otherBox));
                var weight = _cells.Weight(other);
                _within[least] += weight;
                _sure[most] += weight;
                if (most > 0) _open.Add(new OpenCell(otherBox, _cells.Starts[other], _cells.Ends[other], least));
            }
        }
    }

    private void Settle(int place, int first, int endExcl)
    {
        var weights = _kernel.Weigh(_open, place, _sure[0], first, endExcl, out var topFrom);
        var level = 0;
        for (var radius = first; radius < topFrom; radius++)
        {
            while (level < minima.Length && weights[radius] >= minima[level]) level++;
            _levels.Set(radius, place, level);
        }

        for (var radius = topFrom; radius < endExcl; radius++) _levels.Set(radius, place, minima.Length);
    }

    private bool AreAllAtTop(int cell)
    {
        for (var place = _cells.Starts[cell]; place < _cells.Ends[cell]; place++)
        {
            if (!isAtTop[_places.Rows[place]]) return false;
        }

        return true;
    }

    private void SetAll(int cell, int level)
    {
        for (var radius = 0; radius < group.RadiusCount; radius++) _levels.SetAll(radius, cell, level);
    }
}
