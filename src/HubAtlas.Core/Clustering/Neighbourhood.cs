namespace HubAtlas.Core.Clustering;

/// <summary>
/// The occupied cells that may hold a place within the radius of some place of the current cell, as few runs of consecutive
/// cells. Visit the cells of a row in ascending order: the windows only move forward.
/// </summary>
internal sealed unsafe class Neighbourhood(CellIndex cells)
{
    private readonly List<Window> _windows = [];
    private int[] _froms = [];
    private int[] _toExcls = [];
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
        foreach (var window in _windows) Collect(window, column * _degreesPerColumn, (column + 1) * _degreesPerColumn);
    }

    private void Enter(int row)
    {
        _row = row;
        _windows.Clear();
        var grid = cells.Graticule;
        var band = cells.Band(row);
        _rowNumber = grid.FirstCell(band);
        _degreesPerColumn = 360.0 / grid.Columns(band);
        for (var other = Math.Max(0, band - grid.BandReach); other <= Math.Min(grid.Bands - 1, band + grid.BandReach); other++)
        {
            var otherRow = cells.RowOfBand(other);
            var reach = grid.LongitudeReach(band, other);
            if (otherRow >= 0 && reach >= 0) _windows.Add(new Window(cells, otherRow, other, reach));
        }

        if (_froms.Length >= 2 * _windows.Count) return;
        _froms = new int[2 * _windows.Count];
        _toExcls = new int[2 * _windows.Count];
    }

    private void Collect(Window window, double west, double east)
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
    private sealed class Window(CellIndex cells, int row, int band, double reach)
    {
        private readonly long* _numbers = cells.Numbers.Pointer;
        private readonly long _rowNumber = cells.Graticule.FirstCell(band);

        public readonly long Columns = cells.Graticule.Columns(band);
        public readonly double ColumnsPerDegree = cells.Graticule.ColumnsPerDegree(band);
        public readonly double Reach = reach;
        public readonly int RowFrom = cells.RowStart(row);
        public readonly int RowToExcl = cells.RowStart(row + 1);

        public int From { get; private set; } = cells.RowStart(row);

        public int ToExcl { get; private set; } = cells.RowStart(row);

        public void Advance(long firstColumn, long lastColumn)
        {
            while (From < RowToExcl && _numbers[From] < _rowNumber + firstColumn) From++;
            ToExcl = Math.Max(ToExcl, From);
            while (ToExcl < RowToExcl && _numbers[ToExcl] <= _rowNumber + lastColumn) ToExcl++;
        }

        /// <summary>The first cell at or after a column.</summary>
        public int Search(long column)
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
