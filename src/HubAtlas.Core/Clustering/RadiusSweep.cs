using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering;

/// <summary>One radius of a sweep with all minima: what <see cref="Clusterer.Find"/> does, with weights and links found once.</summary>
internal sealed unsafe class RadiusSweep : IDisposable
{
    private readonly int _levelCount;

    /// <param name="distinct">No two co-located, in the order of latitude, then longitude; pinned for as long as this lives.</param>
    public RadiusSweep(PointSource distinct, double radiusKm, long[] minima, CancellationToken ct)
    {
        _levelCount = minima.Length;
        var closeness = new Closeness(radiusKm);
        var limit = closeness.SquaredChordLimit;
        using (var placeOfRow = new NativeBuffer<int>(distinct.Count))
        {
            (Places, Cells) = PlaceMerger.Merge(distinct, new Graticule(closeness), placeOfRow.Pointer, 1, ct);
        }

        try
        {
            var reach = new Reach(Cells.Graticule, closeness);
            Levels = LevelFinder.Find(Places, Cells, reach, limit, minima, ct);
            Forest = new LevelForest(Cells.Count);
            NewCells = FindNewCells();
            new LevelConnector(Places, Cells, reach, Levels, Forest, limit).Connect(NewCells, ct);
            Borders = new LevelBorders(Places, Cells, Levels, Forest, limit, minima.Length);
            Borders.Fill(reach, ct);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public Places Places { get; }

    public CellIndex Cells { get; }

    public Levels Levels { get; }

    public LevelForest Forest { get; }

    public LevelBorders Borders { get; }

    /// <summary>For every level, from 1, the cells that have places of just this level, ascending.</summary>
    public IReadOnlyList<List<int>> NewCells { get; }

    public void Dispose()
    {
        Borders?.Dispose();
        Levels?.Dispose();
        Cells.Dispose();
        Places.Dispose();
    }

    private List<int>[] FindNewCells()
    {
        var lists = new List<int>[_levelCount + 1];
        for (var level = 0; level < lists.Length; level++) lists[level] = [];
        for (var cell = 0; cell < Cells.Count; cell++)
        {
            for (var place = Cells.Starts[cell]; place < Cells.Ends[cell]; place = Levels.PrefixEnd(cell, Levels[place]))
            {
                lists[Levels[place]].Add(cell);
            }
        }

        return lists;
    }
}
