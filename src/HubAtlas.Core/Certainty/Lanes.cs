using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HubAtlas.Core.Certainty;

/// <summary>Sums and maxima over many numbers at a time, with the same digits on every machine.</summary>
internal static class Lanes
{
    /// <summary>Scalar product. Four sums side by side whatever the machine has, because sums of rounded numbers depend on their order.</summary>
    public static double Dot(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var a = MemoryMarshal.Cast<double, Vector256<double>>(one);
        var b = MemoryMarshal.Cast<double, Vector256<double>>(other);
        var sums = Vector256<double>.Zero;
        for (var i = 0; i < a.Length; i++) sums += a[i] * b[i];
        var sum = (sums[0] + sums[1]) + (sums[2] + sums[3]);
        for (var i = a.Length * Vector256<double>.Count; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }

    /// <summary>Raises each of <paramref name="maxima"/> to |one − other| × <paramref name="factor"/>. No sum: any width gives the same.</summary>
    public static void Raise(Span<double> maxima, ReadOnlySpan<double> one, ReadOnlySpan<double> other, double factor)
    {
        var most = MemoryMarshal.Cast<double, Vector<double>>(maxima);
        var a = MemoryMarshal.Cast<double, Vector<double>>(one);
        var b = MemoryMarshal.Cast<double, Vector<double>>(other);
        var factors = new Vector<double>(factor);
        for (var i = 0; i < most.Length; i++) most[i] = Vector.Max(most[i], Vector.Abs(a[i] - b[i]) * factors);
        for (var i = most.Length * Vector<double>.Count; i < maxima.Length; i++)
            maxima[i] = Math.Max(maxima[i], Math.Abs(one[i] - other[i]) * factor);
    }

    /// <summary>Raises each of <paramref name="maxima"/> to the other list's number.</summary>
    public static void Raise(Span<double> maxima, ReadOnlySpan<double> numbers)
    {
        for (var i = 0; i < maxima.Length; i++) maxima[i] = Math.Max(maxima[i], numbers[i]);
    }
}
