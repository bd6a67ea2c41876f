using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Spatial;

public class TerritoriesTests
{
    private static GeoPoint[] Box(double south, double west, double north, double east) =>
        [new(south, west), new(south, east), new(north, east), new(north, west), new(south, west)];

    [Fact]
    public void A_point_is_in_every_outline_around_it_and_in_no_other()
    {
        var territories = new Territories([[Box(0, 0, 10, 10)], [Box(5, 5, 15, 15)], [Box(-20, -20, -10, -10), Box(-9, -9, -8, -8)], []]);
        Assert.Equal([0], territories.Holding(new(1, 9)));
        Assert.Equal([0, 1], territories.Holding(new(7.5, 6.25)));
        Assert.Equal([2], territories.Holding(new(-15, -15)));
        Assert.Equal([2], territories.Holding(new(-8.5, -8.5)));
        Assert.Empty(territories.Holding(new(-9.5, -9.5)));
        Assert.Empty(territories.Holding(new(10.5, 1)));
    }

    [Fact]
    public void A_concave_outline_does_not_hold_its_bay()
    {
        GeoPoint[] bay = [new(0, 0), new(0, 4), new(4, 4), new(1, 2), new(4, 0), new(0, 0)];
        var territories = new Territories([[bay]]);
        Assert.Equal([0], territories.Holding(new(0.5, 2)));
        Assert.Equal([0], territories.Holding(new(3, 0.5)));
        Assert.Empty(territories.Holding(new(3, 2)));
    }

    [Fact]
    public void An_outline_cut_at_the_antimeridian_holds_both_sides()
    {
        var territories = new Territories([[Box(-17, 179, -16, 180), Box(-17, -180, -16, -179)]]);
        Assert.Equal([0], territories.Holding(new(-16.5, 179.5)));
        Assert.Equal([0], territories.Holding(new(-16.5, -179.5)));
        Assert.Empty(territories.Holding(new(-16.5, 0)));
    }

    [Fact]
    public void Members_of_a_cluster_lie_in_its_own_outline()
    {
        var random = new Random(5);
        var members = Enumerable.Range(0, 300).Select(_ => new GeoPoint(47 + random.NextDouble(), 8 + random.NextDouble())).ToList();
        var shape = Outliner.Shape(members, members.Select(_ => 1L).ToList());
        var territories = new Territories([shape.Outline]);
        Assert.All(members, m => Assert.Equal([0], territories.Holding(m)));
        Assert.All(shape.Outline.SelectMany(ring => ring), corner => Assert.Equal([0], territories.Holding(corner)));
        Assert.Empty(territories.Holding(new(shape.Outline[0].Max(p => p.Latitude) + 0.00001, 8.5)));
    }
}
