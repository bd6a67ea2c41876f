using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Json;

namespace HubAtlas.Data.Reading.Sources.OpenAlex;

/// <summary>Makes an organisation of an institution: its ROR id, its names in all languages, the place OpenAlex gives it.</summary>
internal static class InstitutionJson
{
    /// <returns>False when the text is no JSON object.</returns>
    /// <param name="cause">Why there is no organisation.</param>
    public static bool TryParse(ReadOnlySpan<byte> json, out Organisation? organisation, out string cause)
    {
        var isObject = JsonElements.TryRead(json, Read, out organisation);
        cause = isObject && organisation is null ? "institution without ROR id or name" : "";
        return isObject;
    }

    private static Organisation? Read(JsonElement root)
    {
        if (Text(root, "ror") is not { } ror || Text(root, "display_name") is not { } name) return null;
        var geo = root.Member("geo");
        return new Organisation
        {
            Id = ror,
            Name = name,
            OtherNames = [.. root.Texts("display_name_alternatives").Concat(Translations(root))
                .Where(other => other != name).Distinct(StringComparer.Ordinal)],
            Acronyms = root.Texts("display_name_acronyms"),
            Economy = Text(root, "country_code") ?? Text(geo, "country_code") ?? "",
            Region = Text(geo, "region"),
            City = Text(geo, "city"),
            Point = geo.Number("latitude") is { } latitude && geo.Number("longitude") is { } longitude
                && new GeoPoint(latitude, longitude) is { IsValid: true } point ? point : null,
            Types = Text(root, "type") is { } type ? [type] : [],
        };
    }

    private static IEnumerable<string> Translations(JsonElement root)
    {
        var names = root.Member("international").Member("display_name");
        if (names.ValueKind != JsonValueKind.Object) return [];
        return [.. names.EnumerateObject().Select(name => name.Value)
            .Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!)];
    }

    private static string? Text(JsonElement element, string key) => element.Text(key) is { Length: > 0 } text ? text : null;
}
