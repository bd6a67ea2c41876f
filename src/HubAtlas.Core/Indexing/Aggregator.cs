using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Indexing;

/// <summary>A parent's scores from those of its nodes.</summary>
internal static class Aggregator
{
    /// <summary>Taken for lower scores where a geometric or harmonic mean is tried beside the recipe's.</summary>
    public const double TriedFloor = 1e-12;

    /// <param name="children">By node, then unit; NaN: missing.</param>
    /// <param name="weights">By node.</param>
    public static double[] Aggregate(IReadOnlyList<double[]> children, ReadOnlySpan<double> weights, Aggregation aggregation)
    {
        if (aggregation.Method == AggregationMethod.Copeland) return Copeland.Of(children, weights);
        var scores = new double[children[0].Length];
        for (var unit = 0; unit < scores.Length; unit++)
            scores[unit] = aggregation.Method == AggregationMethod.Median ? Median(children, weights, unit) : Mean(children, weights, unit, aggregation);
        return scores;
    }

    /// <summary>Whether the mean has a value for a score.</summary>
    public static bool Takes(double score, Aggregation aggregation) =>
        aggregation.Floor is not null || aggregation.Method is not (AggregationMethod.Geometric or AggregationMethod.Harmonic or AggregationMethod.Power)
            || (aggregation.Method == AggregationMethod.Power && aggregation.Power >= 1) || double.IsNaN(score) || score > 0;

    private static double Mean(IReadOnlyList<double[]> children, ReadOnlySpan<double> weights, int unit, Aggregation aggregation)
    {
        var (sum, all) = (0.0, 0.0);
        for (var child = 0; child < children.Count; child++)
        {
            var score = children[child][unit];
            if (double.IsNaN(score) || weights[child] == 0) continue;
            sum += weights[child] * Inner(score, aggregation);
            all += weights[child];
        }

        return all > 0 ? Outer(sum / all, aggregation) : double.NaN;
    }

    private static double Inner(double score, Aggregation aggregation) => aggregation.Method switch
    {
        AggregationMethod.Geometric => Elementary.Log(Math.Max(score, aggregation.Floor ?? score)),
        AggregationMethod.Harmonic => 1 / Math.Max(score, aggregation.Floor ?? score),
        AggregationMethod.Power => Elementary.Pow(Math.Max(score, aggregation.Floor ?? score), aggregation.Power),
        _ => score,
    };

    private static double Outer(double mean, Aggregation aggregation) => aggregation.Method switch
    {
        AggregationMethod.Geometric => Elementary.Exp(mean),
        AggregationMethod.Harmonic => 1 / mean,
        AggregationMethod.Power => Elementary.Pow(mean, 1 / aggregation.Power),
        _ => mean,
    };

    private static double Median(IReadOnlyList<double[]> children, ReadOnlySpan<double> weights, int unit)
    {
        var present = new List<double>(children.Count);
        for (var child = 0; child < children.Count; child++)
            if (weights[child] > 0 && !double.IsNaN(children[child][unit])) present.Add(children[child][unit]);
        present.Sort();
        return present.Count == 0 ? double.NaN : (present[(present.Count - 1) / 2] + present[present.Count / 2]) / 2;
    }
}
