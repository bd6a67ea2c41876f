using System.Numerics;
using System.Runtime.Intrinsics;
using HubAtlas.Core.Clustering.Grid;

namespace HubAtlas.Core.Clustering.Kernels;

/// <summary>
/// Weighs what lies within several radii of a place at once, each distance measured once; as exact as <see cref="PlaceKernel"/>. The sums are
/// kept in registers; the second four take no part where there are no more than four radii.
/// </summary>
/// <param name="limits">Squared chords of the radii, ascending, up to <see cref="MostBands"/>.</param>
/// <param name="enough">More weight than this need not be told apart.</param>
internal sealed unsafe class BandKernel(Places places, double[] limits, long enough)
{
    public const int MostBands = 8;

    // Within a limit below zero there is nothing.
    private readonly double[] _limits = [.. limits, .. Enumerable.Repeat(-1.0, MostBands - limits.Length)];
    private readonly long[] _sums = new long[MostBands];

    /// <summary>The weights by radius; they are only good from the first radius to where the weight is enough.</summary>
    /// <param name="sure">Weight that is within all radii.</param>
    public ReadOnlySpan<long> Weigh(OpenCells open, int place, long sure, int first, int endExcl, out int enoughFrom) =>
        Vector512.IsHardwareAccelerated
            ? Weigh<WideLanes, Vector512<double>, Vector512<long>>(open, place, sure, first, endExcl, out enoughFrom)
            : Weigh<NarrowLanes, Vector<double>, Vector<long>>(open, place, sure, first, endExcl, out enoughFrom);

    /// <summary>As the other, with lanes of one's choice.</summary>
    public ReadOnlySpan<long> Weigh<TLanes, TDouble, TLong>(
        OpenCells open, int place, long sure, int first, int endExcl, out int enoughFrom)
        where TLanes : ILanes<TDouble, TLong>
        where TDouble : unmanaged
        where TLong : unmanaged
    {
        var sums = stackalloc TLong[MostBands];
        var needed = enough - sure;
        enoughFrom = limits.Length > MostBands / 2
            ? Add<EightBands, TLanes, TDouble, TLong>(open, place, needed, first, endExcl, sums)
            : Add<UpToFour, TLanes, TDouble, TLong>(open, place, needed, first, endExcl, sums);
        for (var radius = first; radius < enoughFrom; radius++) _sums[radius] = sure + TLanes.Sum(sums[radius]);
        return _sums;
    }

    // The number of bands is a type, so that the compiler makes a loop for each.
    private readonly struct UpToFour;

    private readonly struct EightBands;

    private int Add<TBands, TLanes, TDouble, TLong>(OpenCells open, int place, long needed, int first, int end, TLong* sums)
        where TBands : struct
        where TLanes : ILanes<TDouble, TLong>
        where TDouble : unmanaged
        where TLong : unmanaged
    {
        double* xs = places.X.Pointer, ys = places.Y.Pointer, zs = places.Z.Pointer;
        var weights = places.Weights.Pointer;
        TDouble x = TLanes.All(xs[place]), y = TLanes.All(ys[place]), z = TLanes.All(zs[place]);
        TDouble limit0 = TLanes.All(_limits[0]), limit1 = TLanes.All(_limits[1]), limit2 = TLanes.All(_limits[2]), limit3 = TLanes.All(_limits[3]);
        TDouble limit4 = TLanes.All(_limits[4]), limit5 = TLanes.All(_limits[5]), limit6 = TLanes.All(_limits[6]), limit7 = TLanes.All(_limits[7]);
        TLong sum0 = default, sum1 = default, sum2 = default, sum3 = default, sum4 = default, sum5 = default, sum6 = default, sum7 = default;
        for (var block = 0; block < open.BlockCount && open.Least(block) < end && first < end; block++)
        {
            for (var near = open.Near(block, xs[place], ys[place], zs[place], _limits[end - 1]); near != 0; near &= near - 1)
            {
                ref readonly var cell = ref open[(block * OpenCells.PerBlock) + BitOperations.TrailingZeroCount(near)];
                for (var i = cell.Start; i < cell.EndExcl; i += TLanes.Count)
                {
                    var squared = TLanes.SquaredChords(xs + i, ys + i, zs + i, x, y, z);
                    var weight = TLanes.Weights(weights + i, cell.EndExcl - i);
                    sum0 = TLanes.AddWithin(sum0, squared, limit0, weight);
                    sum1 = TLanes.AddWithin(sum1, squared, limit1, weight);
                    sum2 = TLanes.AddWithin(sum2, squared, limit2, weight);
                    sum3 = TLanes.AddWithin(sum3, squared, limit3, weight);
                    if (typeof(TBands) != typeof(EightBands)) continue;
                    sum4 = TLanes.AddWithin(sum4, squared, limit4, weight);
                    sum5 = TLanes.AddWithin(sum5, squared, limit5, weight);
                    sum6 = TLanes.AddWithin(sum6, squared, limit6, weight);
                    sum7 = TLanes.AddWithin(sum7, squared, limit7, weight);
                }
            }

            (sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7]) = (sum0, sum1, sum2, sum3, sum4, sum5, sum6, sum7);
            while (end > first && TLanes.Sum(sums[end - 1]) >= needed) end--;
        }

        return end;
    }
}
