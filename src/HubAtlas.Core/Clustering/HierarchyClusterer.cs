using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering;

/// <summary>
/// Clusters of varying density: HDBSCAN (Campello, Moulavi and Sander 2013) with weights. Each cluster is taken at the scale at which
/// it is most stable. For comparison; meant for up to some 200,000 distinct points.
/// </summary>
public static class HierarchyClusterer
{
    /// <summary>Smaller distances count as this one: places are known no better than to a part of a town.</summary>
    public const double FinestKm = 1;

    /// <summary>More pairs of places within the radius than this do not fit in memory.</summary>
    public const int MostPairs = 100_000_000;

    /// <summary>
    /// The core distance of a place is the least radius with the minimum weight; two places meet at the largest of both core distances
    /// and their own. Groups that reach the minimum weight are clusters; of a cluster and those inside it the more stable are kept.
    /// </summary>
    /// <param name="settings">Nothing is joined beyond the radius. No merge gap.</param>
    /// <exception cref="AtlasException">A point or a setting is out of range, or too many pairs are within the radius.</exception>
    public static Partition Find(WeightedPoints points, ClusteringSettings settings, int threads, CancellationToken ct = default)
    {
        InputCheck.Demand(settings, threads);
        InputCheck.Demand(points, threads, ct);
        if (settings.MergeGapKm is not null) throw new AtlasException("A merge gap was given; a hierarchy is not merged.");
        if (points.Count == 0) return new Partition([], [], 0);
        var distinct = DistinctPoints.Of(points, threads, ct);
        var links = FindLinks(distinct.Places, settings, ct);
        var tree = new ClusterTree(distinct.Places.Weights, settings.MinimumWeight);
        for (int from = 0, to; from < links.Count; from = to)
        {
            // Links of one length count at once, so that their order does not matter.
            for (to = from + 1; to < links.Count && links[to].Km == links[from].Km;) to++;
            tree.Join(links.GetRange(from, to - from), 1 / links[from].Km);
        }

        var clusters = tree.Select(1 / Math.Max(FinestKm, settings.RadiusKm));
        return distinct.ToPartition(place => clusters[place]);
    }

    private static List<TreeLink> FindLinks(WeightedPoints places, ClusteringSettings settings, CancellationToken ct)
    {
        var grid = new PointGrid(places, settings.RadiusKm);
        var coreKm = new double[places.Count];
        for (var place = 0; place < places.Count; place++) coreKm[place] = CoreKm(grid, places, place, settings.MinimumWeight);
        var links = new List<TreeLink>();
        for (var place = 0; place < places.Count; place++)
        {
            ct.ThrowIfCancellationRequested();
            if (double.IsPositiveInfinity(coreKm[place])) continue;
            foreach (var (other, squared) in grid.Near(place))
            {
                var km = Math.Max(Math.Max(coreKm[place], coreKm[other]), ToKm(squared));
                if (other >= place || double.IsPositiveInfinity(km)) continue;
                links.Add(new TreeLink(km, other, place));
            }

            if (links.Count > MostPairs)
            {
                throw new AtlasException($"More than {MostPairs} pairs of places are within the radius; use a smaller one.");
            }
        }

        links.Sort(static (a, b) => a.Km != b.Km ? a.Km.CompareTo(b.Km) : a.First != b.First ? a.First - b.First : a.Second - b.Second);
        return links;
    }

    /// <summary>Infinite when the radius does not hold the minimum.</summary>
    private static double CoreKm(PointGrid grid, WeightedPoints places, int place, long minimum)
    {
        var weight = 0L;
        foreach (var (other, squared) in grid.Near(place).OrderBy(near => near.Squared))
        {
            weight += places.Weights[other];
            if (weight >= minimum) return ToKm(squared);
        }

        return double.PositiveInfinity;
    }

    private static double ToKm(double squaredChord) =>
        Math.Max(FinestKm, 2 * Elementary.Asin(Math.Min(1, Math.Sqrt(squaredChord) / 2)) * Sphere.EarthRadiusKm);
}
