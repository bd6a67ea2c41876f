using System.Numerics;
using System.Runtime.Intrinsics;
using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Kernels;
using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering.Sweeping;

/// <summary>
/// Neighbouring radii of a sweep with all minima: cells, distances and the pairs of cells within reach are found once for all of them.
/// </summary>
internal sealed unsafe class RadiusGroup : IDisposable
{
    // Wider groups share more, but the cells, made for the smallest radius, are then many within the largest.
    private const double WidestRatio = 1.6;
    private const int RowsPerChunk = 1;

    // Up to eight, the rest without end.
    private readonly Vector512<double> _limits;

    /// <param name="distinct">No two co-located, in the order of latitude, then longitude; pinned for as long as this lives.</param>
    /// <param name="radiiKm">Ascending.</param>
    /// <param name="isAtTop">By distinct point: whether it reaches all minima within a smaller radius; is brought up to the largest.</param>
    public RadiusGroup(PointSource distinct, double[] radiiKm, long[] minima, bool[] isAtTop, int threads, CancellationToken ct)
    {
        (RadiusCount, LevelCount) = (radiiKm.Length, minima.Length);
        Limits = Array.ConvertAll(radiiKm, radius => new Closeness(radius).SquaredChordLimit);
        double[] padded = [.. Limits, .. Enumerable.Repeat(double.PositiveInfinity, BandKernel.MostBands - RadiusCount)];
        _limits = Vector512.Create(padded);
        (Places, Cells) = PlaceMerger.Sort(distinct, new Graticule(new Closeness(radiiKm[0])), threads, ct);
        Levels = new Levels(Places.Count, Cells, RadiusCount);
        Forests = new LevelForest[RadiusCount];
        Borders = new LevelBorders(this);
        try
        {
            var reach = new Reach(Cells.Graticule, new Closeness(radiiKm[^1]));
            var ranges = Neighbourhood.OfAll(Cells, reach, work => EachRow(threads, ct, work));
            EachRow(threads, ct, queue => new LevelFinder(this, ranges, minima, isAtTop).Work(queue));
            RaiseToTop(isAtTop);
            Pairs = new CellPairs(this, ranges, work => EachRow(threads, ct, work));
            EachRadius(threads, ct, radius => Forests[radius] = new LevelConnector(this, radius).Connect(ct));
            EachRow(threads, ct, queue => new BorderSearch(this).Work(queue));
            CellTallies = new SweepTally[Cells.Count];
            EachRow(threads, ct, TallyCells);
            Gains = [.. Limits.Select(_ => new LevelTallies[LevelTallies.Parts])];
            Workers.Run(RadiusCount * LevelTallies.Parts, 1, threads, ct, TallyGains);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public int RadiusCount { get; }

    public int LevelCount { get; }

    /// <summary>Squared chords of the radii.</summary>
    public double[] Limits { get; }

    public Places Places { get; }

    public CellIndex Cells { get; }

    public Levels Levels { get; }

    public CellPairs Pairs { get; } = null!;

    public LevelForest[] Forests { get; }

    public LevelBorders Borders { get; }

    /// <summary>Of every cell that is all core for all minima, at the largest radius if not before.</summary>
    public SweepTally[] CellTallies { get; } = null!;

    /// <summary>By radius, in parts.</summary>
    public LevelTallies[][] Gains { get; } = null!;

    /// <summary>Parts a rising list of radii into groups.</summary>
    public static IEnumerable<Range> Divide(IReadOnlyList<double> radiiKm)
    {
        for (int from = 0, to; from < radiiKm.Count; from = to)
        {
            to = from + 1;
            while (to < radiiKm.Count && to - from < BandKernel.MostBands && radiiKm[to] <= radiiKm[from] * WidestRatio) to++;
            yield return from..to;
        }
    }

    /// <summary>The first radius whose limit is not below a squared chord; the number of radii when there is none.</summary>
    public int FirstRadius(double squared) =>
        BitOperations.PopCount(Vector512.LessThan(_limits, Vector512.Create(squared)).ExtractMostSignificantBits());

    public void EachRadius(int threads, CancellationToken ct, Action<int> body) => Workers.Run(RadiusCount, 1, threads, ct, queue =>
    {
        while (queue.Take(out var radius, out _)) body(radius);
    });

    public void Dispose()
    {
        Borders.Dispose();
        Levels.Dispose();
        Cells.Dispose();
        Places.Dispose();
    }

    private void EachRow(int threads, CancellationToken ct, Action<ChunkQueue> body) =>
        Workers.Run(Cells.RowCount, RowsPerChunk, threads, ct, body);

    private void TallyCells(ChunkQueue queue)
    {
        while (queue.Take(out var from, out var toExcl))
        {
            for (var cell = Cells.RowStart(from); cell < Cells.RowStart(toExcl); cell++)
            {
                if (Borders.State(RadiusCount - 1, cell) != CellState.Core) continue;
                var tally = SweepTally.Empty;
                for (var place = Cells.Starts[cell]; place < Cells.Ends[cell]; place++)
                {
                    tally.AddMember(Places, place);
                    tally.AddCore(Places, place);
                }

                CellTallies[cell] = tally;
            }
        }
    }

    private void TallyGains(ChunkQueue queue)
    {
        while (queue.Take(out var item, out _))
        {
            var (radius, part) = Math.DivRem(item, LevelTallies.Parts);
            Gains[radius][part] = new LevelTallies(this, radius, part);
        }
    }

    private void RaiseToTop(bool[] isAtTop)
    {
        for (var place = 0; place < Places.Count; place++) isAtTop[Places.Rows[place]] = Levels[RadiusCount - 1, place] == LevelCount;
    }
}
