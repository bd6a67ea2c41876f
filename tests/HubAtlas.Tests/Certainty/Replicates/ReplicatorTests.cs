using System.Runtime.InteropServices;
using System.Security.Cryptography;
using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Certainty.Replicates;

public class ReplicatorTests
{
    private const int Worlds = 120;

    [Fact]
    public void Every_replicate_is_what_the_definitions_give()
    {
        var seen = new Dictionary<string, int>();
        void Saw(string what, bool holds) => seen[what] = seen.GetValueOrDefault(what) + (holds ? 1 : 0);
        for (var seed = 0; seed < Worlds; seed++)
        {
            var world = DocumentWorld.Make(seed);
            var drawn = world.Draw(70, (ulong)seed, 1 + (seed & 1));
            foreach (var replicate in new[] { 0, 1, 5, 62, 63, 64, 69 })
            {
                var slow = new SlowReplicate(world, (ulong)seed, replicate);
                Assert.Equal(slow.FoundCount, drawn.FoundCounts[replicate]);
                for (var cluster = 0; cluster < world.Ranking.ClusterCount; cluster++)
                {
                    var at = drawn.At(replicate, cluster);
                    Assert.Equal(slow.Fixed[cluster], drawn.FixedScores[at]);
                    Assert.Equal(slow.Scores[cluster], drawn.Scores[at]);
                    Assert.Equal(slow.States[cluster], drawn.States[at]);
                    Assert.Equal(slow.Ranks[cluster], drawn.Ranks[at]);
                    Assert.Equal(slow.IsSplit(cluster), drawn.Splits[at]);
                    Assert.Equal(slow.AbsorbedBy(cluster), drawn.AbsorbedBy[at]);
                    Assert.Equal(slow.Jaccard(cluster), drawn.Jaccards[at]);
                    Assert.Equal(slow.Shift(cluster), drawn.Shifts[at]);
                    Saw($"{drawn.States[at]}", true);
                    Saw("split", drawn.Splits[at]);
                    Saw("absorbed by another", drawn.AbsorbedBy[at] >= 0);
                    Saw("shifted", drawn.Shifts[at] != 0);
                    Saw("changed", drawn.Jaccards[at] is > 0 and < 1);
                }
            }
        }

        Assert.All(["Alone", "Absorbed", "Gone", "split", "absorbed by another", "shifted", "changed"], what => Assert.True(
            seen.GetValueOrDefault(what) > 10, $"{what}: {seen.GetValueOrDefault(what)} times only, the test says too little"));
    }

    [Fact]
    public void Documents_that_weigh_one_give_the_ranking_again()
    {
        for (var seed = 0; seed < Worlds; seed++)
        {
            var world = DocumentWorld.Make(seed);
            var again = world.Draw(1, 0, 2, isRepeat: true);
            Assert.Equal(world.Scores([.. world.Ranking.Clusters], world.Ranking.ClusterCount, DocumentWorld.Once), again.Scores);
            Assert.Equal(again.Scores, again.FixedScores);
            Assert.Equal(Enumerable.Range(1, world.Ranking.ClusterCount), again.Ranks);
            Assert.Equal([world.Ranking.ClusterCount], again.FoundCounts);
            Assert.All(again.States, state => Assert.Equal(ReplicateState.Alone, state));
            Assert.All(again.Jaccards, jaccard => Assert.Equal(1, jaccard));
            Assert.All(again.Shifts, shift => Assert.Equal(0, shift));
            Assert.DoesNotContain(true, again.Splits);
        }
    }

    [Fact]
    public void Neither_threads_nor_order_nor_the_number_of_replicates_change_a_digit()
    {
        for (var seed = 1; seed < Worlds; seed += 12)
        {
            var world = DocumentWorld.Make(seed);
            var shuffled = world.Contributions.ToArray();
            new Random(seed).Shuffle(shuffled);
            var many = world.Draw(200, 7, 1);
            Assert.Equal(Hash(many, 200), Hash(world.Draw(200, 7, 2, shuffled), 200));
            Assert.Equal(Hash(many, 64), Hash(world.Draw(64, 7, 2), 64));
            if (world.Ranking.ClusterCount > 0) Assert.NotEqual(Hash(many, 200), Hash(world.Draw(200, 8, 1), 200));
        }
    }

    [Fact]
    public void Without_clustering_anew_scores_are_those_within_the_boundaries()
    {
        var world = DocumentWorld.Make(5);
        var (fix, anew) = (world.Draw(100, 3, 2, isReclustered: false), world.Draw(100, 3, 2));
        Assert.True(world.Ranking.ClusterCount > 1);
        Assert.Equal(anew.FixedScores, fix.FixedScores);
        Assert.Equal(fix.FixedScores, fix.Scores);
    }

    [Fact]
    public void A_share_that_is_none_is_refused()
    {
        using var replicator = Replicator.Prepare(DocumentWorld.Make(5).Ranking, false, 1, TestContext.Current.CancellationToken);
        using var builder = replicator.Collect([.. Enumerable.Range(0, 3).Select(_ => Enumerable.Repeat(1L, 61).ToArray())]);
        var error = Assert.Throws<AtlasException>(() => builder.Add(new(1, 0, DocumentKind.Patent, Contribution.Whole + 1, 1)));
        Assert.Contains("1000000001", error.Message);
        Assert.Throws<AtlasException>(() => builder.Add(new(1, 0, DocumentKind.Patent, 1, 0)));
    }

    private static string Hash(ReplicateScores scores, int replicates)
    {
        var cells = replicates * scores.ClusterCount;
        return Convert.ToHexString(SHA256.HashData([
            .. MemoryMarshal.AsBytes(scores.Scores.AsSpan(0, cells)), .. MemoryMarshal.AsBytes(scores.FixedScores.AsSpan(0, cells)),
            .. MemoryMarshal.AsBytes(scores.Ranks.AsSpan(0, cells)), .. MemoryMarshal.AsBytes(scores.States.AsSpan(0, cells)),
            .. MemoryMarshal.AsBytes(scores.AbsorbedBy.AsSpan(0, cells)), .. MemoryMarshal.AsBytes(scores.Jaccards.AsSpan(0, cells)),
        ]));
    }
}
