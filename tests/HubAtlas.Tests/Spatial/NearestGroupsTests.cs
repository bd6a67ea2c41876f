using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Spatial;

public class NearestGroupsTests
{
    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20250811, 7);

    [Fact]
    public void The_closest_pairs_are_those_that_comparing_all_pairs_finds() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var groupCount = random.Next(1, 6);
        var points = Enumerable.Range(0, random.Next(1, 200)).Select(_ => Point(random)).ToList();
        var groups = points.Select(_ => random.Next(-1, groupCount)).ToList();
        Assert.Equal(Enumerable.Range(0, groupCount).Select(g => Naive(points, groups, g)), NearestGroups.Find(points, groups, groupCount));
    }).Check(Few);

    [Fact]
    public void Across_the_antimeridian_and_over_the_pole_near_is_near()
    {
        var pairs = NearestGroups.Find([new(0, 179.9), new(0, -179.9), new(89.9, 0), new(89.9, 180), new(40, 0)], [0, 1, 2, 3, -1], 4);
        Assert.Equal([1, 0, 3, 2], pairs.Select(p => p!.Value.To));
        Assert.All(pairs, p => Assert.Equal(22.239, p!.Value.DistanceKm, 3));
    }

    [Fact]
    public void Alone_there_is_nobody_near() => Assert.Equal([null], NearestGroups.Find([new(1, 1), new(2, 2)], [0, 0], 1));

    /// <summary>Often on a coarse grid, so that distances are equal and the rule for ties decides.</summary>
    private static GeoPoint Point(Random random) => random.Next(3) == 0
        ? new(random.NextDouble() * 180 - 90, random.NextDouble() * 360 - 180)
        : new(random.Next(-3, 4), random.Next(177, 184) is var east && east > 180 ? east - 360 : east);

    private static ClosestPair? Naive(List<GeoPoint> points, List<int> groups, int group)
    {
        (int From, int To, double Chord)? best = null;
        for (var from = 0; from < points.Count; from++)
            for (var to = 0; to < points.Count; to++)
            {
                if (groups[from] != group || groups[to] < 0 || groups[to] == group) continue;
                var chord = UnitVector.Of(points[from]).SquaredChordTo(UnitVector.Of(points[to]));
                if (best is null || chord < best.Value.Chord) best = (from, to, chord);
            }

        return best is { } b ? new ClosestPair(b.From, b.To, Sphere.DistanceKm(points[b.From], points[b.To])) : null;
    }
}
