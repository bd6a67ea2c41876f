using System.Globalization;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.GazetteerCompiler.Bench;

/// <summary>
/// Addresses of known kinds of trouble, each with what is expected of it: a point within 25 km and its economy, or no point and the economy.
/// </summary>
internal static class CaseBench
{
    private const double RightKm = 25;

    /// <param name="path">Tab-separated: text, economy_hint, expected_economy, expected_lat, expected_lon, kind.</param>
    public static void Run(Geocoder geocoder, string path)
    {
        var (right, all, abroad) = (0, 0, 0);
        foreach (var kind in TextTable.Read(path).GroupBy(KindOf).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var answers = kind.Select(row => (Row: row, Location: geocoder.Locate(new() { Text = row["text"], Economy = row["economy_hint"] }))).ToList();
            var rightOfKind = answers.Count(a => IsRight(a.Row, a.Location));
            Console.WriteLine($"{kind.Key}: {rightOfKind} of {answers.Count}");
            foreach (var (row, location) in answers) Console.WriteLine($"  {(IsRight(row, location) ? "right" : "WRONG")}\t{Show(row)}\t{Show(location)}");
            right += rightOfKind;
            all += answers.Count;
            abroad += answers.Count(a => a.Location.Point is not null && a.Location.Economy != a.Row["expected_economy"]);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cases: {right} of {all} right, {abroad} in another economy"));
    }

    private static bool IsRight(Dictionary<string, string> row, Location location)
    {
        if (location.Economy != row["expected_economy"]) return false;
        if (row["expected_lat"].Length == 0) return location.Point is null;
        var expected = new GeoPoint(
            double.Parse(row["expected_lat"], CultureInfo.InvariantCulture), double.Parse(row["expected_lon"], CultureInfo.InvariantCulture));
        return location.Point is { } point && Sphere.DistanceKm(point, expected) <= RightKm;
    }

    private static string KindOf(Dictionary<string, string> row) => row["kind"].Split('/')[0].Trim();

    private static string Show(Dictionary<string, string> row) =>
        $"{row["text"]} / {row["economy_hint"]} = {row["expected_economy"]} {row["expected_lat"]} {row["expected_lon"]}";

    private static string Show(Location location) =>
        $"{location.City}, {location.Admin1}, {location.Economy} [{location.Method}; {location.Confidence}; {location.Cause}]";
}
