using System.Numerics;
using System.Runtime.Intrinsics;

namespace HubAtlas.Core.Clustering;

/// <summary>
/// The loops over places. Every lane does the operations of <see cref="Spatial.UnitVector.SquaredChordTo"/> in the same order,
/// so the outcome is the same to the last bit. Loops read past the end of a run, never past the buffer, and mask what they read.
/// </summary>
internal static unsafe class Kernels
{
    public static int Lanes => Vector<double>.Count;

    public static long WeightWithin(Places places, int start, int endExcl, double x, double y, double z, double limit)
    {
        double* xs = places.X.Pointer, ys = places.Y.Pointer, zs = places.Z.Pointer;
        var weights = places.Weights.Pointer;
        Vector<double> vx = new(x), vy = new(y), vz = new(z), vlimit = new(limit);
        var sum = Vector<long>.Zero;
        for (var i = start; i < endExcl; i += Lanes)
        {
            var dx = Vector.Load(xs + i) - vx;
            var dy = Vector.Load(ys + i) - vy;
            var dz = Vector.Load(zs + i) - vz;
            var within = Vector.LessThanOrEqual((dx * dx) + (dy * dy) + (dz * dz), vlimit);
            if (i + Lanes > endExcl) within &= Vector.LessThan(Vector<long>.Indices, new Vector<long>(endExcl - i));
            sum += within & Vector.Load(weights + i);
        }

        return Vector.Sum(sum);
    }

    public static bool AnyWithin(double* xs, double* ys, double* zs, int count, double x, double y, double z, double limit)
    {
        Vector<double> vx = new(x), vy = new(y), vz = new(z), vlimit = new(limit);
        for (var i = 0; i < count; i += Lanes)
        {
            var dx = Vector.Load(xs + i) - vx;
            var dy = Vector.Load(ys + i) - vy;
            var dz = Vector.Load(zs + i) - vz;
            var within = Vector.LessThanOrEqual((dx * dx) + (dy * dy) + (dz * dz), vlimit);
            if (i + Lanes > count) within &= Vector.LessThan(Vector<long>.Indices, new Vector<long>(count - i));
            if (within != Vector<long>.Zero) return true;
        }

        return false;
    }

    /// <summary>The first vector's start, at or after <paramref name="from"/>, that holds a place within the limit; or the end.</summary>
    public static int SkipFar(Places places, int from, int endExcl, double x, double y, double z, double limit)
    {
        double* xs = places.X.Pointer, ys = places.Y.Pointer, zs = places.Z.Pointer;
        Vector<double> vx = new(x), vy = new(y), vz = new(z), vlimit = new(limit);
        for (var i = from; i < endExcl; i += Lanes)
        {
            var dx = Vector.Load(xs + i) - vx;
            var dy = Vector.Load(ys + i) - vy;
            var dz = Vector.Load(zs + i) - vz;
            var within = Vector.LessThanOrEqual((dx * dx) + (dy * dy) + (dz * dz), vlimit);
            if (i + Lanes > endExcl) within &= Vector.LessThan(Vector<long>.Indices, new Vector<long>(endExcl - i));
            if (within != Vector<long>.Zero) return i;
        }

        return endExcl;
    }

    /// <summary>The first place, at or after <paramref name="from"/>, that is within the limit and above a level; or the end.</summary>
    public static int FirstNearAndHigh(
        Places places, byte* levels, int above, int from, int endExcl, double x, double y, double z, double limit)
    {
        double* xs = places.X.Pointer, ys = places.Y.Pointer, zs = places.Z.Pointer;
        Vector256<double> vx = Vector256.Create(x), vy = Vector256.Create(y), vz = Vector256.Create(z), vlimit = Vector256.Create(limit);
        var low = Vector256.Create((byte)above);
        for (; from < endExcl; from += Vector256<byte>.Count)
        {
            var high = Vector256.GreaterThan(Vector256.Load(levels + from), low).ExtractMostSignificantBits();
            if (endExcl - from < Vector256<byte>.Count) high &= (1u << (endExcl - from)) - 1;
            while (high != 0)
            {
                var first = BitOperations.TrailingZeroCount(high);
                var dx = Vector256.Load(xs + from + first) - vx;
                var dy = Vector256.Load(ys + from + first) - vy;
                var dz = Vector256.Load(zs + from + first) - vz;
                var near = Vector256.LessThanOrEqual((dx * dx) + (dy * dy) + (dz * dz), vlimit).ExtractMostSignificantBits() & (high >> first);
                if (near != 0) return from + first + BitOperations.TrailingZeroCount(near);
                high &= ~(0xFu << first);
            }
        }

        return endExcl;
    }
}
