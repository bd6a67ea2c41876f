using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Indexing;

/// <summary>How nodes of one parent hang together: correlations, Cronbach's alpha, principal components.</summary>
internal static class Coherer
{
    /// <param name="children">By node, then unit; NaN: missing.</param>
    public static CoherenceResult Of(double[][] children, double[] parent)
    {
        var pairs = new List<NodePair>();
        for (var first = 0; first < children.Length; first++)
        {
            for (var second = first + 1; second < children.Length; second++)
            {
                var correlation = Sample.Correlation(children[first], children[second], out var count);
                pairs.Add(new(first, second, count, Known(correlation)));
            }
        }

        var complete = Complete(children);
        var components = Components(complete);
        return new(
            Alpha(complete), components is null ? null : components.Max() / components.Sum(), components?.Count(c => c > 1),
            [.. children.Select(c => Known(Sample.Correlation(c, parent, out _)))], pairs);
    }

    /// <summary>k/(k − 1) · (1 − Σσ²/σ² of the sum), over the units that have all (Cronbach 1951).</summary>
    public static double? Alpha(double[][] complete)
    {
        if (complete[0].Length < 2) return null;
        double[] sums = [.. Enumerable.Range(0, complete[0].Length).Select(unit => complete.Sum(c => c[unit]))];
        var whole = Elementary.Pow(Sample.Deviation(sums, lost: 1), 2);
        double count = complete.Length;
        return whole > 0 ? count / (count - 1) * (1 - (complete.Sum(c => Elementary.Pow(Sample.Deviation(c, lost: 1), 2)) / whole)) : null;
    }

    /// <summary>Eigenvalues of the correlations; null where one of the nodes does not vary.</summary>
    public static double[]? Components(double[][] complete)
    {
        var matrix = new double[complete.Length, complete.Length];
        for (var first = 0; first < complete.Length; first++)
        {
            for (var second = 0; second < complete.Length; second++)
                matrix[first, second] = first == second ? 1 : Sample.Correlation(complete[first], complete[second], out _);
        }

        return matrix.Cast<double>().Any(double.IsNaN) ? null : Eigenvalues.Of(matrix);
    }

    /// <summary>The units that have all of them.</summary>
    public static double[][] Complete(double[][] children)
    {
        int[] units = [.. Enumerable.Range(0, children[0].Length).Where(unit => Array.TrueForAll(children, c => !double.IsNaN(c[unit])))];
        return Array.ConvertAll(children, c => Array.ConvertAll(units, unit => c[unit]));
    }

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
