using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Sweeping;

/// <summary>For every cell the cells within the largest radius of a group that have a core place there for some minimum.</summary>
internal sealed unsafe class CellPairs
{
    private readonly RadiusGroup _group;
    private readonly CellLists<CellPair> _pairs;
    private readonly int[] _livesBefore;

    /// <param name="ranges">For every cell the cells that may be in reach.</param>
    /// <param name="eachRow">Shares the rows of cells out over threads.</param>
    public CellPairs(RadiusGroup group, CellLists<CellRange> ranges, Action<Action<ChunkQueue>> eachRow)
    {
        _group = group;
        _pairs = new CellLists<CellPair>(group.Cells);
        _livesBefore = new int[group.Cells.Count + 1];
        var highest = group.Levels.HighestAt(group.RadiusCount - 1);
        for (var cell = 0; cell < group.Cells.Count; cell++) _livesBefore[cell + 1] = _livesBefore[cell] + (highest[cell] > 0 ? 1 : 0);
        eachRow(queue => _pairs.Fill(queue, (row, cell, pairs) => Collect(cell, ranges.Of(row, cell), pairs)));
    }

    /// <summary>The cell itself among them, if it has cores. A cell that is all core for all minima at all radii lists only those before it.</summary>
    public ReadOnlySpan<CellPair> Of(int row, int cell) => _pairs.Of(row, cell);

    private void Collect(int cell, ReadOnlySpan<CellRange> ranges, List<CellPair> pairs)
    {
        var lastExcl = _group.Levels.Lowest(0, cell) == _group.LevelCount ? cell : _group.Cells.Count;
        foreach (var range in ranges)
        {
            var (first, end) = (range.From, Math.Min(lastExcl, range.ToExcl));
            if (first < end && _livesBefore[first] < _livesBefore[end]) Collect(pairs, cell, first, end);
        }
    }

    private void Collect(List<CellPair> pairs, int cell, int from, int toExcl)
    {
        ref readonly var box = ref _group.Cells.KeptBox(cell);
        for (var other = from; other < toExcl; other++)
        {
            if (_livesBefore[other] == _livesBefore[other + 1]) continue;
            ref readonly var otherBox = ref _group.Cells.KeptBox(other);
            var least = _group.FirstRadius(box.LeastSquared(otherBox));
            if (least == _group.RadiusCount) continue;
            var most = other == cell ? 0 : _group.FirstRadius(box.MostSquared(otherBox));
            pairs.Add(new CellPair(other, (byte)least, (byte)most));
        }
    }
}

/// <param name="Least">The first radius within which places of the two cells may be.</param>
/// <param name="Most">The first radius within which all are; the number of radii when there is none.</param>
internal readonly record struct CellPair(int Other, byte Least, byte Most);
