namespace HubAtlas.Core.Indexing;

/// <summary>Outliers set to the next value within, one at a time at the longer tail, until the distribution no longer fails.</summary>
/// <param name="Points">How many were set.</param>
internal sealed record Winsorised(double[] Values, int Points)
{
    /// <param name="fails">Whether a distribution needs treatment.</param>
    public static Winsorised Of(double[] values, int mostPoints, Func<double[], bool> fails)
    {
        var (treated, high, low) = ((double[])values.Clone(), 0, 0);
        while (high + low < mostPoints && fails(treated))
        {
            if (Sample.Moments(treated)!.Skewness >= 0) high = Draw(treated, 1);
            else low = Draw(treated, -1);
        }

        return new(treated, high + low);
    }

    /// <returns>How many stand at the end now drawn in: those drawn before and now.</returns>
    private static int Draw(double[] values, int sign)
    {
        var (end, next, count) = (double.NegativeInfinity, double.NegativeInfinity, 0);
        foreach (var value in values) end = Math.Max(end, double.IsNaN(value) ? end : sign * value);
        foreach (var value in values)
            if (sign * value < end) next = Math.Max(next, sign * value);
        for (var i = 0; i < values.Length; i++)
        {
            if (sign * values[i] != end) continue;
            values[i] = sign * next;
            count++;
        }

        return count;
    }
}
