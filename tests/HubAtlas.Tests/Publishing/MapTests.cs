using System.Globalization;
using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;
using HubAtlas.Data.Publishing.Mapping;

namespace HubAtlas.Tests.Publishing;

public class MapTests
{
    [Fact]
    public void Equal_earth_meets_the_values_that_its_authors_and_proj_give()
    {
        // PROJ's test suite, +proj=eqearth on the authalic sphere of WGS 84: the equator and the pole.
        const double Radius = 6371007.1809;
        var projection = new EqualEarth();
        Assert.Equal(17243959.06, Radius * projection.Project(new(0, 191.5)).X, 0);
        Assert.Equal(8392927.6, Radius * projection.Project(new(90, 11.5)).Y, 0);
        Assert.Equal(10216474.79, Radius * projection.Project(new(90, 191.5)).X, 0);
    }

    [Fact]
    public void Both_projections_keep_areas()
    {
        foreach (var projection in new IProjection[] { new EqualEarth(), new AzimuthalEqualArea(new(32, 121)) })
        {
            foreach (var (latitude, longitude) in new[] { (0.0, 20.0), (35.7, 139.7), (-33.9, 151.2), (64.1, -21.9), (48.9, 2.3) })
            {
                const double Step = 1e-4;
                (double X, double Y) At(double north, double east) => projection.Project(new(latitude + north, longitude + east));
                var (east, west, north, south) = (At(0, Step), At(0, -Step), At(Step, 0), At(-Step, 0));
                var area = ((east.X - west.X) * (north.Y - south.Y)) - ((north.X - south.X) * (east.Y - west.Y));
                var sphere = Math.Pow(2 * Step * Math.PI / 180, 2) * Math.Cos(latitude * Math.PI / 180);
                Assert.Equal(1, area / sphere, 5);
            }
        }
    }

    [Fact]
    public void Distances_from_the_centre_of_a_region_are_true_near_it()
    {
        var frame = MapFrame.Region("Europe", new(50, 9), 3000, 480, 400);
        var (centre, north) = (frame.Place(new(50, 9)), frame.Place(new(51, 9)));
        Assert.Equal((240.0, 200.0), (Math.Round(centre.X, 6), Math.Round(centre.Y, 6)));
        Assert.Equal(111.195 * 480 / 3000, centre.Y - north.Y, 2);
    }

    [Fact]
    public void No_coast_runs_across_the_map()
    {
        // Greenland's, Siberia's and Fiji's coasts all come near the edge; a streak would be hundreds of pixels long.
        foreach (var frame in new[] { MapFrame.World(1000), MapFrame.Region("East Asia", new(32, 121), 4600, 980, 540) })
        {
            var coast = Steps(LandShapes.PathIn(frame)).Where(s => s.IsLine && !AlongTheFrame(s, frame));
            Assert.InRange(coast.Max(s => Math.Max(Math.Abs(s.Dx), Math.Abs(s.Dy))), 1, 60);
        }
    }

    [Theory]
    [InlineData(40, -100, true), InlineData(-25, 134, true), InlineData(62, 100, true)]
    [InlineData(66.5, -172.5, true), InlineData(66.5, 178, true), InlineData(9, 8, true)]
    [InlineData(0, -140, false), InlineData(30, -45, false), InlineData(-30, 80, false)]
    [InlineData(42, 50.5, false), InlineData(58, -165, false)]
    public void Land_is_land_and_sea_is_sea(double latitude, double longitude, bool isLand)
    {
        var frame = MapFrame.World(1000);
        Assert.Equal(isLand, Inside(LandShapes.PathIn(frame), frame.Place(new(latitude, longitude))));
    }

    [Fact]
    public void Either_side_of_the_antimeridian_lies_side_by_side()
    {
        var frame = MapFrame.World(1000);
        var (east, west) = (frame.Place(new(-17, 179.99)), frame.Place(new(-17, -179.99)));
        Assert.InRange(Math.Abs(east.X - west.X), 0, 0.2);
        foreach (var shown in new GeoPoint[] { new(-17, 180), new(21.3, -157.8), new(64.5, -165.4), new(64.7, 177.5) })
            Assert.True(frame.Holds(frame.Place(shown)), $"{shown} is off the map");
    }

    [Fact]
    public void Dots_are_thinned_to_the_busiest_places()
    {
        var edition = PlausibleWorld.Edition();
        var members = PlausibleWorld.Members(edition, 200);
        var frame = MapFrame.World(1000);
        var all = NoiseDots.In(frame, members, int.MaxValue);
        var few = NoiseDots.In(frame, members, 100);
        Assert.Equal((all.Places, 100), (few.Places, few.Dots));
        Assert.True(all.Dots > 1000 && all.Dots <= all.Places);
        var busiest = members.Where(m => m.ClusterId is null && frame.Holds(frame.Place(m.Counted.Place.Point)))
            .MaxBy(m => m.Counted.Mentions)!;
        Assert.Contains(frame.Place(busiest.Counted.Place.Point), Ends(few.Path), new Near());
    }

    [Fact]
    public void Labels_never_lie_on_one_another()
    {
        var chance = new Random(5);
        var bubbles = Enumerable.Range(0, 200)
            .Select(i => (X: chance.NextDouble() * 900, Y: chance.NextDouble() * 500, Radius: 2 + (20.0 / (1 + i)), Length: 3 + (i % 17)))
            .Select(b => new Bubble(new string('x', b.Length), b.X, b.Y, b.Radius)).ToList();
        const double FontSize = 12;
        var labels = new LabelPlacer(900, 500, FontSize).Place(bubbles, 60);
        Assert.InRange(labels.Count, 30, 60);
        // A box smaller than any font's, so that it does not depend on how the placer measures.
        var boxes = labels.Select(l => (Width: l.Text.Length * FontSize * 0.5, l))
            .Select(b => (Left: Left(b.l, b.Width), Right: Left(b.l, b.Width) + b.Width, b.l.Y)).ToList();
        foreach (var (a, b) in boxes.SelectMany((a, i) => boxes.Skip(i + 1).Select(b => (a, b))))
            Assert.False(Math.Abs(a.Y - b.Y) < FontSize * 0.8 && a.Left < b.Right && b.Left < a.Right, $"{a} lies on {b}");
    }

    [Theory]
    [InlineData(35.68, 139.76, true), InlineData(35.3, 139.0, true), InlineData(34.5, 140.6, false), InlineData(35.55, 139.9, false)]
    [InlineData(42.0, 133.5, false), InlineData(30.0, 100.0, true), InlineData(22.3, 114.17, true)]
    public void Close_looks_have_the_fine_coast(double latitude, double longitude, bool isLand)
    {
        var frame = MapFrame.Region("East Asia", new(31.5, 122), 4300, 980, 540);
        var near = MapFrame.Region("Tokyo", new(latitude, longitude), 60, 980, 540);
        foreach (var seen in new[] { frame, near }) Assert.Equal(isLand, Inside(LandShapes.PathIn(seen), seen.Place(new(latitude, longitude))));
    }

    [Fact]
    public void Land_opposite_to_a_regions_centre_does_not_drown_or_cover_it()
    {
        // The antipodes of this centre lie in Mongolia, in the ring of Asia.
        var frame = MapFrame.Region("South America's tip", new(-47, -75), 3000, 600, 400);
        Assert.True(Inside(LandShapes.PathIn(frame), frame.Place(new(-45, -70))));
        Assert.False(Inside(LandShapes.PathIn(frame), frame.Place(new(-47, -82))));
    }

    [Fact]
    public void The_scale_bar_is_as_long_as_it_says()
    {
        foreach (var (width, km) in new[] { (4300.0, 500), (2700, 200), (60, 5) })
        {
            var frame = MapFrame.Region("Here", new(50, 9), width, 980, 540);
            Assert.Equal(km, ScaleBar.KmOf(frame));
            // Due north a degree is as long everywhere.
            var (centre, north) = (frame.Place(new(50, 9)), frame.Place(new(50 + Sphere.Degrees(km / Sphere.EarthRadiusKm), 9)));
            var bar = Regex.Match(ScaleBar.Of(frame).ToString(), @"h([\d.]+)").Groups[1].Value;
            Assert.Equal(centre.Y - north.Y, double.Parse(bar, CultureInfo.InvariantCulture), 0.4);
        }
    }

    [Fact]
    public void A_border_across_a_cluster_is_dotted_within_its_area_and_nowhere_else()
    {
        // Lake Constance: a square over the border of Germany and Austria, and one in Bavaria.
        var frame = MapFrame.Region("Lake Constance", new(47.5, 9.7), 150, 980, 540);
        var (crossed, inland) = (Square(47.4, 9.5, 0.3), Square(48.1, 10.2, 0.2));
        var path = BorderLines.PathAcross(frame, [crossed, inland]);
        var (low, high) = (frame.Place(new(47.4, 9.5)), frame.Place(new(47.7, 9.8)));
        Assert.NotEmpty(path);
        Assert.All(Ends(path), p =>
        {
            Assert.InRange(p.X, low.X - 2, high.X + 2);
            Assert.InRange(p.Y, high.Y - 2, low.Y + 2);
        });
        Assert.Equal("", BorderLines.PathAcross(frame, [inland]));
        Assert.Equal("", BorderLines.PathAcross(frame, []));
        Assert.Contains(Ends(BorderLines.PathIn(frame)), p => p.X < low.X - 20 || p.X > high.X + 20);
    }

    [Fact]
    public void A_straight_border_with_few_points_is_seen_and_dotted_too()
    {
        // The 49th parallel in the prairies.
        var frame = MapFrame.Region("Prairies", new(49, -104), 60, 980, 540);
        var ends = Ends(BorderLines.PathIn(frame)).ToList();
        Assert.True(ends.Exists(p => p.X < 10) && ends.Exists(p => p.X > 970));
        // Natural Earth has it within a kilometre of the parallel.
        Assert.All(ends.Where(frame.Holds), p => Assert.InRange(p.Y, 265, 290));
        var dots = Ends(BorderLines.PathAcross(frame, [Square(48.9, -104.1, 0.2)])).ToList();
        Assert.InRange(dots.Count, 35, 50);
        Assert.All(dots, p => Assert.InRange(p.X, frame.Place(new(49, -104.11)).X, frame.Place(new(49, -103.89)).X));
    }

    [Fact]
    public void Within_a_ring_means_an_odd_number_of_crossings()
    {
        IReadOnlyList<GeoPoint> outer = [new(0, 0), new(0, 10), new(10, 10), new(10, 0)], hole = [new(4, 4), new(4, 6), new(6, 6), new(6, 4)];
        foreach (var (point, isIn) in new[] { (new GeoPoint(2, 2), true), (new(5, 5), false), (new(5, 7), true), (new(-1, 5), false), (new(5, 11), false), (new(5, -1), false) })
        {
            Assert.Equal(isIn, RingMath.Holds([outer, hole], point));
            Assert.Equal(isIn, RingMath.Holds([[.. outer, outer[0]], hole], point));
        }
    }

    [Fact]
    public void An_area_is_as_opaque_as_its_cluster_is_often_there()
    {
        var cluster = PlausibleWorld.Edition().Clusters[0];
        var sure = MapDrawing.AreaOf(cluster, Square(1, 1, 1));
        Assert.Equal(("area first", 1.0), (sure.Class, sure.Exists));
        var frame = MapFrame.Region("Here", new(1.5, 1.5), 300, 900, 500);
        Assert.DoesNotContain("opacity", Drawn(sure));
        Assert.Contains("opacity=\"0.61\"", Drawn(sure with { Exists = 0.614 }));
        string Drawn(DrawnArea area) => GroundDrawing.Of(frame, "here", [area], [], "").ToString();
    }

    private static ClusterArea Square(double south, double west, double size) =>
        new([[[new(south, west), new(south, west + size), new(south + size, west + size), new(south + size, west)]]]);

    private static double Left(Label label, double width) => label.Anchor switch
    {
        "start" => label.X,
        "end" => label.X - width,
        _ => label.X - (width / 2),
    };

    private static bool AlongTheFrame((double X, double Y, double Dx, double Dy, bool IsLine) s, MapFrame frame)
    {
        bool Outside(double x, double y) => x < 0 || y < 0 || x > frame.Width || y > frame.Height;
        return Outside(s.X, s.Y) && Outside(s.X + s.Dx, s.Y + s.Dy);
    }

    private static IEnumerable<(double X, double Y)> Ends(string path) => Steps(path).Select(s => (s.X + s.Dx, s.Y + s.Dy));

    private static IEnumerable<(double X, double Y, double Dx, double Dy, bool IsLine)> Steps(string path)
    {
        var (x, y, start) = (0.0, 0.0, (X: 0.0, Y: 0.0));
        foreach (Match step in Regex.Matches(path, @"([ml])(-?\d+) ?(-?\d+)|z"))
        {
            if (step.Value == "z")
            {
                yield return (x, y, start.X - x, start.Y - y, true);
                (x, y) = start;
                continue;
            }

            var (dx, dy) = (Number(step, 2), Number(step, 3));
            yield return (x, y, dx, dy, step.Groups[1].Value == "l");
            (x, y) = (x + dx, y + dy);
            if (step.Groups[1].Value == "m") start = (x, y);
        }
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) / 10;

    /// <summary>Even-odd rule by a ray to the east.</summary>
    private static bool Inside(string path, (double X, double Y) p) => Steps(path).Count(s =>
        s.IsLine && s.Y > p.Y != s.Y + s.Dy > p.Y && p.X < s.X + (s.Dx * (p.Y - s.Y) / s.Dy)) % 2 == 1;

    private sealed class Near : IEqualityComparer<(double X, double Y)>
    {
        public bool Equals((double X, double Y) a, (double X, double Y) b) => Math.Abs(a.X - b.X) < 0.1 && Math.Abs(a.Y - b.Y) < 0.1;

        public int GetHashCode((double X, double Y) p) => 0;
    }
}
