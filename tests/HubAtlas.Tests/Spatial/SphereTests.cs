using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Spatial;

public class SphereTests
{
    [Fact]
    public void A_quarter_of_the_equator_is_a_quarter_of_the_circumference() =>
        Assert.Equal(Math.PI / 2 * Sphere.EarthRadiusKm, Sphere.DistanceKm(new(0, 0), new(0, 90)), 9);

    [Fact]
    public void The_antimeridian_is_no_border() =>
        Assert.Equal(Sphere.DistanceKm(new(10, 0), new(10, 0.2)), Sphere.DistanceKm(new(10, 179.9), new(10, -179.9)), 9);

    [Fact]
    public void All_longitudes_meet_at_the_pole() =>
        Assert.Equal(0, Sphere.DistanceKm(new GeoPoint(90, 12), new GeoPoint(90, -150)), 6);
}
