using HubAtlas.Core.Geocoding.Tables;


namespace HubAtlas.GazetteerCompiler;

/// <summary>Settlements that the newer table of GeoNames has and the one with populations and other names lacks.</summary>
internal static class NewerPlaces
{
    private const double SameDegrees = 0.25;

    public static void AddTo(List<PlaceRow> places, CurrentUnits units, Economies economies, Regions regions) =>
        AddUnknown(places, [.. units.Rows.Select(row => Read(row, economies, regions)).Where(p => p.Economy >= 0)]);

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

    private static PlaceRow Read(CurrentUnits.Row row, Economies economies, Regions regions) => new()
    {
        Name = row.Name,
        Display = row.Name,
        Latitude = row.Latitude,
        Longitude = row.Longitude,
        Economy = economies.IndexOf(row.Economy),
        Region = regions.IndexOf(row.Region),
        RegionCode = row.Region,
        County = row.County,
        Population = 0,
        Kind = PlaceKind.Unsized,
    };
}
