namespace HubAtlas.Core.Clustering;

/// <summary>
/// Unites the cells whose cores of a level are within the radius, from the highest level down. Only the places that are new at a level
/// are compared, so that all levels together cost about as much as one.
/// </summary>
internal sealed unsafe class LevelConnector(Places places, CellIndex cells, Reach reach, Levels levels, LevelForest forest, double limit)
{
    /// <param name="newCells">For every level, from 1, the cells that have places of just this level, ascending.</param>
    public void Connect(IReadOnlyList<List<int>> newCells, CancellationToken ct)
    {
        for (var level = newCells.Count - 1; level >= 1; level--)
        {
            ct.ThrowIfCancellationRequested();

            // Cheap certainties first, as for one minimum.
            Visit(newCells[level], level, byBoxesOnly: true);
            Visit(newCells[level], level, byBoxesOnly: false);
        }
    }

    private void Visit(List<int> fresh, int level, bool byBoxesOnly)
    {
        var neighbourhood = new Neighbourhood(cells, reach);
        var row = 0;
        foreach (var cell in fresh)
        {
            while (cell >= cells.RowStart(row + 1)) row++;
            if (byBoxesOnly && levels.Highest(cell) > level) continue;
            neighbourhood.MoveTo(row, cell);
            var box = cells.BoxOf(cell);
            for (var run = 0; run < neighbourhood.RunCount; run++)
            {
                for (var other = neighbourhood.From(run); other < neighbourhood.ToExcl(run); other++)
                {
                    if (levels.Highest(other) < level || forest.Find(other) == forest.Find(cell)) continue;
                    var otherBox = cells.BoxOf(other);
                    var near = byBoxesOnly
                        ? box.MostSquared(otherBox) <= limit
                        : box.LeastSquared(otherBox) <= limit && HasNewLink(cell, box, other, otherBox, level);
                    if (near) forest.Union(cell, other, level);
                }
            }
        }
    }

    /// <summary>Whether a place of the cell that is new at the level is within the radius of a core of the other cell.</summary>
    private bool HasNewLink(int cell, Box box, int other, Box otherBox, int level)
    {
        var (from, to) = (levels.PrefixEnd(cell, level + 1), levels.PrefixEnd(cell, level));
        var (otherFrom, otherTo) = (cells.Starts[other], levels.PrefixEnd(other, level));
        return to - from <= otherTo - otherFrom
            ? AreNear(from, to, otherFrom, otherTo, otherBox)
            : AreNear(otherFrom, otherTo, from, to, box);
    }

    private bool AreNear(int fewFrom, int fewTo, int from, int to, Box box)
    {
        double* xs = places.X.Pointer + from, ys = places.Y.Pointer + from, zs = places.Z.Pointer + from;
        for (var place = fewFrom; place < fewTo; place++)
        {
            double x = places.X[place], y = places.Y[place], z = places.Z[place];
            if (box.LeastSquared(x, y, z) > limit) continue;
            if (Kernels.AnyWithin(xs, ys, zs, to - from, x, y, z, limit)) return true;
        }

        return false;
    }
}
