namespace HubAtlas.Core.Certainty.Choices;

/// <summary>How much of the variance of an answer each factor makes: alone, and with all that it interacts with.</summary>
/// <param name="Variance">Over the points of A and B.</param>
/// <param name="FirstOrder">By factor; Saltelli et al. 2010, centred: without that a large mean drowns them in noise.</param>
/// <param name="Totals">By factor; Jansen 1999.</param>
internal sealed record SobolIndices(double Variance, IReadOnlyList<double> FirstOrder, IReadOnlyList<double> Totals)
{
    /// <param name="mixed">By factor, then row.</param>
    /// <returns>Null when the variance is below <paramref name="leastVariance"/>: nothing to share out.</returns>
    public static SobolIndices? Of(
        IReadOnlyList<double> a, IReadOnlyList<double> b, IReadOnlyList<IReadOnlyList<double>> mixed, double leastVariance)
    {
        var rows = a.Count;
        var mean = (a.Sum() + b.Sum()) / (2.0 * rows);
        var variance = (a.Sum(f => (f - mean) * (f - mean)) + b.Sum(f => (f - mean) * (f - mean))) / (2.0 * rows);
        if (!(variance >= leastVariance)) return null;
        var (first, totals) = (new double[mixed.Count], new double[mixed.Count]);
        for (var factor = 0; factor < mixed.Count; factor++)
        {
            for (var row = 0; row < rows; row++)
            {
                var difference = mixed[factor][row] - a[row];
                first[factor] += (b[row] - mean) * difference / (rows * variance);
                totals[factor] += difference * difference / (2 * rows * variance);
            }
        }

        return new(variance, first, totals);
    }
}
