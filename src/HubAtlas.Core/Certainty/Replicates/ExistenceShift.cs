namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>
/// How far births, deaths and mergers of other clusters may move a cluster's rank. Rank sets hold for clusters that are given; where
/// boundaries are found anew, they cover only when widened by this.
/// </summary>
public static class ExistenceShift
{
    /// <summary>The part of replicates beyond either end.</summary>
    public const double Tail = 0.01;

    /// <summary>What to add to both ends of the cluster's rank set: quantiles over the replicates in which it is alone.</summary>
    /// <param name="tail">Above 0, below one half; the quantile is the ⌈share × replicates⌉-th smallest.</param>
    /// <returns>At most 0, and at least 0; both 0 when it is never alone.</returns>
    public static (int Low, int High) Of(ReplicateScores scores, int cluster, double tail = Tail)
    {
        var shifts = new List<int>(scores.ReplicateCount);
        for (var replicate = 0; replicate < scores.ReplicateCount; replicate++)
        {
            var at = scores.At(replicate, cluster);
            if (scores.States[at] == ReplicateState.Alone) shifts.Add(scores.Shifts[at]);
        }

        return Ends(shifts, tail);
    }

    /// <param name="shifts">Left in another order.</param>
    /// <returns>At most 0, and at least 0; both 0 where there are none.</returns>
    internal static (int Low, int High) Ends(List<int> shifts, double tail)
    {
        if (shifts.Count == 0) return (0, 0);
        shifts.Sort();
        return (Math.Min(0, shifts[Quantiles.Index(tail, shifts.Count)]), Math.Max(0, shifts[Quantiles.Index(1 - tail, shifts.Count)]));
    }
}
