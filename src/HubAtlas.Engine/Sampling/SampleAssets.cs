using System.Globalization;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;

namespace HubAtlas.Engine.Sampling;

/// <summary>Reads the geography of the simulated world, which ships inside the program (Assets/README.md tells its sources).</summary>
internal static class SampleAssets
{
    public static int FirstYear()
    {
        using var stream = Open("world.json");
        using var world = JsonDocument.Parse(stream);
        return world.RootElement.GetProperty("first_year").GetInt32();
    }

    public static SimulatedGeography Geography() => new(
        [.. Rows("cities.tsv").Select(City)],
        [.. Rows("hubs.tsv").Select(Hub)],
        [.. Rows("economies.tsv").Select(f => new SimulatedEconomy(f[0], f[1], Spellings(f[2])))]);

    private static SimulatedCity City(string[] fields) => new(
        fields[0], Spellings(fields[1]), fields[2], fields[3], fields[4] == "yes", new GeoPoint(Number(fields[5]), Number(fields[6])),
        fields[7], Enum.Parse<CityRole>(fields[8], ignoreCase: true), Number(fields[9]), Number(fields[10]));

    private static SimulatedHub Hub(string[] fields) => new(
        fields[0], Number(fields[1]), Number(fields[2]), Number(fields[3]),
        Enum.Parse<HubEvent>(fields[4], ignoreCase: true), fields[5], fields[6]);

    private static string[] Spellings(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        reader.ReadLine();
        while (reader.ReadLine() is { } line) yield return line.Split('\t');
    }

    private static Stream Open(string name) =>
        typeof(SampleAssets).Assembly.GetManifestResourceStream("Sampling/" + name)
        ?? throw new InvalidOperationException($"Found no embedded asset {name}.");
}
