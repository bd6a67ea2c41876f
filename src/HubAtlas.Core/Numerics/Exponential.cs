namespace HubAtlas.Core.Numerics;

/// <summary>Powers of e and of other numbers: the exponent less whole octaves, then a rational function with the coefficients of fdlibm (Sun Microsystems 1993).</summary>
internal static class Exponential
{
    private const double Largest = 709.782712893384, Smallest = -745.1332191019412;
    private const double OctavesPerUnit = 1.4426950408889634;
    private const double P1 = 1.66666666666666019037e-01, P2 = -2.77777777770155933842e-03, P3 = 6.61375632143793436117e-05;
    private const double P4 = -1.65339022054652515390e-06, P5 = 4.13813679705723846039e-08;

    /// <summary>The largest odd number whose half is told from a whole number.</summary>
    private const double LargestOdd = 9007199254740991;

    public static double Of(Pair exponent)
    {
        if (double.IsNaN(exponent.High)) return double.NaN;
        if (exponent.High > Largest) return double.PositiveInfinity;
        if (exponent.High < Smallest) return 0;
        var octaves = Math.Round(exponent.High * OctavesPerUnit);
        var high = exponent.High - (octaves * Logarithm.Octave1);
        var low = (octaves * Logarithm.Octave2) - exponent.Low;
        return Math.ScaleB(OfRest(high, low), (int)octaves);
    }

    /// <summary>exp(high − low), within ± half an octave.</summary>
    private static double OfRest(double high, double low)
    {
        var x = high - low;
        var z = x * x;
        var c = x - (z * (P1 + (z * (P2 + (z * (P3 + (z * (P4 + (z * P5)))))))));
        return 1 - ((low - (x * c / (2 - c))) - high);
    }

    public static double Power(double number, double exponent)
    {
        if (exponent == 0 || number == 1) return 1;
        if (double.IsNaN(number) || double.IsNaN(exponent)) return double.NaN;
        if (exponent == 1) return number;
        if (exponent == 2) return number * number;
        var size = Math.Abs(number);
        var power = double.IsInfinity(exponent) ? OfEndless(size, exponent > 0) : OfSize(size, exponent);
        if (!double.IsNegative(number)) return power;
        if (IsOdd(exponent)) return -power;
        return exponent == Math.Floor(exponent) || size == 0 || double.IsInfinity(size) ? power : double.NaN;
    }

    private static double OfSize(double size, double exponent)
    {
        if (size == 0 || double.IsInfinity(size)) return size == 0 == exponent > 0 ? 0 : double.PositiveInfinity;
        if (size == 1) return 1;
        var logarithm = Logarithm.Of(size);
        var product = logarithm.High * exponent;
        if (Math.Abs(product) > -2 * Smallest) return product > 0 ? double.PositiveInfinity : 0;
        return Of(logarithm * new Pair(exponent, 0));
    }

    private static double OfEndless(double size, bool isPositive) => size == 1 ? 1 : size > 1 == isPositive ? double.PositiveInfinity : 0;

    private static bool IsOdd(double number) => Math.Abs(number) <= LargestOdd && Math.Abs(Math.IEEERemainder(number, 2)) == 1;
}
