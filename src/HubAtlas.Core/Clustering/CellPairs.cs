namespace HubAtlas.Core.Clustering;

/// <summary>For every cell the cells within the largest radius of a group that have a core place there for some minimum.</summary>
internal sealed class CellPairs
{
    private readonly CellPair[][] _ofRow;
    private readonly int[] _starts;
    private readonly CellIndex _cells;

    /// <param name="eachRow">Shares the rows of cells out over threads.</param>
    public CellPairs(RadiusGroup group, Reach reach, Action<Action<ChunkQueue>> eachRow)
    {
        _cells = group.Cells;
        _ofRow = new CellPair[_cells.RowCount][];
        _starts = new int[_cells.Count];
        var livesBefore = new int[_cells.Count + 1];
        for (var cell = 0; cell < _cells.Count; cell++) livesBefore[cell + 1] = livesBefore[cell] + (IsLive(group, cell) ? 1 : 0);
        eachRow(queue => Work(group, reach, livesBefore, queue));
    }

    /// <summary>The cell itself among them, if it has cores. A cell that is all core for all minima at all radii lists only those before it.</summary>
    public ReadOnlySpan<CellPair> Of(int row, int cell)
    {
        var end = cell + 1 < _cells.RowStart(row + 1) ? _starts[cell + 1] : _ofRow[row].Length;
        return _ofRow[row].AsSpan(_starts[cell], end - _starts[cell]);
    }

    private static bool IsLive(RadiusGroup group, int cell) => group.Levels.Highest(group.RadiusCount - 1, cell) > 0;

    private void Work(RadiusGroup group, Reach reach, int[] livesBefore, ChunkQueue queue)
    {
        var neighbourhood = new Neighbourhood(_cells, reach);
        var pairs = new List<CellPair>();
        while (queue.Take(out var from, out var toExcl))
        {
            for (var row = from; row < toExcl; row++)
            {
                pairs.Clear();
                for (var cell = _cells.RowStart(row); cell < _cells.RowStart(row + 1); cell++)
                {
                    _starts[cell] = pairs.Count;
                    neighbourhood.MoveTo(row, cell);
                    var lastExcl = group.Levels.Lowest(0, cell) == group.LevelCount ? cell : _cells.Count;
                    for (var run = 0; run < neighbourhood.RunCount; run++)
                    {
                        var (first, end) = (neighbourhood.From(run), Math.Min(lastExcl, neighbourhood.ToExcl(run)));
                        if (first < end && livesBefore[first] < livesBefore[end]) Collect(group, livesBefore, pairs, cell, first, end);
                    }
                }

                _ofRow[row] = [.. pairs];
            }
        }
    }

    private void Collect(RadiusGroup group, int[] livesBefore, List<CellPair> pairs, int cell, int from, int toExcl)
    {
        var box = _cells.BoxOf(cell);
        for (var other = from; other < toExcl; other++)
        {
            if (livesBefore[other] == livesBefore[other + 1]) continue;
            var otherBox = _cells.BoxOf(other);
            var least = group.FirstRadius(box.LeastSquared(otherBox));
            if (least == group.RadiusCount) continue;
            var most = other == cell ? 0 : group.FirstRadius(box.MostSquared(otherBox), least);
            pairs.Add(new CellPair(other, (byte)least, (byte)most));
        }
    }
}

/// <param name="Least">The first radius within which places of the two cells may be.</param>
/// <param name="Most">The first radius within which all are; the number of radii when there is none.</param>
internal readonly record struct CellPair(int Other, byte Least, byte Most);
