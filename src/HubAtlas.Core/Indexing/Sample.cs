using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Indexing;

/// <summary>Statistics of values of which some are missing; NaN stands for a missing one in this room.</summary>
internal static class Sample
{
    public static int Count(ReadOnlySpan<double> values)
    {
        var count = 0;
        foreach (var value in values) count += double.IsNaN(value) ? 0 : 1;
        return count;
    }

    /// <returns>NaN of nothing.</returns>
    public static double Mean(ReadOnlySpan<double> values)
    {
        var (sum, count) = (0.0, 0);
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            sum += value;
            count++;
        }

        return sum / count;
    }

    /// <param name="lost">Degrees of freedom: 1 for a sample, 0 for all there are.</param>
    public static double Deviation(ReadOnlySpan<double> values, int lost)
    {
        var (mean, squares, count) = (Mean(values), 0.0, 0);
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            squares += (value - mean) * (value - mean);
            count++;
        }

        return count > lost ? Math.Sqrt(squares / (count - lost)) : double.NaN;
    }

    /// <returns>NaN of nothing.</returns>
    public static (double Low, double High) Range(ReadOnlySpan<double> values)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (value < low) low = value;
            if (value > high) high = value;
        }

        return low > high ? (double.NaN, double.NaN) : (low, high);
    }

    /// <summary>G₁ and G₂ of Joanes and Gill 1998.</summary>
    /// <returns>Null of fewer than four values, or of equal ones.</returns>
    public static Moments? Moments(ReadOnlySpan<double> values)
    {
        var (mean, second, third, fourth) = (Mean(values), 0.0, 0.0, 0.0);
        double n = Count(values);
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            var squared = (value - mean) * (value - mean);
            second += squared;
            third += squared * (value - mean);
            fourth += squared * squared;
        }

        if (n < 4 || !(second > 0)) return null;
        var ratio = n * fourth / (second * second);
        return new(
            Math.Sqrt(n) * third / Elementary.Pow(second, 1.5) * Math.Sqrt(n * (n - 1)) / (n - 2),
            ((n + 1) * (ratio - 3) + 6) * (n - 1) / ((n - 2) * (n - 3)));
    }

    /// <summary>Of the units that have both; NaN where fewer than three have, or where one does not vary.</summary>
    public static double Correlation(ReadOnlySpan<double> first, ReadOnlySpan<double> second, out int count)
    {
        double firstSum = 0, secondSum = 0;
        count = 0;
        for (var i = 0; i < first.Length; i++)
        {
            if (double.IsNaN(first[i] + second[i])) continue;
            firstSum += first[i];
            secondSum += second[i];
            count++;
        }

        var (firstMean, secondMean) = (firstSum / count, secondSum / count);
        double product = 0, firstSquares = 0, secondSquares = 0;
        for (var i = 0; i < first.Length; i++)
        {
            if (double.IsNaN(first[i] + second[i])) continue;
            product += (first[i] - firstMean) * (second[i] - secondMean);
            firstSquares += (first[i] - firstMean) * (first[i] - firstMean);
            secondSquares += (second[i] - secondMean) * (second[i] - secondMean);
        }

        return count < 3 || !(firstSquares > 0 && secondSquares > 0) ? double.NaN : product / Math.Sqrt(firstSquares * secondSquares);
    }

    /// <summary>Between order statistics by straight lines (type 7 of Hyndman and Fan 1996).</summary>
    /// <param name="sorted">Smallest first, not empty.</param>
    public static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[^1];
    }

    public static double?[] Known(double[] values) => Array.ConvertAll(values, v => double.IsNaN(v) ? (double?)null : v);
}
