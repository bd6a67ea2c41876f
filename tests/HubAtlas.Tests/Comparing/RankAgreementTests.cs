using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Core.Comparing;

namespace HubAtlas.Tests.Comparing;

public class RankAgreementTests
{
    private static readonly (int, int)[] Same = [.. Enumerable.Range(1, 20).Select(r => (r, r))];
    private static readonly (int, int)[] Reversed = [.. Enumerable.Range(1, 20).Select(r => (r, 21 - r))];

    [Fact]
    public void The_same_order_agrees_by_every_measure()
    {
        Assert.Equal(1, RankAgreement.KendallTauB(Same)!.Value, 12);
        Assert.Equal(1, RankAgreement.Spearman(Same)!.Value, 12);
        Assert.Equal(1, RankAgreement.RankBiasedOverlap(Same, 20, 0.9)!.Value, 12);
        Assert.Equal(1, RankAgreement.Overlap(Same, 20));
    }

    [Fact]
    public void The_reversed_order_disagrees_by_the_correlations()
    {
        Assert.Equal(-1, RankAgreement.KendallTauB(Reversed)!.Value, 12);
        Assert.Equal(-1, RankAgreement.Spearman(Reversed)!.Value, 12);
        Assert.Equal(0, RankAgreement.Overlap(Reversed, 10));
    }

    [Fact]
    public void Rank_biased_overlap_follows_its_formula()
    {
        // a b c | b a d: 0, 2 and 2 in common at depths 1 to 3.
        (int, int)[] pairs = [(1, 2), (2, 1)];
        const double P = 0.9;
        var byHand = (2.0 / 3 * P * P * P) + ((1 - P) / P * ((0 * P) + (2.0 / 2 * P * P) + (2.0 / 3 * P * P * P)));
        Assert.Equal(byHand, RankAgreement.RankBiasedOverlap(pairs, 3, P)!.Value, 12);
    }

    [Fact]
    public void Rankings_with_nothing_in_common_do_not_overlap()
    {
        Assert.Equal(0, RankAgreement.RankBiasedOverlap([], 10, 0.9));
        Assert.Equal(0, RankAgreement.Overlap([], 10));
        Assert.Null(RankAgreement.KendallTauB([]));
        Assert.Null(RankAgreement.Spearman([(1, 1)]));
        Assert.Null(RankAgreement.RankBiasedOverlap(Same, 0, 0.9));
    }

    [Fact]
    public void A_ranking_in_which_all_tie_has_no_correlation()
    {
        (int, int)[] tied = [(1, 1), (1, 2), (1, 3)];
        Assert.Null(RankAgreement.KendallTauB(tied));
        Assert.Null(RankAgreement.Spearman(tied));
        Assert.Null(RankAgreement.KendallTauB([.. tied.Select(p => (p.Item2, p.Item1))]));
        Assert.Null(RankAgreement.Spearman([.. tied.Select(p => (p.Item2, p.Item1))]));
    }

    [Fact]
    public void Two_items_correlate_wholly()
    {
        Assert.Equal(1, RankAgreement.Spearman([(1, 3), (2, 8)]));
        Assert.Equal(-1, RankAgreement.Spearman([(1, 8), (2, 3)]));
        Assert.Equal(1, RankAgreement.KendallTauB([(1, 1), (2, 3)]));
    }

    [Fact]
    public void Agreement_at_the_top_weighs_more_than_at_the_bottom()
    {
        (int, int)[] topSwapped = [(1, 2), (2, 1), .. Same.Skip(2)];
        (int, int)[] bottomSwapped = [.. Same.Take(18), (19, 20), (20, 19)];
        Assert.True(RankAgreement.RankBiasedOverlap(topSwapped, 20, 0.9) < RankAgreement.RankBiasedOverlap(bottomSwapped, 20, 0.9));
        Assert.Equal(RankAgreement.KendallTauB(topSwapped)!.Value, RankAgreement.KendallTauB(bottomSwapped)!.Value, 12);
    }

    [Fact]
    public void Spearman_without_ties_is_the_textbook_formula() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var order = Enumerable.Range(1, 12).OrderBy(r => unchecked((uint)(r * 2654435761L + (seed * 40503L * r)) % 1009)).ToArray();
            (int, int)[] pairs = [.. order.Select((r, i) => (i + 1, r))];
            var squares = pairs.Sum(p => (double)(p.Item1 - p.Item2) * (p.Item1 - p.Item2));
            var n = pairs.Length;
            return Math.Abs(RankAgreement.Spearman(pairs)!.Value - (1 - (6 * squares / (n * ((n * n) - 1.0))))) < 1e-12;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ties_lower_the_denominator_of_tau_b()
    {
        // Pairs: 1 concordant, 1 tied before, 1 concordant: 2 / √(2 · 3).
        (int, int)[] pairs = [(1, 1), (1, 2), (2, 3)];
        Assert.Equal(2 / Math.Sqrt(6), RankAgreement.KendallTauB(pairs)!.Value, 12);
    }
}
