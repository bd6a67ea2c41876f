using HubAtlas.Core.Model;

namespace HubAtlas.Core.Spatial.Areas;

/// <summary>Rings of the plane as polygons of the earth: holes with their exterior, longitudes that do not jump.</summary>
internal static class AreaRings
{
    /// <param name="rings">Areas counter-clockwise, holes clockwise, without a repeated first point.</param>
    public static ClusterArea Of(IReadOnlyList<IReadOnlyList<PlanePoint>> rings, AreaPlane plane)
    {
        var exteriors = rings.Where(r => ConvexHull.AreaOf(r) > 0).OrderBy(ConvexHull.AreaOf).ToList();
        var holes = rings.Where(r => ConvexHull.AreaOf(r) < 0).ToLookup(hole => exteriors.FirstOrDefault(e => Holds(e, hole[0])));
        // Largest first, as a name is put on the largest.
        return new([.. Enumerable.Reverse(exteriors).Select(e => Polygon([e, .. holes[e]], plane))]);
    }

    private static IReadOnlyList<IReadOnlyList<GeoPoint>> Polygon(IReadOnlyList<IReadOnlyList<PlanePoint>> rings, AreaPlane plane)
    {
        var start = plane.ToDegrees(rings[0][0]).Longitude;
        return [.. rings.Select(ring => Ring(ring, plane, start))];
    }

    private static List<GeoPoint> Ring(IReadOnlyList<PlanePoint> ring, AreaPlane plane, double near)
    {
        var points = new List<GeoPoint>(ring.Count + 1);
        foreach (var corner in ring.Append(ring[0]))
        {
            var point = plane.ToDegrees(corner);
            near = point.Longitude + (360 * Math.Round((near - point.Longitude) / 360));
            points.Add(point with { Longitude = near });
        }

        if (Math.Abs(points[^1].Longitude - points[0].Longitude) < 180) points[^1] = points[0];
        else CloseOverPole(points);
        return points;
    }

    private static void CloseOverPole(List<GeoPoint> points)
    {
        var pole = points[0].Latitude > 0 ? 90 : -90;
        points.Add(points[^1] with { Latitude = pole });
        points.Add(points[0] with { Latitude = pole });
        points.Add(points[0]);
    }

    /// <summary>Even-odd rule.</summary>
    private static bool Holds(IReadOnlyList<PlanePoint> ring, PlanePoint point)
    {
        var isInside = false;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            if (a.Y > point.Y != b.Y > point.Y && point.X < a.X + ((point.Y - a.Y) / (b.Y - a.Y) * (b.X - a.X))) isInside = !isInside;
        }

        return isInside;
    }
}
