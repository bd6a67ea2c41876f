using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty;

/// <param name="Ranks">The confidence set, all ranks between its ends.</param>
/// <param name="Quantile">Critical value; null where no difference has a standard deviation.</param>
/// <param name="TiedWith">Clusters that cannot be told apart from this one, 0-based, rising.</param>
public sealed record RankSet(RankInterval Ranks, double? Quantile, IReadOnlyList<int> TiedWith);

/// <summary>
/// Confidence sets of ranks by Mogstad, Romano, Shaikh and Wilhelm (Review of Economic Studies 91, 2024), two-sided and step-down. They cover
/// also where scores are tied, where percentiles of replicated ranks cover nothing.
/// </summary>
/// <param name="Marginal">Each covers its cluster's true rank at the level.</param>
/// <param name="Joint">All of them together cover all true ranks at the level; each holds the marginal one.</param>
public sealed record RankSets(IReadOnlyList<RankSet> Marginal, IReadOnlyList<RankSet> Joint)
{
    /// <param name="scores">The edition's.</param>
    /// <param name="replicates">Of the same clusters; centred at <paramref name="scores"/>, not at their own mean.</param>
    /// <param name="spreads">Standard deviations of the differences.</param>
    /// <param name="level">0.5 to 0.999.</param>
    /// <param name="threads">Any number gives the same.</param>
    public static RankSets Find(
        IReadOnlyList<double> scores, DrawnScores replicates, PairSpreads spreads, double level, int threads, CancellationToken stop = default)
    {
        var pairs = new PairStatistics([.. scores], replicates, spreads, level);
        var (marginal, maxima) = (new RankSet[scores.Count], new double[replicates.Replicates]);
        Parallel.For(
            0, scores.Count, ParallelWork.Options(threads, stop), () => new double[maxima.Length],
            (j, _, own) =>
            {
                marginal[j] = MarginalSets.Find(pairs, j, own);
                return own;
            },
            own =>
            {
                lock (maxima) Lanes.Raise(maxima, own);
            });
        return new(marginal, JointSets.Find(pairs, maxima, stop));
    }

    /// <summary>Whether neither cluster is among those that the other cannot be told apart from.</summary>
    public static bool AreApart(IReadOnlyList<RankSet> sets, int first, int second) =>
        !Has(sets[first].TiedWith, second) && !Has(sets[second].TiedWith, first);

    private static bool Has(IReadOnlyList<int> rising, int index) => ((List<int>)rising).BinarySearch(index) >= 0;
}
