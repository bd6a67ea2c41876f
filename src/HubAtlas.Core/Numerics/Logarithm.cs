namespace HubAtlas.Core.Numerics;

/// <summary>The natural logarithm with twice the digits: the exponent's, and the mantissa's by log m = 2 artanh((m − 1)/(m + 1)).</summary>
internal static class Logarithm
{
    public static readonly Pair PerOctave = new(1.4426950408889634, 2.0355273740931033e-17);
    public static readonly Pair PerDecade = new(0.4342944819032518, 1.098319650216765e-17);

    // log 2 in two parts, the first of 32 bits, so that each exponent times it is exact.
    internal const double Octave1 = 6.93147180369123816490e-01;
    internal const double Octave2 = 1.90821492927058770002e-10;

    private const double SquareRootOf2 = 1.4142135623730951;
    private const double Subnormal = 2.2250738585072014e-308;
    private const int MantissaBits = 52;

    private static readonly Pair TwoThirds = new(2.0 / 3, 3.700743415417188e-17);

    public static bool IsFinite(double number) => number > 0 && double.IsFinite(number);

    /// <summary>What stands in for a logarithm where there is none.</summary>
    public static double Limit(double number) => number == 0 ? double.NegativeInfinity : number > 0 ? number : double.NaN;

    /// <param name="number">Above 0, and finite.</param>
    public static Pair Of(double number)
    {
        var exponent = 0;
        if (number < Subnormal) (number, exponent) = (number * (1L << MantissaBits), -MantissaBits);
        var bits = BitConverter.DoubleToInt64Bits(number);
        exponent += (int)(bits >> MantissaBits) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & ((1L << MantissaBits) - 1)) | (1023L << MantissaBits));
        if (mantissa > SquareRootOf2) (mantissa, exponent) = (mantissa * 0.5, exponent + 1);
        var octaves = Pair.Sum(exponent * Octave1, exponent * Octave2);
        return octaves + OfMantissa(mantissa - 1);
    }

    /// <summary>log(1 + f), f from √½ − 1 to √2 − 1.</summary>
    private static Pair OfMantissa(double f)
    {
        if (f == 0) return new(0, 0);
        var divisor = Pair.Sum(2, f);
        var s = f / divisor.High;
        var t = new Pair(s, (Math.FusedMultiplyAdd(-s, divisor.High, f) - (s * divisor.Low)) / divisor.High);
        var square = t * t;
        var z = square.High;
        var rest = z * ((2.0 / 5) + (z * ((2.0 / 7) + (z * ((2.0 / 9) + (z * ((2.0 / 11) + (z * ((2.0 / 13) + (z * ((2.0 / 15)
            + (z * ((2.0 / 17) + (z * ((2.0 / 19) + (z * ((2.0 / 21) + (z * ((2.0 / 23) + (z * (2.0 / 25)))))))))))))))))))));
        return new Pair(2 * t.High, 2 * t.Low) + (t * square * (TwoThirds + new Pair(rest, 0)));
    }
}
