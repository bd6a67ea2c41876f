namespace HubAtlas.Core.Sampling;

internal static class RankCorrelations
{
    /// <summary>Spearman's ρ of two lists without ties within a list.</summary>
    public static double? Spearman(IReadOnlyList<double> left, IReadOnlyList<double> right)
    {
        var count = left.Count;
        if (count < 2) return null;
        var leftRanks = Ranks(left);
        var rightRanks = Ranks(right);
        var squares = leftRanks.Zip(rightRanks, (a, b) => (double)(a - b) * (a - b)).Sum();
        return 1 - (6 * squares / ((double)count * ((double)count * count - 1)));
    }

    private static int[] Ranks(IReadOnlyList<double> values)
    {
        var ranks = new int[values.Count];
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ThenBy(i => i).ToArray();
        for (var rank = 0; rank < order.Length; rank++) ranks[order[rank]] = rank;
        return ranks;
    }
}
