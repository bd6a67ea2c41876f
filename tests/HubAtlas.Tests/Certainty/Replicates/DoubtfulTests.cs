using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Certainty.Replicates;

/// <summary>Replicates in which addresses are right or wrong.</summary>
public class DoubtfulTests
{
    private const int Worlds = 60;

    [Fact]
    public void Every_replicate_is_what_the_definitions_give()
    {
        var moved = 0;
        for (var seed = 0; seed < Worlds; seed++)
        {
            var world = new DoubtfulWorld(seed);
            var drawn = world.Draw(70, (ulong)seed, 1 + (seed & 1));
            foreach (var replicate in new[] { 0, 1, 31, 32, 63, 64, 69 })
            {
                var there = world.Moved((ulong)seed, replicate);
                var slow = new SlowReplicate(there, (ulong)seed, replicate);
                moved += there.Contributions.Zip(world.World.Contributions).Count(pair => pair.First.Place != pair.Second.Place);
                Assert.Equal(slow.FoundCount, drawn.FoundCounts[replicate]);
                for (var cluster = 0; cluster < world.World.Ranking.ClusterCount; cluster++)
                {
                    var at = drawn.At(replicate, cluster);
                    Assert.Equal(slow.Fixed[cluster], drawn.FixedScores[at]);
                    Assert.Equal(slow.Scores[cluster], drawn.Scores[at]);
                    Assert.Equal(slow.States[cluster], drawn.States[at]);
                    Assert.Equal(slow.Ranks[cluster], drawn.Ranks[at]);
                    Assert.Equal(slow.Shift(cluster), drawn.Shifts[at]);
                }
            }
        }

        Assert.True(moved > 1000, $"Only {moved} contributions were moved, the test says too little.");
    }

    [Fact]
    public void Where_all_addresses_are_right_the_layer_changes_no_digit()
    {
        for (var seed = 0; seed < Worlds; seed += 3)
        {
            var world = new DoubtfulWorld(seed, isSure: true);
            Assert.Equal(world.World.Draw(100, 7, 2).Scores, world.Draw(100, 7).Scores);
            Assert.Equal(world.World.Draw(100, 7, 2).Ranks, world.Draw(100, 7).Ranks);
            var errors = world.With((replicator, documents) => replicator.Errors(documents));
            Assert.All(errors.Shifts.Select((shift, c) => (shift, errors.Deviation(c))), figures => Assert.Equal((0, 0), figures));
        }
    }

    [Fact]
    public void The_ranking_itself_has_every_address_where_it_was_located()
    {
        for (var seed = 0; seed < Worlds; seed += 3)
        {
            var world = new DoubtfulWorld(seed);
            var again = world.With((replicator, documents) => replicator.Repeat(documents, 2, TestContext.Current.CancellationToken));
            Assert.Equal(world.World.Draw(1, 0, 2, isRepeat: true).Scores, again.Scores);
            Assert.All(again.States, state => Assert.Equal(ReplicateState.Alone, state));
        }
    }

    [Fact]
    public void Neither_threads_nor_order_nor_the_number_of_replicates_change_a_digit()
    {
        for (var seed = 1; seed < Worlds; seed += 9)
        {
            var world = new DoubtfulWorld(seed);
            var many = world.Draw(200, 7, 1);
            Assert.Equal(many.Scores, world.Draw(200, 7, 2, shuffle: seed).Scores);
            Assert.Equal(many.Scores[..(64 * many.ClusterCount)], world.Draw(64, 7, 2).Scores);
            if (many.ClusterCount > 0) Assert.NotEqual(many.Scores, world.Draw(200, 8, 1).Scores);
        }
    }

    [Fact]
    public void Shifts_and_deviations_are_those_of_every_string_drawn_by_itself()
    {
        var clusters = 0;
        for (var seed = 0; seed < Worlds; seed++)
        {
            var world = new DoubtfulWorld(seed);
            var (ranking, contributions) = (world.World.Ranking, world.Contributions.ToList());
            var worlds = DocumentKinds.All.Select(kind => contributions.Where(c => c.One.Kind == kind).Sum(c => c.One.Share * c.One.Multiplicity)).ToList();
            double Weight(PlacedContribution one) => DocumentWorld.KindWeights[(int)one.Kind] * 100 * one.Share * one.Multiplicity / worlds[(int)one.Kind];
            var texts = contributions.Where(c => c.Address >= 0).GroupBy(c => world.Addresses[c.Address].Text).ToList();
            for (var cluster = 0; cluster < ranking.ClusterCount; cluster++)
            {
                var (shift, variance) = (0.0, 0.0);
                foreach (var text in texts)
                {
                    double Score(double draw) => text.Sum(c =>
                        DoubtfulWorld.PlaceAt(world.Addresses[c.Address], draw) is >= 0 and var place && ranking.Clusters[place] == cluster ? Weight(c.One) : 0);
                    double[] cuts = [0, .. text.Select(c => world.Addresses[c.Address]).SelectMany(a => new[] { a.Confidence, a.Confidence + a.OtherConfidence }).Distinct().Order(), 1];
                    var pieces = cuts.Zip(cuts.Skip(1), (from, to) => (Length: to - from, Score: Score((from + to) / 2))).ToList();
                    var mean = pieces.Sum(p => p.Length * p.Score);
                    shift += mean - Score(0);
                    variance += pieces.Sum(p => p.Length * Math.Pow(p.Score - mean, 2));
                }

                var errors = world.With((replicator, documents) => replicator.Errors(documents));
                Assert.Equal(shift, errors.Shifts[cluster], 1e-6);
                Assert.Equal(Math.Sqrt(variance), errors.Deviation(cluster), 1e-6);
                clusters++;
            }
        }

        Assert.True(clusters > 50);
    }

    [Fact]
    public void Replicates_scatter_about_the_expected_scores_as_the_closed_form_says()
    {
        const int Replicates = 4000;
        var (world, outside) = (new DoubtfulWorld(5), 0);
        var errors = world.With((replicator, documents) => replicator.Errors(documents));
        var drawn = world.With((replicator, documents) => replicator.DrawAddresses(documents, Replicates, 11, 2, TestContext.Current.CancellationToken), isReclustered: false);
        var scores = world.World.Scores([.. world.World.Ranking.Clusters], drawn.ClusterCount, DocumentWorld.Once);
        Assert.True(drawn.ClusterCount > 1);
        for (var cluster = 0; cluster < drawn.ClusterCount; cluster++)
        {
            var of = Enumerable.Range(0, Replicates).Select(b => drawn.FixedScores[drawn.At(b, cluster)]).ToList();
            var sd = Math.Sqrt(of.Sum(s => Math.Pow(s - of.Average(), 2)) / (Replicates - 1));
            if (Math.Abs(of.Average() - scores[cluster] - errors.Shifts[cluster]) > 3 * errors.Deviation(cluster) / Math.Sqrt(Replicates)) outside++;
            if (Math.Abs((sd / errors.Deviation(cluster)) - 1) > 3 / Math.Sqrt(2 * Replicates)) outside++;
            Assert.NotEqual(0, errors.Shifts[cluster]);
        }

        Assert.True(outside <= drawn.ClusterCount / 50, $"{outside} of {2 * drawn.ClusterCount} figures are more than three standard errors off.");
    }

    [Theory]
    [InlineData(1.1, 0), InlineData(-0.1, 0), InlineData(0.7, 0.4), InlineData(double.NaN, 0), InlineData(0.5, -0.1)]
    public void Probabilities_that_are_none_are_refused(double confidence, double other)
    {
        using var replicator = Replicator.Prepare(DocumentWorld.Make(5).Ranking, false, 1, TestContext.Current.CancellationToken);
        var counts = Enumerable.Range(0, 3).Select(_ => new long[200]).ToArray();
        Assert.Contains("expected 0 to 1 together", Assert.Throws<AtlasException>(() => replicator.Collect(counts, [new(1, 0, 1, confidence, other)])).Message);
    }
}
