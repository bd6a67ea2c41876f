using HubAtlas.Core.Citing;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Citing;

/// <summary>Thresholds, ties and sums of random strata against plain lists.</summary>
public class StratumScoringTests
{
    [Fact]
    public void A_class_is_exactly_as_large_as_its_percentage()
    {
        var random = new Random(1);
        for (var i = 0; i < 400; i++)
        {
            var works = RandomWorks.Stratum(random);
            var scores = Citer.Score(RandomWorks.Levels(7, works)).Single();
            Assert.Equal((7, works.Sum(w => w.Weight), works.Sum(w => w.Weight * w.Citations)), (scores.Stratum, scores.Works, scores.Citations));
            foreach (var (percent, top) in TopShares.All.Zip(scores.Tops))
            {
                var sum = works.Aggregate((Int128)top.LeftOver, (all, work) => all + RandomWorks.Part(scores, top, work));
                Assert.Equal(scores.Works * (Int128)percent * (Contribution.Whole / 100), sum);
                Assert.InRange(top.LeftOver, 0, works.Count(w => w.Citations == top.Threshold) - 1);
                Assert.Equal(works.Where(w => w.Citations == top.Threshold).Min(w => w.Id), top.FirstId);
            }
        }
    }

    [Fact]
    public void Every_publication_has_the_part_that_plain_lists_give_it()
    {
        var random = new Random(2);
        for (var i = 0; i < 200; i++)
        {
            var works = RandomWorks.Stratum(random);
            var scores = Citer.Score(RandomWorks.Levels(0, works)).Single();
            foreach (var (percent, top) in TopShares.All.Zip(scores.Tops))
                Assert.All(works, work => Assert.Equal(RandomWorks.Plain(works, percent, work), (double)RandomWorks.Part(scores, top, work), 1e4));
        }
    }

    [Fact]
    public void Ties_at_the_threshold_share_what_is_missing()
    {
        // Ten publications, one of them above, four at the threshold: a tenth is one publication and a half is five.
        long[] citations = [9, 4, 4, 4, 4, 1, 1, 0, 0, 0];
        var scores = Citer.Score(RandomWorks.Levels(0, citations.Select((c, i) => ((long)i, c, (long)Contribution.Whole)))).Single();
        Assert.Equal([9, 9, 9, 4], scores.Tops.Select(top => top.Threshold));
        Assert.Equal([100_000_000_000_000_000, 500_000_000_000_000_000, 1_000_000_000_000_000_000, 1_000_000_000_000_000_000], scores.Tops.Select(top => top.Ties[0]));
        var five = Citer.Score(RandomWorks.Levels(0, citations.Skip(1).Select((c, i) => ((long)i, c, (long)Contribution.Whole)))).Single();
        // Of nine, a tenth is 0.9 publications: 0.225 of each of four.
        Assert.Equal((4, 225_000_000_000_000_000), (five.Tops[2].Threshold, five.Tops[2].Ties[0]));
    }

    [Fact]
    public void Where_nothing_is_cited_everything_is_in_every_class_alike()
    {
        var scores = Citer.Score([new CitationLevel(0, 0, Contribution.Whole, 30, 5)]).Single();
        Assert.Equal(TopShares.All.Select(q => q * 10_000_000_000_000_000L), scores.Tops.Select(top => top.Ties[0]));
        Assert.Equal(0, scores.Citations);
    }

    [Fact]
    public void A_rising_change_of_citations_moves_no_publication()
    {
        var random = new Random(3);
        for (var i = 0; i < 100; i++)
        {
            var works = RandomWorks.Stratum(random);
            var (one, other) = (Citer.Score(RandomWorks.Levels(0, works)).Single(), Citer.Score(RandomWorks.Levels(0, works.Select(w => w with { Citations = Changed(w.Citations) }))).Single());
            foreach (var (before, after) in one.Tops.Zip(other.Tops))
                Assert.Equal((Changed(before.Threshold), before.FirstId, before.LeftOver, string.Join(' ', before.Ties)), (after.Threshold, after.FirstId, after.LeftOver, string.Join(' ', after.Ties)));
        }

        static long Changed(long citations) => (3 * citations * citations) + citations + 5;
    }

    [Fact]
    public void Strata_are_told_apart_where_they_stream_by()
    {
        var random = new Random(4);
        var strata = Enumerable.Range(0, 30).Select(_ => RandomWorks.Stratum(random)).ToList();
        var together = Citer.Score(strata.SelectMany((works, i) => RandomWorks.Levels(i, works))).ToList();
        Assert.Equal(Enumerable.Range(0, 30), together.Select(s => s.Stratum));
        Assert.All(strata.Index(), s => Assert.Equal(Citer.Score(RandomWorks.Levels(s.Index, s.Item)).Single().Tops.Select(t => t.Threshold), together[s.Index].Tops.Select(t => t.Threshold)));
    }
}
