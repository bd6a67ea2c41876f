using HubAtlas.Core.Certainty;
using HubAtlas.Core.Model;

namespace HubAtlas.Bench.Certainty;

/// <summary>How often rank sets hold the true ranks, in worlds whose truth is known; percentiles of replicated ranks beside them.</summary>
internal static class CoverageBench
{
    private static readonly double[] Levels = [0.9, 0.95];

    public static int Run(int worlds, int clusters, int replicates, int threads)
    {
        Console.WriteLine($"{worlds} worlds, {clusters} clusters, {replicates} replicates; mean and least of a cluster's coverage, then of all at once");
        Console.WriteLine("| world | level | percentiles | marginal sets | joint sets | mean width |\n|---|---|---|---|---|---|");
        foreach (var (name, world) in Scenarios(clusters))
            foreach (var level in Levels) Console.WriteLine(Row(name, world, level, worlds, replicates, threads));
        return 0;
    }

    private static IEnumerable<(string Name, PoissonWorld World)> Scenarios(int clusters)
    {
        yield return ("all tied", new([.. Enumerable.Repeat(400, clusters)], 60));
        yield return ("blocks of ten tied", new([.. Enumerable.Range(0, clusters).Select(c => 4000 / (1 + (c / 10)))], 60));
        yield return ("near ties, steps of 0.5 %", new([.. Enumerable.Range(0, clusters).Select(c => 800 + (4 * c))], 60));
        yield return ("a power law", new([.. Enumerable.Range(1, clusters).Select(c => (int)(20_000 / Math.Pow(c, 0.9)))], 60));
    }

    private static string Row(string name, PoissonWorld world, double level, int worlds, int replicates, int threads)
    {
        var (naive, marginal, joint, width) = (new int[world.Clusters], new int[world.Clusters], 0, 0.0);
        for (var w = 0; w < worlds; w++)
        {
            var (scores, covariance) = world.Observe(w);
            var draws = NormalReplicates.Draw(scores, covariance, replicates, w, threads);
            var sets = RankSets.Find(scores, draws, covariance.Spreads, level, threads);
            var ranks = ReplicateRanks.Of(draws);
            for (var j = 0; j < world.Clusters; j++)
            {
                var truth = world.TrueRanks(j);
                if (Holds(sets.Marginal[j].Ranks, truth)) marginal[j]++;
                if (Holds(Percentiles(ranks.Shares(j), level), truth)) naive[j]++;
                width += sets.Marginal[j].TiedWith.Count;
            }

            if (sets.Joint.Index().All(s => Holds(s.Item.Ranks, world.TrueRanks(s.Index)))) joint++;
        }

        string Both(int[] held) => $"{held.Average() / worlds:F3} / {(double)held.Min() / worlds:F2}";
        return $"| {name} | {level} | {Both(naive)} | {Both(marginal)} | {(double)joint / worlds:F3} | {width / worlds / world.Clusters:F1} |";
    }

    private static bool Holds(RankInterval set, RankInterval truth) => set.Low <= truth.Low && set.High >= truth.High;

    private static RankInterval Percentiles(IReadOnlyList<RankShare> shares, double level)
    {
        var (tail, below) = ((1 - level) / 2, 0.0);
        var low = shares.First(s => (below += s.Share) >= tail - 1e-9).Rank;
        below = 0;
        return new(low, shares.First(s => (below += s.Share) >= 1 - tail - 1e-9).Rank);
    }
}
