namespace HubAtlas.Core.Certainty;

/// <summary>The rank set of one cluster: only its differences with the others must hold at once.</summary>
internal static class MarginalSets
{
    /// <param name="allMaxima">Raised to the maxima over all of the cluster's differences, for the joint sets.</param>
    public static RankSet Find(PairStatistics pairs, int j, Span<double> allMaxima)
    {
        var active = Enumerable.Range(0, pairs.Clusters).Where(k => k != j && pairs.Varies(j, k)).ToList();
        if (active.Count == 0) return pairs.Set(j, null);
        var maxima = Maxima(pairs, j, active);
        Lanes.Raise(allMaxima, maxima);
        while (true)
        {
            var quantile = pairs.Quantile(maxima);
            var tied = active.FindAll(k => pairs.Size(j, k) <= quantile);
            if (tied.Count == 0 || tied.Count == active.Count) return pairs.Set(j, quantile);
            active = tied;
            maxima = Maxima(pairs, j, active);
        }
    }

    private static double[] Maxima(PairStatistics pairs, int j, List<int> active)
    {
        var maxima = new double[pairs.Replicates];
        foreach (var k in active) pairs.Raise(maxima, j, k);
        return maxima;
    }
}
