using System.Runtime.Intrinsics;
using HubAtlas.Core.Clustering.Kernels;

namespace HubAtlas.Core.Clustering.Grid;

/// <summary>Looks at a block of places at once; as exact as <see cref="PlaceKernel"/>. Answers have a bit for every place.</summary>
internal static unsafe class PlaceBlock
{
    /// <summary>Places in a block.</summary>
    public const int Size = 32;

    /// <summary>What is above a level.</summary>
    public static uint Above(byte* levels, int level, int from, int endExcl)
    {
        var above = Vector256.GreaterThan(Vector256.Load(levels + from), Vector256.Create((byte)level)).ExtractMostSignificantBits();
        return endExcl - from < Size ? above & ((1u << (endExcl - from)) - 1) : above;
    }

    /// <summary>What is within a limit; from the end on any bits may be set.</summary>
    public static uint Within(Places places, int from, int endExcl, double x, double y, double z, double limit)
    {
        double* xs = places.X.Pointer + from, ys = places.Y.Pointer + from, zs = places.Z.Pointer + from;
        Vector512<double> vx = Vector512.Create(x), vy = Vector512.Create(y), vz = Vector512.Create(z), vlimit = Vector512.Create(limit);
        var count = Math.Min(Size, endExcl - from);
        var within = 0u;
        for (var i = 0; i < count; i += Vector512<double>.Count)
        {
            var dx = Vector512.Load(xs + i) - vx;
            var dy = Vector512.Load(ys + i) - vy;
            var dz = Vector512.Load(zs + i) - vz;
            var isWithin = Vector512.LessThanOrEqual((dx * dx) + (dy * dy) + (dz * dz), vlimit);
            within |= (uint)isWithin.ExtractMostSignificantBits() << i;
        }

        return within;
    }
}
