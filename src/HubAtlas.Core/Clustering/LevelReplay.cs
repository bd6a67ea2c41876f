namespace HubAtlas.Core.Clustering;

/// <summary>Goes through the levels of one radius from the highest down and tells the clusters of each.</summary>
internal sealed class LevelReplay
{
    private readonly RadiusSweep _sweep;
    private readonly SweepTally[] _tallies;
    private readonly int[] _numbers;
    private readonly int[] _joiningStarts;
    private readonly int[] _joining;
    private List<int> _roots = [];

    public LevelReplay(RadiusSweep sweep)
    {
        _sweep = sweep;
        _tallies = new SweepTally[sweep.Cells.Count];
        _numbers = new int[sweep.Cells.Count];
        Array.Fill(_tallies, SweepTally.Empty);
        (_joiningStarts, _joining) = SortByJoinedLevel();
        Level = sweep.NewCells.Count;
    }

    public int Level { get; private set; }

    /// <summary>The cells that stand for the clusters of the level.</summary>
    public IReadOnlyList<int> Roots => _roots;

    /// <summary>The clusters of the next lower level, in the order of <see cref="Roots"/>.</summary>
    public SweepTally[] Next()
    {
        Level--;
        MergeRoots();
        AddMembers();
        AddCores();
        var clusters = new SweepTally[_roots.Count];
        for (var i = 0; i < clusters.Length; i++)
        {
            _numbers[_roots[i]] = i;
            clusters[i] = _tallies[_roots[i]];
        }

        foreach (var (place, cell) in CurrentMovers()) clusters[NumberOf(cell)].AddMember(_sweep.Places, place);
        return clusters;
    }

    /// <summary>The number of a cell's cluster: its index in <see cref="Roots"/>.</summary>
    public int NumberOf(int cell) => _numbers[_sweep.Forest.RootAt(cell, Level)];

    /// <summary>The cluster number of every place, −1 for noise.</summary>
    public void FillNumbers(NativeBuffer<int> numberOfPlace)
    {
        for (var place = 0; place < _sweep.Places.Count; place++)
        {
            var joined = _sweep.Borders.JoinedLevel(place) >= Level;
            numberOfPlace[place] = joined ? NumberOf(_sweep.Borders.JoinedCell(place)) : -1;
        }

        foreach (var (place, cell) in CurrentMovers()) numberOfPlace[place] = NumberOf(cell);
    }

    private void MergeRoots()
    {
        var roots = new List<int>();
        foreach (var root in _roots)
        {
            if (_sweep.Forest.IsRootAt(root, Level)) roots.Add(root);
            else _tallies[_sweep.Forest.RootAt(root, Level)].Add(_tallies[root]);
        }

        foreach (var cell in _sweep.NewCells[Level])
        {
            if (_sweep.Levels.Highest(cell) == Level && _sweep.Forest.IsRootAt(cell, Level)) roots.Add(cell);
        }

        _roots = roots;
    }

    private void AddMembers()
    {
        var (lastCell, root) = (-1, -1);
        for (var i = _joiningStarts[Level]; i < _joiningStarts[Level + 1]; i++)
        {
            var cell = _sweep.Borders.JoinedCell(_joining[i]);
            if (cell != lastCell) (lastCell, root) = (cell, _sweep.Forest.RootAt(cell, Level));
            _tallies[root].AddMember(_sweep.Places, _joining[i]);
        }
    }

    private void AddCores()
    {
        foreach (var cell in _sweep.NewCells[Level])
        {
            ref var tally = ref _tallies[_sweep.Forest.RootAt(cell, Level)];
            var end = _sweep.Levels.PrefixEnd(cell, Level);
            for (var place = _sweep.Levels.PrefixEnd(cell, Level + 1); place < end; place++) tally.AddCore(_sweep.Places, place);
        }
    }

    private IEnumerable<(int Place, int Cell)> CurrentMovers()
    {
        var movers = _sweep.Borders.Movers;
        for (var i = 0; i < movers.Count; i++)
        {
            var isLast = i + 1 == movers.Count || movers[i + 1].Place != movers[i].Place || movers[i + 1].Level < Level;
            if (movers[i].Level >= Level && isLast) yield return (movers[i].Place, movers[i].Cell);
        }
    }

    private (int[] Starts, int[] Places) SortByJoinedLevel()
    {
        var starts = new int[_sweep.NewCells.Count + 1];
        var count = _sweep.Places.Count;
        for (var place = 0; place < count; place++) starts[_sweep.Borders.JoinedLevel(place) + 1]++;
        for (var level = 1; level < starts.Length; level++) starts[level] += starts[level - 1];
        var (next, sorted) = (starts.ToArray(), new int[count]);
        for (var place = 0; place < count; place++) sorted[next[_sweep.Borders.JoinedLevel(place)]++] = place;
        return (starts, sorted);
    }
}
