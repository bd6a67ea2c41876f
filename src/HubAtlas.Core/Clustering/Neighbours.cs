using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering;

/// <summary>How far apart clusters are: the exact smallest distance between members, border points included.</summary>
public static class Neighbours
{
    /// <summary>All pairs of clusters whose closest members are within a distance; by distance, then cluster numbers.</summary>
    /// <param name="withinKm">As a radius: <see cref="Closeness.SmallestRadiusKm"/> to half the circumference.</param>
    public static IReadOnlyList<ClusterGap> Within(
        WeightedPoints points, Partition partition, double withinKm, CancellationToken ct = default)
    {
        if (partition.ClusterIndexes.Length != points.Count)
        {
            throw new AtlasException($"{points.Count} points and {partition.ClusterIndexes.Length} labels; expected as many of both.");
        }

        var grid = new PointGrid(points, withinKm);
        var closest = new Dictionary<(int, int), (double Squared, int First, int Second)>();
        for (var i = 0; i < points.Count; i++)
        {
            if ((i & 1023) == 0) ct.ThrowIfCancellationRequested();
            var a = partition.ClusterIndexes[i];
            if (a < 0) continue;
            foreach (var (j, squared) in grid.Near(i))
            {
                var b = partition.ClusterIndexes[j];
                if (b <= a) continue;
                if (!closest.TryGetValue((a, b), out var best) || squared < best.Squared
                    || (squared == best.Squared && grid.Precedes(i, j, best.First, best.Second)))
                {
                    closest[(a, b)] = (squared, i, j);
                }
            }
        }

        return [.. closest.Select(p => new ClusterGap(p.Key.Item1, p.Key.Item2, ToKm(p.Value.Squared), p.Value.First, p.Value.Second))
            .OrderBy(g => closest[(g.First, g.Second)].Squared).ThenBy(g => g.First).ThenBy(g => g.Second)];
    }

    /// <summary>For every cluster the gap to its nearest cluster within a distance, as seen from it; null: none is so near.</summary>
    public static IReadOnlyList<ClusterGap?> Nearest(
        WeightedPoints points, Partition partition, double withinKm, CancellationToken ct = default)
    {
        var nearest = new ClusterGap?[partition.ClusterCount];
        foreach (var gap in Within(points, partition, withinKm, ct))
        {
            nearest[gap.First] ??= gap;
            nearest[gap.Second] ??= new ClusterGap(gap.Second, gap.First, gap.Km, gap.SecondPoint, gap.FirstPoint);
        }

        return nearest;
    }

    private static double ToKm(double squaredChord) =>
        2 * Elementary.Asin(Math.Min(1, Math.Sqrt(squaredChord) / 2)) * Sphere.EarthRadiusKm;
}

/// <param name="Km">Great-circle distance of the closest members.</param>
/// <param name="FirstPoint">The index of the first cluster's closest member; of equally close pairs the first by position.</param>
public sealed record ClusterGap(int First, int Second, double Km, int FirstPoint, int SecondPoint);
