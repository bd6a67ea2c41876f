using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Spatial;

public class ClosenessTests
{
    [Fact]
    public void It_agrees_with_the_haversine_formula_but_for_a_few_micrometres_at_the_radius()
    {
        var random = new Random(5);
        for (var i = 0; i < 100_000; i++)
        {
            var radius = Math.Pow(10, (random.NextDouble() * 7) - 3);
            var a = new GeoPoint((random.NextDouble() * 180) - 90, (random.NextDouble() * 360) - 180);
            var turn = random.NextDouble() * 2 * radius / 111;
            var b = new GeoPoint(Math.Clamp(a.Latitude + turn, -90, 90), Math.IEEERemainder(a.Longitude + turn, 360));
            var distance = Sphere.DistanceKm(a, b);
            if (Math.Abs(distance - radius) < 1e-8 + (1e-6 * distance * distance * distance / 1e12)) continue;
            Assert.Equal(distance <= radius, new Closeness(radius).Holds(UnitVector.Of(a), UnitVector.Of(b)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(20015.2)]
    public void A_radius_out_of_range_is_refused(double radiusKm) => Assert.Throws<AtlasException>(() => new Closeness(radiusKm));

    [Fact]
    public void Unit_vectors_are_exact_where_the_degrees_are_right_angles()
    {
        Assert.Equal(new UnitVector(0, 0, 1), UnitVector.Of(90, 123.4));
        Assert.Equal(UnitVector.Of(12, 180), UnitVector.Of(12, -180));
        Assert.Equal(new UnitVector(0, -1, 0), UnitVector.Of(0, -90));
    }

    [Fact]
    public void Unit_vectors_agree_with_the_platform_to_the_last_digits()
    {
        var random = new Random(6);
        for (var i = 0; i < 20_000; i++)
        {
            var (latitude, longitude) = ((random.NextDouble() * 180) - 90, (random.NextDouble() * 360) - 180);
            var v = UnitVector.Of(latitude, longitude);
            var (phi, lambda) = (Sphere.Radians(latitude), Sphere.Radians(longitude));
            Assert.Equal(Math.Cos(phi) * Math.Cos(lambda), v.X, 4e-16);
            Assert.Equal(Math.Cos(phi) * Math.Sin(lambda), v.Y, 4e-16);
            Assert.Equal(Math.Sin(phi), v.Z, 4e-16);
        }
    }
}
