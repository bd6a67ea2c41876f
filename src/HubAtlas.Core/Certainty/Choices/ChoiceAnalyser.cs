using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Certainty.Choices;

/// <summary>
/// How far a ranking hangs on choices of its method: the ranking is made again with every choice drawn from its range, and the variance of
/// the logarithm of each cluster's rank is shared out among the choices (Saltelli et al. 2010; Jansen 1999).
/// </summary>
public static class ChoiceAnalyser
{
    /// <summary>Of the logarithm of a rank; below it no index is told, for there is nothing to share out.</summary>
    public const double LeastVariance = 1e-4;

    private const double Tail = 0.05;

    /// <param name="factors">What is varied, one or more; the order does not change an index's meaning, only its digits.</param>
    /// <param name="rows">Points of the design, 2 or more; a power of two is best. The ranking is made rows × (factors + 2) times.</param>
    /// <exception cref="AtlasException">A range is none, or there are too many factors or rows; the message tells.</exception>
    public static ChoiceResults Analyse(
        ChosenRanking ranking, IReadOnlyList<ChoiceFactor> factors, int rows, ulong seed, int threads, CancellationToken ct = default)
    {
        Demand(ranking, factors, rows);
        using var prepared = new PreparedRanking(ranking, Widest(ranking.Recipe, factors), threads, ct);
        var design = new SaltelliDesign(rows, factors.Count, seed);
        var own = ChoiceSetting.Own(ranking.Recipe, ranking.KindWeights);
        var (a, b, mixed) = (new int[rows][], new int[rows][], factors.Select(_ => new int[rows][]).ToArray());
        Workers.Run(rows, 1, threads, ct, queue =>
        {
            while (queue.Take(out var row, out _))
            {
                var maker = new RankingMaker(prepared, ct);
                int[] Ranks(double[] point) => maker.Ranks(At(factors, own, point));
                (a[row], b[row]) = (Ranks(design.A(row)), Ranks(design.B(row)));
                for (var factor = 0; factor < factors.Count; factor++) mixed[factor][row] = Ranks(design.Mixed(row, factor));
            }
        });
        var ends = Ends(prepared, factors, own, threads, ct);
        return new(factors, rows * (factors.Count + 2), [.. Enumerable.Range(0, ranking.ClusterCount).Select(c => Effect(c, a, b, mixed, ends))]);
    }

    private static double Widest(Recipe recipe, IReadOnlyList<ChoiceFactor> factors) => factors
        .Where(factor => factor.Kind is ChoiceKind.Radius or ChoiceKind.MergeGap).Select(factor => factor.High)
        .Append(recipe.Clustering.RadiusKm).Append(recipe.Clustering.MergeGapKm ?? 0).Max();

    private static ChoiceSetting At(IReadOnlyList<ChoiceFactor> factors, ChoiceSetting own, double[] point)
    {
        for (var factor = 0; factor < point.Length; factor++) own = own.With(factors[factor].Kind, factors[factor].At(point[factor]));
        return own;
    }

    /// <summary>By factor: ranks with that choice at the low and at the high end, and every other as the recipe has it.</summary>
    private static (int[] Low, int[] High)[] Ends(
        PreparedRanking prepared, IReadOnlyList<ChoiceFactor> factors, ChoiceSetting own, int threads, CancellationToken ct)
    {
        var ends = new (int[], int[])[factors.Count];
        Workers.Run(factors.Count, 1, threads, ct, queue =>
        {
            while (queue.Take(out var factor, out _))
            {
                var (maker, one) = (new RankingMaker(prepared, ct), factors[factor]);
                ends[factor] = (maker.Ranks(own.With(one.Kind, one.Low)), maker.Ranks(own.With(one.Kind, one.High)));
            }
        });
        return ends;
    }

    private static ChoiceEffect Effect(int cluster, int[][] a, int[][] b, int[][][] mixed, (int[] Low, int[] High)[] ends)
    {
        double[] Logs(int[][] ranks) => Array.ConvertAll(ranks, row => Elementary.Log(row[cluster]));
        var indices = SobolIndices.Of(Logs(a), Logs(b), [.. mixed.Select(Logs)], LeastVariance);
        var ranks = a.Concat(b).Select(row => row[cluster]).Order().ToArray();
        int Quantile(double share) => ranks[Quantiles.Index(share, ranks.Length)];
        return new(
            Quantile(Tail), Quantile(1 - Tail), indices?.FirstOrder, indices?.Totals,
            [.. ends.Select(end => (end.Low[cluster], end.High[cluster]))]);
    }

    private static void Demand(ChosenRanking ranking, IReadOnlyList<ChoiceFactor> factors, int rows)
    {
        foreach (var factor in factors) factor.Demand();
        if (factors.Count == 0 || factors.DistinctBy(f => f.Kind).Count() != factors.Count || 2 * factors.Count > SobolPoints.MostDimensions)
            throw new AtlasException(FormattableString.Invariant($"{factors.Count} choices were given; expected 1 to {SobolPoints.MostDimensions / 2}, each once."));
        if (rows < 2) throw new AtlasException(FormattableString.Invariant($"{rows} rows of choices were asked for; expected 2 or more."));
        if (factors.Any(f => f.Kind == ChoiceKind.Window && f.High >= ranking.Worlds.Count))
            throw new ArgumentException("The window's range is beyond the worlds given.", nameof(factors));
    }
}
