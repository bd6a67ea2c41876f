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
