using System.Runtime.InteropServices;

namespace HubAtlas.Core.Clustering.Sweeping;

/// <summary>What every cluster of a radius gains at every level: members that join it there, and members that become core there.</summary>
internal sealed unsafe class LevelTallies
{
    public const int Parts = 2;

    private readonly RadiusGroup _group;
    private readonly LevelForest _forest;
    private readonly List<SweepTally> _gains = [SweepTally.Empty];

    // Of every gain its level and the gain of the same cluster before it.
    private readonly List<(int Level, int Before)> _links = [(0, 0)];
    private readonly List<(int Root, int Gain)>[] _ofLevel;

    // The latest gain of a cluster, by its root; gain 0 is none.
    private readonly int[] _latest;

    // By level the last cell that was asked for and its cluster's gain: neighbouring places mostly ask for the same.
    private readonly (int Cell, int Gain)[] _asked;

    /// <param name="part">Of <see cref="Parts"/>: a radius is shared out over threads.</param>
    public LevelTallies(RadiusGroup group, int radius, int part)
    {
        (_group, _forest) = (group, group.Forests[radius]);
        _latest = new int[group.Cells.Count];
        _asked = new (int, int)[group.LevelCount + 1];
        Array.Fill(_asked, (-1, -1));
        _ofLevel = [.. _asked.Select(_ => new List<(int, int)>())];
        var endExcl = (int)((long)group.Cells.Count * (part + 1) / Parts);
        for (var cell = (int)((long)group.Cells.Count * part / Parts); cell < endExcl; cell++)
        {
            var state = group.Borders.State(radius, cell);
            if (state == CellState.Core) Of(cell, group.LevelCount).Add(group.CellTallies[cell]);
            else if (state == CellState.Mixed) AddPlaces(radius, cell);
        }
    }

    public ref readonly SweepTally this[int gain] => ref CollectionsMarshal.AsSpan(_gains)[gain];

    /// <summary>The clusters, by their roots at the level, that gain at a level.</summary>
    public IReadOnlyList<(int Root, int Gain)> At(int level) => _ofLevel[level];

    private void AddPlaces(int radius, int cell)
    {
        byte* levels = _group.Levels.At(radius), joinedLevels = _group.Borders.JoinedLevelsAt(radius);
        var joinedCells = _group.Borders.JoinedCellsAt(radius);
        var places = _group.Places;
        var end = _group.Cells.Ends[cell];
        for (var place = _group.Cells.Starts[cell]; place < end; place++)
        {
            int joined = joinedLevels[place], own = levels[place];
            if (joined > 0)
            {
                ref var tally = ref Of(joinedCells[place], joined);
                tally.AddMember(places, place);
                if (own == joined) tally.AddCore(places, place);
            }

            if (own > 0 && joined != own) Of(cell, own).AddCore(places, place);
        }
    }

    private ref SweepTally Of(int cell, int level)
    {
        ref var asked = ref _asked[level];
        if (asked.Cell != cell) asked = (cell, Find(_forest.RootAt(cell, level), level));
        return ref CollectionsMarshal.AsSpan(_gains)[asked.Gain];
    }

    private int Find(int root, int level)
    {
        var links = CollectionsMarshal.AsSpan(_links);
        for (var gain = _latest[root]; gain > 0; gain = links[gain].Before)
        {
            if (links[gain].Level == level) return gain;
        }

        _links.Add((level, _latest[root]));
        _gains.Add(SweepTally.Empty);
        _ofLevel[level].Add((root, _gains.Count - 1));
        return _latest[root] = _gains.Count - 1;
    }
}
