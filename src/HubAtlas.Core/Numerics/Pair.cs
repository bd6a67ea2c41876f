namespace HubAtlas.Core.Numerics;

/// <summary>A number as the sum of two, the second below half the last place of the first: twice the digits (Dekker 1971, Knuth's TwoSum).</summary>
internal readonly record struct Pair(double High, double Low)
{
    public double Rounded => High + Low;

    /// <summary>The exact sum of two numbers.</summary>
    public static Pair Sum(double a, double b)
    {
        var sum = a + b;
        var kept = sum - a;
        return new(sum, (a - (sum - kept)) + (b - kept));
    }

    /// <summary>The exact product of two numbers.</summary>
    public static Pair Product(double a, double b)
    {
        var product = a * b;
        return new(product, Math.FusedMultiplyAdd(a, b, -product));
    }

    public static Pair operator +(Pair a, Pair b)
    {
        var high = Sum(a.High, b.High);
        return Renewed(high.High, high.Low + (a.Low + b.Low));
    }

    public static Pair operator *(Pair a, Pair b)
    {
        var high = Product(a.High, b.High);
        return Renewed(high.High, high.Low + ((a.High * b.Low) + (a.Low * b.High)));
    }

    /// <remarks>The first must be the larger one.</remarks>
    private static Pair Renewed(double high, double low)
    {
        var sum = high + low;
        return new(sum, low - (sum - high));
    }
}
