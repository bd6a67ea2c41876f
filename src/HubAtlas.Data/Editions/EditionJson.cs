using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Editions;

/// <summary>The JSON of published files and of the API: snake_case names, full precision, points as <c>[longitude, latitude]</c>.</summary>
public static class EditionJson
{
    /// <summary>Version of the published files' shape (docs/schema.md); a reader accepts its own major number.</summary>
    public const string SchemaVersion = "1.4";

    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // Letters of every script stay readable; < > & and quotes are escaped, so the text is safe inside a page too.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false), new PointConverter() },
    };

    /// <summary>The same without indentation, for answers that programs read.</summary>
    public static readonly JsonSerializerOptions Compact = new(Options) { WriteIndented = false };

    private sealed class PointConverter : JsonConverter<GeoPoint>
    {
        public override GeoPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var pair = JsonSerializer.Deserialize<double[]>(ref reader);
            return pair is [var longitude, var latitude]
                ? new GeoPoint(latitude, longitude)
                : throw new JsonException("A point is [longitude, latitude].");
        }

        public override void Write(Utf8JsonWriter writer, GeoPoint value, JsonSerializerOptions options) =>
            writer.WriteRawValue(string.Create(CultureInfo.InvariantCulture, $"[{value.Longitude:R}, {value.Latitude:R}]"));
    }
}

/// <summary>The content of <c>edition.json</c>.</summary>
internal sealed record EditionFile(string Schema, Edition Edition);

/// <summary>The content of <c>ledger.json</c>.</summary>
/// <param name="Edition">The recipe's name.</param>
internal sealed record LedgerFile(string Schema, string Edition, string Title, string RecipeHash, bool IsSimulated, Ledger Ledger);

/// <summary>The content of <c>uncertainty.json</c>.</summary>
/// <param name="Edition">The recipe's name.</param>
/// <param name="Clusters">By rank.</param>
internal sealed record UncertaintyFile(
    string Schema, string Edition, string Title, string RecipeHash, bool IsSimulated, Uncertainty Uncertainty, IReadOnlyList<UncertainCluster> Clusters)
{
    public static UncertaintyFile Of(Edition edition, Uncertainty uncertainty) => new(
        EditionJson.SchemaVersion, edition.Recipe.Name, edition.Recipe.Title, edition.Recipe.Hash, edition.IsSimulated, uncertainty,
        [.. edition.Clusters.Select(c => new UncertainCluster(c.Rank, c.Id, c.Name, c.Score, c.Uncertainty))]);
}

internal sealed record UncertainCluster(int Rank, string Id, string Name, double Score, ClusterUncertainty? Uncertainty);

/// <summary>The content of <c>comparison.json</c>.</summary>
internal sealed record ComparisonFile(string Schema, Comparison Comparison);

/// <summary>The content of <c>series.json</c>.</summary>
internal sealed record SeriesFile(string Schema, Series Series);

/// <summary>The content of <c>published.json</c>.</summary>
internal sealed record PrintComparisonFile(string Schema, PrintComparison Comparison);
