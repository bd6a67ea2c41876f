namespace HubAtlas.Core.Numerics;

/// <summary>
/// Sine, logarithm, power and their like from IEEE operations alone, so that the same argument gives the same bits on every machine. Those of
/// <see cref="Math"/> come from the platform's C library and differ in the last bit. Each is within one unit in the last place.
/// </summary>
public static class Elementary
{
    /// <summary>Beyond this the reduction of an angle would lose bits.</summary>
    private const double LargestAngle = 1024;

    /// <param name="radians">−1024 to 1024.</param>
    /// <exception cref="ArgumentOutOfRangeException">The angle is larger.</exception>
    public static double Sin(double radians) => SinCos(radians).Sin;

    /// <inheritdoc cref="Sin"/>
    public static double Cos(double radians) => SinCos(radians).Cos;

    /// <inheritdoc cref="Sin"/>
    public static (double Sin, double Cos) SinCos(double radians)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(radians), LargestAngle, nameof(radians));
        return Circular.SinCos(radians);
    }

    /// <returns>−π/2 to π/2; not a number outside −1 to 1.</returns>
    public static double Asin(double sine) => InverseCircular.Asin(sine);

    /// <returns>The angle of the point (x, y), −π to π.</returns>
    public static double Atan2(double y, double x) => InverseCircular.Atan2(y, x);

    public static double Exp(double exponent) => Exponential.Of(new(exponent, 0));

    /// <returns>The natural logarithm; −∞ of 0, not a number below.</returns>
    public static double Log(double number) => Logarithm.IsFinite(number) ? Logarithm.Of(number).Rounded : Logarithm.Limit(number);

    public static double Log2(double number) => Logarithm.IsFinite(number) ? (Logarithm.Of(number) * Logarithm.PerOctave).Rounded : Logarithm.Limit(number);

    public static double Log10(double number) => Logarithm.IsFinite(number) ? (Logarithm.Of(number) * Logarithm.PerDecade).Rounded : Logarithm.Limit(number);

    /// <returns>What <see cref="Math.Pow"/> gives for zero, infinite and negative numbers too.</returns>
    public static double Pow(double number, double exponent) => Exponential.Power(number, exponent);
}
