namespace HubAtlas.Core.Certainty;

/// <summary>The rank sets of all clusters: all differences must hold at once.</summary>
internal static class JointSets
{
    /// <param name="maxima">Over all pairs, one a replicate.</param>
    public static RankSet[] Find(PairStatistics pairs, double[] maxima, CancellationToken stop)
    {
        var quantile = Quantile(pairs, maxima, stop);
        return [.. Enumerable.Range(0, pairs.Clusters).Select(j => pairs.Set(j, quantile))];
    }

    private static double? Quantile(PairStatistics pairs, double[] maxima, CancellationToken stop)
    {
        var active = new List<(int, int)>();
        for (var j = 0; j < pairs.Clusters; j++)
            for (var k = j + 1; k < pairs.Clusters; k++)
                if (pairs.Varies(j, k)) active.Add((j, k));
        if (active.Count == 0) return null;
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var quantile = pairs.Quantile(maxima);
            var tied = active.FindAll(pair => pairs.Size(pair.Item1, pair.Item2) <= quantile);
            if (tied.Count == 0 || tied.Count == active.Count) return quantile;
            active = tied;
            maxima = new double[pairs.Replicates];
            foreach (var (j, k) in active) pairs.Raise(maxima, j, k);
        }
    }
}
