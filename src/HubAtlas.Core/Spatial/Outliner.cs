using HubAtlas.Core.Model;

namespace HubAtlas.Core.Spatial;

/// <summary>Draws clusters: where the centre is, what outline the members have, how large it is and how far across.</summary>
public static class Outliner
{
    /// <summary>Radius of the circle (a 24-gon) around the members of a cluster that has no area of its own.</summary>
    public const double BufferKm = 2;

    /// <summary>
    /// The same shape for any order of members. Every member lies inside the outline or on it, on the plane of longitude and
    /// latitude, where RFC 7946 draws straight edges.
    /// </summary>
    /// <param name="members">At least one; valid points.</param>
    /// <param name="mentions">One number a member, 0 or above; the weights of the centre.</param>
    /// <exception cref="AtlasException">No members, or not as many mentions as members.</exception>
    public static ClusterShape Shape(IReadOnlyList<GeoPoint> members, IReadOnlyList<long> mentions)
    {
        var distinct = Members.Merge(members, mentions);
        var centre = distinct.Centre();
        var outline = Outline(distinct.Points, centre);
        return new ClusterShape(centre, outline, SphericalArea.OfKm2(outline), Diameter.OfKm(distinct.Points, centre));
    }

    /// <summary>Largest great-circle distance between two of the points, exactly.</summary>
    /// <param name="members">At least one; valid points.</param>
    public static double DiameterKm(IReadOnlyList<GeoPoint> members)
    {
        var distinct = Members.Merge(members, [.. members.Select(_ => 1L)]);
        return Diameter.OfKm(distinct.Points, distinct.Centre());
    }

    private static IReadOnlyList<IReadOnlyList<GeoPoint>> Outline(IReadOnlyList<GeoPoint> points, GeoPoint centre)
    {
        var plane = new LocalPlane(centre);
        var flat = points.Select(plane.ToPlane).ToArray();
        if (plane.IsAroundPole(points, flat, BufferKm)) return [PolarCap(points, BufferKm)];
        var hull = ConvexHull.Of(flat);
        if (ConvexHull.AreaOf(hull) < BufferKm * BufferKm) return Antimeridian.Cut(Buffer(hull), plane);
        return Antimeridian.IsCrossedBy(hull, plane)
            ? Antimeridian.Cut(hull, plane)
            : [plane.ToRing(ConcaveHull.Of(flat, plane))];
    }

    /// <summary>The hull of circles around the corners.</summary>
    private static PlanePoint[] Buffer(PlanePoint[] corners)
    {
        const int sides = 24;
        var circles = corners.SelectMany(corner => Enumerable.Range(0, sides).Select(side =>
        {
            var (sin, cos) = Degree.SinCos((side * 360.0 / sides) - 180);
            return new PlanePoint(corner.X + (BufferKm * cos), corner.Y + (BufferKm * sin));
        }));
        return ConvexHull.Of([.. circles]);
    }

    /// <summary>The outline of members around a pole, or around the earth: all longitudes, from the farthest member to the pole.</summary>
    /// <param name="points">By rising latitude.</param>
    private static IReadOnlyList<GeoPoint> PolarCap(IReadOnlyList<GeoPoint> points, double bufferKm)
    {
        var buffer = Sphere.Degrees(bufferKm / Sphere.EarthRadiusKm);
        var south = points[^1].Latitude < 0 ? -90 : Math.Max(-90, points[0].Latitude - buffer);
        var north = points[0].Latitude > 0 ? 90 : Math.Min(90, points[^1].Latitude + buffer);
        return [new(south, -180), new(south, 180), new(north, 180), new(north, -180), new(south, -180)];
    }
}
