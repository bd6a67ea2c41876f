using HubAtlas.Core.Certainty.Changes;
using HubAtlas.Core.Certainty.Replicates;

namespace HubAtlas.Tests.Certainty.Changes;

public class ChangeSetTests
{
    [Fact]
    public void Sets_are_those_of_the_definition()
    {
        var (narrowed, overtook) = (0, 0);
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var two = new TwoRankings(
                seed, Scores(random, 4 + (seed % 3)), Scores(random, 4 + (seed % 4)), inBoth: 3 + (seed % 2), coupling: new[] { 0, 0.9, 0.99 }[seed % 3], replicates: 60);
            var (sets, slow) = (two.Sets(0.9), new SlowChangeSets(two, 0.9));
            for (var line = 0; line < two.Lines.Count; line++)
            {
                if (!two.Lines[line].IsInBoth)
                {
                    Assert.Null(sets[line]);
                    continue;
                }

                Assert.Equal(slow.Of(line), (sets[line]!.Low, sets[line]!.High));
                Assert.Equal(Enumerable.Range(0, two.Lines.Count).Where(other => two.Lines[other].IsInBoth && slow.Overtook(line, other)), sets[line]!.Overtaken);
                narrowed += sets[line]!.High - sets[line]!.Low < two.Lines.Count - 1 ? 1 : 0;
                overtook += sets[line]!.Overtaken.Count;
                Assert.InRange(two.Lines[line].After!.Value - two.Lines[line].Before!.Value, sets[line]!.Low, sets[line]!.High);
            }
        }

        Assert.True(narrowed > 20 && overtook > 10, $"{narrowed} sets narrower than all, {overtook} overtaken: the test says too little");
    }

    [Fact]
    public void A_ranking_compared_with_itself_has_not_changed_and_is_sure_of_it()
    {
        // All scores nearly tied: neither order is sure.
        var two = new TwoRankings(3, [5, 5, 5, 5, 5], [5, 5, 5, 5, 5], inBoth: 5, coupling: 1, replicates: 200);
        var self = ChangeSets.Find(two.Before, two.Before, [.. Enumerable.Range(0, 5).Select(c => new ChangeLine(c, c))], 0.9, 1, TestContext.Current.CancellationToken);
        Assert.All(self, set => Assert.Equal((0, 0, 0), (set!.Low, set.High, set.Overtaken.Count)));
        var changes = ChangeMeasurer.Measure(
            two.Before, two.Before, [.. Enumerable.Range(0, 5).Select(c => new ChangeLine(c, c))], ["a", "b", "c", "d", "e"], 0.9, 1, TestContext.Current.CancellationToken);
        Assert.All(changes, change => Assert.Equal((0, 0, 0.0, 0.0, 0.0, 1.0), (change!.Low, change.High, change.Up, change.Down, change.ScoreChangeSd, change.Together)));
    }

    /// <summary>A line gains on all others by far more than the change is uncertain, while no order is sure: then nobody has passed it.</summary>
    [Fact]
    public void The_same_weights_rule_out_that_a_line_that_has_gained_was_passed()
    {
        double[] before = Steps(12, 0.2), after = [.. before];
        after[8] += 2;
        int Passed(double coupling) => Enumerable.Range(0, 20).Count(seed => new TwoRankings(seed, before, after, 12, coupling, replicates: 300).Sets(0.9)[8]!.High > 0);
        Assert.Equal((0, 20), (Passed(0.99), Passed(0)));
    }

    /// <summary>
    /// Fifteen lines nearly tied, and after in the other order: the true changes run from +14 to −14. Percentiles of replicated changes miss
    /// those at the ends in nearly every world.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.8)]
    public void Near_ties_that_turn_round_are_held_and_percentiles_miss_them(double coupling)
    {
        const int Worlds = 60, Clusters = 15;
        var (held, naive) = (new int[Clusters], new int[Clusters]);
        for (var world = 0; world < Worlds; world++)
        {
            var two = new TwoRankings(world, Steps(Clusters, 0.02), Steps(Clusters, -0.02), Clusters, coupling, replicates: 300);
            var sets = two.Sets(0.9, threads: 2);
            for (var line = 0; line < Clusters; line++)
            {
                var (change, (low, high)) = (Clusters - 1 - (2 * line), Percentiles(two, two.Lines[line]));
                held[line] += sets[line]!.Low <= change && sets[line]!.High >= change ? 1 : 0;
                naive[line] += low <= change && high >= change ? 1 : 0;
            }
        }

        // Two standard errors of a share of sixty below 0.9.
        Assert.All(held, count => Assert.True(count >= 49, $"{count} of {Worlds}"));
        Assert.True(naive[0] < 6 && naive[^1] < 6, $"percentiles hold the ends in {naive[0]} and {naive[^1]} of {Worlds}: the test has no power");
    }

    /// <summary>Steps that chance hardly turns, and one line that climbs over eight others.</summary>
    [Theory]
    [InlineData(0.6, false)]
    [InlineData(1.5, true)]
    public void The_true_change_is_in_the_set_at_least_as_often_as_the_level_says(double step, bool isSeen)
    {
        const int Worlds = 100;
        double[] before = Steps(15, step), after = [.. before];
        after[12] += 8.5 * step;
        var changes = Enumerable.Range(0, 15).Select(c => after.Count(s => s > after[c]) - before.Count(s => s > before[c])).ToArray();
        Assert.Equal((-8, 1, 0), (changes[12], changes[11], changes[0]));
        var (held, distinguished) = (new int[15], 0);
        for (var world = 0; world < Worlds; world++)
        {
            var sets = new TwoRankings(world, before, after, 15, coupling: 0.9, replicates: 300).Sets(0.9, threads: 2);
            for (var line = 0; line < 15; line++) held[line] += sets[line]!.Low <= changes[line] && sets[line]!.High >= changes[line] ? 1 : 0;
            distinguished += sets[12]!.High < 0 ? 1 : 0;
        }

        // Two standard errors of a share of a hundred below 0.9.
        Assert.All(held, count => Assert.True(count >= 84, $"{count} of {Worlds}"));
        Assert.Equal(isSeen, distinguished > 90);
    }

    /// <summary>Without documents in common, the two rankings' ranks are independent: shares of the change are those of their convolution.</summary>
    [Fact]
    public void Independent_rankings_change_as_the_convolution_of_their_ranks_says()
    {
        const int Replicates = 4000;
        var two = new TwoRankings(5, Steps(8, 0.7), Steps(8, 0.7), inBoth: 8, coupling: 0, Replicates);
        foreach (var line in two.Lines)
        {
            var paired = PairedChange.Of(two.Before.Replicates, line.Before!.Value, two.After.Replicates, line.After!.Value)!;
            var (before, after) = (Ranks(two.Before, line.Before.Value), Ranks(two.After, line.After.Value));
            double Share(Func<int, int, bool> holds) =>
                (from b in before.CountBy(r => r) from a in after.CountBy(r => r) where holds(b.Key, a.Key) select (double)b.Value * a.Value).Sum() / ((double)Replicates * Replicates);
            AssertShare(Share((b, a) => a < b), paired.Up, Replicates);
            AssertShare(Share((b, a) => a > b), paired.Down, Replicates);
        }
    }

    [Fact]
    public void Neither_threads_nor_the_order_of_lines_change_a_set()
    {
        var random = new Random(1);
        var two = new TwoRankings(1, Scores(random, 9), Scores(random, 8), inBoth: 6, coupling: 0.9, replicates: 100);
        var sets = two.Sets(0.9);
        var order = Enumerable.Range(0, two.Lines.Count).ToArray();
        random.Shuffle(order);
        var shuffled = ChangeSets.Find(two.Before, two.After, [.. order.Select(i => two.Lines[i])], 0.9, 2, TestContext.Current.CancellationToken);
        for (var i = 0; i < order.Length; i++)
        {
            Assert.Equal((sets[order[i]]?.Low, sets[order[i]]?.High), (shuffled[i]?.Low, shuffled[i]?.High));
            Assert.Equal(sets[order[i]]?.Overtaken.Order(), shuffled[i]?.Overtaken.Select(other => order[other]).Order());
        }
    }

    [Fact]
    public void Rankings_with_other_numbers_of_replicates_are_refused()
    {
        var (one, other) = (new ReplicatedSide([1], new ReplicateScores(5, 1)), new ReplicatedSide([1], new ReplicateScores(6, 1)));
        Assert.Contains("5 and 6 replicates", Assert.Throws<Core.Model.AtlasException>(() =>
            ChangeSets.Find(one, other, [new(0, 0)], 0.9, 1, TestContext.Current.CancellationToken)).Message);
    }

    private static void AssertShare(double expected, double found, int replicates)
    {
        var error = Math.Sqrt(Math.Max(expected * (1 - expected), 1.0 / replicates) / replicates);
        Assert.InRange(found, expected - (3 * error), expected + (3 * error));
    }

    private static int[] Ranks(ReplicatedSide side, int cluster) =>
        [.. Enumerable.Range(0, side.Replicates.ReplicateCount).Select(b => side.Replicates.Ranks[side.Replicates.At(b, cluster)])];

    private static (int Low, int High) Percentiles(TwoRankings two, ChangeLine line)
    {
        var changes = Ranks(two.After, line.After!.Value).Zip(Ranks(two.Before, line.Before!.Value), (now, then) => now - then).Order().ToArray();
        return (changes[changes.Length / 20], changes[^(1 + (changes.Length / 20))]);
    }

    private static double[] Steps(int count, double step) => [.. Enumerable.Range(0, count).Select(c => -step * c)];

    private static double[] Scores(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => 12 * random.NextDouble())];
}
