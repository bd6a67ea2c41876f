using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;
using HubAtlas.Core.Spatial.Areas;

namespace HubAtlas.Tests.Spatial.Areas;

public class AreaDrawingTests
{
    [Theory]
    [InlineData(48, 9)]
    [InlineData(0, 179.9)]
    [InlineData(-17, -179.8)]
    [InlineData(89.9, 30)]
    [InlineData(-89.5, -120)]
    public void Every_place_lies_in_its_own_area_and_no_point_in_two(double latitude, double longitude)
    {
        var contested = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var world = AreaWorld.Of(seed, latitude, longitude);
            var rings = world.Draw().Select(world.Rings).ToList();
            var flat = world.Points.Select(world.Flat).ToList();
            for (var i = 0; i < flat.Count; i++)
            {
                var own = world.Clusters[i];
                var isFree = !Enumerable.Range(0, flat.Count).Any(j => world.Clusters[j] != own && flat[i].SquaredDistanceTo(flat[j]) < 9);
                if (isFree) Assert.True(AreaWorld.Holds(rings[own], flat[i]), $"seed {seed}: place {i} lies outside");
            }

            contested += AssertApart(rings, seed);
        }

        Assert.True(contested > 500, $"Only {contested} nodes lay where two areas could meet; the worlds test nothing.");
    }

    /// <summary>Every node of a net of half kilometres, and every corner of an area, lies in no second area.</summary>
    private static int AssertApart(List<IReadOnlyList<IReadOnlyList<PlanePoint>>> areas, int seed)
    {
        var boxes = areas.Select(rings => rings.SelectMany(r => r).ToList()).Select(all =>
            (Left: all.Min(p => p.X), Right: all.Max(p => p.X), Low: all.Min(p => p.Y), High: all.Max(p => p.Y))).ToList();
        var contested = 0;
        for (var one = 0; one < areas.Count; one++)
            for (var other = 0; other < areas.Count; other++)
            {
                if (one == other) continue;
                foreach (var corner in areas[one].SelectMany(r => r)) Assert.False(AreaWorld.Holds(areas[other], corner), $"seed {seed}: a corner of {one} lies in {other}");
                if (one > other) continue;
                var (a, b) = (boxes[one], boxes[other]);
                for (var x = Math.Max(a.Left, b.Left); x < Math.Min(a.Right, b.Right); x += 2.5)
                    for (var y = Math.Max(a.Low, b.Low); y < Math.Min(a.High, b.High); y += 2.5)
                    {
                        contested++;
                        Assert.False(AreaWorld.Holds(areas[one], new(x, y)) && AreaWorld.Holds(areas[other], new(x, y)), $"seed {seed}: {one} and {other} overlap");
                    }
            }

        return contested;
    }

    [Fact]
    public void Close_clusters_are_parted_along_the_line_between_their_nearest_places()
    {
        var areas = AreaDrawing.Draw([new(50, 8), new(50, 8.1)], [100, 100], [0, 1], 2);
        var (west, east) = (areas[0].Polygons[0][0].Max(p => p.Longitude), areas[1].Polygons[0][0].Min(p => p.Longitude));
        Assert.Equal(8.05, (west + east) / 2, 1e-3);
        Assert.Equal(1, (east - west) * 71.5, 0.1);
    }

    [Theory]
    [InlineData(1, 4.2)]
    [InlineData(1000, 8.7)]
    [InlineData(1_000_000, 9)]
    public void One_place_has_a_disc_that_grows_with_its_mentions(long mentions, double radius)
    {
        var centre = new GeoPoint(-33.9, 151.2);
        var ring = Assert.Single(Assert.Single(AreaDrawing.Draw([centre], [mentions], [0], 1)).Polygons)[0];
        Assert.Equal(ring[0], ring[^1]);
        Assert.All(ring, p => Assert.Equal(radius + 6 - 9 + 3.6, Sphere.DistanceKm(centre, p), 0.3));
    }

    [Fact]
    public void Far_places_of_one_cluster_hang_together_by_a_neck_in_any_direction()
    {
        var centre = UnitVector.Of(10, 20);
        for (var degrees = 0; degrees < 180; degrees += 7)
        {
            var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
            GeoPoint[] far = [AreaWorld.OnEarth(centre, 40 * cos, 40 * sin), AreaWorld.OnEarth(centre, -40 * cos, -40 * sin)];
            var polygon = Assert.Single(AreaDrawing.Draw(far, [1, 1], [0, 0], 1)[0].Polygons);
            PlanePoint[] ring = [.. polygon[0].Select(p => AreaWorld.Flat(centre, p))];
            // 4 km each side, grown 6, shrunk 9, grown 3.6.
            Assert.True(AreaWorld.Holds([ring], new(4.2 * -sin, 4.2 * cos)), $"{degrees}°");
            Assert.False(AreaWorld.Holds([ring], new(5 * -sin, 5 * cos)), $"{degrees}°");
        }
    }

    [Theory]
    [InlineData(11.8, 1)]
    [InlineData(14, 2)]
    public void Small_holes_are_filled_and_large_ones_stay(double radiusKm, int rings)
    {
        // The hole's own radius is 4.8 km less: 154 and 266 km².
        var centre = UnitVector.Of(52, 5);
        GeoPoint[] round = [.. Enumerable.Range(0, 90).Select(i => AreaWorld.OnEarth(centre, radiusKm * Math.Cos(i * Math.PI / 45), radiusKm * Math.Sin(i * Math.PI / 45)))];
        var polygon = Assert.Single(AreaDrawing.Draw(round, [.. round.Select(_ => 1L)], [.. round.Select(_ => 0)], 1)[0].Polygons);
        Assert.Equal(rings, polygon.Count);
        Assert.Equal(rings == 1, AreaWorld.Holds(polygon.Select(r => (IReadOnlyList<PlanePoint>)[.. r.Select(p => AreaWorld.Flat(centre, p))]), new(0, 0)));
    }

    [Fact]
    public void The_order_of_places_changes_nothing()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var world = AreaWorld.Of(seed, 35, 139);
            int[] order = [.. Enumerable.Range(0, world.Points.Count)];
            new Random(seed).Shuffle(order);
            var shuffled = AreaDrawing.Draw([.. order.Select(i => world.Points[i])], [.. order.Select(i => world.Mentions[i])], [.. order.Select(i => world.Clusters[i])], world.Count);
            Assert.Equal(
                world.Draw().SelectMany(a => a.Polygons).SelectMany(p => p).SelectMany(r => r), shuffled.SelectMany(a => a.Polygons).SelectMany(p => p).SelectMany(r => r));
        }
    }

    [Fact]
    public void Rings_do_not_jump_at_the_antimeridian_and_close_over_a_pole()
    {
        var fiji = AreaDrawing.Draw([new(-17, 179.99)], [10], [0], 1)[0].Polygons[0][0];
        Assert.All(fiji.Zip(fiji.Skip(1)), step => Assert.InRange(Math.Abs(step.First.Longitude - step.Second.Longitude), 0, 1));
        Assert.Contains(fiji, p => p.Longitude > 180);
        var pole = AreaDrawing.Draw([new(89.99, 0)], [10], [0], 1)[0].Polygons[0][0];
        Assert.Contains(pole, p => p.Latitude == 90);
        Assert.Equal(360, pole.Max(p => p.Longitude) - pole.Min(p => p.Longitude), 1e-9);
    }

    [Fact]
    public void A_cluster_round_the_earth_keeps_its_exact_outline_and_one_as_large_as_a_continent_is_drawn_coarser()
    {
        GeoPoint[] earth = [new(0, 0), new(0, 90), new(0, 180), new(0, -90)];
        var all = AreaDrawing.Draw(earth, [1, 1, 1, 1], [0, 0, 0, 0], 1)[0];
        Assert.Equal(Outliner.Shape(earth, [1, 1, 1, 1]).Outline[0], all.Polygons[0][0]);
        var continent = Assert.Single(AreaDrawing.Draw([new(60, -150), new(10, -60)], [1, 1], [0, 0], 1)[0].Polygons)[0];
        Assert.InRange(continent.Count, 10, 200);
    }

    [Fact]
    public void Noise_takes_no_part_and_a_cluster_without_places_is_refused()
    {
        Assert.Equal(
            AreaDrawing.Draw([new(1, 2)], [3], [0], 1)[0].Polygons[0][0],
            AreaDrawing.Draw([new(1, 2), new(1, 2.01)], [3, 1_000_000], [0, -1], 1)[0].Polygons[0][0]);
        Assert.Throws<AtlasException>(() => AreaDrawing.Draw([new(1, 2)], [3], [0], 2));
        Assert.Empty(AreaDrawing.Draw([], [], [], 0));
    }

    [Fact]
    public void Decades_are_the_logarithm_to_base_10()
    {
        foreach (var count in new long[] { 1, 2, 9, 10, 11, 99, 100, 31623, 1_000_000, long.MaxValue }) Assert.Equal(Math.Log10(count), Decades.Of(count), 1e-4);
        Assert.Equal(0, Decades.Of(0));
    }
}
