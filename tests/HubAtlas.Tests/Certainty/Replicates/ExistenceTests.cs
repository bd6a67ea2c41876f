using HubAtlas.Core.Certainty.Changes;
using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Certainty.Replicates;

public class ExistenceTests
{
    [Fact]
    public void Shares_of_states_are_counted_and_add_up_to_one()
    {
        var scores = new ReplicateScores(4, 3);
        Set(scores, cluster: 1, ReplicateState.Alone, ReplicateState.Absorbed, ReplicateState.Absorbed, ReplicateState.Gone);
        scores.AbsorbedBy.AsSpan().Fill(ReplicateScores.None);
        (scores.AbsorbedBy[scores.At(1, 1)], scores.AbsorbedBy[scores.At(2, 1)]) = (2, 2);
        (scores.Jaccards[scores.At(0, 1)], scores.Splits[scores.At(3, 1)]) = (0.5, true);
        Assert.Equal(new Existence(0.25, 0.5, 2, 0.25, 0.25, 0.125), Existence.Of(scores)[1]);
        Assert.Null(Existence.Of(scores)[0].AbsorbedBy);
        Assert.All(Existence.Of(scores), e => Assert.Equal(1, e.Alone + e.Absorbed + e.Gone));
    }

    [Fact]
    public void Only_a_cluster_that_is_alone_is_among_the_first()
    {
        var scores = new ReplicateScores(4, 1);
        Set(scores, 0, ReplicateState.Alone, ReplicateState.Alone, ReplicateState.Absorbed, ReplicateState.Alone);
        int[] ranks = [10, 11, 3, 1];
        ranks.CopyTo(scores.Ranks, 0);
        Assert.Equal(0.5, Existence.ShareInTop(scores, 0, 10));
        Assert.Equal(0.25, Existence.ShareInTop(scores, 0, 9));
    }

    /// <summary>Of 200 shifts the second smallest and the 198th are the quantiles of 1 and 99 per cent.</summary>
    [Fact]
    public void The_shift_is_told_by_quantiles_of_the_replicates_in_which_the_cluster_is_alone()
    {
        var scores = new ReplicateScores(203, 1);
        for (var replicate = 0; replicate < 200; replicate++)
            (scores.States[replicate], scores.Shifts[replicate]) = (ReplicateState.Alone, ((replicate * 77) % 200) - 100);
        for (var replicate = 200; replicate < 203; replicate++) scores.Shifts[replicate] = 1000;
        Assert.Equal((-99, 97), ExistenceShift.Of(scores, 0));
        Assert.Equal((-91, 89), ExistenceShift.Of(scores, 0, tail: 0.05));
        for (var replicate = 0; replicate < 200; replicate++) scores.Shifts[replicate] += 200;
        Assert.Equal((0, 297), ExistenceShift.Of(scores, 0));
        Array.Clear(scores.States);
        Assert.Equal((0, 0), ExistenceShift.Of(scores, 0));
    }

    [Fact]
    public void A_change_is_told_by_the_replicates_in_which_the_cluster_is_alone_in_both()
    {
        var (before, after) = (new ReplicateScores(5, 2), new ReplicateScores(5, 1));
        Set(before, 1, ReplicateState.Alone, ReplicateState.Alone, ReplicateState.Alone, ReplicateState.Gone, ReplicateState.Alone);
        Set(after, 0, ReplicateState.Alone, ReplicateState.Alone, ReplicateState.Alone, ReplicateState.Alone, ReplicateState.Absorbed);
        int[] changes = [-2, 1, -1];
        double[] scores = [3, 1, 2];
        for (var replicate = 0; replicate < 3; replicate++)
        {
            (before.Ranks[before.At(replicate, 1)], after.Ranks[replicate]) = (10, 10 + changes[replicate]);
            (before.Scores[before.At(replicate, 1)], after.Scores[replicate]) = (7, 7 + scores[replicate]);
            (before.Shifts[before.At(replicate, 1)], after.Shifts[replicate]) = (3, 3 + (2 * replicate) - 1);
        }

        // Where it is not alone in both, nothing is looked at.
        (after.Ranks[3], after.Ranks[4], after.Shifts[3], after.Shifts[4]) = (99, 99, 99, -99);
        Assert.Equal(new PairedChange(2.0 / 3, 1.0 / 3, 1, 0.6, -1, 3), PairedChange.Of(before, 1, after, 0));
        Assert.Null(PairedChange.Of(before, 0, after, 0));
        Assert.Throws<AtlasException>(() => PairedChange.Of(before, 1, new ReplicateScores(6, 1), 0));
    }

    /// <summary>Two editions of mostly the same documents: with the same weights what they share falls out.</summary>
    [Fact]
    public void The_same_weights_in_both_make_a_change_less_uncertain()
    {
        var world = DocumentWorld.Make(5);
        var one = world.Draw(400, 1, 2, isReclustered: false);
        var later = world.Contributions.Where(c => c.DocumentId % 10 != 0).ToList();
        var (same, other) = (world.Draw(400, 1, 2, later, isReclustered: false), world.Draw(400, 2, 2, later, isReclustered: false));
        double Sd(ReplicateScores after, int cluster)
        {
            var changes = Enumerable.Range(0, 400).Select(b => after.Scores[after.At(b, cluster)] - one.Scores[one.At(b, cluster)]).ToList();
            return Math.Sqrt(changes.Average(c => (c - changes.Average()) * (c - changes.Average())));
        }

        Assert.True(one.ClusterCount > 1);
        Assert.All(Enumerable.Range(0, one.ClusterCount), cluster => Assert.True(Sd(same, cluster) < 0.7 * Sd(other, cluster)));
    }

    private static void Set(ReplicateScores scores, int cluster, params ReplicateState[] states)
    {
        for (var replicate = 0; replicate < states.Length; replicate++) scores.States[scores.At(replicate, cluster)] = states[replicate];
    }
}
