using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Engine.Editions;

/// <summary>To which of the edition's clusters a point would belong as a border point: that of the nearest core point within the radius.</summary>
internal sealed class FixedGeometry
{
    private const double KmPerDegree = Math.PI / 180 * Sphere.EarthRadiusKm;

    private readonly double _radiusKm;
    private readonly GeoPoint[] _cores;
    private readonly int[] _clusters;

    /// <param name="places">By latitude, as they are counted.</param>
    public FixedGeometry(IReadOnlyList<CountedPlace> places, Partition partition, double radiusKm)
    {
        _radiusKm = radiusKm;
        var cores = Enumerable.Range(0, places.Count).Where(i => partition.Roles[i] == PointRole.Core).ToList();
        _cores = [.. cores.Select(i => places[i].Place.Point)];
        _clusters = [.. cores.Select(i => partition.ClusterIndexes[i])];
    }

    /// <returns>Index in the partition; <see cref="Partition.Noise"/> where no core point is near.</returns>
    public int ClusterAt(GeoPoint point)
    {
        var reach = _radiusKm / KmPerDegree * 1.000001;
        var (nearestKm, cluster) = (double.PositiveInfinity, Partition.Noise);
        for (var i = FirstFrom(point.Latitude - reach); i < _cores.Length && _cores[i].Latitude <= point.Latitude + reach; i++)
        {
            var km = Sphere.DistanceKm(point, _cores[i]);
            if (km <= _radiusKm && km < nearestKm) (nearestKm, cluster) = (km, _clusters[i]);
        }

        return cluster;
    }

    private int FirstFrom(double latitude)
    {
        var (low, high) = (0, _cores.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_cores[middle].Latitude < latitude) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
