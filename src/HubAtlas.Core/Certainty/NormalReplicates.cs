namespace HubAtlas.Core.Certainty;

/// <summary>Replicates of the scores drawn from the normal distribution with their covariance: no document is read again.</summary>
public static class NormalReplicates
{
    /// <param name="scores">The edition's, by rank, in percent.</param>
    /// <param name="seed">0 or above.</param>
    /// <param name="threads">Any number draws the same.</param>
    public static DrawnScores Draw(
        IReadOnlyList<double> scores, ScoreCovariance covariance, int replicates, int seed, int threads, CancellationToken stop = default)
    {
        var clusters = scores.Count;
        var values = new double[replicates * clusters];
        if (clusters == 0) return new(replicates, clusters, values);
        var factor = new CorrelationFactor(covariance);
        var (alike, deviations) = (Alike(covariance), Enumerable.Range(0, clusters).Select(covariance.Deviation).ToArray());
        Parallel.For(0, replicates, ParallelWork.Options(threads, stop), b =>
        {
            var normal = new double[factor.Rank];
            new NormalStream(seed, b).Fill(normal);
            var row = values.AsSpan(b * clusters, clusters);
            for (var c = 0; c < clusters; c++)
                row[c] = scores[c] + (deviations[alike[c]] * Lanes.Dot(factor.Row(alike[c]), normal));
        });
        return new(replicates, clusters, values);
    }

    /// <summary>
    /// By cluster the first one whose score differs from its own by a constant. Both get the very same draw: rounding must not decide
    /// between two scores that cannot part.
    /// </summary>
    private static int[] Alike(ScoreCovariance covariance)
    {
        var alike = new int[covariance.Clusters];
        for (var c = 0; c < alike.Length; c++) alike[c] = covariance.Spreads.Of(c).IndexOf(0.0);
        return alike;
    }
}
