using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HubAtlas.Core.Clustering.Kernels;

/// <summary>As many places as one instruction takes. Whatever their number, each does the operations of <see cref="PlaceKernel"/>.</summary>
internal unsafe interface ILanes<TDouble, TLong>
{
    static abstract int Count { get; }

    static abstract TDouble All(double value);

    static abstract TDouble SquaredChords(double* xs, double* ys, double* zs, TDouble x, TDouble y, TDouble z);

    /// <param name="left">As many weights there are; any further lanes are 0.</param>
    static abstract TLong Weights(long* weights, int left);

    /// <summary>Adds the weights of the lanes that are within the limit.</summary>
    static abstract TLong AddWithin(TLong sums, TDouble squared, TDouble limit, TLong weights);

    static abstract long Sum(TLong sums);
}

/// <summary>Eight lanes, with masks of their own.</summary>
internal readonly unsafe struct WideLanes : ILanes<Vector512<double>, Vector512<long>>
{
    public static int Count => Vector512<double>.Count;

    public static Vector512<double> All(double value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SquaredChords(
        double* xs, double* ys, double* zs, Vector512<double> x, Vector512<double> y, Vector512<double> z)
    {
        var dx = Vector512.Load(xs) - x;
        var dy = Vector512.Load(ys) - y;
        var dz = Vector512.Load(zs) - z;
        return (dx * dx) + (dy * dy) + (dz * dz);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Weights(long* weights, int left)
    {
        var loaded = Vector512.Load(weights);
        return left >= Count ? loaded : loaded & Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)left));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> AddWithin(
        Vector512<long> sums, Vector512<double> squared, Vector512<double> limit, Vector512<long> weights) =>
        Vector512.ConditionalSelect(Vector512.LessThanOrEqual(squared, limit).AsInt64(), sums + weights, sums);

    public static long Sum(Vector512<long> sums) => Vector512.Sum(sums);
}

/// <summary>Two or four lanes.</summary>
internal readonly unsafe struct NarrowLanes : ILanes<Vector<double>, Vector<long>>
{
    public static int Count => Vector<double>.Count;

    public static Vector<double> All(double value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> SquaredChords(double* xs, double* ys, double* zs, Vector<double> x, Vector<double> y, Vector<double> z)
    {
        var dx = Vector.Load(xs) - x;
        var dy = Vector.Load(ys) - y;
        var dz = Vector.Load(zs) - z;
        return (dx * dx) + (dy * dy) + (dz * dz);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<long> Weights(long* weights, int left)
    {
        var loaded = Vector.Load(weights);
        return left >= Count ? loaded : loaded & Vector.LessThan(Vector<long>.Indices, new Vector<long>(left));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<long> AddWithin(Vector<long> sums, Vector<double> squared, Vector<double> limit, Vector<long> weights) =>
        sums + (Vector.LessThanOrEqual(squared, limit) & weights);

    public static long Sum(Vector<long> sums) => Vector.Sum(sums);
}
