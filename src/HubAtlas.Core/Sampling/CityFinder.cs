using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Sampling;

/// <summary>The nearest of a few thousand points within a short reach.</summary>
internal sealed class CityFinder(IReadOnlyList<GeoPoint> points, double reachKm)
{
    // A degree of latitude is 111 km: within the reach, candidates differ by less than this in latitude.
    private readonly double _reachDegrees = reachKm / 110;
    private readonly int[] _byLatitude = [.. Enumerable.Range(0, points.Count).OrderBy(i => points[i].Latitude).ThenBy(i => i)];

    public int? Nearest(GeoPoint point)
    {
        int? nearest = null;
        var least = reachKm;
        for (var place = FirstFrom(point.Latitude - _reachDegrees); place < _byLatitude.Length; place++)
        {
            var candidate = _byLatitude[place];
            if (points[candidate].Latitude > point.Latitude + _reachDegrees) break;
            var distance = Sphere.DistanceKm(point, points[candidate]);
            if (distance > least || (distance == least && nearest < candidate)) continue;
            (least, nearest) = (distance, candidate);
        }

        return nearest;
    }

    private int FirstFrom(double latitude)
    {
        int low = 0, high = _byLatitude.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (points[_byLatitude[middle]].Latitude < latitude) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
