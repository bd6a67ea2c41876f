using System.Runtime.InteropServices;
using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Sweeping;

/// <summary>Goes through the levels of one radius from the highest down and tells the clusters of each.</summary>
internal sealed unsafe class LevelReplay
{
    private readonly RadiusGroup _group;
    private readonly int _radius;
    private readonly LevelForest _forest;
    private readonly List<SweepTally> _tallies = [];
    private readonly int[] _tallyOfRoot;
    private readonly int[] _numbers;
    private readonly List<int>[] _newRoots;
    private List<int> _roots = [];

    public LevelReplay(RadiusGroup group, int radius)
    {
        (_group, _radius, _forest) = (group, radius, group.Forests[radius]);
        Level = group.LevelCount + 1;
        _tallyOfRoot = new int[group.Cells.Count];
        _numbers = new int[group.Cells.Count];
        _newRoots = [.. Enumerable.Range(0, Level).Select(_ => new List<int>())];
        var highest = group.Levels.HighestAt(radius);
        for (var cell = 0; cell < group.Cells.Count; cell++)
        {
            if (highest[cell] > 0 && _forest.IsRootAt(cell, highest[cell])) _newRoots[highest[cell]].Add(cell);
        }
    }

    public int Level { get; private set; }

    /// <summary>The cells that stand for the clusters of the level.</summary>
    public IReadOnlyList<int> Roots => _roots;

    /// <summary>The clusters of the next lower level, in the order of <see cref="Roots"/>.</summary>
    public SweepTally[] Next()
    {
        Level--;
        MergeRoots();
        foreach (var gains in _group.Gains[_radius])
        {
            foreach (var (root, gain) in gains.At(Level)) TallyOf(root).Add(gains[gain]);
        }

        var clusters = new SweepTally[_roots.Count];
        for (var i = 0; i < clusters.Length; i++)
        {
            _numbers[_roots[i]] = i;
            clusters[i] = TallyOf(_roots[i]);
        }

        foreach (var (place, cell) in CurrentMovers()) clusters[NumberOf(cell)].AddMember(_group.Places, place);
        return clusters;
    }

    /// <summary>The number of a cell's cluster: its index in <see cref="Roots"/>.</summary>
    public int NumberOf(int cell) => _numbers[_forest.RootAt(cell, Level)];

    /// <summary>The cluster number of every place, −1 for noise.</summary>
    public void FillNumbers(NativeBuffer<int> numberOfPlace)
    {
        var (cells, borders) = (_group.Cells, _group.Borders);
        for (var cell = 0; cell < cells.Count; cell++)
        {
            var numbers = numberOfPlace.Span(cells.Starts[cell], cells.Size(cell));
            var state = borders.State(_radius, cell);
            if (state != CellState.Mixed)
            {
                numbers.Fill(state == CellState.Core ? NumberOf(cell) : -1);
                continue;
            }

            for (var i = 0; i < numbers.Length; i++)
            {
                var place = cells.Starts[cell] + i;
                numbers[i] = borders.JoinedLevel(_radius, place) >= Level ? NumberOf(borders.JoinedCell(_radius, place)) : -1;
            }
        }

        foreach (var (place, cell) in CurrentMovers()) numberOfPlace[place] = NumberOf(cell);
    }

    private ref SweepTally TallyOf(int root) => ref CollectionsMarshal.AsSpan(_tallies)[_tallyOfRoot[root]];

    private void MergeRoots()
    {
        var roots = new List<int>();
        foreach (var root in _roots)
        {
            if (_forest.IsRootAt(root, Level)) roots.Add(root);
        }

        foreach (var cell in _newRoots[Level])
        {
            roots.Add(cell);
            _tallyOfRoot[cell] = _tallies.Count;
            _tallies.Add(SweepTally.Empty);
        }

        foreach (var root in _roots)
        {
            if (!_forest.IsRootAt(root, Level)) TallyOf(_forest.RootAt(root, Level)).Add(TallyOf(root));
        }

        _roots = roots;
    }

    private IEnumerable<(int Place, int Cell)> CurrentMovers()
    {
        var movers = _group.Borders.Movers(_radius);
        for (var i = 0; i < movers.Count; i++)
        {
            var isLast = i + 1 == movers.Count || movers[i + 1].Place != movers[i].Place || movers[i + 1].Level < Level;
            if (movers[i].Level >= Level && isLast) yield return (movers[i].Place, movers[i].Cell);
        }
    }
}
