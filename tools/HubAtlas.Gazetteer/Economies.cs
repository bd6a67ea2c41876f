using System.Text.Json;

namespace HubAtlas.GazetteerCompiler;

/// <summary>Economies by ISO 3166 alpha-2 code, with their names in every language that the sources have.</summary>
internal sealed class Economies
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public List<string> Codes { get; } = [];

    public List<string> EnglishNames { get; } = [];

    public List<(int Economy, string Name, bool IsEnglish)> Names { get; } = [];

    /// <summary>Codes that may stand for the economy in an address: alpha-2 and alpha-3.</summary>
    public List<(int Economy, string Code)> CodeNames { get; } = [];

    public int IndexOf(string code) => _indexes.TryGetValue(code, out var index) ? index : -1;

    public static Economies Read(string nodeModules)
    {
        var economies = new Economies();
        var folder = Path.Combine(nodeModules, "i18n-iso-countries");
        using var codes = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "codes.json")));
        var rows = codes.RootElement.EnumerateArray().Select(r => (Alpha2: r[0].GetString()!, Alpha3: r[1].GetString()!)).ToList();
        if (!rows.Exists(r => r.Alpha2 == "XK")) rows.Add(("XK", "XKX"));
        foreach (var (alpha2, alpha3) in rows.OrderBy(r => r.Alpha2, StringComparer.Ordinal))
        {
            economies._indexes[alpha2] = economies.Codes.Count;
            economies.CodeNames.Add((economies.Codes.Count, alpha2));
            economies.CodeNames.Add((economies.Codes.Count, alpha3));
            economies.Codes.Add(alpha2);
            economies.EnglishNames.Add(alpha2);
        }

        var languages = Directory.GetFiles(Path.Combine(folder, "langs"), "*.json").Order(StringComparer.Ordinal);
        foreach (var language in languages) economies.ReadLanguage(language);
        foreach (var row in Csv.Rows("economies.csv", 2))
            foreach (var name in Csv.Names(row[1])) economies.Names.Add((economies.IndexOf(row[0]), name, true));
        return economies;
    }

    private void ReadLanguage(string path)
    {
        var isEnglish = Path.GetFileNameWithoutExtension(path) == "en";
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var entry in document.RootElement.GetProperty("countries").EnumerateObject())
        {
            var economy = IndexOf(entry.Name);
            if (economy < 0) continue;
            var names = entry.Value.ValueKind == JsonValueKind.Array
                ? entry.Value.EnumerateArray().Select(n => n.GetString()!).ToArray()
                : [entry.Value.GetString()!];
            if (isEnglish) EnglishNames[economy] = names.MinBy(n => n.Length)!;
            // A three-letter "name" is a code of that language, and codes of one language are words of another.
            foreach (var name in names.Where(n => n.Length > 3)) Names.Add((economy, name, isEnglish));
        }
    }
}
