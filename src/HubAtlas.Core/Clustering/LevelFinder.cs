namespace HubAtlas.Core.Clustering;

/// <summary>
/// The level of every place at every radius of a group: as <see cref="CoreFinder"/>, but for all radii and minima at once. One for each
/// thread.
/// </summary>
/// <param name="isAtTop">By distinct point: whether it reaches all minima within any of the radii.</param>
internal sealed unsafe class LevelFinder(RadiusGroup group, Reach reach, long[] minima, bool[] isAtTop)
{
    private readonly Places _places = group.Places;
    private readonly CellIndex _cells = group.Cells;
    private readonly Levels _levels = group.Levels;
    private readonly double[] _limits = group.Limits;
    private readonly Neighbourhood _neighbourhood = new(group.Cells, reach);
    private readonly OpenCells _open = new(group.RadiusCount);
    private readonly BandKernel _kernel = new(group.Places, group.Limits, minima[^1]);

    // By radius: weight within it for certain, and further weight that may be.
    private readonly long[] _sure = new long[group.RadiusCount];
    private readonly long[] _possible = new long[group.RadiusCount];
    private long _surelyAtAll;

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

        _neighbourhood.MoveTo(row, cell);
        var most = 0L;
        for (var run = 0; run < _neighbourhood.RunCount; run++)
        {
            most += _cells.WeightBefore[_neighbourhood.ToExcl(run)] - _cells.WeightBefore[_neighbourhood.From(run)];
        }

        var level = LevelOf(own);
        if (LevelOf(most) == level) SetAll(cell, level);
        else DecideByRadius(cell);
    }

    private void DecideByRadius(int cell)
    {
        Divide(cell);
        var (first, last) = (_limits.Length, -1);
        for (var radius = 0; radius < _limits.Length; radius++)
        {
            var level = LevelOf(_sure[radius]);
            if (LevelOf(_sure[radius] + _possible[radius]) == level) _levels.SetAll(radius, cell, level);
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
    private void Divide(int cell)
    {
        _open.Clear();
        _surelyAtAll = _cells.Weight(cell);
        Array.Fill(_sure, _surelyAtAll);
        Array.Clear(_possible);
        var box = _cells.BoxOf(cell);
        for (var run = 0; run < _neighbourhood.RunCount; run++)
        {
            for (var other = _neighbourhood.From(run); other < _neighbourhood.ToExcl(run); other++)
            {
                if (other == cell) continue;
                var otherBox = _cells.BoxOf(other);
                var least = group.FirstRadius(box.LeastSquared(otherBox));
                if (least == _limits.Length) continue;
                var most = group.FirstRadius(box.MostSquared(otherBox), least);
                var weight = _cells.Weight(other);
                for (var radius = least; radius < most; radius++) _possible[radius] += weight;
                for (var radius = most; radius < _limits.Length; radius++) _sure[radius] += weight;
                if (most == 0) _surelyAtAll += weight;
                else _open.Add(new OpenCell(otherBox, _cells.Starts[other], _cells.Ends[other], least));
            }
        }
    }

    private void Settle(int place, int first, int endExcl)
    {
        var weights = _kernel.Weigh(_open, place, _surelyAtAll, first, endExcl, out var topFrom);
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
        for (var radius = 0; radius < _limits.Length; radius++) _levels.SetAll(radius, cell, level);
    }

    private int LevelOf(long weight)
    {
        var at = Array.BinarySearch(minima, weight);
        return at >= 0 ? at + 1 : ~at;
    }
}
