namespace HubAtlas.Tests.Certainty;

/// <summary>
/// The claim itself: in worlds whose truth is known, sets at 90 % hold the whole true rank set in 90 % of the worlds. Where all are tied that
/// is sharp, and percentiles of replicated ranks hold nothing.
/// </summary>
public class CoverageTests
{
    private const int Worlds = 200, Clusters = 40, Replicates = 1000;
    private const double Level = 0.9;

    [Fact]
    public void Where_all_are_tied_the_sets_hold_as_often_as_they_say_and_percentiles_never()
    {
        var (held, jointly, naive) = (0, 0, 0);
        for (var world = 0; world < Worlds; world++)
        {
            var (scores, covariance) = TiedWorld.Draw(world, Clusters);
            var replicates = Measured.Draw(scores, covariance, Replicates, world, threads: 2);
            var sets = Measured.Sets(scores, replicates, covariance.Spreads, Level, threads: 2);
            held += sets.Marginal.Count(s => s.Ranks == new Core.Model.RankInterval(1, Clusters));
            jointly += sets.Joint.All(s => s.Ranks == new Core.Model.RankInterval(1, Clusters)) ? 1 : 0;
            if (world % 10 == 0) naive += Enumerable.Range(0, Clusters).Count(j => TiedWorld.HoldsByPercentiles(replicates, j, Level));
        }

        Assert.Equal(Level, held / (double)(Worlds * Clusters), 0.02);
        Assert.Equal(0, naive);
        // Three standard errors of a share of 200.
        Assert.Equal(Level, jointly / (double)Worlds, 0.064);
    }
}
