namespace HubAtlas.Core.Numerics;

/// <summary>The angles of sines and of points, with the coefficients of fdlibm (Sun Microsystems 1993).</summary>
internal static class InverseCircular
{
    private const double Tiny = 1.0 / (1 << 27);
    private const double HalfPiRest = 6.12323399573676603587e-17, PiRest = 1.22464679914735317720e-16;

    private const double P0 = 1.66666666666666657415e-01, P1 = -3.25565818622400915405e-01, P2 = 2.01212532134862925881e-01;
    private const double P3 = -4.00555345006794114027e-02, P4 = 7.91534994289814532176e-04, P5 = 3.47933107596021167570e-05;
    private const double Q1 = -2.40339491173441421878, Q2 = 2.02094576023350569471, Q3 = -6.88283971605453293030e-01, Q4 = 7.70381505559019352791e-02;

    private const double A0 = 3.33333333333329318027e-01, A1 = -1.99999999998764832476e-01, A2 = 1.42857142725034663711e-01;
    private const double A3 = -1.11111104054623557880e-01, A4 = 9.09088713343650656196e-02, A5 = -7.69187620504482999495e-02;
    private const double A6 = 6.66107313738753120669e-02, A7 = -5.83357013379057348645e-02, A8 = 4.97687799461593236017e-02;
    private const double A9 = -3.65315727442169155270e-02, A10 = 1.62858201153657823623e-02;

    // The arc tangents of ½, 1, 1½ and ∞.
    private static readonly Pair Half = new(4.63647609000806093515e-01, 2.26987774529616870924e-17);
    private static readonly Pair One = new(Math.PI / 4, HalfPiRest / 2);
    private static readonly Pair OneAndHalf = new(9.82793723247329054082e-01, 1.39033110312309984516e-17);
    private static readonly Pair Endless = new(Math.PI / 2, HalfPiRest);

    public static double Asin(double sine)
    {
        var size = Math.Abs(sine);
        if (size < Tiny) return sine;
        return size < 0.5 ? sine + (sine * Excess(sine * sine)) : Math.CopySign(OfLargeSine(size), sine);
    }

    /// <summary>asin(x) = π/2 − 2 asin(√((1 − x)/2)), the root with twice the digits.</summary>
    private static double OfLargeSine(double sine)
    {
        var square = (1 - sine) * 0.5;
        var root = Math.Sqrt(square);
        if (root == 0) return Endless.High;
        var rootRest = Math.FusedMultiplyAdd(-root, root, square) / (2 * root);
        var less = (2 * rootRest) + (2 * root * Excess(square)) - HalfPiRest;
        var angle = Pair.Sum(Endless.High, -2 * root);
        return angle.High + (angle.Low - less);
    }

    /// <summary>asin(x)/x − 1 by x².</summary>
    private static double Excess(double z) =>
        z * (P0 + (z * (P1 + (z * (P2 + (z * (P3 + (z * (P4 + (z * P5)))))))))) / (1 + (z * (Q1 + (z * (Q2 + (z * (Q3 + (z * Q4))))))));

    public static double Atan2(double y, double x)
    {
        if (double.IsNaN(x) || double.IsNaN(y)) return double.NaN;
        var angle = OfQuadrant(Math.Abs(y), Math.Abs(x));
        if (double.IsNegative(x)) angle = new Pair(Math.PI, PiRest) + new Pair(-angle.High, -angle.Low);
        return Math.CopySign(angle.Rounded, y);
    }

    /// <summary>The angle of a point whose coordinates are not negative: 0 to π/2.</summary>
    private static Pair OfQuadrant(double y, double x)
    {
        if (y == 0) return new(0, 0);
        if (x == 0) return Endless;
        if (double.IsInfinity(x)) return double.IsInfinity(y) ? One : new(0, 0);
        var quotient = y / x;
        if (double.IsInfinity(quotient)) return Endless;
        var rest = Math.FusedMultiplyAdd(-quotient, x, y) / x;
        var angle = Atan(quotient);
        if (!double.IsFinite(rest)) return angle;
        return new(angle.High, angle.Low + (rest / (1 + (quotient * quotient))));
    }

    private static Pair Atan(double x) => x switch
    {
        < 7.0 / 16 => new(x, -(x * Lack(x))),
        < 11.0 / 16 => Beyond(Half, ((2 * x) - 1) / (2 + x)),
        < 19.0 / 16 => Beyond(One, (x - 1) / (x + 1)),
        < 39.0 / 16 => Beyond(OneAndHalf, (x - 1.5) / (1 + (1.5 * x))),
        _ => Beyond(Endless, -1 / x),
    };

    private static Pair Beyond(Pair known, double x) => new(known.High, (x - (x * Lack(x))) + known.Low);

    /// <summary>1 − atan(x)/x.</summary>
    private static double Lack(double x)
    {
        var z = x * x;
        var w = z * z;
        return (z * (A0 + (w * (A2 + (w * (A4 + (w * (A6 + (w * (A8 + (w * A10)))))))))))
            + (w * (A1 + (w * (A3 + (w * (A5 + (w * (A7 + (w * A9)))))))));
    }
}
