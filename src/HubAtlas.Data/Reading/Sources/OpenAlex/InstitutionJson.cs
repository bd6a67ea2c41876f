using System.Text.Json;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Sources.OpenAlex;

/// <summary>Makes an organisation of an institution: its ROR id, its names in all languages, the place OpenAlex gives it.</summary>
internal static class InstitutionJson
{
    /// <returns>False when the text is no JSON object.</returns>
    /// <param name="cause">Why there is no organisation.</param>
    public static bool TryParse(ReadOnlySpan<byte> json, out Organisation? organisation, out string cause)
    {
        (organisation, cause) = (null, "");
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return false;
            organisation = Read(document.RootElement);
            if (organisation is null) cause = "institution without ROR id or name";
            return true;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static Organisation? Read(JsonElement root)
    {
        if (Text(root, "ror") is not { } ror || Text(root, "display_name") is not { } name) return null;
        var geo = Member(root, "geo");
        return new Organisation
        {
            Id = ror,
            Name = name,
            OtherNames = [.. Texts(root, "display_name_alternatives").Concat(Translations(root))
                .Where(other => other != name).Distinct(StringComparer.Ordinal)],
            Acronyms = Texts(root, "display_name_acronyms"),
            Economy = Text(root, "country_code") ?? Text(geo, "country_code") ?? "",
            Region = Text(geo, "region"),
            City = Text(geo, "city"),
            Point = Number(geo, "latitude") is { } latitude && Number(geo, "longitude") is { } longitude
                && new GeoPoint(latitude, longitude) is { IsValid: true } point ? point : null,
            Types = Text(root, "type") is { } type ? [type] : [],
        };
    }

    private static IEnumerable<string> Translations(JsonElement root)
    {
        var names = Member(Member(root, "international"), "display_name");
        if (names.ValueKind != JsonValueKind.Object) return [];
        return [.. names.EnumerateObject().Select(name => name.Value)
            .Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!)];
    }

    private static JsonElement Member(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) ? value : default;

    private static string? Text(JsonElement element, string key) =>
        Member(element, key) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    private static double? Number(JsonElement element, string key) =>
        Member(element, key) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    private static List<string> Texts(JsonElement element, string key) =>
        Member(element, key) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)] : [];
}
