using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Kernels;

namespace HubAtlas.Core.Clustering.Sweeping;

/// <summary>
/// Unites the cells whose cores are within one radius, for all minima from the highest down. A pair of cells is measured once, and only
/// when nothing else has united it at the highest level that both have.
/// </summary>
internal sealed unsafe class LevelConnector(RadiusGroup group, int radius)
{
    private readonly Places _places = group.Places;
    private readonly CellIndex _cells = group.Cells;
    private readonly Levels _levels = group.Levels;
    private readonly double _limit = group.Limits[radius];
    private readonly LevelForest _forest = new(group.Cells.Count);

    // By level: links that are certain, and pairs that are still to be measured.
    private readonly List<(int Cell, int Other)>[] _links = Lists(group.LevelCount + 1);
    private readonly List<(int Cell, int Other)>[] _candidates = Lists(group.LevelCount + 1);

    public LevelForest Connect(CancellationToken ct)
    {
        Sort();
        for (var level = group.LevelCount; level >= 1; level--)
        {
            ct.ThrowIfCancellationRequested();
            foreach (var (cell, other) in _links[level]) _forest.Union(cell, other, level);
            foreach (var (cell, other) in _candidates[level])
            {
                if (_forest.Find(cell) == _forest.Find(other)) continue;
                var highest = HighestLink(cell, other, level);
                if (highest == level) _forest.Union(cell, other, level);
                else if (highest > 0) _links[highest].Add((cell, other));
            }
        }

        return _forest;
    }

    private static List<(int, int)>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<(int, int)>())];

    /// <summary>Links at the highest level, the most by far, are made at once.</summary>
    private void Sort()
    {
        var highest = _levels.HighestAt(radius);
        for (var row = 0; row < _cells.RowCount; row++)
        {
            for (var cell = _cells.RowStart(row); cell < _cells.RowStart(row + 1); cell++)
            {
                int own = highest[cell];
                if (own == 0) continue;
                foreach (var pair in group.Pairs.Of(row, cell))
                {
                    if (pair.Other >= cell || pair.Least > radius) continue;
                    var level = Math.Min(own, highest[pair.Other]);
                    if (level == 0 || _forest.Find(cell) == _forest.Find(pair.Other)) continue;
                    if (pair.Most > radius) _candidates[level].Add((cell, pair.Other));
                    else if (level == group.LevelCount) _forest.Union(cell, pair.Other, level);
                    else _links[level].Add((cell, pair.Other));
                }
            }
        }
    }

    /// <summary>The highest level, up to the one given, at which cores of the two cells are within the radius; 0 for none.</summary>
    private int HighestLink(int cell, int other, int level)
    {
        var (few, many) = _cells.Size(cell) < _cells.Size(other) ? (cell, other) : (other, cell);
        var levels = _levels.At(radius);
        ref readonly var box = ref _cells.KeptBox(many);
        var best = 0;
        for (var place = _cells.Starts[few]; place < _cells.Ends[few] && best < level; place++)
        {
            double x = _places.X[place], y = _places.Y[place], z = _places.Z[place];
            if (levels[place] <= best || box.LeastSquared(x, y, z) > _limit) continue;
            var near = PlaceKernel.HighestNear(_places, levels, best, levels[place], _cells.Starts[many], _cells.Ends[many], x, y, z, _limit);
            if (near >= 0) best = Math.Min(levels[place], levels[near]);
        }

        return best;
    }
}
