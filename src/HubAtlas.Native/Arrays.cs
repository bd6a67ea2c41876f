using HubAtlas.Core.Model;

namespace HubAtlas.Native;

/// <summary>The caller's arrays, looked at before they are read.</summary>
internal static unsafe class Arrays
{
    internal static T[] Copy<T>(T* values, long count, string name)
        where T : unmanaged => Of(values, count, name).ToArray();

    internal static Span<T> Of<T>(T* values, long count, string name)
        where T : unmanaged
    {
        if (count is < 0 or > int.MaxValue) throw new AtlasException($"Found: {count} values of {name}. Expected: 0 to {int.MaxValue}.");
        if (values is null && count > 0) throw new AtlasException($"Found: no array for {name}. Expected: one of {count} values.");
        return new(values, (int)count);
    }

    /// <summary>Whole numbers that a language without them hands over as others.</summary>
    internal static long[] Whole(double* values, int count)
    {
        var whole = new long[Math.Max(0, count)];
        for (var i = 0; i < whole.Length; i++) whole[i] = (long)values[i];
        return whole;
    }

    internal static WeightedPoints Points(double* latitudes, double* longitudes, long* weights, long count) =>
        new(Copy(latitudes, count, "latitudes"), Copy(longitudes, count, "longitudes"), Copy(weights, count, "weights"));

    /// <summary>A negative gap stands for none.</summary>
    internal static double? Gap(double mergeGapKm) => mergeGapKm < 0 ? null : mergeGapKm;
}
