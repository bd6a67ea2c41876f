using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering;

/// <summary>
/// Clusters as areas of high density, as Stek (2020, Scientometrics 126, 911) finds them: a kernel density estimate on the
/// sphere and a threshold. For comparison; meant for up to some 200,000 distinct points.
/// </summary>
public static class DensityClusterer
{
    // The kernel as a whole number, so that sums are exact in any order.
    private const int KernelUnits = 1 << 20;

    /// <summary>
    /// A place is in a cluster when the density there is at least the minimum weight spread evenly over a disc of the radius. Two such
    /// places within the radius are in one cluster when the density halfway between them is as high, too; and so on transitively.
    /// </summary>
    /// <param name="settings">The radius is the bandwidth of a quartic kernel (Silverman 1986), which is 0 beyond. No merge gap.</param>
    /// <exception cref="AtlasException">A point or a setting is out of range; the message names it.</exception>
    public static Partition Find(WeightedPoints points, ClusteringSettings settings, int threads, CancellationToken ct = default)
    {
        InputCheck.Demand(settings, threads);
        InputCheck.Demand(points, threads, ct);
        if (settings.MergeGapKm is not null) throw new AtlasException("A merge gap was given; clusters by density are not merged.");
        if (points.Count == 0) return new Partition([], [], 0);
        var distinct = DistinctPoints.Of(points, threads, ct);
        var places = distinct.Places;
        var grid = new PointGrid(places, settings.RadiusKm);
        var squaredRadius = Elementary.Pow(2 * Elementary.Sin(Math.Min(Math.PI, settings.RadiusKm / Sphere.EarthRadiusKm) / 2), 2);
        bool IsDense(UnitVector at) => Density(grid, places, at, squaredRadius) >= settings.MinimumWeight * (Int128)KernelUnits;

        var isDense = new bool[places.Count];
        Workers.Run(places.Count, 256, threads, ct, queue =>
        {
            while (queue.Take(out var from, out var toExcl))
            {
                for (var place = from; place < toExcl; place++) isDense[place] = IsDense(grid.VectorOf(place));
            }
        });
        using var sets = new DisjointSets(places.Count);
        for (var place = 0; place < places.Count; place++)
        {
            ct.ThrowIfCancellationRequested();
            if (!isDense[place]) continue;
            foreach (var (other, _) in grid.Near(place))
            {
                if (other >= place || !isDense[other] || sets.Find(other) == sets.Find(place)) continue;
                if (IsDense(Halfway(grid.VectorOf(place), grid.VectorOf(other)))) sets.Union(place, other);
            }
        }

        return distinct.ToPartition(place => isDense[place] ? sets.Find(place) : Partition.Noise);
    }

    /// <summary>The weight that, spread evenly over the disc, has the density of this place, in kernel units.</summary>
    private static Int128 Density(PointGrid grid, WeightedPoints places, UnitVector at, double squaredRadius)
    {
        Int128 sum = 0;
        foreach (var (place, squared) in grid.Near(at))
        {
            // 3/π (1 − u²)² over the unit disc; an even disc has 1/π.
            var rest = Math.Max(0, 1 - (squared / squaredRadius));
            sum += places.Weights[place] * (Int128)(long)(3 * rest * rest * KernelUnits);
        }

        return sum;
    }

    private static UnitVector Halfway(UnitVector a, UnitVector b)
    {
        double x = a.X + b.X, y = a.Y + b.Y, z = a.Z + b.Z;
        var length = Math.Sqrt((x * x) + (y * y) + (z * z));
        return length == 0 ? a : new UnitVector(x / length, y / length, z / length);
    }
}
