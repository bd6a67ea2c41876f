using System.Text;
using System.Text.Json;

namespace HubAtlas.GazetteerCompiler;

/// <summary>Reads the territories of economies from country-coder's bundled borders.</summary>
internal static class BorderReader
{
    // The borders file follows who administers; the statistics offices' economy follows UN resolution 68/262.
    private static readonly Dictionary<string, string> Overrides = new(StringComparer.Ordinal) { ["Q7835"] = "UA" };

    public static List<(int Economy, List<(double Latitude, double Longitude)> Ring)> Read(string nodeModules, Economies economies)
    {
        var path = Path.Combine(nodeModules, "@rapideditor", "country-coder", "dist", "country-coder.mjs");
        var source = File.ReadAllText(path);
        using var document = JsonDocument.Parse(QuoteKeys(LiteralOf(source, "borders_default")), new() { AllowTrailingCommas = true });
        var rings = new List<(int Economy, List<(double, double)> Ring)>();
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            var properties = feature.GetProperty("properties");
            var economy = EconomyOf(properties, economies);
            if (economy < 0 || !feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object)
                continue;
            foreach (var polygon in geometry.GetProperty("coordinates").EnumerateArray())
                foreach (var ring in polygon.EnumerateArray())
                    rings.Add((economy, [.. ring.EnumerateArray().Select(p => (p[1].GetDouble(), p[0].GetDouble()))]));
        }

        return [.. rings.OrderBy(r => r.Economy)];
    }

    // Metropolitan France (FX), the Canaries (IC) and others have codes that are no economies; they are parts of one.
    private static int EconomyOf(JsonElement properties, Economies economies)
    {
        if (Overrides.TryGetValue(Text(properties, "wikidata"), out var code)) return economies.IndexOf(code);
        var own = Text(properties, "iso1A2");
        return own.Length > 0 && economies.IndexOf(own) is >= 0 and var economy ? economy : economies.IndexOf(Text(properties, "country"));
    }

    private static string Text(JsonElement properties, string key) => properties.TryGetProperty(key, out var value)
        ? value.GetString()! : "";

    private static string LiteralOf(string source, string variable)
    {
        var start = source.IndexOf('{', source.IndexOf($"var {variable} =", StringComparison.Ordinal));
        var (depth, at, inString) = (0, start, false);
        do
        {
            var character = source[at];
            if (character == '"' && source[at - 1] != '\\') inString = !inString;
            if (!inString && character == '{') depth++;
            if (!inString && character == '}') depth--;
            at++;
        }
        while (depth > 0);
        return source[start..at];
    }

    // The file is a JavaScript literal: JSON but for keys without quotes.
    private static string QuoteKeys(string literal)
    {
        var json = new StringBuilder(literal.Length + literal.Length / 8);
        var inString = false;
        for (var i = 0; i < literal.Length; i++)
        {
            var character = literal[i];
            if (character == '"' && literal[i - 1] != '\\') inString = !inString;
            if (inString || !(char.IsAsciiLetter(character) || character == '_'))
            {
                json.Append(character);
                continue;
            }

            var end = i;
            while (char.IsAsciiLetterOrDigit(literal[end]) || literal[end] == '_') end++;
            var word = literal[i..end];
            json.Append(literal[end] == ':' ? $"\"{word}\"" : word);
            i = end - 1;
        }

        return json.ToString();
    }
}
