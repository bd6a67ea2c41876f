namespace HubAtlas.Core.Numerics;

/// <summary>Sine and cosine of radians: the angle less quarter turns, then a polynomial on ±π/4 with the coefficients of fdlibm (Sun Microsystems 1993).</summary>
internal static class Circular
{
    private const double QuartersPerRadian = 2 / Math.PI;

    // π/2 in parts of 33 bits, so that a few thousand times each is exact, and the rest.
    private const double Quarter1 = 1.57079632673412561417, Quarter2 = 6.07710050630396597660e-11, Quarter3 = 2.02226624871116645580e-21;
    private const double QuarterRest = 8.47842766036889956997e-32;

    private const double S1 = -1.66666666666666324348e-01, S2 = 8.33333333332248946124e-03, S3 = -1.98412698298579493134e-04;
    private const double S4 = 2.75573137070700676789e-06, S5 = -2.50507602534068634195e-08, S6 = 1.58969099521155010221e-10;
    private const double C1 = 4.16666666666666019037e-02, C2 = -1.38888888888741095749e-03, C3 = 2.48015872894767294178e-05;
    private const double C4 = -2.75573143513906633035e-07, C5 = 2.08757232129817482790e-09, C6 = -1.13596475577881948265e-11;

    public static (double Sin, double Cos) SinCos(double radians)
    {
        var quarters = Math.Round(radians * QuartersPerRadian);
        var rest = quarters == 0 ? new Pair(radians, 0) : Reduced(radians, quarters);
        var (sin, cos) = (Sin(rest.High, rest.Low), Cos(rest.High, rest.Low));
        return ((int)quarters & 3) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    private static Pair Reduced(double radians, double quarters)
    {
        var rest = Pair.Sum(radians - (quarters * Quarter1), -(quarters * Quarter2));
        return Pair.Sum(rest.High, rest.Low - (quarters * Quarter3) - (quarters * QuarterRest));
    }

    private static double Sin(double x, double low)
    {
        var z = x * x;
        var cube = z * x;
        var r = S2 + (z * (S3 + (z * (S4 + (z * (S5 + (z * S6)))))));
        return x - (((z * ((0.5 * low) - (cube * r))) - low) - (cube * S1));
    }

    private static double Cos(double x, double low)
    {
        var z = x * x;
        var r = z * (C1 + (z * (C2 + (z * (C3 + (z * (C4 + (z * (C5 + (z * C6))))))))));
        var half = 0.5 * z;
        var w = 1 - half;
        return w + (((1 - w) - half) + ((z * r) - (x * low)));
    }
}
