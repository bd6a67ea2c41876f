using HubAtlas.Core.Model;
using HubAtlas.Core.Ranking;

namespace HubAtlas.Tests.Ranking;

public class WhatIfTests
{
    private static readonly double[] Weights = [1, 1, 0];
    private static readonly long[] World = [1_000, 500, 0];

    [Fact]
    public void Moving_a_weight_changes_two_scores_and_the_ranks_between()
    {
        // Scores 30, 20, 10; five percent points go from the first to the last.
        var effect = Of([300, 0], [200, 0], [100, 0]).Move("c1", "c3", [50, 0, 0], [50, 0, 0])!;

        Assert.Equal([new ClusterMove("c1", 1, 1, 30, 25), new("c3", 3, 3, 10, 15)], effect.Moves);
        Assert.Equal(0, effect.RanksChanged);
    }

    [Fact]
    public void Who_is_overtaken_counts_among_the_changed_ranks()
    {
        var effect = Of([300, 0], [200, 0], [190, 0]).Move("c1", null, [120, 0, 0], [0, 0, 0])!;

        Assert.Equal([new ClusterMove("c1", 1, 3, 30, 18)], effect.Moves);
        Assert.Equal(3, effect.RanksChanged);
    }

    [Fact]
    public void Equal_scores_are_in_the_order_of_names() =>
        Assert.Equal(1, Of([300, 0], [200, 0]).Move(null, "c2", [0, 0, 0], [100, 0, 0])!.Moves.Single(m => m.ClusterId == "c2").RankAfter - 1);

    [Fact]
    public void Nothing_happens_where_a_string_stays() => Assert.Null(Of([300, 0]).Move("c1", "c1", [1, 0, 0], [1, 0, 0]));

    [Fact]
    public void By_full_count_what_leaves_and_what_enters_may_differ()
    {
        var whatIf = new WhatIf(Clusters([0, 0], [0, 0]), CountingMethod.Full, [10, 0, 0], Weights);
        var effect = whatIf.Move("c1", "c2", [1, 0, 0], [3, 0, 0])!;

        Assert.Equal([-10.0, 30.0], effect.Moves.Select(m => m.ScoreAfter));
    }

    private static WhatIf Of(params long[][] counts) => new(Clusters(counts), CountingMethod.Fractional, World, Weights);

    private static List<RankedFigures> Clusters(params long[][] counts) => [.. counts.Select((c, i) => new RankedFigures(
        $"c{i + 1}", i + 1, $"C{i + 1}", new([new(0, c[0]), new(0, c[1]), default], [0, 0, 0], [null, null, null], 1),
        Ranker.Score([Ranker.WorldShare(c[0], World[0]), Ranker.WorldShare(c[1], World[1]), null], Weights)))];
}
