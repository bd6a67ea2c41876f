using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;

namespace HubAtlas.Core.Indexing;

/// <summary>Ranks under drawn weights, other means, other scalings and without single indicators (Saisana, Saltelli and Tarantola 2005).</summary>
internal static class Robustness
{
    /// <summary>What the draws of one run are for; each has a stream of its own, so that a run does not depend on how many there are.</summary>
    private const int First = 0, Second = 1;

    public static IndexRobustness Measure(IndexTree tree, IndexRecipe recipe, RobustnessRecipe asked, Prepared prepared, int threads, CancellationToken stop)
    {
        var runner = new IndexRuns(tree, recipe, asked, prepared, threads);
        var draws = Draws(runner, asked, First);
        var ranks = runner.Ranks(draws, stop);
        var nominal = runner.Ranks([runner.Nominal], stop)[0];
        return new(draws.Count, Intervals(nominal, ranks, asked.Level), Shares(runner, asked, nominal, stop), draws);
    }

    /// <summary>Draws for each pair of an aggregation and a scaling, one pair after the other.</summary>
    private static List<IndexDraw> Draws(IndexRuns runner, RobustnessRecipe asked, int part) =>
    [
        .. from aggregation in runner.Aggregations
           from scaling in runner.Scalings
           from run in Enumerable.Range(0, asked.Runs)
           select runner.Draw(SeededStream.For((ulong)asked.Seed, part, run)) with { Aggregation = aggregation, Scaling = scaling },
    ];

    private static List<IndexRankInterval> Intervals(int[] nominal, IReadOnlyList<int[]> ranks, double level) =>
    [
        .. nominal.Select((rank, unit) =>
        {
            double[] sorted = [.. ranks.Select(r => (double)r[unit]).Order()];
            double At(double share) => Sample.Quantile(sorted, share);
            return new IndexRankInterval(
                rank, At((1 - level) / 2), At(0.25), At(0.5), At(0.75), At((1 + level) / 2), ranks.Count(r => r[unit] <= 10) / (double)ranks.Count);
        }),
    ];

    /// <summary>Saltelli's design over the factors that vary: A, B, and A with one factor of B each; the answer is the mean shift of ranks.</summary>
    private static IReadOnlyList<FactorShare> Shares(IndexRuns runner, RobustnessRecipe asked, int[] nominal, CancellationToken stop)
    {
        if (runner.Factors.Count < 2) return [];
        double[] Answers(Func<int, IndexDraw> draw) =>
            [.. runner.Ranks([.. Enumerable.Range(0, asked.Runs).Select(draw)], stop).Select(ranks => nominal.Zip(ranks, (a, b) => (double)Math.Abs(a - b)).Average())];
        IndexDraw Draw(int part, int run) => runner.DrawAll(SeededStream.For((ulong)asked.Seed, part, run));
        var (a, b) = (Answers(run => Draw(First, run)), Answers(run => Draw(Second, run)));
        var shares = VarianceShares.Of(a, b, [.. runner.Factors.Select(f => Answers(run => f.Take(Draw(First, run), Draw(Second, run))))]);
        return [.. runner.Factors.Zip(shares, (factor, share) => new FactorShare(factor.Name, share.First, share.Total))];
    }
}
