using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Indexing;

/// <summary>The score that goes with a unit's size: a restricted cubic spline on its logarithm (Harrell, Regression Modeling Strategies, section 2.4.5).</summary>
internal static class Expecter
{
    /// <summary>Quantiles of the knots that Harrell proposes for five.</summary>
    private static readonly double[] KnotShares = [0.05, 0.275, 0.5, 0.725, 0.95];

    /// <summary>Fewer units carry no curve of five numbers.</summary>
    private const int FewestUnits = 20;

    /// <returns>Null where too few units have a size.</returns>
    public static Expectation? Of(double[] scores, IReadOnlyList<IndexUnit> units) => Of(scores, units, "spline5");

    /// <param name="curve">linear, cubic or spline5.</param>
    public static Expectation? Of(double[] scores, IReadOnlyList<IndexUnit> units, string curve)
    {
        int[] known = [.. Enumerable.Range(0, units.Count).Where(u => units[u].Size > 0 && !double.IsNaN(scores[u]))];
        if (known.Length < FewestUnits) return null;
        double[] sizes = [.. known.Select(u => Elementary.Log(units[u].Size!.Value))];
        var basis = Basis(curve, sizes);
        var rows = Array.ConvertAll(sizes, s => basis(s));
        double[] observed = [.. known.Select(u => scores[u])];
        if (LeastSquares.Solve(rows, observed) is not { } factors) return null;
        double Fitted(double size) => basis(size).Zip(factors, (b, f) => b * f).Sum();
        var residuals = sizes.Select((s, i) => Elementary.Pow(observed[i] - Fitted(s), 2)).Sum();
        var mean = observed.Average();
        return new(
            curve, 1 - (residuals / observed.Sum(o => (o - mean) * (o - mean))), Math.Sqrt(residuals / (known.Length - factors.Length)),
            [.. units.Select(u => u.Size > 0 ? Fitted(Elementary.Log(u.Size.Value)) : (double?)null)]);
    }

    private static Func<double, double[]> Basis(string curve, double[] sizes)
    {
        if (curve == "linear") return s => [1, s];
        if (curve == "cubic") return s => [1, s, s * s, s * s * s];
        double[] sorted = [.. sizes.Order()];
        return Spline(Array.ConvertAll(KnotShares, share => Sample.Quantile(sorted, share)));
    }

    private static Func<double, double[]> Spline(double[] knots)
    {
        var (last, before) = (knots[^1], knots[^2]);
        var scale = (last - knots[0]) * (last - knots[0]);
        static double Cube(double x) => x > 0 ? x * x * x : 0;
        return s => [1, s, .. knots.SkipLast(2).Select(knot => (Cube(s - knot)
            - (Cube(s - before) * (last - knot) / (last - before)) + (Cube(s - last) * (before - knot) / (last - before))) / scale)];
    }
}
