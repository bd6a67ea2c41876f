using System.Numerics;

namespace HubAtlas.Core.Clustering;

/// <summary>
/// Weighs what lies within several radii of a place at once, each distance measured once; as exact as <see cref="Kernels"/>. The sums are
/// kept in registers, which is why there are two loops that differ in nothing but the number of radii.
/// </summary>
/// <param name="limits">Squared chords of the radii, ascending, up to <see cref="MostBands"/>.</param>
/// <param name="enough">More weight than this need not be told apart.</param>
internal sealed unsafe class BandKernel(Places places, double[] limits, long enough)
{
    public const int MostBands = 8;
    private const int CellsPerCheck = 4;

    // Within a limit below zero there is nothing.
    private readonly double[] _limits = [.. limits, .. Enumerable.Repeat(-1.0, MostBands - limits.Length)];
    private readonly long[] _sums = new long[MostBands];
    private long _sure;

    /// <summary>The weights by radius; they are only good from the first radius to where the weight is enough.</summary>
    /// <param name="open">By the first radius that they may be in reach of.</param>
    /// <param name="sure">Weight that is within all radii.</param>
    public ReadOnlySpan<long> Weigh(ReadOnlySpan<OpenCell> open, int place, long sure, int first, int endExcl, out int enoughFrom)
    {
        _sure = sure;
        double x = places.X[place], y = places.Y[place], z = places.Z[place];
        enoughFrom = limits.Length > 4 ? AddEight(open, x, y, z, first, endExcl) : AddFour(open, x, y, z, first, endExcl);
        return _sums;
    }

    private int AddFour(ReadOnlySpan<OpenCell> open, double x, double y, double z, int first, int end)
    {
        double* xs = places.X.Pointer, ys = places.Y.Pointer, zs = places.Z.Pointer;
        var weights = places.Weights.Pointer;
        Vector<double> vx = new(x), vy = new(y), vz = new(z);
        Vector<double> limit0 = new(_limits[0]), limit1 = new(_limits[1]), limit2 = new(_limits[2]), limit3 = new(_limits[3]);
        Vector<long> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        for (var at = 0; at < open.Length && open[at].Least < end && first < end; at++)
        {
            ref readonly var cell = ref open[at];
            if (cell.Box.LeastSquared(x, y, z) > _limits[end - 1]) continue;
            for (var i = cell.Start; i < cell.EndExcl; i += Kernels.Lanes)
            {
                var dx = Vector.Load(xs + i) - vx;
                var dy = Vector.Load(ys + i) - vy;
                var dz = Vector.Load(zs + i) - vz;
                var squared = (dx * dx) + (dy * dy) + (dz * dz);
                var weight = Vector.Load(weights + i);
                if (i + Kernels.Lanes > cell.EndExcl) weight &= Vector.LessThan(Vector<long>.Indices, new Vector<long>(cell.EndExcl - i));
                sum0 += Vector.LessThanOrEqual(squared, limit0) & weight;
                sum1 += Vector.LessThanOrEqual(squared, limit1) & weight;
                sum2 += Vector.LessThanOrEqual(squared, limit2) & weight;
                sum3 += Vector.LessThanOrEqual(squared, limit3) & weight;
            }

            if (at % CellsPerCheck != 0 && at < open.Length - 1) continue;
            Store(sum0, sum1, sum2, sum3, 0);
            end = EndBelowTop(first, end);
        }

        Store(sum0, sum1, sum2, sum3, 0);
        return EndBelowTop(first, end);
    }

    private int AddEight(ReadOnlySpan<OpenCell> open, double x, double y, double z, int first, int end)
    {
        double* xs = places.X.Pointer, ys = places.Y.Pointer, zs = places.Z.Pointer;
        var weights = places.Weights.Pointer;
        Vector<double> vx = new(x), vy = new(y), vz = new(z);
        Vector<double> limit0 = new(_limits[0]), limit1 = new(_limits[1]), limit2 = new(_limits[2]), limit3 = new(_limits[3]);
        Vector<double> limit4 = new(_limits[4]), limit5 = new(_limits[5]), limit6 = new(_limits[6]), limit7 = new(_limits[7]);
        Vector<long> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        Vector<long> sum4 = default, sum5 = default, sum6 = default, sum7 = default;
        for (var at = 0; at < open.Length && open[at].Least < end && first < end; at++)
        {
            ref readonly var cell = ref open[at];
            if (cell.Box.LeastSquared(x, y, z) > _limits[end - 1]) continue;
            for (var i = cell.Start; i < cell.EndExcl; i += Kernels.Lanes)
            {
                var dx = Vector.Load(xs + i) - vx;
                var dy = Vector.Load(ys + i) - vy;
                var dz = Vector.Load(zs + i) - vz;
                var squared = (dx * dx) + (dy * dy) + (dz * dz);
                var weight = Vector.Load(weights + i);
                if (i + Kernels.Lanes > cell.EndExcl) weight &= Vector.LessThan(Vector<long>.Indices, new Vector<long>(cell.EndExcl - i));
                sum0 += Vector.LessThanOrEqual(squared, limit0) & weight;
                sum1 += Vector.LessThanOrEqual(squared, limit1) & weight;
                sum2 += Vector.LessThanOrEqual(squared, limit2) & weight;
                sum3 += Vector.LessThanOrEqual(squared, limit3) & weight;
                sum4 += Vector.LessThanOrEqual(squared, limit4) & weight;
                sum5 += Vector.LessThanOrEqual(squared, limit5) & weight;
                sum6 += Vector.LessThanOrEqual(squared, limit6) & weight;
                sum7 += Vector.LessThanOrEqual(squared, limit7) & weight;
            }

            if (at % CellsPerCheck != 0 && at < open.Length - 1) continue;
            Store(sum0, sum1, sum2, sum3, 0);
            Store(sum4, sum5, sum6, sum7, 4);
            end = EndBelowTop(first, end);
        }

        Store(sum0, sum1, sum2, sum3, 0);
        Store(sum4, sum5, sum6, sum7, 4);
        return EndBelowTop(first, end);
    }

    private void Store(Vector<long> a, Vector<long> b, Vector<long> c, Vector<long> d, int from)
    {
        _sums[from] = _sure + Vector.Sum(a);
        _sums[from + 1] = _sure + Vector.Sum(b);
        _sums[from + 2] = _sure + Vector.Sum(c);
        _sums[from + 3] = _sure + Vector.Sum(d);
    }

    private int EndBelowTop(int first, int end)
    {
        while (end > first && _sums[end - 1] >= enough) end--;
        return end;
    }
}

/// <param name="Least">The first radius within which some of it may be.</param>
internal readonly record struct OpenCell(Box Box, int Start, int EndExcl, int Least);
