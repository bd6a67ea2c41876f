using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Indicating;

/// <summary>Rates of growth. All are in percent; null: there is none, as from zero or to a sign that differs.</summary>
internal static class Growths
{
    /// <summary>x₁/x₀ − 1, exact to the digits of a decimal.</summary>
    public static decimal? Total(decimal before, decimal after) => before == 0 ? null : Guarded(() => 100 * (after - before) / Math.Abs(before));

    /// <summary>(x₁/x₀)^(1/years) − 1.</summary>
    public static decimal? Compound(decimal before, decimal after, int years) =>
        years < 1 || before <= 0 || after < 0 ? null : Rounded(100 * (Elementary.Pow((double)(after / before), 1.0 / years) - 1));

    /// <summary>Mean of the rates from year to year; every year must be there, and none but the last may be zero.</summary>
    public static decimal? MeanOfYearly(IReadOnlyList<(int Year, decimal Value)> years)
    {
        if (years.Count < 2) return null;
        var sum = 0m;
        for (var i = 1; i < years.Count; i++)
        {
            if (years[i].Year != years[i - 1].Year + 1 || Total(years[i - 1].Value, years[i].Value) is not { } rate) return null;
            sum += rate;
        }

        return sum / (years.Count - 1);
    }

    /// <summary>e^b − 1, b the slope of ln x on the year by least squares.</summary>
    /// <param name="leftOut">Values of zero or below, which have no logarithm.</param>
    public static decimal? LogTrend(IReadOnlyList<(int Year, decimal Value)> years, out int leftOut)
    {
        var points = years.Where(y => y.Value > 0).Select(y => (X: (double)y.Year, Y: Elementary.Log((double)y.Value))).ToList();
        leftOut = years.Count - points.Count;
        if (points.Count < 2) return null;
        var (x, y) = (points.Average(p => p.X), points.Average(p => p.Y));
        return Rounded(100 * (Elementary.Exp(points.Sum(p => (p.X - x) * (p.Y - y)) / points.Sum(p => (p.X - x) * (p.X - x))) - 1));
    }

    /// <summary>Lowest and highest rate of figures that were rounded to a step before they were printed.</summary>
    /// <param name="rate">Of the figures before and after; falls with the first and rises with the second.</param>
    public static (decimal? Low, decimal? High) Interval(decimal before, decimal after, decimal step, Func<decimal, decimal, decimal?> rate)
    {
        var half = step / 2;
        return before - half <= 0 || after < 0 ? (null, null) : (rate(before + half, Math.Max(0, after - half)), rate(before - half, after + half));
    }

    private static decimal? Guarded(Func<decimal> compute)
    {
        try
        {
            return compute();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static decimal? Rounded(double percent) => double.IsFinite(percent) && Math.Abs(percent) < 1e27 ? (decimal)percent : null;
}
