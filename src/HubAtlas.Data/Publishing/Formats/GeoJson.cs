using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>RFC 7946: one feature a cluster, its outline, the ranking's columns as properties.</summary>
internal static class GeoJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(string path, Edition edition)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        var columns = RankingTable.Columns(edition);
        file.Write("{\"type\":\"FeatureCollection\",");
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)
            [("edition", edition.Recipe.Name), ("title", edition.Recipe.Title), ("recipe_hash", edition.Recipe.Hash), ("attribution", Attribution(edition))])
            file.Write($"\"{name}\":\"{Options.Encoder!.Encode(value)}\",");
        file.Write($"\"simulated\":{(edition.IsSimulated ? "true" : "false")},\"features\":[");
        for (var i = 0; i < edition.Clusters.Count; i++)
        {
            file.WriteLine(i == 0 ? "" : ",");
            file.Write(Feature(edition.Clusters[i], columns));
        }

        file.WriteLine();
        file.WriteLine("]}");
    }

    private static string Attribution(Edition edition) => string.Join(' ', Provenance.Sources(edition.Inputs).Select(source => source + ".").Append(Provenance.Cities));

    private static string Feature(Cluster cluster, IReadOnlyList<Column<Cluster>> columns)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options)) WriteFeature(json, cluster, columns);
        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void WriteFeature(Utf8JsonWriter json, Cluster cluster, IReadOnlyList<Column<Cluster>> columns)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", cluster.Id);
        json.WritePropertyName("geometry");
        WriteGeometry(json, cluster.Shape.Outline);
        json.WriteStartObject("properties");
        foreach (var column in columns)
        {
            json.WritePropertyName(column.Name);
            var cell = column.Value(cluster);
            if (cell.IsMissing) json.WriteNullValue();
            else if (cell.IsNumber) json.WriteRawValue(cell.Text);
            else json.WriteStringValue(cell.Text);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteGeometry(Utf8JsonWriter json, IReadOnlyList<IReadOnlyList<GeoPoint>> outline)
    {
        var rings = outline.Select(ExteriorRing.Of).OfType<IReadOnlyList<GeoPoint>>().ToList();
        if (rings.Count == 0)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", rings.Count == 1 ? "Polygon" : "MultiPolygon");
        json.WriteStartArray("coordinates");
        foreach (var ring in rings)
        {
            if (rings.Count > 1) json.WriteStartArray();
            WriteRing(json, ring);
            if (rings.Count > 1) json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRing(Utf8JsonWriter json, IReadOnlyList<GeoPoint> ring)
    {
        json.WriteStartArray();
        foreach (var point in ring) json.WriteRawValue($"[{Rounded.Text(point.Longitude, 6)},{Rounded.Text(point.Latitude, 6)}]");
        json.WriteEndArray();
    }
}
