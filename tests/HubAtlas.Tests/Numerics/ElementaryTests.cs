using System.Numerics;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Tests.Numerics;

/// <summary>Every function is within one unit in the last place of series over whole numbers with 80 digits.</summary>
public class ElementaryTests
{
    private const int Tries = 4000;
    private const string Recorded = "571854d40e5e66a650536545f69b08bf";

    private static readonly double[] Angles = [0, 1e-9, Math.PI / 4, Math.PI / 2, Math.PI, 3 * Math.PI / 2, 2 * Math.PI, 0.785398163397448, 11, 22, 355, 710, 1024];

    [Fact]
    public void The_series_agree_with_the_platform() => Assert.All<(double Expected, BigInteger Found)>(
        [
            (Math.PI, Digits.Pi), (Math.Sin(2), Digits.Sin(2)), (Math.Cos(-7), Digits.Cos(-7)), (Math.Exp(3), Digits.Exp(Digits.Of(3))), (Math.Log(10), Digits.Log(10)),
            (Math.Log10(7), Digits.Log(7, 10)), (Math.Pow(0.3, 4.5), Digits.Pow(0.3, 4.5)), (Math.Asin(0.9), Digits.Asin(0.9)), (Math.Atan2(3, 2), Digits.Atan(Digits.Of(3), Digits.Of(2))),
        ],
        pair => Assert.InRange(Digits.Ulps(pair.Expected, pair.Found), -1, 1));

    [Fact]
    public void Sines_and_cosines_are_right() => Assert.All(Angles.Concat(Between(-1024, 1024)).Concat(Between(-7, 7)), x =>
    {
        AssertRight(Elementary.Sin(x), Digits.Sin(x), x);
        AssertRight(Elementary.Cos(x), Digits.Cos(x), x);
        Assert.Equal((Elementary.Sin(x), Elementary.Cos(x)), Elementary.SinCos(x));
    });

    [Fact]
    public void Angles_of_sines_are_right() => Assert.All(
        Between(-1, 1).Concat(Between(0.49, 0.51)).Concat(Between(1 - 1e-9, 1)).Concat(Between(0, 1e-7)).Concat([0, 0.5, 1, -1]),
        x => AssertRight(Elementary.Asin(x), Digits.Asin(x), x));

    [Fact]
    public void Angles_of_points_are_right()
    {
        var random = new Random(3);
        for (var i = 0; i < Tries; i++)
        {
            var (y, x) = (Scaled(random), Math.Abs(Scaled(random)));
            var angle = Digits.Atan(Digits.Of(y), Digits.Of(x));
            AssertRight(Elementary.Atan2(y, x), angle, y / x);
            AssertRight(Elementary.Atan2(y, -x), (Math.Sign(y) * Digits.Pi) - angle, -y / x);
        }
    }

    [Fact]
    public void Powers_of_e_are_right() => Assert.All(Between(-100, 100).Concat(Between(-1, 1)).Concat(Between(-1e-9, 1e-9)).Concat([0, 1, 100]), x =>
        AssertRight(Elementary.Exp(x), Digits.Exp(Digits.Of(x)), x));

    [Fact]
    public void Logarithms_are_right() => Assert.All(Between(0, 4).Concat(Between(0, 1e9)).Concat(Between(1 - 1e-6, 1 + 1e-6)).Concat([1, 2, 10, 1000, 1e-20, 1.4142135623730951]), x =>
    {
        AssertRight(Elementary.Log(x), Digits.Log(x), x);
        AssertRight(Elementary.Log2(x), Digits.Log(x, 2), x);
        AssertRight(Elementary.Log10(x), Digits.Log(x, 10), x);
    });

    [Fact]
    public void Powers_are_right()
    {
        var random = new Random(4);
        for (var i = 0; i < Tries; i++)
        {
            var (x, y) = (Math.Exp((random.NextDouble() * 12) - 6), (random.NextDouble() * 24) - 12);
            AssertRight(Elementary.Pow(x, y), Digits.Pow(x, y), x);
        }
    }

    [Fact]
    public void Powers_of_ten_two_and_whole_logarithms_are_exact()
    {
        for (var n = 0; n <= 22; n++) Assert.Equal(n, Elementary.Log10(double.Parse($"1e{n}", System.Globalization.CultureInfo.InvariantCulture)));
        for (var n = 0; n <= 22; n++) Assert.Equal(double.Parse($"1e{n}", System.Globalization.CultureInfo.InvariantCulture), Elementary.Pow(10, n));
        for (var n = -1074; n <= 1023; n++) Assert.Equal(n, Elementary.Log2(Math.ScaleB(1, n)));
        for (var n = -1022; n <= 1023; n++) Assert.Equal(Math.ScaleB(1, n), Elementary.Pow(2, n));
    }

    /// <summary>Zeros, infinities, negative numbers, what is no number, and the ends of the range: as the platform's library.</summary>
    [Fact]
    public void Limits_are_those_of_the_platform()
    {
        double[] special = [0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 2.5, 1e300, -1e300, 5e-324, double.MaxValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN];
        foreach (var x in special)
        {
            foreach (var y in special)
            {
                AssertNear(Math.Pow(x, y), Elementary.Pow(x, y), $"{x} ^ {y}");
                AssertNear(Math.Atan2(x, y), Elementary.Atan2(x, y), $"atan2 {x} {y}");
            }

            AssertNear(Math.Exp(x), Elementary.Exp(x), $"exp {x}");
            AssertNear(Math.Log(x), Elementary.Log(x), $"log {x}");
            AssertNear(Math.Log2(x), Elementary.Log2(x), $"log2 {x}");
            AssertNear(Math.Log10(x), Elementary.Log10(x), $"log10 {x}");
            AssertNear(Math.Asin(x), Elementary.Asin(x), $"asin {x}");
        }
    }

    /// <summary>Recorded on Linux x64; any platform must give the same.</summary>
    [Fact]
    public void The_bits_are_those_recorded()
    {
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        foreach (var x in Between(-1, 1))
        {
            var size = Math.Abs(x) * 1000;
            double[] results =
            [
                Elementary.Sin(x * 1024), Elementary.Cos(x * 1024), Elementary.Asin(x), Elementary.Atan2(x, 0.3), Elementary.Atan2(x, -0.3), Elementary.Exp(x * 700),
                Elementary.Log(size), Elementary.Log2(size), Elementary.Log10(size), Elementary.Pow(size, x * 20),
            ];
            foreach (var result in results) hash.AppendData(BitConverter.GetBytes(BitConverter.DoubleToInt64Bits(result)));
        }

        Assert.Equal(Recorded, Convert.ToHexStringLower(hash.GetHashAndReset())[..32]);
    }

    [Theory]
    [InlineData(1024.5)]
    [InlineData(double.NegativeInfinity)]
    public void An_angle_of_many_turns_is_refused(double radians) => Assert.Throws<ArgumentOutOfRangeException>(() => Elementary.Sin(radians));

    private static IEnumerable<double> Between(double low, double high)
    {
        var random = new Random(2);
        for (var i = 0; i < Tries; i++) yield return low + ((high - low) * random.NextDouble());
    }

    private static double Scaled(Random random) => (random.NextDouble() - 0.5) * Math.ScaleB(1, random.Next(-30, 30));

    private static void AssertRight(double found, BigInteger truth, double argument)
    {
        var ulps = found == 0 ? (truth.IsZero ? 0 : double.PositiveInfinity) : Digits.Ulps(found, truth);
        Assert.True(Math.Abs(ulps) <= 1, $"{argument:R}: {found:R} is {ulps} units off");
    }

    private static void AssertNear(double expected, double found, string what) => Assert.True(
        expected.Equals(found) && double.IsNegative(expected) == double.IsNegative(found) | double.IsNaN(expected)
        || double.IsFinite(found) && Math.Abs(expected - found) <= Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected),
        $"{what}: found {found:R}, expected {expected:R}");
}
