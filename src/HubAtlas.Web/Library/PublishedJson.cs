using System.Text.Json;
using System.Text.Json.Serialization;
using HubAtlas.Core.Model;

namespace HubAtlas.Web.Library;

/// <summary>The JSON of published files and of the API: snake_case, points as <c>[longitude, latitude]</c>.</summary>
internal static class PublishedJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        IgnoreReadOnlyProperties = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false), new PointConverter() },
    };

    public static T Read<T>(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        var shown = $"{Path.GetFileName(folder)}/{name}";
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(file, Options) ?? throw new JsonException("It holds null.");
        }
        catch (FileNotFoundException error)
        {
            throw new AtlasException($"{shown} is not there; publish it again.", error);
        }
        catch (JsonException error)
        {
            throw new AtlasException($"{shown} is not what HubAtlas writes: {error.Message} Publish it again.", error);
        }
    }

    private sealed class PointConverter : JsonConverter<GeoPoint>
    {
        public override GeoPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<double[]>(ref reader) is [var longitude, var latitude]
                ? new GeoPoint(latitude, longitude)
                : throw new JsonException("A point is [longitude, latitude].");

        public override void Write(Utf8JsonWriter writer, GeoPoint value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Longitude);
            writer.WriteNumberValue(value.Latitude);
            writer.WriteEndArray();
        }
    }
}
