using System.Text.Json;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Sources.Ror;

/// <summary>Makes an organisation of one record of schema 1 or 2. The registry is small, so the plain JSON reader will do.</summary>
internal static class RorJson
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
            organisation = Read(document.RootElement, out cause);
            return true;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    public static string FullId(string id) => id.Contains('/') ? id : "https://ror.org/" + id;

    private static Organisation? Read(JsonElement root, out string cause)
    {
        var id = Text(root, "id");
        var names = root.TryGetProperty("names", out var all) ? NamesOfSchema2(all) : NamesOfSchema1(root);
        cause = id is null ? "organisation without id" : names.Name is null ? "organisation without name" : "";
        if (cause.Length > 0) return null;
        var place = root.TryGetProperty("locations", out _) ? PlaceOfSchema2(root) : PlaceOfSchema1(root);
        return new Organisation
        {
            Id = FullId(id!),
            Name = names.Name!,
            OtherNames = names.Others,
            Acronyms = names.Acronyms,
            Economy = place.Economy,
            Region = place.Region,
            City = place.City,
            Point = place.Point is { IsValid: true } ? place.Point : null,
            Types = Texts(root, "types"),
            IsActive = Text(root, "status") is null or "active",
            RelatedCount = root.TryGetProperty("relationships", out var related) && related.ValueKind == JsonValueKind.Array ? related.GetArrayLength() : 0,
        };
    }

    private static (string? Name, List<string> Others, List<string> Acronyms) NamesOfSchema2(JsonElement names)
    {
        string? display = null;
        var others = new List<string>();
        var acronyms = new List<string>();
        foreach (var name in names.EnumerateArray())
        {
            var types = Texts(name, "types");
            if (Text(name, "value") is not { Length: > 0 } value) continue;
            if (types.Contains("ror_display")) display = value;
            else if (types.Contains("acronym")) acronyms.Add(value);
            else others.Add(value);
        }

        return (display ?? others.FirstOrDefault(), others, acronyms);
    }

    private static (string? Name, List<string> Others, List<string> Acronyms) NamesOfSchema1(JsonElement root)
    {
        var labels = root.TryGetProperty("labels", out var all) && all.ValueKind == JsonValueKind.Array
            ? all.EnumerateArray().Select(label => Text(label, "label")).OfType<string>() : [];
        return (Text(root, "name"), [.. Texts(root, "aliases").Concat(labels)], Texts(root, "acronyms"));
    }

    private static Whereabouts PlaceOfSchema2(JsonElement root)
    {
        var details = root.GetProperty("locations").EnumerateArray()
            .Select(location => location.TryGetProperty("geonames_details", out var found) ? found : default)
            .FirstOrDefault();
        if (details.ValueKind != JsonValueKind.Object) return new Whereabouts("", null, null, null);
        var region = Text(details, "country_subdivision_name");
        return new Whereabouts(Text(details, "country_code") ?? "", region, Text(details, "name"), Point(details));
    }

    private static Whereabouts PlaceOfSchema1(JsonElement root)
    {
        var economy = root.TryGetProperty("country", out var country) ? Text(country, "country_code") : null;
        var address = root.TryGetProperty("addresses", out var all) ? all.EnumerateArray().FirstOrDefault() : default;
        if (address.ValueKind != JsonValueKind.Object) return new Whereabouts(economy ?? "", null, null, null);
        var city = address.TryGetProperty("geonames_city", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        var hasCity = city.ValueKind == JsonValueKind.Object;
        var admin1 = hasCity && city.TryGetProperty("geonames_admin1", out var admin) ? Text(admin, "name") : null;
        var name = hasCity ? Text(city, "city") : null;
        return new Whereabouts(economy ?? "", admin1 ?? Text(address, "state"), name ?? Text(address, "city"), Point(address));
    }

    private static GeoPoint? Point(JsonElement element) =>
        Number(element, "lat") is { } latitude && Number(element, "lng") is { } longitude ? new GeoPoint(latitude, longitude) : null;

    private static double? Number(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static string? Text(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;

    private static List<string> Texts(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)] : [];

    private readonly record struct Whereabouts(string Economy, string? Region, string? City, GeoPoint? Point);
}
