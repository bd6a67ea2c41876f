using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Json;

namespace HubAtlas.Data.Reading.Sources.Ror;

/// <summary>Makes an organisation of one record of schema 1 or 2. The registry is small, so the plain JSON reader will do.</summary>
internal static class RorJson
{
    /// <returns>False when the text is no JSON object.</returns>
    /// <param name="cause">Why there is no organisation.</param>
    public static bool TryParse(ReadOnlySpan<byte> json, out Organisation? organisation, out string cause)
    {
        var isObject = JsonElements.TryRead(json, Read, out var read);
        (organisation, cause) = (read.Organisation, read.Cause ?? "");
        return isObject;
    }

    public static string FullId(string id) => id.Contains('/') ? id : "https://ror.org/" + id;

    private static (Organisation? Organisation, string? Cause) Read(JsonElement root)
    {
        var id = root.Text("id");
        var names = root.TryGetProperty("names", out var all) ? NamesOfSchema2(all) : NamesOfSchema1(root);
        var cause = id is null ? "organisation without id" : names.Name is null ? "organisation without name" : "";
        if (cause.Length > 0) return (null, cause);
        var place = root.TryGetProperty("locations", out _) ? PlaceOfSchema2(root) : PlaceOfSchema1(root);
        var organisation = new Organisation
        {
            Id = FullId(id!),
            Name = names.Name!,
            OtherNames = names.Others,
            Acronyms = names.Acronyms,
            Economy = place.Economy,
            Region = place.Region,
            City = place.City,
            Point = place.Point is { IsValid: true } ? place.Point : null,
            Types = root.Texts("types"),
            IsActive = root.Text("status") is null or "active",
            RelatedCount = root.TryGetProperty("relationships", out var related) && related.ValueKind == JsonValueKind.Array ? related.GetArrayLength() : 0,
        };
        return (organisation, null);
    }

    private static (string? Name, List<string> Others, List<string> Acronyms) NamesOfSchema2(JsonElement names)
    {
        string? display = null;
        var others = new List<string>();
        var acronyms = new List<string>();
        foreach (var name in names.EnumerateArray())
        {
            var types = name.Texts("types");
            if (name.Text("value") is not { Length: > 0 } value) continue;
            if (types.Contains("ror_display")) display = value;
            else if (types.Contains("acronym")) acronyms.Add(value);
            else others.Add(value);
        }

        return (display ?? others.FirstOrDefault(), others, acronyms);
    }

    private static (string? Name, List<string> Others, List<string> Acronyms) NamesOfSchema1(JsonElement root)
    {
        var labels = root.TryGetProperty("labels", out var all) && all.ValueKind == JsonValueKind.Array
            ? all.EnumerateArray().Select(label => label.Text("label")).OfType<string>() : [];
        return (root.Text("name"), [.. root.Texts("aliases").Concat(labels)], root.Texts("acronyms"));
    }

    private static Whereabouts PlaceOfSchema2(JsonElement root)
    {
        var details = root.GetProperty("locations").EnumerateArray()
            .Select(location => location.TryGetProperty("geonames_details", out var found) ? found : default)
            .FirstOrDefault();
        if (details.ValueKind != JsonValueKind.Object) return new Whereabouts("", null, null, null);
        var region = details.Text("country_subdivision_name");
        return new Whereabouts(details.Text("country_code") ?? "", region, details.Text("name"), Point(details));
    }

    private static Whereabouts PlaceOfSchema1(JsonElement root)
    {
        var economy = root.TryGetProperty("country", out var country) ? country.Text("country_code") : null;
        var address = root.TryGetProperty("addresses", out var all) ? all.EnumerateArray().FirstOrDefault() : default;
        if (address.ValueKind != JsonValueKind.Object) return new Whereabouts(economy ?? "", null, null, null);
        var city = address.TryGetProperty("geonames_city", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        var hasCity = city.ValueKind == JsonValueKind.Object;
        var admin1 = hasCity && city.TryGetProperty("geonames_admin1", out var admin) ? admin.Text("name") : null;
        var name = hasCity ? city.Text("city") : null;
        return new Whereabouts(economy ?? "", admin1 ?? address.Text("state"), name ?? address.Text("city"), Point(address));
    }

    private static GeoPoint? Point(JsonElement element) =>
        element.Number("lat") is { } latitude && element.Number("lng") is { } longitude ? new GeoPoint(latitude, longitude) : null;

    private readonly record struct Whereabouts(string Economy, string? Region, string? City, GeoPoint? Point);
}
