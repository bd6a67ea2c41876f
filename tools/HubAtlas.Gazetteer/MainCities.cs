using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.GazetteerCompiler;

/// <summary>Decides which parts of a city go by the city's name: Haidian by Beijing, Islington by London.</summary>
internal static class MainCities
{
    private const int LeastPopulation = 500_000;
    private static readonly string[] CityStates = ["HK", "MC", "MO", "SG", "VA"];
    private static readonly string[] NewYorkBoroughs = ["US.NY.005", "US.NY.047", "US.NY.061", "US.NY.081", "US.NY.085"];

    public static void Assign(List<PlaceRow> places, Economies economies, Regions regions)
    {
        var large = places.Where(p => p.Population >= LeastPopulation && p.Kind is not (PlaceKind.Section or PlaceKind.District))
            .OrderByDescending(p => p.Population).ThenBy(p => p.Index).ToList();
        var byEconomy = large.ToLookup(p => p.Economy);
        foreach (var place in places) place.Main = FindMain(place, byEconomy[place.Economy], economies, regions);
        var members = places
            .Where(p => p.Kind != PlaceKind.District && p.County.Length > 0).ToLookup(p => p.County, StringComparer.Ordinal);
        foreach (var district in places.Where(p => p.Kind == PlaceKind.District))
            district.Main = members[district.County].MaxBy(m => m.Population)?.Main ?? district.Main;
        foreach (var place in places)
            while (place.Main!.Main != place.Main) place.Main = place.Main.Main;
    }

    private static PlaceRow FindMain(PlaceRow place, IEnumerable<PlaceRow> large, Economies economies, Regions regions)
    {
        if (CityStates.Contains(economies.Codes[place.Economy])) return large.FirstOrDefault() ?? place;
        foreach (var city in large)
        {
            if (city == place || city.Population <= place.Population) break;
            if (Math.Abs(city.Latitude - place.Latitude) > 0.4) continue;
            var km = Sphere.DistanceKm(new GeoPoint(city.Latitude, city.Longitude), new(place.Latitude, place.Longitude));
            if (IsPart(place, city, km, regions)) return city;
        }

        return place;
    }

    private static bool IsPart(PlaceRow place, PlaceRow city, double km, Regions regions)
    {
        var reachKm = NearestPlaces.ReachKm(city.Population);
        if (place.Kind == PlaceKind.Section) return place.Region == city.Region && km <= reachKm + 3;
        if (city.Name == "New York City") return NewYorkBoroughs.Contains(place.County);
        if (km > Math.Min(30, reachKm + 6)) return false;
        // A unit that bears the city's name is the city: Tokyo-to, Seoul, Greater London, the municipality of Beijing.
        return (place.Region == city.Region && place.Region >= 0 && Bears(regions.EnglishNames[place.Region], city))
            || (place.County.Length > 0 && place.County == city.County && !place.County.StartsWith("US.", StringComparison.Ordinal)
                && regions.Counties.TryGetValue(place.County, out var county) && Bears(county, city)
                    && !county.EndsWith(" County", StringComparison.Ordinal));
    }

    private static bool Bears(string unit, PlaceRow city) =>
        unit.Contains(city.Name, StringComparison.Ordinal) || unit.Contains(city.Display, StringComparison.Ordinal);
}
