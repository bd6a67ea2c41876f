using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Engine.Certainty;

/// <summary>
/// Which counted place stands for a point where nobody is counted: the nearest within the radius. A place without anybody cannot be added, for
/// it could make clusters that the ranking does not have.
/// </summary>
/// <param name="places">By latitude, as they are counted.</param>
internal sealed class NearestPlace(IReadOnlyList<CountedPlace> places, double radiusKm)
{
    private const double KmPerDegree = Math.PI / 180 * Sphere.EarthRadiusKm;

    private readonly GeoPoint[] _points = [.. places.Select(p => p.Place.Point)];

    /// <returns>Number of the place, of equally near ones the first; <see cref="DoubtfulAddress.NoPlace"/> where none is within the radius.</returns>
    public int To(GeoPoint point)
    {
        // A little more than the radius, for rounding.
        var reach = radiusKm / KmPerDegree * 1.000001;
        var (nearestKm, nearest) = (double.PositiveInfinity, DoubtfulAddress.NoPlace);
        for (var i = FirstFrom(point.Latitude - reach); i < _points.Length && _points[i].Latitude <= point.Latitude + reach; i++)
        {
            var km = Sphere.DistanceKm(point, _points[i]);
            if (km <= radiusKm && km < nearestKm) (nearestKm, nearest) = (km, i);
        }

        return nearest;
    }

    private int FirstFrom(double latitude)
    {
        var (low, high) = (0, _points.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_points[middle].Latitude < latitude) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
