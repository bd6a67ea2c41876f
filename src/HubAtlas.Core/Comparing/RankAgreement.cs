using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Comparing;

/// <summary>Measures of how alike two rankings are, from the two ranks of each common item.</summary>
internal static class RankAgreement
{
    /// <param name="pairs">The items that both rankings hold.</param>
    /// <param name="depth">Ranks 1 to this one are known in both.</param>
    /// <param name="topOverlap">Null where the depth has none.</param>
    public static Agreement Of(IReadOnlyList<(int First, int Second)> pairs, int depth, double? topOverlap) =>
        new(pairs.Count, KendallTauB(pairs), topOverlap)
        {
            Depth = depth,
            Spearman = Spearman(pairs),
            RankBiasedOverlap = RankBiasedOverlap(pairs, depth, Agreement.Persistence),
        };

    /// <summary>Items that both have among their first <paramref name="depth"/>, as a part of the depth.</summary>
    public static double? Overlap(IReadOnlyList<(int First, int Second)> pairs, int depth) =>
        depth == 0 ? null : (double)Common(pairs, depth) / depth;

    /// <summary>τ-b by pair counting: (concordant − discordant) / √((pairs − ties before)(pairs − ties after)).</summary>
    public static double? KendallTauB(IReadOnlyList<(int First, int Second)> pairs)
    {
        long score = 0, untiedFirst = 0, untiedSecond = 0;
        for (var i = 0; i < pairs.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var first = Math.Sign(pairs[i].First - pairs[j].First);
                var second = Math.Sign(pairs[i].Second - pairs[j].Second);
                score += first * second;
                untiedFirst += Math.Abs(first);
                untiedSecond += Math.Abs(second);
            }
        }

        return untiedFirst == 0 || untiedSecond == 0 ? null : score / Math.Sqrt((double)untiedFirst * untiedSecond);
    }

    /// <summary>Pearson's correlation of the items' places among themselves; equal ranks share their middle place.</summary>
    public static double? Spearman(IReadOnlyList<(int First, int Second)> pairs)
    {
        if (pairs.Count < 2) return null;
        var first = Places(pairs.Select(p => p.First).ToList());
        var second = Places(pairs.Select(p => p.Second).ToList());
        var middle = (pairs.Count + 1) / 2.0;
        double product = 0, squaresFirst = 0, squaresSecond = 0;
        for (var i = 0; i < first.Length; i++)
        {
            product += (first[i] - middle) * (second[i] - middle);
            squaresFirst += (first[i] - middle) * (first[i] - middle);
            squaresSecond += (second[i] - middle) * (second[i] - middle);
        }

        return squaresFirst == 0 || squaresSecond == 0 ? null : product / Math.Sqrt(squaresFirst * squaresSecond);
    }

    /// <summary>
    /// RBO extrapolated from depth k (Webber, Moffat, Zobel 2010): X(k)/k · p^k + (1 − p)/p · Σ X(d)/d · p^d for d = 1 … k, where
    /// X(d) items are among the first d of both.
    /// </summary>
    public static double? RankBiasedOverlap(IReadOnlyList<(int First, int Second)> pairs, int depth, double persistence)
    {
        if (depth == 0) return null;
        var sum = 0.0;
        for (var d = 1; d <= depth; d++) sum += (double)Common(pairs, d) / d * Elementary.Pow(persistence, d);
        return ((double)Common(pairs, depth) / depth * Elementary.Pow(persistence, depth)) + ((1 - persistence) / persistence * sum);
    }

    private static int Common(IReadOnlyList<(int First, int Second)> pairs, int depth) =>
        pairs.Count(p => p.First <= depth && p.Second <= depth);

    private static double[] Places(List<int> ranks) =>
        [.. ranks.Select(rank => ranks.Count(r => r < rank) + ((ranks.Count(r => r == rank) + 1) / 2.0))];
}
