using System.Numerics;

namespace HubAtlas.Tests.Numerics;

/// <summary>Elementary functions by plain series over whole numbers of 2⁻³²⁰: slow, and right to 80 digits.</summary>
internal static class Digits
{
    private const int Places = 320;

    private static readonly BigInteger One = BigInteger.One << Places;
    private static readonly BigInteger Log2 = 2 * ArTanh(One / 3);

    public static readonly BigInteger Pi = 4 * ((4 * ArcTangent(One / 5)) - ArcTangent(One / 239));

    /// <summary>The number itself: every double of a size that matters is a whole number of 2⁻³²⁰ here.</summary>
    public static BigInteger Of(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(number));
        var exponent = (int)(bits >> 52);
        var mantissa = new BigInteger((bits & ((1L << 52) - 1)) | (exponent == 0 ? 0 : 1L << 52));
        var shift = Places + Math.Max(exponent, 1) - 1075;
        var size = shift >= 0 ? mantissa << shift : mantissa >> -shift;
        return number < 0 ? -size : size;
    }

    /// <summary>How far a result is from the truth, in units of its last place.</summary>
    public static double Ulps(double result, BigInteger truth)
    {
        var place = Of(Math.BitIncrement(Math.Abs(result))) - Of(Math.Abs(result));
        return (double)((Of(result) - truth) * 1_000_000 / place) / 1e6;
    }

    public static BigInteger Sin(double x) => Series(Reduced(x), first: 1);

    public static BigInteger Cos(double x) => Series(Reduced(x), first: 0);

    public static BigInteger Exp(BigInteger x)
    {
        var octaves = (int)BigInteger.Divide(x, Log2);
        var rest = x - (octaves * Log2);
        var (sum, term) = (BigInteger.Zero, One);
        for (var n = 1; !term.IsZero; n++) (sum, term) = (sum + term, Times(term, rest) / n);
        return octaves >= 0 ? sum << octaves : sum >> -octaves;
    }

    public static BigInteger Log(double x)
    {
        var octaves = Math.ILogB(x);
        var mantissa = Of(x) is var exact && octaves >= 0 ? exact >> octaves : exact << -octaves;
        return (octaves * Log2) + (2 * ArTanh(Over(mantissa - One, mantissa + One)));
    }

    public static BigInteger Log(double x, int @base) => Over(Log(x), Log(@base));

    public static BigInteger Pow(double x, double y) => Exp(Times(Log(x), Of(y)));

    /// <summary>The angle whose tangent is y/x, for a positive x: three times halved, then by its series.</summary>
    public static BigInteger Atan(BigInteger y, BigInteger x)
    {
        if (y.Sign < 0) return -Atan(-y, x);
        if (y > x) return (Pi / 2) - Atan(x, y);
        var tangent = Over(y, x);
        for (var i = 0; i < 3; i++) tangent = Over(tangent, One + Root(One + Times(tangent, tangent)));
        return 8 * ArcTangent(tangent);
    }

    public static BigInteger Asin(double x) => Atan(Of(x), Root(One - Times(Of(x), Of(x))));

    private static BigInteger Reduced(double x)
    {
        var turns = BigInteger.Divide(Of(x), 2 * Pi);
        return Of(x) - (turns * 2 * Pi);
    }

    private static BigInteger Series(BigInteger x, int first)
    {
        var (sum, term) = (BigInteger.Zero, first == 0 ? One : x);
        for (var n = first; !term.IsZero; n += 2) (sum, term) = (sum + term, -Times(Times(term, x), x) / ((n + 1) * (n + 2)));
        return sum;
    }

    private static BigInteger ArcTangent(BigInteger x) => Odd(x, -1);

    private static BigInteger ArTanh(BigInteger x) => Odd(x, 1);

    private static BigInteger Odd(BigInteger x, int sign)
    {
        var (sum, power) = (BigInteger.Zero, x);
        for (var n = 1; !power.IsZero; n += 2) (sum, power) = (sum + (power / n), sign * Times(Times(power, x), x));
        return sum;
    }

    private static BigInteger Times(BigInteger a, BigInteger b) => (a * b) >> Places;

    private static BigInteger Over(BigInteger a, BigInteger b) => (a << Places) / b;

    private static BigInteger Root(BigInteger x)
    {
        if (x.IsZero) return x;
        var square = x << Places;
        var root = BigInteger.One << (int)((square.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (square / root)) >> 1;
            if (next >= root) return root;
            root = next;
        }
    }
}
