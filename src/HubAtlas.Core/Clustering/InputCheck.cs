using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering;

/// <summary>Refuses what has no right answer, naming the first offender.</summary>
internal static class InputCheck
{
    private const int Chunk = 1 << 16;

    public static void Demand(ClusteringSettings settings, int threads)
    {
        if (threads < 1) throw new AtlasException(FormattableString.Invariant($"Threads are {threads}; expected 1 or more."));
        _ = new Closeness(settings.RadiusKm);
        if (settings.MinimumWeight <= 0)
        {
            throw new AtlasException(FormattableString.Invariant($"The minimum weight is {settings.MinimumWeight}; expected above 0."));
        }

        if (settings.MergeGapKm is { } gap && gap != 0 && !(gap >= Closeness.SmallestRadiusKm && gap <= Closeness.LargestRadiusKm))
        {
            throw new AtlasException(FormattableString.Invariant(
                $"The merge gap is {gap} km; expected 0, {Closeness.SmallestRadiusKm} to {Closeness.LargestRadiusKm:0.###} km, or none."));
        }
    }

    public static void Demand(WeightedPoints points, int threads, CancellationToken ct)
    {
        var (latitudes, longitudes, weights) = points;
        if (longitudes.Length != latitudes.Length || weights.Length != latitudes.Length)
        {
            throw new AtlasException(FormattableString.Invariant(
                $"{latitudes.Length} latitudes, {longitudes.Length} longitudes, {weights.Length} weights; expected as many of each."));
        }

        var firstBad = (long)points.Count;
        UInt128 total = 0;
        var gate = new Lock();
        Workers.Run(points.Count, Chunk, threads, ct, queue =>
        {
            UInt128 sum = 0;
            var bad = (long)points.Count;
            while (queue.Take(out var from, out var toExcl)) sum += Scan(points, from, toExcl, ref bad);
            lock (gate)
            {
                total += sum;
                firstBad = Math.Min(firstBad, bad);
            }
        });
        if (firstBad < points.Count) throw Describe(points, (int)firstBad);
        if (total > long.MaxValue)
        {
            throw new AtlasException($"The weights add up to {total}; expected at most {long.MaxValue}. Use a coarser unit of weight.");
        }
    }

    private static UInt128 Scan(WeightedPoints points, int from, int toExcl, ref long firstBad)
    {
        var latitudes = points.Latitudes.AsSpan(from, toExcl - from);
        var longitudes = points.Longitudes.AsSpan(from, latitudes.Length);
        var weights = points.Weights.AsSpan(from, latitudes.Length);
        ulong low = 0, high = 0;
        for (var i = 0; i < latitudes.Length; i++)
        {
            // Written so that NaN fails.
            if (!(Math.Abs(latitudes[i]) <= 90 && Math.Abs(longitudes[i]) <= 180) || weights[i] < 0)
            {
                firstBad = Math.Min(firstBad, from + i);
                return 0;
            }

            low += (uint)weights[i];
            high += (ulong)weights[i] >> 32;
        }

        return low + ((UInt128)high << 32);
    }

    private static AtlasException Describe(WeightedPoints points, int index)
    {
        var (latitude, longitude, weight) = (points.Latitudes[index], points.Longitudes[index], points.Weights[index]);
        var what = !(Math.Abs(latitude) <= 90) ? FormattableString.Invariant($"latitude {latitude}; expected -90 to 90.")
            : !(Math.Abs(longitude) <= 180) ? FormattableString.Invariant($"longitude {longitude}; expected -180 to 180.")
            : FormattableString.Invariant($"weight {weight}; expected 0 or above.");
        return new AtlasException(FormattableString.Invariant($"Point {index} has ") + what);
    }
}
