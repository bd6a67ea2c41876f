using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Landscaping;

/// <summary>How far chance alone may have moved a count or a part, at 95 %.</summary>
internal static class ChanceIntervals
{
    private const double Tail = 0.025, Z = 1.959963984540054;

    /// <summary>Above this the approximation of the gamma distribution is right to eight digits.</summary>
    private const double Large = 1e4;

    /// <summary>
    /// The means of Poisson numbers that do not rule a count out (Garwood 1936), by the gamma distribution, which takes fractional counts too.
    /// Those are sums of parts of documents and vary less than whole documents would: the interval is then too wide, never too narrow.
    /// </summary>
    public static (double Low, double High) Poisson(double count) =>
        (count <= 0 ? 0 : GammaQuantile(count, Tail), GammaQuantile(count + 1, 1 - Tail));

    /// <summary>The parts that do not rule out so many of so many (Wilson 1927).</summary>
    /// <param name="all">Above 0.</param>
    public static (double Low, double High) Part(double count, double all)
    {
        var part = count / all;
        var centre = part + (Z * Z / (2 * all));
        var half = Z * Math.Sqrt((part * (1 - part) / all) + (Z * Z / (4 * all * all)));
        var scale = 1 + (Z * Z / all);
        return (Math.Max(0, (centre - half) / scale), Math.Min(1, (centre + half) / scale));
    }

    /// <summary>Where the gamma distribution of a shape and scale 1 reaches a probability.</summary>
    private static double GammaQuantile(double shape, double probability)
    {
        var guess = WilsonHilferty(shape, probability < 0.5 ? -Z : Z);
        if (shape > Large) return guess;
        var (low, high) = (0.0, Math.Max(2 * guess, shape) + 20);
        while (high - low > 1e-12 * Math.Max(1, high))
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high) break;
            if (LowerGamma(shape, middle) < probability) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    private static double WilsonHilferty(double shape, double z)
    {
        var root = 1 - (1 / (9 * shape)) + (z / (3 * Math.Sqrt(shape)));
        return root <= 0 ? 0 : shape * root * root * root;
    }

    /// <summary>The regularised lower incomplete gamma function: its power series below the shape, else Legendre's continued fraction.</summary>
    private static double LowerGamma(double shape, double x)
    {
        if (x <= 0) return 0;
        var scale = Elementary.Exp((shape * Elementary.Log(x)) - x - LogGamma(shape));
        return x < shape + 1 ? scale * Series(shape, x) : 1 - (scale * Fraction(shape, x));
    }

    private static double Series(double shape, double x)
    {
        var (term, sum) = (1 / shape, 1 / shape);
        for (var n = 1; term > sum * 1e-17; n++)
        {
            term *= x / (shape + n);
            sum += term;
        }

        return sum;
    }

    private static double Fraction(double shape, double x)
    {
        const double tiny = 1e-300;
        var b = x + 1 - shape;
        var (c, d) = (1 / tiny, 1 / b);
        var value = d;
        for (var i = 1; i < 100_000; i++)
        {
            var a = -i * (i - shape);
            b += 2;
            d = 1 / Away((a * d) + b);
            c = Away(b + (a / c));
            value *= c * d;
            if (Math.Abs((c * d) - 1) < 1e-16) break;
        }

        return value;

        static double Away(double number) => Math.Abs(number) < tiny ? tiny : number;
    }

    /// <summary>Stirling's series from 12 up, brought there by the recurrence.</summary>
    private static double LogGamma(double x)
    {
        var product = 1.0;
        for (; x < 12; x++) product *= x;
        var y = 1 / (x * x);
        var series = ((((((-y / 1680) + (1.0 / 1260)) * y) - (1.0 / 360)) * y) + (1.0 / 12)) / x;
        return ((x - 0.5) * Elementary.Log(x)) - x + (0.5 * Elementary.Log(2 * Math.PI)) + series - Elementary.Log(product);
    }
}
