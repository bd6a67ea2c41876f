namespace HubAtlas.Core.Spatial;

/// <summary>Sine and cosine of degrees, exact at multiples of 90 and equal on every machine (a platform's own library is not).</summary>
internal static class Degree
{
    private const double RadiansPerDegree = Math.PI / 180;

    // Taylor coefficients: on ±45° the first term left out is below 2⁻⁵⁸.
    private const double S3 = -1.0 / 6, S5 = 1.0 / 120, S7 = -1.0 / 5040, S9 = 1.0 / 362880;
    private const double S11 = -1.0 / 39916800, S13 = 1.0 / 6227020800, S15 = -1.0 / 1307674368000, S17 = 1.0 / 355687428096000;
    private const double C4 = 1.0 / 24, C6 = -1.0 / 720, C8 = 1.0 / 40320, C10 = -1.0 / 3628800;
    private const double C12 = 1.0 / 479001600, C14 = -1.0 / 87178291200, C16 = 1.0 / 20922789888000;

    /// <param name="degrees">−180 to 180.</param>
    public static (double Sin, double Cos) SinCos(double degrees)
    {
        var quarter = Math.Round(degrees * (1.0 / 90));

        // Exact, because both are multiples of the smaller one's last digit and the difference is small (Sterbenz).
        var x = (degrees - (quarter * 90)) * RadiansPerDegree;
        var s = x * x;
        var sin = x + (x * (s * (S3 + (s * (S5 + (s * (S7 + (s * (S9 + (s * (S11 + (s * (S13 + (s * (S15 + (s * S17))))))))))))))));
        var cos = 1 - (s * 0.5) + (s * s * (C4 + (s * (C6 + (s * (C8 + (s * (C10 + (s * (C12 + (s * (C14 + (s * C16)))))))))))));
        return quarter switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            -1 => (-cos, sin),
            _ => (-sin, -cos),
        };
    }
}
