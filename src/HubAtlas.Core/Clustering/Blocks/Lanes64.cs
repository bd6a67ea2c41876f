using System.Numerics;
using System.Runtime.Intrinsics;

namespace HubAtlas.Core.Clustering.Blocks;

/// <summary>Rows of 64 numbers, one a replicate of a block.</summary>
internal static unsafe class Lanes64
{
    /// <summary>Replicates in a block: as many as a mask has bits.</summary>
    public const int Count = 64;

    /// <summary>Least and most of a row.</summary>
    public static (long Least, long Most) Bounds<T>(T* row)
        where T : unmanaged, IBinaryInteger<T>
    {
        var least = Vector512.Load(row);
        var most = least;
        for (var i = Vector512<T>.Count; i < Count; i += Vector512<T>.Count)
        {
            var next = Vector512.Load(row + i);
            (least, most) = (Vector512.Min(least, next), Vector512.Max(most, next));
        }

        var least128 = Vector256.Min(least.GetLower(), least.GetUpper());
        var most128 = Vector256.Max(most.GetLower(), most.GetUpper());
        var (low, high) = (Vector128.Min(least128.GetLower(), least128.GetUpper()), Vector128.Max(most128.GetLower(), most128.GetUpper()));
        var (min, max) = (low[0], high[0]);
        for (var i = 1; i < Vector128<T>.Count; i++) (min, max) = (T.Min(min, low[i]), T.Max(max, high[i]));
        return (long.CreateTruncating(min), long.CreateTruncating(max));
    }

    /// <summary>A bit for every replicate in which some rows together reach a minimum.</summary>
    /// <param name="rows">All rows, one after the other.</param>
    public static ulong Reaching<T>(T* rows, ReadOnlySpan<int> indexes, T minimum)
        where T : unmanaged, IBinaryInteger<T>
    {
        var reaching = 0UL;
        var (width, needed) = (Vector512<T>.Count, Vector512.Create(minimum));
        for (var part = 0; part < Count; part += 4 * width)
        {
            Vector512<T> a = Vector512<T>.Zero, b = a, c = a, d = a;
            foreach (var index in indexes)
            {
                var row = rows + ((long)index * Count) + part;
                a += Vector512.Load(row);
                b += Vector512.Load(row + width);
                c += Vector512.Load(row + (2 * width));
                d += Vector512.Load(row + (3 * width));
            }

            reaching |= Vector512.GreaterThanOrEqual(a, needed).ExtractMostSignificantBits() << part;
            reaching |= Vector512.GreaterThanOrEqual(b, needed).ExtractMostSignificantBits() << (part + width);
            reaching |= Vector512.GreaterThanOrEqual(c, needed).ExtractMostSignificantBits() << (part + (2 * width));
            reaching |= Vector512.GreaterThanOrEqual(d, needed).ExtractMostSignificantBits() << (part + (3 * width));
        }

        return reaching;
    }

    /// <summary>Adds rows to sums that are wide enough for all of them.</summary>
    public static void Add<T>(T* rows, ReadOnlySpan<int> indexes, long* sums)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (typeof(T) == typeof(int)) AddInts((int*)rows, indexes, sums);
        else AddLongs((long*)rows, indexes, sums);
    }

    private static void AddInts(int* rows, ReadOnlySpan<int> indexes, long* sums)
    {
        foreach (var index in indexes)
        {
            var row = rows + ((long)index * Count);
            for (var i = 0; i < Count; i += Vector512<int>.Count)
            {
                var (low, high) = Vector512.Widen(Vector512.Load(row + i));
                (Vector512.Load(sums + i) + low).Store(sums + i);
                (Vector512.Load(sums + i + Vector512<long>.Count) + high).Store(sums + i + Vector512<long>.Count);
            }
        }
    }

    private static void AddLongs(long* rows, ReadOnlySpan<int> indexes, long* sums)
    {
        foreach (var index in indexes)
        {
            var row = rows + ((long)index * Count);
            for (var i = 0; i < Count; i += Vector512<long>.Count) (Vector512.Load(sums + i) + Vector512.Load(row + i)).Store(sums + i);
        }
    }
}
