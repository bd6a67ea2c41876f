using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Spatial;

public class OutlinerTests
{
    [Fact]
    public void Every_outline_is_a_simple_counter_clockwise_closed_ring_that_holds_all_members()
    {
        for (var seed = 0; seed < 600; seed++)
        {
            var members = Scatter(seed, 3 + (seed % 200));
            var shape = Outliner.Shape(members, [.. members.Select(_ => 1L)]);
            foreach (var ring in shape.Outline)
            {
                Assert.Equal(ring[0], ring[^1]);
                Assert.True(ring.Count >= 4 && ring.All(p => p.IsValid), $"seed {seed}");
                Assert.True(SignedArea(ring) > 0, $"clockwise, seed {seed}");
                Assert.True(IsSimple(ring), $"crosses itself, seed {seed}");
            }

            Assert.All(members, m => Assert.True(shape.Outline.Any(ring => Holds(ring, m)), $"{m} is outside, seed {seed}"));
        }
    }

    [Fact]
    public void Outlines_stay_simple_where_edges_are_great_circles()
    {
        for (var seed = 0; seed < 600; seed++)
        {
            // On a grid many places stand in line with two others.
            GeoPoint[] members = [.. Scatter(seed, 20 + (seed % 200)).Select(p => new GeoPoint(Math.Round(Math.Round(p.Latitude / 0.04) * 0.04, 2), Math.Round(Math.Round(p.Longitude / 0.04) * 0.04, 2))).Distinct()];
            var shape = Outliner.Shape(members, [.. members.Select(_ => 1L)]);
            Assert.All(shape.Outline, ring => Assert.True(IsSimpleOnSphere(ring), $"crosses or touches itself, seed {seed}"));
        }
    }

    [Fact]
    public void The_outline_follows_a_bay_that_the_convex_hull_would_fill()
    {
        // A horseshoe, open to the east: sides a tenth of two degrees thick, a place each fiftieth of a degree.
        var steps = Enumerable.Range(-50, 101).ToArray();
        var members = steps
            .SelectMany(y => steps.Where(x => Math.Abs(y) > 40 || x < -40).Select(x => new GeoPoint(y / 50.0, x / 50.0)))
            .ToArray();
        var shape = Outliner.Shape(members, [.. members.Select(_ => 1L)]);
        Assert.False(Holds(shape.Outline[0], new GeoPoint(0, 0.9)));
        Assert.InRange(shape.AreaKm2, 12_000, 14_000);
    }

    [Theory]
    [InlineData(47.4, 8.5)]
    [InlineData(-17.7, 180)]
    [InlineData(0, -179.999)]
    public void One_place_gets_a_small_circle(double latitude, double longitude)
    {
        var shape = Outliner.Shape([new(latitude, longitude)], [5]);
        Assert.Equal(new GeoPoint(latitude, longitude), shape.Centre);
        Assert.Equal(0, shape.DiameterKm);
        Assert.Equal(12 * Outliner.BufferKm * Outliner.BufferKm * Math.Sin(Math.PI / 12), shape.AreaKm2, 0.01);
        Assert.Contains(shape.Outline, ring => Holds(ring, new(latitude, longitude)));
    }

    [Fact]
    public void Two_places_and_places_in_line_get_a_band_around_them()
    {
        var pair = Outliner.Shape([new(10, 20), new(10, 20.3)], [1, 1]);
        var row = Outliner.Shape([.. Enumerable.Range(0, 31).Select(i => new GeoPoint(10, 20 + (i * 0.01)))], [.. new long[31]]);
        Assert.Equal(pair.AreaKm2, row.AreaKm2, 1e-6);
        Assert.InRange(pair.AreaKm2, 4 * 32.8, (4 * 32.9) + 13);
        Assert.Equal(pair.DiameterKm, row.DiameterKm);
    }

    [Fact]
    public void An_outline_across_the_date_line_is_cut_there()
    {
        GeoPoint[] members = [new(50, 179), new(52, 178), new(51, -179), new(50, -178), new(52.5, 180)];
        var shape = Outliner.Shape(members, [1, 1, 1, 1, 1]);
        Assert.Equal(2, shape.Outline.Count);
        Assert.All(shape.Outline, ring => Assert.InRange(ring.Max(p => p.Longitude) - ring.Min(p => p.Longitude), 0.5, 4));
        var moved = members.Select(m => m with { Longitude = m.Longitude > 0 ? m.Longitude - 100 : m.Longitude + 260 });
        var shifted = Outliner.Shape([.. moved], [1, 1, 1, 1, 1]);
        Assert.Equal(shifted.DiameterKm, shape.DiameterKm, 1e-6);
        Assert.InRange(Math.Abs(shape.Centre.Longitude), 178, 180);
    }

    [Fact]
    public void Around_a_pole_the_outline_is_the_cap()
    {
        var shape = Outliner.Shape([new(89, 0), new(89, 120), new(89.5, -120)], [1, 1, 1]);
        var ring = Assert.Single(shape.Outline);
        Assert.Equal(90, ring.Max(p => p.Latitude));
        var capKm2 = 2 * Math.PI * Sphere.EarthRadiusKm * Sphere.EarthRadiusKm * (1 - Math.Sin(Sphere.Radians(ring.Min(p => p.Latitude))));
        Assert.Equal(capKm2, shape.AreaKm2, 1e-3);
    }

    [Fact]
    public void The_area_of_an_eighth_of_the_globe_is_an_eighth() => Assert.Equal(
        4 * Math.PI * Sphere.EarthRadiusKm * Sphere.EarthRadiusKm / 8,
        SphericalArea.OfKm2([[new(0, 0), new(0, 90), new(90, 90), new(90, 0), new(0, 0)]]),
        1e-3);

    [Fact]
    public void The_diameter_is_that_of_the_farthest_pair()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var members = Scatter(seed, 2 + (seed % 90));
            var farthest = members.Max(a => members.Max(b => Sphere.DistanceKm(a, b)));
            Assert.Equal(farthest, Outliner.Shape(members, [.. members.Select(_ => 1L)]).DiameterKm, 1e-6);
        }
    }

    [Fact]
    public void The_centre_leans_to_the_mentions_and_nothing_depends_on_the_order_of_members()
    {
        var members = Scatter(9, 150);
        var mentions = members.Select((_, i) => (long)(i * i % 37)).ToArray();
        var shape = Outliner.Shape(members, mentions);
        var order = Enumerable.Range(0, 150).ToArray();
        new Random(1).Shuffle(order);
        var other = Outliner.Shape([.. order.Select(i => members[i])], [.. order.Select(i => mentions[i])]);
        Assert.Equal((shape.Centre, shape.AreaKm2, shape.DiameterKm), (other.Centre, other.AreaKm2, other.DiameterKm));
        Assert.Equal(shape.Outline[0], other.Outline[0]);
        var middle = Outliner.Shape([new(0, 0), new(0, 4)], [3, 1]).Centre;
        Assert.InRange(middle.Longitude, 0.99, 1.01);
    }

    [Fact]
    public void No_members_are_refused() => Assert.Throws<AtlasException>(() => Outliner.Shape([], []));

    private static GeoPoint[] Scatter(int seed, int count)
    {
        var random = new Random(seed);
        var (north, east) = ((random.NextDouble() * 150) - 75, seed % 3 == 0 ? 179.5 : (random.NextDouble() * 340) - 170);
        var digits = seed % 5 == 0 ? 1 : 4;
        double Near(double spread) => (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * spread;
        return [.. Enumerable.Range(0, count).Select(_ => new GeoPoint(
            Math.Round(north + Near(1.5), digits), Math.IEEERemainder(Math.Round(east + Near(2), digits), 360)))];
    }

    private static double SignedArea(IReadOnlyList<GeoPoint> ring) =>
        ring.Zip(ring.Skip(1)).Sum(e => (e.First.Longitude * e.Second.Latitude) - (e.Second.Longitude * e.First.Latitude));

    /// <summary>Ray casting, with a hair's breadth around the edges.</summary>
    private static bool Holds(IReadOnlyList<GeoPoint> ring, GeoPoint point)
    {
        var isInside = false;
        foreach (var longitude in Math.Abs(point.Longitude) == 180 ? new[] { -180.0, 180.0 } : [point.Longitude])
        {
            for (var i = 1; i < ring.Count; i++)
            {
                var (a, b) = (ring[i - 1], ring[i]);
                if (DistanceToEdge(a, b, point.Latitude, longitude) < 1e-9) return true;
                if (a.Latitude > point.Latitude == b.Latitude > point.Latitude) continue;
                var at = a.Longitude + ((point.Latitude - a.Latitude) / (b.Latitude - a.Latitude) * (b.Longitude - a.Longitude));
                if (at > longitude) isInside = !isInside;
            }
        }

        return isInside;
    }

    private static double DistanceToEdge(GeoPoint a, GeoPoint b, double latitude, double longitude)
    {
        double dx = b.Longitude - a.Longitude, dy = b.Latitude - a.Latitude;
        var along = ((longitude - a.Longitude) * dx) + ((latitude - a.Latitude) * dy);
        var t = Math.Clamp(along / Math.Max(1e-300, (dx * dx) + (dy * dy)), 0, 1);
        return Math.Max(Math.Abs(a.Longitude + (t * dx) - longitude), Math.Abs(a.Latitude + (t * dy) - latitude));
    }

    private static bool IsSimpleOnSphere(IReadOnlyList<GeoPoint> ring)
    {
        static (double X, double Y, double Z) Vector(GeoPoint p)
        {
            var (latitude, longitude) = (p.Latitude * Math.PI / 180, p.Longitude * Math.PI / 180);
            return (Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude));
        }

        static int Side((double X, double Y, double Z) a, (double X, double Y, double Z) b, (double X, double Y, double Z) c)
        {
            var side = (((a.Y * b.Z) - (a.Z * b.Y)) * c.X) + (((a.Z * b.X) - (a.X * b.Z)) * c.Y) + (((a.X * b.Y) - (a.Y * b.X)) * c.Z);
            return Math.Abs(side) < 1e-15 ? 0 : Math.Sign(side);
        }

        var corners = ring.Select(Vector).ToArray();
        for (var i = 1; i < corners.Length; i++)
        {
            for (var j = i + 2; j < corners.Length; j++)
            {
                if (i == 1 && j == corners.Length - 1) continue;
                var (a, b, c, d) = (corners[i - 1], corners[i], corners[j - 1], corners[j]);
                // Edges on one meridian are on one great circle; they meet where the box of one holds an end of the other.
                if (Side(a, b, c) == 0 && Side(a, b, d) == 0 && Math.Max(ring[i - 1].Latitude, ring[i].Latitude) is var top && Math.Min(ring[i - 1].Latitude, ring[i].Latitude) is var bottom
                    && (ring[j - 1].Latitude > top || ring[j - 1].Latitude < bottom) && (ring[j].Latitude > top || ring[j].Latitude < bottom)) continue;
                if (Side(a, b, c) * Side(a, b, d) <= 0 && Side(c, d, a) * Side(c, d, b) <= 0) return false;
            }
        }

        return true;
    }

    private static bool IsSimple(IReadOnlyList<GeoPoint> ring)
    {
        static double Turn(GeoPoint a, GeoPoint b, GeoPoint c) =>
            ((b.Longitude - a.Longitude) * (c.Latitude - a.Latitude)) - ((b.Latitude - a.Latitude) * (c.Longitude - a.Longitude));
        for (var i = 1; i < ring.Count; i++)
        {
            for (var j = i + 2; j < ring.Count; j++)
            {
                if (i == 1 && j == ring.Count - 1) continue;
                var (a, b, c, d) = (ring[i - 1], ring[i], ring[j - 1], ring[j]);
                if (Turn(a, b, c) * Turn(a, b, d) < 0 && Turn(c, d, a) * Turn(c, d, b) < 0) return false;
            }
        }

        return ring.Skip(1).Distinct().Count() == ring.Count - 1;
    }
}
