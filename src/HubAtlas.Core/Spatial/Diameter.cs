using HubAtlas.Core.Model;

namespace HubAtlas.Core.Spatial;

/// <summary>Largest great-circle distance between two points.</summary>
internal static class Diameter
{
    // Below a quarter of the circumference distance is convex, and the farthest pair are corners of the hull.
    private const double HullHoldsKm = Math.PI / 4 * Sphere.EarthRadiusKm;

    public static double OfKm(IReadOnlyList<GeoPoint> points, GeoPoint centre)
    {
        var vectors = points.Select(UnitVector.Of).ToArray();
        var middle = UnitVector.Of(centre);
        var near = new Closeness(HullHoldsKm * 0.99);
        var candidates = vectors.All(v => near.Holds(v, middle)) ? HullCorners(vectors, centre) : vectors;
        var (best, pair) = (0.0, (candidates[0], candidates[0]));
        for (var i = 0; i < candidates.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var squared = candidates[i].SquaredChordTo(candidates[j]);
                if (squared > best) (best, pair) = (squared, (candidates[i], candidates[j]));
            }
        }

        return Sphere.DistanceKm(pair.Item1.ToGeoPoint(), pair.Item2.ToGeoPoint());
    }

    /// <summary>The corners of the convex hull on the sphere: the gnomonic projection turns great circles into straight lines.</summary>
    private static UnitVector[] HullCorners(UnitVector[] vectors, GeoPoint centre)
    {
        var (sinLatitude, cosLatitude) = Degree.SinCos(centre.Latitude);
        var (sinLongitude, cosLongitude) = Degree.SinCos(centre.Longitude);
        var byProjection = new Dictionary<PlanePoint, UnitVector>();
        foreach (var v in vectors)
        {
            var outward = (v.X * cosLongitude) + (v.Y * sinLongitude);
            var depth = (outward * cosLatitude) + (v.Z * sinLatitude);
            var east = (v.Y * cosLongitude) - (v.X * sinLongitude);
            var north = (v.Z * cosLatitude) - (outward * sinLatitude);
            byProjection.TryAdd(new PlanePoint(east / depth, north / depth), v);
        }

        return [.. ConvexHull.Of([.. byProjection.Keys]).Select(corner => byProjection[corner])];
    }
}
