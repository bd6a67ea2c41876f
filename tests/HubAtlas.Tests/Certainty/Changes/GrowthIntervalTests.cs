using HubAtlas.Core.Certainty.Changes;
using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Model;
using HubAtlas.Tests.Certainty.Replicates;

namespace HubAtlas.Tests.Certainty.Changes;

public class GrowthIntervalTests
{
    /// <summary>Of twenty replicates the first and the nineteenth are the ends at 0.9.</summary>
    [Fact]
    public void The_ends_are_growths_that_occur()
    {
        var before = Enumerable.Repeat(100L, 20).ToArray();
        long[] after = [.. Enumerable.Range(0, 20).Select(i => 90L + ((i * 7) % 20))];
        Assert.Equal((-10.0, 8.0), Ends(GrowthIntervals.Of(before, after, 1, 0.9)[0]!));
        Assert.Equal((-6.0, 4.0), Ends(GrowthIntervals.Of(before, after, 1, 0.5)[0]!));
    }

    [Fact]
    public void Areas_stand_side_by_side_in_each_replicate()
    {
        var found = GrowthIntervals.Of([100, 10, 0, 100, 10, 0], [110, 5, 0, 120, 5, 0], 3, 0.9);
        Assert.Equal((10.0, 20.0), (Math.Round(found[0]!.Low!.Value, 9), Math.Round(found[0]!.High!.Value, 9)));
        Assert.Equal((-50.0, -50.0), Ends(found[1]!));
        Assert.Null(found[2]);
        Assert.Equal((true, true), (found[0]!.IsDistinguishable, found[1]!.IsDistinguishable));
    }

    [Fact]
    public void Growth_from_nothing_has_no_upper_end()
    {
        var found = GrowthIntervals.Of([1, 1, 0, 1], [2, 1, 3, 1], 1, 0.9)[0]!;
        Assert.Equal((0, null), (found.Low, found.High));
        Assert.False(found.IsDistinguishable);
        Assert.True(new GrowthInterval(0.1, null).IsDistinguishable);
        Assert.False(new GrowthInterval(-0.1, 0).IsDistinguishable);
        Assert.True(new GrowthInterval(-2, -0.1).IsDistinguishable);
    }

    /// <summary>Whatever the boundaries: contribution by contribution.</summary>
    [Fact]
    public void Shares_in_other_boundaries_are_those_of_the_documents()
    {
        for (var seed = 0; seed < 24; seed++)
        {
            var world = DocumentWorld.Make(seed);
            var areas = Enumerable.Range(0, world.Points.Count).Select(i => Area(world.Points.Latitudes[i], world.Points.Longitudes[i])).ToArray();
            var drawn = Areas(world, areas, (ulong)seed, isReclustered: seed % 2 == 0);
            foreach (var replicate in new[] { 0, 63, 64, 69 })
            {
                var slow = new long[3];
                foreach (var one in world.Contributions.Where(c => c.Place >= 0 && areas[c.Place] >= 0))
                    slow[areas[one.Place]] += one.Share * DocumentWorld.Weight(one, (ulong)seed, replicate);
                Assert.Equal(slow, drawn.AsSpan(3 * replicate, 3).ToArray());
            }
        }
    }

    [Fact]
    public void Without_finding_clusters_again_every_cluster_is_alone_and_ranks_by_its_score()
    {
        var world = DocumentWorld.Make(6);
        var drawn = world.Draw(70, 1, 2, isReclustered: false);
        Assert.True(drawn.ClusterCount > 1);
        for (var replicate = 0; replicate < 70; replicate++)
        {
            var scores = drawn.Scores.AsSpan(drawn.At(replicate, 0), drawn.ClusterCount).ToArray();
            Assert.Equal(drawn.ClusterCount, drawn.FoundCounts[replicate]);
            for (var cluster = 0; cluster < scores.Length; cluster++)
            {
                var at = drawn.At(replicate, cluster);
                Assert.Equal(1 + scores.Where((s, c) => s > scores[cluster] || (s == scores[cluster] && c < cluster)).Count(), drawn.Ranks[at]);
                Assert.Equal((ReplicateState.Alone, ReplicateScores.None, 1.0, 0), (drawn.States[at], drawn.AbsorbedBy[at], drawn.Jaccards[at], drawn.Shifts[at]));
            }
        }
    }

    /// <summary>Places at one position have one area, whatever longitude a pole or the antimeridian is given.</summary>
    private static int Area(double latitude, double longitude) =>
        ((int)(Math.Abs(latitude + (Math.Abs(latitude) == 90 || Math.Abs(longitude) == 180 ? 0 : longitude)) * 97) % 4) - 1;

    private static long[] Areas(DocumentWorld world, int[] areas, ulong seed, bool isReclustered)
    {
        using var replicator = Replicator.Prepare(world.Ranking, isReclustered, 2, TestContext.Current.CancellationToken);
        using var builder = replicator.Collect(world.Counts());
        foreach (var one in world.Contributions) builder.Add(one);
        using var documents = builder.Finish();
        return replicator.DrawAreas(documents, areas, 3, 70, seed, 2, TestContext.Current.CancellationToken);
    }

    private static (double?, double?) Ends(GrowthInterval growth) => (Math.Round(growth.Low!.Value, 9), Math.Round(growth.High!.Value, 9));
}
