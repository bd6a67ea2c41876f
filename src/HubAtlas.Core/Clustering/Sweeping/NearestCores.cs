using System.Numerics;
using HubAtlas.Core.Clustering.Grid;

namespace HubAtlas.Core.Clustering.Sweeping;

/// <summary>For one place the nearest core of every minimum, of equally near ones the first in the order of position.</summary>
/// <param name="levelCount">Number of minima.</param>
internal sealed unsafe class NearestCores(Places places, CellIndex cells, int levelCount)
{
    // By level; the nearest of a level is at least as near as that of the level above.
    private readonly (double Squared, int Place, int Cell)[] _nearest = new (double, int, int)[levelCount + 1];
    private int _own;

    /// <param name="own">The level that a core is to be above.</param>
    public void Clear(int own, double limit)
    {
        _own = own;
        _nearest.AsSpan(own + 1).Fill((limit, -1, -1));
    }

    /// <summary>The place, −1 for none within the limit, and its cell.</summary>
    public (int Place, int Cell) this[int level] => (_nearest[level].Place, _nearest[level].Cell);

    /// <summary>Takes what the cell has.</summary>
    /// <param name="highest">The cell's highest level.</param>
    public void Search(int cell, int highest, byte* levels, double x, double y, double z)
    {
        // What is farther than something as high does not count.
        ref readonly var nearest = ref _nearest[highest];
        if (cells.KeptBox(cell).LeastSquared(x, y, z) > nearest.Squared) return;
        var end = cells.Ends[cell];
        for (var from = cells.Starts[cell]; from < end; from += PlaceBlock.Size)
        {
            var found = PlaceBlock.Above(levels, _own, from, end);
            if (found == 0) continue;
            for (found &= PlaceBlock.Within(places, from, end, x, y, z, nearest.Squared); found != 0; found &= found - 1)
            {
                var place = from + BitOperations.TrailingZeroCount(found);
                Consider((places.SquaredChord(place, x, y, z), place, cell), levels[place]);
            }
        }
    }

    /// <summary>Nearer than the nearest core of one minimum, it is so of lower minima too, down to where one is nearer still.</summary>
    private void Consider((double Squared, int Place, int Cell) core, int level)
    {
        for (; level > _own && IsNearer(core, _nearest[level]); level--) _nearest[level] = core;
    }

    private bool IsNearer((double Squared, int Place, int Cell) a, (double Squared, int Place, int Cell) b) =>
        a.Squared < b.Squared || (a.Squared == b.Squared && (b.Place < 0 || places.Precedes(a.Place, b.Place)));
}
