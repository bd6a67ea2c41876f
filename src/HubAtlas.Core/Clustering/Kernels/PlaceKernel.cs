using System.Numerics;
using HubAtlas.Core.Clustering.Grid;

namespace HubAtlas.Core.Clustering.Kernels;

/// <summary>
/// The loops over places. Every lane does the operations of <see cref="Spatial.UnitVector.SquaredChordTo"/> in the same order,
/// so the outcome is the same to the last bit. Loops read past the end of a run, never past the buffer, and mask what they read.
/// </summary>
internal static unsafe class PlaceKernel
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

    /// <summary>The highest place above a level and within the limit, or −1; any is enough that reaches what is needed.</summary>
    public static int HighestNear(
        Places places, byte* levels, int above, int needed, int start, int endExcl, double x, double y, double z, double limit)
    {
        var highest = -1;
        for (var from = start; from < endExcl; from += PlaceBlock.Size)
        {
            var found = PlaceBlock.Above(levels, above, from, endExcl);
            if (found == 0) continue;
            found &= PlaceBlock.Within(places, from, endExcl, x, y, z, limit);
            while (found != 0)
            {
                highest = from + BitOperations.TrailingZeroCount(found);
                above = levels[highest];
                if (above >= needed) return highest;
                found &= PlaceBlock.Above(levels, above, from, endExcl);
            }
        }

        return highest;
    }
}
