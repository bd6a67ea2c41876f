using System.Text.Json;

namespace HubAtlas.Data.Reading.Json;

/// <summary>Reads records that are few enough for the plain JSON reader.</summary>
internal static class JsonElements
{
    /// <returns>False when the text is no JSON object, or not one that <paramref name="read"/> can walk.</returns>
    public static bool TryRead<T>(ReadOnlySpan<byte> json, Func<JsonElement, T> read, out T? result)
    {
        result = default;
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return false;
            result = read(document.RootElement);
            return true;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary><c>default</c> where there is no such member, or no object to have one.</summary>
    public static JsonElement Member(this JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) ? value : default;

    public static string? Text(this JsonElement element, string key) =>
        element.Member(key) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static double? Number(this JsonElement element, string key) =>
        element.Member(key) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    /// <summary>The texts of a list; what else it holds is passed over.</summary>
    /// <exception cref="InvalidOperationException">The element is no object.</exception>
    public static List<string> Texts(this JsonElement element, string key) =>
        element.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)] : [];
}
