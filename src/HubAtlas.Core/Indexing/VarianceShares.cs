using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Indexing;

/// <summary>What each factor has of the variance of an answer.</summary>
internal static class VarianceShares
{
    /// <summary>First order: Saltelli et al. 2010, equation (b) of table 2; total: Jansen 1999, equation (f). Zero of an answer that does not vary.</summary>
    /// <param name="mixed">By factor, then run: A with that factor of B.</param>
    public static IReadOnlyList<(double First, double Total)> Of(double[] a, double[] b, IReadOnlyList<double[]> mixed)
    {
        var variance = Elementary.Pow(Sample.Deviation([.. a, .. b], lost: 1), 2);
        return [.. mixed.Select(m => variance > 0
            ? (First: b.Select((y, i) => y * (m[i] - a[i])).Average() / variance, Total: a.Select((y, i) => (y - m[i]) * (y - m[i])).Sum() / (2 * a.Length * variance))
            : (0, 0))];
    }
}
