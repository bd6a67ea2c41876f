using HubAtlas.Core.Certainty;

namespace HubAtlas.Tests.Certainty;

public class RankSetTests
{
    [Fact]
    public void They_are_what_the_definition_gives()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var (scores, replicates) = World(seed);
            var (spreads, level) = (Measured.Spreads(replicates, threads: 1), new[] { 0.5, 0.8, 0.9, 0.95, 0.999 }[seed % 5]);
            var sets = Measured.Sets(scores, replicates, spreads, level, threads: 2);
            var slow = new SlowRankSets(scores, replicates, spreads, level);
            for (var j = 0; j < scores.Length; j++) Same(slow.Marginal(j), sets.Marginal[j]);
            foreach (var (expected, found) in slow.Joint().Zip(sets.Joint)) Same(expected, found);
        }
    }

    [Fact]
    public void The_joint_set_holds_the_marginal_one_and_that_the_rank()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var (scores, replicates) = World(seed);
            var sets = Measured.Sets(scores, replicates, Measured.Spreads(replicates, 1), 0.9, threads: 1);
            for (var j = 0; j < scores.Length; j++)
            {
                var (low, high) = (sets.Marginal[j].Ranks.Low, sets.Marginal[j].Ranks.High);
                Assert.InRange(1 + scores.Count(s => s > scores[j]), low, high);
                Assert.InRange(low, sets.Joint[j].Ranks.Low, high);
                Assert.InRange(high, low, sets.Joint[j].Ranks.High);
                Assert.Equal(high - low, sets.Marginal[j].TiedWith.Count);
            }
        }
    }

    [Fact]
    public void Threads_and_the_order_of_clusters_change_nothing()
    {
        var (scores, replicates) = World(3);
        var spreads = Measured.Spreads(replicates, threads: 2);
        var sets = Measured.Sets(scores, replicates, spreads, 0.9, threads: 4);
        int[] order = [.. Enumerable.Range(0, scores.Length)];
        new Random(1).Shuffle(order);
        var shuffled = new DrawnScores(replicates.Replicates, scores.Length, [.. Enumerable.Range(0, replicates.Replicates)
            .SelectMany(b => order.Select(j => replicates.Values[(b * scores.Length) + j]))]);
        var again = Measured.Sets([.. order.Select(j => scores[j])], shuffled, Measured.Spreads(shuffled, 1), 0.9, threads: 1);
        for (var place = 0; place < order.Length; place++)
        {
            Assert.Equal(sets.Marginal[order[place]].Ranks, again.Marginal[place].Ranks);
            Assert.Equal(sets.Marginal[order[place]].Quantile, again.Marginal[place].Quantile);
            Assert.Equal(sets.Joint[order[place]].Ranks, again.Joint[place].Ranks);
            Assert.Equal(sets.Marginal[order[place]].TiedWith, again.Marginal[place].TiedWith.Select(k => order[k]).Order());
        }
    }

    [Fact]
    public void Two_clusters_part_where_their_difference_passes_the_quantile()
    {
        // Differences of −10 … 10 about 3: the 90 % quantile of |d| in standard deviations is 9 ÷ sd.
        var values = Enumerable.Range(0, 1000).SelectMany(b => new[] { 3 + (b % 21) - 10, 0.0 }).ToArray();
        var spreads = Measured.Spreads(new(1000, 2, values), 1);
        RankSet First(double gap) => Measured.Sets(
            [gap, 0], new(1000, 2, [.. values.Select((v, i) => i % 2 == 0 ? v - 3 + gap : v)]), spreads, 0.9, 1).Marginal[0];
        Assert.Equal(9 / spreads[0, 1], First(3).Quantile!.Value, 1e-12);
        Assert.Equal([1], First(9).TiedWith);
        Assert.Empty(First(9.001).TiedWith);
        Assert.Equal(new(1, 1), First(9.001).Ranks);
        Assert.Equal(new(2, 2), First(-9.001).Ranks);
        Assert.Equal(new(1, 2), First(-9).Ranks);
    }

    [Fact]
    public void Scores_that_never_part_are_compared_as_they_are()
    {
        double[] scores = [2, 1, 1, 0];
        var draws = Enumerable.Range(0, 200).SelectMany(b => scores.Select(s => s + (b / 64.0))).ToArray();
        var sets = Measured.Sets(scores, new(200, 4, draws), Measured.Spreads(new(200, 4, draws), 1), 0.9, 1);
        Assert.Equal([new(1, 1), new(2, 3), new(2, 3), new(4, 4)], sets.Marginal.Select(s => s.Ranks));
        Assert.Equal(sets.Marginal.Select(s => s.Ranks), sets.Joint.Select(s => s.Ranks));
        Assert.All(sets.Marginal, s => Assert.Null(s.Quantile));
        Assert.False(RankSets.AreApart(sets.Marginal, 1, 2));
        Assert.True(RankSets.AreApart(sets.Marginal, 0, 1));
    }

    [Fact]
    public void A_pair_is_apart_only_where_both_of_its_sets_say_so()
    {
        RankSet Set(params int[] tied) => new(new(1, 3), 2, tied.ToList());
        RankSet[] sets = [Set(1), Set(), Set(1)];
        Assert.False(RankSets.AreApart(sets, 0, 1));
        Assert.False(RankSets.AreApart(sets, 1, 0));
        Assert.True(RankSets.AreApart(sets, 0, 2));
    }

    [Fact]
    public void One_cluster_is_first_and_none_has_no_sets()
    {
        var one = Measured.Sets([1.5], new(100, 1, new double[100]), Measured.Spreads(new(100, 1, new double[100]), 1), 0.9, 1);
        Assert.Equal(new(1, 1), Assert.Single(one.Marginal).Ranks);
        Assert.Equal(new(1, 1), Assert.Single(one.Joint).Ranks);
        Assert.Empty(Measured.Sets([], new(100, 0, []), Measured.Spreads(new(100, 0, []), 1), 0.9, 1).Joint);
    }

    /// <summary>Few clusters with gaps of about a standard deviation, some of them equal, some never apart from another, correlated.</summary>
    private static (double[] Scores, DrawnScores Replicates) World(int seed)
    {
        var random = new Random(seed);
        var clusters = random.Next(2, 12);
        var replicates = random.Next(100, 400);
        var scores = Enumerable.Range(0, clusters).Select(_ => (double)random.Next(0, 12)).ToArray();
        var twin = random.Next(3) == 0 ? random.Next(1, clusters) : 0;
        scores[twin] = scores[0];
        var values = new double[replicates * clusters];
        for (var b = 0; b < replicates; b++)
        {
            var common = random.NextDouble();
            for (var j = 0; j < clusters; j++) values[(b * clusters) + j] = scores[j] + common + (random.NextDouble() * (1 + (j % 4)));
            values[(b * clusters) + twin] = values[b * clusters];
        }

        return (scores, new(replicates, clusters, values));
    }

    private static void Same((Core.Model.RankInterval Ranks, double? Quantile, List<int> Tied) expected, RankSet found)
    {
        Assert.Equal(expected.Ranks, found.Ranks);
        Assert.Equal(expected.Tied, found.TiedWith);
        Assert.Equal(expected.Quantile is null, found.Quantile is null);
        if (found.Quantile is { } quantile) Assert.Equal(expected.Quantile!.Value, quantile, 1e-9);
    }
}
