using System.Diagnostics;
using HubAtlas.Core.Certainty;

namespace HubAtlas.Bench.Certainty;

/// <summary>Times rank sets and all that comes before and after them, beside the plainest way to the same sets.</summary>
internal static class CertaintyBench
{
    private const double Level = 0.9;

    public static int Run(int clusters, int replicates, int threads)
    {
        var world = new PoissonWorld([.. Enumerable.Range(1, clusters).Select(c => (int)(20_000 / Math.Pow(c, 0.9)))], 60);
        var (scores, covariance) = world.Observe(1);
        var draws = Time("normal replicates", () => NormalReplicates.Draw(scores, covariance, replicates, 1, threads));
        Time("spreads of replicates", () => PairSpreads.Of(draws, threads));
        var sets = Time("rank sets, marginal and joint", () => RankSets.Find(scores, draws, covariance.Spreads, Level, threads));
        Time("ranks and pairs", () => ReplicateRanks.Of(draws));
        Time("all of it", () => RankMeasurer.Measure(
            [.. scores.Select((_, j) => $"c{j}")], scores, [.. scores.Select((_, j) => covariance.Deviation(j))], draws, covariance.Spreads, Level, threads));
        var plain = Time("rank sets, plainly", () => scores.Select((_, j) => Plain(scores, draws, covariance.Spreads, j)).ToList());
        var differing = plain.Index().Count(p => p.Item != sets.Marginal[p.Index].Ranks.Low);
        Console.WriteLine($"{differing} of {clusters} lower ends differ from the plain ones");
        return differing;
    }

    /// <summary>Lower end of one cluster's marginal set: one number at a time, quantile by sorting.</summary>
    private static int Plain(double[] scores, DrawnScores draws, PairSpreads spreads, int j)
    {
        var active = Enumerable.Range(0, scores.Length).Where(k => k != j && spreads[j, k] > 0).ToList();
        while (true)
        {
            var maxima = new List<double>();
            for (var b = 0; b < draws.Replicates; b++)
            {
                var row = draws.Values.AsSpan(b * scores.Length, scores.Length);
                var most = 0.0;
                foreach (var k in active) most = Math.Max(most, Math.Abs(row[j] - row[k] - (scores[j] - scores[k])) / spreads[j, k]);
                maxima.Add(most);
            }

            maxima.Sort();
            var quantile = maxima[(int)Math.Ceiling((Level * maxima.Count) - 1e-9) - 1];
            var tied = active.FindAll(k => Math.Abs(scores[j] - scores[k]) / spreads[j, k] <= quantile);
            if (tied.Count == 0 || tied.Count == active.Count)
                return 1 + Enumerable.Range(0, scores.Length).Count(k => k != j && scores[k] - scores[j] > quantile * spreads[j, k]);
            active = tied;
        }
    }

    private static T Time<T>(string what, Func<T> work)
    {
        var (clock, before) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var result = work();
        Console.WriteLine($"{what,-32}{clock.Elapsed.TotalSeconds,9:F3} s{(Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds,9:F3} s of processor");
        return result;
    }
}
