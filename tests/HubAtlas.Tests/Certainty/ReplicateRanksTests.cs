using HubAtlas.Core.Certainty;

namespace HubAtlas.Tests.Certainty;

public class ReplicateRanksTests
{
    [Fact]
    public void Shares_are_those_of_counting_one_by_one()
    {
        var random = new Random(8);
        for (var round = 0; round < 40; round++)
        {
            var (clusters, replicates) = (random.Next(1, 15), random.Next(1, 60));
            var scores = new DrawnScores(replicates, clusters, [.. Enumerable.Range(0, clusters * replicates).Select(_ => (double)random.Next(9))]);
            var ranks = Measured.Ranks(scores);
            for (var j = 0; j < clusters; j++)
            {
                int RankIn(int b) => 1 + scores.Of(b).ToArray().Count(s => s > scores.Of(b)[j]);
                double Share(Func<int, bool> holds) => Enumerable.Range(0, replicates).Count(holds) / (double)replicates;
                foreach (var (rank, share) in ranks.Shares(j)) Assert.Equal(Share(b => RankIn(b) == rank), share);
                Assert.Equal(1, ranks.Shares(j).Sum(s => s.Share), 1e-12);
                Assert.All(ranks.Shares(j), s => Assert.True(s.Share > 0));
                Assert.Equal(Share(b => RankIn(b) <= 10), ranks.InTop(j, 10));
                Assert.Equal(1, ranks.InTop(j, 100));
                for (var k = 0; k < clusters; k++) Assert.Equal(Share(b => scores.Of(b)[j] > scores.Of(b)[k]), ranks.Above(j, k));
            }
        }
    }

    [Fact]
    public void Above_below_and_equal_are_all_there_is()
    {
        var ranks = Measured.Ranks(new(4, 2, [1, 2, 2, 1, 1, 1, 3, 3]));
        Assert.Equal(0.25, ranks.Above(0, 1));
        Assert.Equal(0.25, ranks.Above(1, 0));
        Assert.Equal([new(1, 0.75), new(2, 0.25)], ranks.Shares(0));
    }
}
