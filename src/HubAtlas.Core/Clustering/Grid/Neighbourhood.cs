using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Grid;

/// <summary>
/// The occupied cells that may hold a place within reach of some place of the current cell, as few runs of consecutive
/// cells. Visit the cells of a row in ascending order: the windows only move forward.
/// </summary>
internal sealed unsafe class Neighbourhood(CellIndex cells, Reach reach)
{
    private Window[] _windows = [];
    private int[] _froms = [];
    private int[] _toExcls = [];
    private int _windowCount;
    private int _row = -1;
    private double _degreesPerColumn;
    private long _rowNumber;

    public int RunCount { get; private set; }

    public int From(int run) => _froms[run];

    public int ToExcl(int run) => _toExcls[run];

    /// <param name="row">The row of the cell.</param>
    public void MoveTo(int row, int cell)
    {
        if (row != _row) Enter(row);
        RunCount = 0;
        var column = cells.Numbers[cell] - _rowNumber;
        double west = column * _degreesPerColumn, east = (column + 1) * _degreesPerColumn;
        for (var i = 0; i < _windowCount; i++) Collect(ref _windows[i], west, east);
    }

    /// <summary>The runs of every cell, for when they are needed more than once.</summary>
    /// <param name="eachRow">Shares the rows of cells out over threads.</param>
    public static CellLists<CellRange> OfAll(CellIndex cells, Reach reach, Action<Action<ChunkQueue>> eachRow)
    {
        var runs = new CellLists<CellRange>(cells);
        eachRow(queue =>
        {
            var neighbourhood = new Neighbourhood(cells, reach);
            runs.Fill(queue, neighbourhood.Collect);
        });
        return runs;
    }

    private void Collect(int row, int cell, List<CellRange> runs)
    {
        MoveTo(row, cell);
        for (var run = 0; run < RunCount; run++) runs.Add(new CellRange(From(run), ToExcl(run)));
    }

    private void Enter(int row)
    {
        _row = row;
        _windowCount = 0;
        var grid = cells.Graticule;
        var band = cells.Band(row);
        _rowNumber = grid.FirstCell(band);
        _degreesPerColumn = 360.0 / grid.Columns(band);
        Grow((2 * reach.Bands) + 1);

        // Rows are in the order of bands: those in reach are next to this one.
        var other = row;
        while (other > 0 && cells.Band(other - 1) >= band - reach.Bands) other--;
        for (; other < cells.RowCount && cells.Band(other) <= band + reach.Bands; other++)
        {
            var degrees = reach.Degrees(band, cells.Band(other));
            if (degrees >= 0) _windows[_windowCount++] = new Window(cells, other, degrees);
        }
    }

    private void Grow(int windows)
    {
        if (windows <= _windows.Length) return;
        _windows = new Window[windows];
        _froms = new int[2 * windows];
        _toExcls = new int[2 * windows];
    }

    private void Collect(ref Window window, double west, double east)
    {
        var columns = window.Columns;
        var first = (long)Math.Floor((west - window.Reach) * window.ColumnsPerDegree);
        var last = (long)Math.Floor((east + window.Reach) * window.ColumnsPerDegree);
        if (last - first + 1 >= columns)
        {
            AddRun(window.RowFrom, window.RowToExcl);
            return;
        }

        window.Advance(Math.Max(first, 0), Math.Min(last, columns - 1));
        AddRun(window.From, window.ToExcl);
        if (first < 0) AddRun(window.Search(first + columns), window.RowToExcl);
        if (last >= columns) AddRun(window.RowFrom, window.Search(last - columns + 1));
    }

    private void AddRun(int from, int toExcl)
    {
        if (from >= toExcl) return;
        _froms[RunCount] = from;
        _toExcls[RunCount++] = toExcl;
    }

    /// <summary>The part of one row that is in reach.</summary>
    private struct Window(CellIndex cells, int row, double reach)
    {
        private readonly long* _numbers = cells.Numbers.Pointer;
        private readonly long _rowNumber = cells.Graticule.FirstCell(cells.Band(row));

        public readonly long Columns = cells.Graticule.Columns(cells.Band(row));
        public readonly double ColumnsPerDegree = cells.Graticule.ColumnsPerDegree(cells.Band(row));
        public readonly double Reach = reach;
        public readonly int RowFrom = cells.RowStart(row);
        public readonly int RowToExcl = cells.RowStart(row + 1);

        public int From = cells.RowStart(row);
        public int ToExcl = cells.RowStart(row);

        public void Advance(long firstColumn, long lastColumn)
        {
            var (from, toExcl) = (From, ToExcl);
            while (from < RowToExcl && _numbers[from] < _rowNumber + firstColumn) from++;
            toExcl = Math.Max(toExcl, from);
            while (toExcl < RowToExcl && _numbers[toExcl] <= _rowNumber + lastColumn) toExcl++;
            (From, ToExcl) = (from, toExcl);
        }

        /// <summary>The first cell at or after a column.</summary>
        public readonly int Search(long column)
        {
            var (low, high) = (RowFrom, RowToExcl);
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (_numbers[middle] < _rowNumber + column) low = middle + 1;
                else high = middle;
            }

            return low;
        }
    }
}

/// <summary>Consecutive cells.</summary>
internal readonly record struct CellRange(int From, int ToExcl);
