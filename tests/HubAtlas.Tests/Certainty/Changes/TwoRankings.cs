using HubAtlas.Core.Certainty.Changes;
using HubAtlas.Core.Certainty.Replicates;

namespace HubAtlas.Tests.Certainty.Changes;

/// <summary>Two small rankings made up from normal draws; what they share moves both in the same replicates.</summary>
internal sealed class TwoRankings
{
    private readonly Random _random;

    /// <param name="coupling">The part of a score's variance that both rankings have from the same draws, 0 to 1.</param>
    /// <param name="trueBefore">Scores without noise; lines that are in both come first in both.</param>
    public TwoRankings(int seed, double[] trueBefore, double[] trueAfter, int inBoth, double coupling, int replicates, double sd = 1)
    {
        _random = new Random(seed);
        var (then, now) = Draws(trueBefore.Length, trueAfter.Length, inBoth, coupling, sd);
        var (scoresBefore, scoresAfter) = (Sum(trueBefore, then), Sum(trueAfter, now));
        // Clusters are numbered by rank.
        var (orderBefore, orderAfter) = (Order(scoresBefore), Order(scoresAfter));
        var (before, after) = (new ReplicateScores(replicates, trueBefore.Length), new ReplicateScores(replicates, trueAfter.Length));
        for (var b = 0; b < replicates; b++)
        {
            var (noiseBefore, noiseAfter) = Draws(trueBefore.Length, trueAfter.Length, inBoth, coupling, sd);
            Fill(before, b, orderBefore, Sum(scoresBefore, noiseBefore));
            Fill(after, b, orderAfter, Sum(scoresAfter, noiseAfter));
        }

        (Before, After) = (new([.. orderBefore.Select(c => scoresBefore[c])], before), new([.. orderAfter.Select(c => scoresAfter[c])], after));
        var (ranksBefore, ranksAfter) = (Inverse(orderBefore), Inverse(orderAfter));
        Lines =
        [
            .. Enumerable.Range(0, inBoth).Select(c => new ChangeLine(ranksBefore[c], ranksAfter[c])),
            .. Enumerable.Range(inBoth, trueBefore.Length - inBoth).Select(c => new ChangeLine(ranksBefore[c], null)),
            .. Enumerable.Range(inBoth, trueAfter.Length - inBoth).Select(c => new ChangeLine(null, ranksAfter[c])),
        ];
    }

    public ReplicatedSide Before { get; }

    public ReplicatedSide After { get; }

    /// <summary>Those in both first, in the order of the true scores given.</summary>
    public IReadOnlyList<ChangeLine> Lines { get; }

    public IReadOnlyList<ChangeSet?> Sets(double level, int threads = 1) =>
        ChangeSets.Find(Before, After, Lines, level, threads, TestContext.Current.CancellationToken);

    private (double[] Before, double[] After) Draws(int before, int after, int inBoth, double coupling, double sd)
    {
        var (then, now) = (new double[before], new double[after]);
        for (var c = 0; c < Math.Max(before, after); c++)
        {
            var common = c < inBoth ? Math.Sqrt(coupling) * Normal() : 0;
            var own = Math.Sqrt(1 - (c < inBoth ? coupling : 0));
            if (c < before) then[c] = sd * (common + (own * Normal()));
            if (c < after) now[c] = sd * (common + (own * Normal()));
        }

        return (then, now);
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private static double[] Sum(double[] one, double[] other) => [.. one.Zip(other, (a, b) => a + b)];

    private static int[] Order(double[] scores) => [.. Enumerable.Range(0, scores.Length).OrderByDescending(c => scores[c])];

    private static int[] Inverse(int[] order) => [.. Enumerable.Range(0, order.Length).Select(c => Array.IndexOf(order, c))];

    private static void Fill(ReplicateScores into, int replicate, int[] order, double[] scores)
    {
        for (var number = 0; number < order.Length; number++)
        {
            var at = into.At(replicate, number);
            (into.Scores[at], into.States[at]) = (scores[order[number]], ReplicateState.Alone);
            into.Ranks[at] = 1 + scores.Count(s => s > scores[order[number]]);
        }
    }
}
