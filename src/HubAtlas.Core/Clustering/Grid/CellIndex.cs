using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Grid;

/// <summary>The occupied cells in the order of their numbers, and the rows (bands) that they form.</summary>
internal sealed unsafe class CellIndex : IDisposable
{
    // A cell with this many places or more covers the start of at least one block of as many, which is its box's slot.
    private const int BoxedCellSize = 16;
    private const int CellsPerChunk = 1024;

    private readonly Places _places;
    private readonly NativeBuffer<Box> _boxes;
    private readonly NativeBuffer<Box> _keptBoxes;
    private readonly List<int> _bands = [];
    private readonly List<int> _rowStarts = [];

    /// <param name="isEachBoxed">Keeps the boxes of small cells too, where they are asked for again and again.</param>
    public CellIndex(Graticule graticule, Places places, CellRun[][] runsOfBucket, bool isEachBoxed, int threads, CancellationToken ct)
    {
        _places = places;
        Graticule = graticule;
        foreach (var runs in runsOfBucket) Count += runs.Length;
        Numbers = new NativeBuffer<long>(Count);
        Starts = new NativeBuffer<int>(Count);
        Ends = new NativeBuffer<int>(Count);
        WeightBefore = new NativeBuffer<long>(Count + 1);
        _boxes = new NativeBuffer<Box>((places.Count / BoxedCellSize) + 1);
        _keptBoxes = new NativeBuffer<Box>(isEachBoxed ? Count : 0);
        var cell = 0;
        var nextRowAt = 0L;
        foreach (var runs in runsOfBucket)
        {
            foreach (var run in runs) Add(cell++, run, ref nextRowAt);
        }

        _rowStarts.Add(Count);
        Workers.Run(Count, CellsPerChunk, threads, ct, queue => Measure(queue, isEachBoxed));
        WeightBefore[0] = 0;
        for (cell = 0; cell < Count; cell++) WeightBefore[cell + 1] += WeightBefore[cell];
    }

    public Graticule Graticule { get; }

    public int Count { get; }

    public NativeBuffer<long> Numbers { get; }

    public NativeBuffer<int> Starts { get; }

    public NativeBuffer<int> Ends { get; }

    /// <summary>Weight of all cells before each cell; one entry more than cells.</summary>
    public NativeBuffer<long> WeightBefore { get; }

    public int RowCount => _bands.Count;

    public int Band(int row) => _bands[row];

    /// <summary>The first cell of a row; the row count gives the cell count.</summary>
    public int RowStart(int row) => _rowStarts[row];

    public int Size(int cell) => Ends[cell] - Starts[cell];

    public long Weight(int cell) => WeightBefore[cell + 1] - WeightBefore[cell];

    /// <summary>As <see cref="BoxOf"/>, when each is kept.</summary>
    public ref readonly Box KeptBox(int cell) => ref _keptBoxes.Pointer[cell];

    public Box BoxOf(int cell)
    {
        var (start, size) = (Starts[cell], Size(cell));
        return size >= BoxedCellSize ? _boxes[(start + BoxedCellSize - 1) / BoxedCellSize] : MakeBox(start, size);
    }

    public void Dispose()
    {
        Numbers.Dispose();
        Starts.Dispose();
        Ends.Dispose();
        WeightBefore.Dispose();
        _boxes.Dispose();
        _keptBoxes.Dispose();
    }

    private void Add(int cell, CellRun run, ref long nextRowAt)
    {
        if (run.Cell >= nextRowAt)
        {
            var band = Graticule.BandOf(run.Cell);
            _bands.Add(band);
            _rowStarts.Add(cell);
            nextRowAt = Graticule.FirstCell(band) + Graticule.Columns(band);
        }

        Numbers[cell] = run.Cell;
        Starts[cell] = run.Start;
        Ends[cell] = run.EndExcl;
    }

    private void Measure(ChunkQueue queue, bool isEachBoxed)
    {
        while (queue.Take(out var from, out var toExcl))
        {
            for (var cell = from; cell < toExcl; cell++)
            {
                var weight = 0L;
                for (var place = Starts[cell]; place < Ends[cell]; place++) weight += _places.Weights[place];
                WeightBefore[cell + 1] = weight;
                var (start, size) = (Starts[cell], Size(cell));
                if (size >= BoxedCellSize) _boxes[(start + BoxedCellSize - 1) / BoxedCellSize] = MakeBox(start, size);
                if (isEachBoxed) _keptBoxes[cell] = BoxOf(cell);
            }
        }
    }

    private Box MakeBox(int start, int size) =>
        Box.Around(_places.X.Pointer + start, _places.Y.Pointer + start, _places.Z.Pointer + start, size);
}
