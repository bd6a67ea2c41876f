namespace HubAtlas.Core.Indexing;

/// <summary>Ranks of scores: 1 is best, equal scores share the smallest.</summary>
internal static class Places
{
    /// <returns>0: missing.</returns>
    public static int[] Of(double[] scores)
    {
        var (order, ranks) = (Enumerable.Range(0, scores.Length).Where(i => !double.IsNaN(scores[i])).ToArray(), new int[scores.Length]);
        Array.Sort(order, (a, b) => scores[b].CompareTo(scores[a]) is not 0 and var by ? by : a.CompareTo(b));
        for (var i = 0; i < order.Length; i++)
            ranks[order[i]] = i > 0 && scores[order[i]] == scores[order[i - 1]] ? ranks[order[i - 1]] : i + 1;
        return ranks;
    }

    /// <summary>Thousandths of the others that are worse, cut and not rounded: as PERCENTRANK.INC of Excel, with which the Global Innovation Index marks.</summary>
    /// <returns>−1: missing, or alone.</returns>
    public static int[] Thousandths(int[] ranks)
    {
        var sorted = ranks.Where(r => r > 0).Order().ToArray();
        return Array.ConvertAll(ranks, rank =>
        {
            if (rank == 0 || sorted.Length < 2) return -1;
            var better = Array.BinarySearch(sorted, rank);
            while (better + 1 < sorted.Length && sorted[better + 1] == rank) better++;
            return 1000 * (sorted.Length - 1 - better) / (sorted.Length - 1);
        });
    }
}
