using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;
using HubAtlas.Core.Spatial.Areas;

namespace HubAtlas.Tests.Spatial.Areas;

/// <summary>Made-up clusters round a point anywhere on the earth, and a flat view of them that knows neither longitudes nor poles.</summary>
internal sealed record AreaWorld(UnitVector Centre, IReadOnlyList<GeoPoint> Points, IReadOnlyList<long> Mentions, IReadOnlyList<int> Clusters, int Count)
{
    /// <summary>Neighbours whose places lie among each other's at their borders.</summary>
    public static AreaWorld Of(int seed, double latitude, double longitude)
    {
        var random = new Random(seed);
        var centre = UnitVector.Of(latitude, longitude);
        var count = random.Next(1, 6);
        var hubs = Enumerable.Range(0, count).Select(_ => Step(random, 70)).ToList();
        var (points, mentions, clusters) = (new List<GeoPoint>(), new List<long>(), new List<int>());
        for (var cluster = 0; cluster < count; cluster++)
        {
            var (x, y) = hubs[cluster];
            for (var i = random.Next(1, 80); i > 0; i--)
            {
                var (dx, dy) = Step(random, 14);
                (x, y) = random.Next(4) == 0 ? hubs[cluster] : (x + dx, y + dy);
                points.Add(OnEarth(centre, x, y));
                mentions.Add((long)Math.Pow(10, 5 * random.NextDouble()));
                clusters.Add(cluster);
            }
        }

        return new(centre, points, mentions, clusters, count);
    }

    public IReadOnlyList<ClusterArea> Draw() => AreaDrawing.Draw(Points, Mentions, Clusters, Count);

    /// <summary>East and north of the world's centre in kilometres, seen from far above.</summary>
    public PlanePoint Flat(GeoPoint point) => Flat(Centre, point);

    public static PlanePoint Flat(UnitVector centre, GeoPoint point)
    {
        var (east, north) = Axes(centre);
        var v = UnitVector.Of(point with { Longitude = point.Longitude > 180 ? point.Longitude - 360 : point.Longitude < -180 ? point.Longitude + 360 : point.Longitude });
        return new(Sphere.EarthRadiusKm * AreaPlane.Dot(v, east), Sphere.EarthRadiusKm * AreaPlane.Dot(v, north));
    }

    public static GeoPoint OnEarth(UnitVector centre, double x, double y)
    {
        var (east, north) = Axes(centre);
        var (a, b) = (x / Sphere.EarthRadiusKm, y / Sphere.EarthRadiusKm);
        var c = Math.Sqrt(1 - (a * a) - (b * b));
        return new UnitVector(
            (c * centre.X) + (a * east.X) + (b * north.X), (c * centre.Y) + (a * east.Y) + (b * north.Y),
            (c * centre.Z) + (a * east.Z) + (b * north.Z)).ToGeoPoint();
    }

    /// <summary>Even-odd over all rings.</summary>
    public static bool Holds(IEnumerable<IReadOnlyList<PlanePoint>> rings, PlanePoint p)
    {
        var isInside = false;
        foreach (var ring in rings)
            for (var i = 1; i < ring.Count; i++)
            {
                var (a, b) = (ring[i - 1], ring[i]);
                if (a.Y > p.Y != b.Y > p.Y && p.X < a.X + ((p.Y - a.Y) / (b.Y - a.Y) * (b.X - a.X))) isInside = !isInside;
            }

        return isInside;
    }

    public IReadOnlyList<IReadOnlyList<PlanePoint>> Rings(ClusterArea area) =>
        [.. area.Polygons.SelectMany(p => p).Select(ring => (IReadOnlyList<PlanePoint>)[.. ring.Select(Flat)])];

    private static (UnitVector East, UnitVector North) Axes(UnitVector c)
    {
        var side = Math.Abs(c.Z) > 0.9 ? new UnitVector(1, 0, 0) : new UnitVector(0, 0, 1);
        var east = Unit(Cross(side, c));
        return (east, Cross(c, east));
    }

    private static UnitVector Cross(UnitVector a, UnitVector b) =>
        new((a.Y * b.Z) - (a.Z * b.Y), (a.Z * b.X) - (a.X * b.Z), (a.X * b.Y) - (a.Y * b.X));

    private static UnitVector Unit(UnitVector v)
    {
        var length = Math.Sqrt(AreaPlane.Dot(v, v));
        return new(v.X / length, v.Y / length, v.Z / length);
    }

    private static (double X, double Y) Step(Random random, double most) =>
        (most * ((2 * random.NextDouble()) - 1), most * ((2 * random.NextDouble()) - 1));
}
