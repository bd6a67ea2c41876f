using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HubAtlas.Core.Geocoding.Answering;
using HubAtlas.Core.Model;

namespace HubAtlas.Native;

/// <summary>An answer of the geocoder with its reasons, as one object of JSON.</summary>
internal static class ReasonsJson
{
    internal static string Of(Explanation explanation)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            Write(json, explanation.Location);
            json.WriteString("rule", explanation.Rule);
            json.WriteString("organisation", explanation.Organisation);
            json.WriteStartArray("checks");
            foreach (var check in explanation.Checks) json.WriteStringValue(check);
            json.WriteEndArray();
            json.WriteStartArray("alternatives");
            foreach (var alternative in explanation.Alternatives) Write(json, alternative);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter json, Location location)
    {
        Write(json, location.Point);
        json.WriteString("economy", location.Economy);
        json.WriteString("city", location.City);
        json.WriteString("admin1", location.Admin1);
        json.WriteString("precision", location.Precision.ToString().ToLowerInvariant());
        json.WriteNumber("confidence", location.Confidence);
        json.WriteString("method", location.Method);
        json.WriteString("cause", location.Cause);
    }

    private static void Write(Utf8JsonWriter json, Alternative alternative)
    {
        json.WriteStartObject();
        json.WriteString("name", alternative.Name);
        Write(json, alternative.Point);
        json.WriteNumber("score", alternative.Score);
        json.WriteString("why_lost", alternative.WhyLost);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GeoPoint? point)
    {
        if (point is { } p)
        {
            json.WriteNumber("lat", p.Latitude);
            json.WriteNumber("lon", p.Longitude);
            return;
        }

        json.WriteNull("lat");
        json.WriteNull("lon");
    }
}
