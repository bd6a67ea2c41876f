using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;
using HubAtlas.Engine.Certainty;

namespace HubAtlas.Tests.Assembling;

public class NearestPlaceTests
{
    [Theory]
    [InlineData(0, 0, 15), InlineData(48, 9, 30), InlineData(10, 179.95, 15), InlineData(-10, -179.95, 40), InlineData(89.9, 0, 25), InlineData(-89.95, 70, 60)]
    public void The_place_is_the_nearest_within_the_radius_also_across_the_date_line_and_at_the_poles(double latitude, double longitude, double radiusKm)
    {
        var random = new Random(3);
        List<CountedPlace> places = [.. Enumerable.Range(0, 300)
            .Select(_ => new GeoPoint(Math.Clamp(latitude + random.NextDouble() - 0.5, -90, 90), Math.IEEERemainder(longitude + (2 * random.NextDouble()) - 1, 360)))
            .OrderBy(p => p.Latitude).Select((p, i) => new CountedPlace(new(i, i, p, "", "", ""), [default, default, default]))];
        var nearest = new NearestPlace(places, radiusKm);
        var (found, none) = (0, 0);
        for (var i = 0; i < 300; i++)
        {
            var point = new GeoPoint(Math.Clamp(latitude + (2 * random.NextDouble()) - 1, -90, 90), Math.IEEERemainder(longitude + (4 * random.NextDouble()) - 2, 360));
            var best = places.Select((p, at) => (Km: Sphere.DistanceKm(point, p.Place.Point), at)).MinBy(p => p.Km);
            Assert.Equal(best.Km <= radiusKm ? best.at : DoubtfulAddress.NoPlace, nearest.To(point));
            if (best.Km <= radiusKm) found++;
            else none++;
        }

        Assert.True(found > 5);
        Assert.True(none > 5 || Math.Abs(latitude) > 80);
    }

    [Fact]
    public void Without_places_there_is_none() => Assert.Equal(DoubtfulAddress.NoPlace, new NearestPlace([], 15).To(new(0, 0)));
}
