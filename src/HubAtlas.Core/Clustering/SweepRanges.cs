using HubAtlas.Core.Model;

namespace HubAtlas.Core.Clustering;

/// <summary>In which cells of a sweep a cluster of one cell is there, alone and whole.</summary>
public static class SweepRanges
{
    /// <summary>For every cluster of the cell, in order, its state in every other cell: by radius, then minimum.</summary>
    public static IReadOnlyList<SweepState[,]> Of(Sweep sweep, int radius, int minimum)
    {
        var clusters = sweep.Cells[radius][minimum].Clusters.Count;
        var states = Enumerable.Range(0, clusters).Select(_ => new SweepState[sweep.RadiiKm.Count, sweep.Minima.Count]).ToArray();
        for (var r = 0; r < sweep.RadiiKm.Count; r++)
        {
            for (var m = 0; m < sweep.Minima.Count; m++)
            {
                var parts = Parts(sweep, (radius, minimum), (r, m), clusters);
                var owners = parts.SelectMany(p => p).GroupBy(p => p).ToDictionary(g => g.Key, g => g.Count());
                for (var i = 0; i < clusters; i++)
                {
                    states[i][r, m] = parts[i].Count == 0 ? SweepState.Absent
                        : parts[i].Count > 1 ? SweepState.Split
                        : owners[parts[i].First()] > 1 ? SweepState.Merged
                        : SweepState.Alone;
                }
            }
        }

        return states;
    }

    /// <summary>How long every cluster lasts while one of the two settings changes: by radius, minimum and number, as the cells.</summary>
    public static SweepLife[][][] Lives(Sweep sweep)
    {
        var lives = sweep.Cells.Select((row, r) => row.Select((cell, m) =>
            Enumerable.Repeat(new SweepLife(r, r, m, m), cell.Clusters.Count).ToArray()).ToArray()).ToArray();
        var (radii, minima) = (sweep.RadiiKm.Count, sweep.Minima.Count);
        for (var m = 0; m < minima; m++)
        {
            for (var r = 1; r < radii; r++) Trace(sweep.Cells[r - 1][m], c => c.AtLargerRadius, lives[r - 1][m], lives[r][m], TakeFirstRadius);
            for (var r = radii - 1; r > 0; r--) Trace(sweep.Cells[r - 1][m], c => c.AtLargerRadius, lives[r - 1][m], lives[r][m], TakeLastRadius);
        }

        for (var r = 0; r < radii; r++)
        {
            for (var m = minima - 1; m > 0; m--) Trace(sweep.Cells[r][m], c => c.AtLowerMinimum, lives[r][m], lives[r][m - 1], TakeHighestMinimum);
            for (var m = 1; m < minima; m++) Trace(sweep.Cells[r][m], c => c.AtLowerMinimum, lives[r][m], lives[r][m - 1], TakeLowestMinimum);
        }

        return lives;
    }

    private static void TakeFirstRadius(ref SweepLife part, ref SweepLife whole, bool isAlone) =>
        whole = whole with { FirstRadius = Math.Min(whole.FirstRadius, part.FirstRadius) };

    private static void TakeLastRadius(ref SweepLife part, ref SweepLife whole, bool isAlone) =>
        part = part with { LastRadius = isAlone ? whole.LastRadius : part.LastRadius };

    private static void TakeHighestMinimum(ref SweepLife part, ref SweepLife whole, bool isAlone) =>
        whole = whole with { HighestMinimum = Math.Max(whole.HighestMinimum, part.HighestMinimum) };

    private static void TakeLowestMinimum(ref SweepLife part, ref SweepLife whole, bool isAlone) =>
        part = part with { LowestMinimum = isAlone ? whole.LowestMinimum : part.LowestMinimum };

    /// <summary>Visits each cluster of a cell with the one that it lies in in the next cell, and whether it is alone there.</summary>
    private static void Trace(SweepCell cell, Func<SweepCluster, int> next, SweepLife[] parts, SweepLife[] wholes, Take take)
    {
        var counts = new int[wholes.Length];
        foreach (var cluster in cell.Clusters) counts[next(cluster)]++;
        for (var i = 0; i < parts.Length; i++)
        {
            var whole = next(cell.Clusters[i]);
            take(ref parts[i], ref wholes[whole], counts[whole] == 1);
        }
    }

    private delegate void Take(ref SweepLife part, ref SweepLife whole, bool isAlone);

    /// <summary>The clusters of the other cell that share core places with each cluster: those of the cell that lies below both.</summary>
    private static HashSet<int>[] Parts(Sweep sweep, (int Radius, int Minimum) cell, (int Radius, int Minimum) other, int clusters)
    {
        var parts = new HashSet<int>[clusters];
        for (var i = 0; i < clusters; i++) parts[i] = [];
        var below = (Radius: Math.Min(cell.Radius, other.Radius), Minimum: Math.Max(cell.Minimum, other.Minimum));
        for (var i = 0; i < sweep.Cells[below.Radius][below.Minimum].Clusters.Count; i++)
        {
            parts[sweep.Follow(below, i, cell)].Add(sweep.Follow(below, i, other));
        }

        return parts;
    }
}

/// <summary>Indexes of radii and minima.</summary>
/// <param name="FirstRadius">The smallest, at the same minimum, at which it or a part of it is there.</param>
/// <param name="LastRadius">The largest, at the same minimum, up to which no other cluster has merged with it; at the next one has.</param>
/// <param name="HighestMinimum">The highest, at the same radius, at which it or a part of it is there.</param>
/// <param name="LowestMinimum">The lowest, at the same radius, down to which no other cluster has merged with it.</param>
public readonly record struct SweepLife(int FirstRadius, int LastRadius, int HighestMinimum, int LowestMinimum);

/// <summary>What has become of a cluster at another radius or minimum.</summary>
public enum SweepState
{
    /// <summary>None of its core places that are core in both cells is left.</summary>
    Absent,

    /// <summary>One cluster has it, and no other cluster that stood beside it.</summary>
    Alone,

    /// <summary>One cluster has it and another that stood beside it.</summary>
    Merged,

    /// <summary>Several clusters have parts of it.</summary>
    Split,
}
