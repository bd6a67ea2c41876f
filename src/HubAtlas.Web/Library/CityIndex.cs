using HubAtlas.Core.Model;

namespace HubAtlas.Web.Library;

/// <summary>Where the cities of an edition's places are.</summary>
internal sealed class CityIndex
{
    private readonly Dictionary<(string Economy, string Admin1, string City), (long Mentions, GeoPoint Point)> _heaviest = [];

    public CityIndex(IEnumerable<Member> members)
    {
        foreach (var counted in members.Select(m => m.Counted))
        {
            var place = counted.Place;
            var city = (place.Economy, place.Admin1, place.City);
            if (!_heaviest.TryGetValue(city, out var known) || counted.Mentions > known.Mentions)
                _heaviest[city] = (counted.Mentions, place.Point);
        }
    }

    /// <summary>The place of the city with most mentions, the first of equals; null when there is none.</summary>
    public GeoPoint? Find(string economy, string admin1, string city) =>
        _heaviest.TryGetValue((economy, admin1, city), out var found) ? found.Point : null;
}
