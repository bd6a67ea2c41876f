using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Grid;

/// <summary>A list for every cell, kept row by row.</summary>
internal sealed class CellLists<T>(CellIndex cells)
{
    private readonly T[][] _ofRow = new T[cells.RowCount][];
    private readonly int[] _starts = new int[cells.Count];

    public ReadOnlySpan<T> Of(int row, int cell)
    {
        var end = cell + 1 < cells.RowStart(row + 1) ? _starts[cell + 1] : _ofRow[row].Length;
        return _ofRow[row].AsSpan(_starts[cell], end - _starts[cell]);
    }

    /// <param name="collect">Adds a cell's items to the end of a list; the cells of a row in ascending order.</param>
    public void Fill(ChunkQueue rows, Action<int, int, List<T>> collect)
    {
        var items = new List<T>();
        while (rows.Take(out var from, out var toExcl))
        {
            for (var row = from; row < toExcl; row++)
            {
                items.Clear();
                for (var cell = cells.RowStart(row); cell < cells.RowStart(row + 1); cell++)
                {
                    _starts[cell] = items.Count;
                    collect(row, cell, items);
                }

                _ofRow[row] = [.. items];
            }
        }
    }
}
