using System.Globalization;
using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.GazetteerCompiler;

/// <summary>Places that the tables lack, listed by hand with the rough position of their centre.</summary>
internal static class ListedPlaces
{
    /// <summary>
    /// Adds municipalities without a settlement of their name, townships, and suburbs and boroughs that people give as their town. Their people
    /// count in the settlements of the tables already, so they stand as districts.
    /// </summary>
    public static void AddFurther(List<PlaceRow> places, Economies economies, Regions regions, CurrentUnits units) =>
        NewerPlaces.AddUnknown(places, Read("further-places.csv", PlaceKind.District, economies, regions, units));

    public static List<PlaceRow> Read(string table, PlaceKind kind, Economies economies, Regions regions, CurrentUnits units) =>
        [.. Csv.Rows(table, 6).Select(row => ReadRow(row, kind, economies, regions, units))];

    private static PlaceRow ReadRow(string[] row, PlaceKind kind, Economies economies, Regions regions, CurrentUnits units)
    {
        var (latitude, longitude) = (double.Parse(row[3], CultureInfo.InvariantCulture), double.Parse(row[4], CultureInfo.InvariantCulture));
        var listed = $"{row[0]}.{row[1]}";
        // A row may have the code of before a reform, or none.
        var region = regions.IndexOf(listed) >= 0 ? listed : units.RegionAt(row[0], latitude, longitude) ?? listed;
        return new()
        {
            Name = row[2],
            Display = row[2],
            Economy = economies.IndexOf(row[0]),
            Region = regions.IndexOf(region),
            RegionCode = region,
            County = "",
            Latitude = latitude,
            Longitude = longitude,
            Population = int.Parse(row[5], CultureInfo.InvariantCulture),
            Kind = kind,
        };
    }
}
