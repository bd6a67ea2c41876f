using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Fetching;

/// <summary>
/// Reads the list of a snapshot's files, in the form that Redshift uses (<c>entries[].url</c>, <c>meta.content_length</c>) and in the combined
/// <c>manifest.json</c>: any object with an address is a file, its size, records and hash stand in it or in its <c>meta</c>.
/// </summary>
internal static partial class SnapshotManifest
{
    private static readonly string[] Addresses = ["url", "path", "key", "file"];
    private static readonly string[] Sizes = ["content_length", "bytes", "size", "size_bytes"];
    private static readonly string[] Counts = ["record_count", "records", "rows"];
    private static readonly string[] Hashes = ["sha256", "md5", "etag", "checksum"];

    private const int MostParts = 100_000;
    private const long MostRecords = 1_000_000_000;

    /// <param name="folder">Path of the manifest's folder, for addresses that are relative to it.</param>
    /// <returns>The parts of works, by path.</returns>
    /// <exception cref="AtlasException">No JSON, or no works in it.</exception>
    public static IReadOnlyList<SnapshotPart> Read(string name, string json, string folder)
    {
        var parts = new List<SnapshotPart>();
        try
        {
            using var document = JsonDocument.Parse(json);
            Collect(document.RootElement, folder, parts);
        }
        catch (JsonException error)
        {
            throw new AtlasException($"{name}: the manifest is not valid JSON ({error.Message}).", error);
        }

        return parts.Count > 0
            ? [.. parts.DistinctBy(part => part.Path, StringComparer.Ordinal).OrderBy(part => part.Path, StringComparer.Ordinal)]
            : throw new AtlasException($"{name}: the manifest lists no files of works; expected addresses like …/works/updated_date=…/….gz or .parquet.");
    }

    private static void Collect(JsonElement element, string folder, List<SnapshotPart> parts)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Collect(item, folder, parts);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (Find(element, Addresses) is { ValueKind: JsonValueKind.String } address && Works().IsMatch(address.GetString()!))
                Add(Part(element, PathOf(address.GetString()!, folder)), parts);
            else foreach (var member in element.EnumerateObject()) Collect(member.Value, folder, parts);
        }
    }

    private static void Add(SnapshotPart part, List<SnapshotPart> parts)
    {
        if (parts.Count == MostParts) throw new AtlasException($"The manifest lists more than {MostParts:N0} files of works; expected some thousands. Is it OpenAlex's?");
        parts.Add(part);
    }

    private static SnapshotPart Part(JsonElement entry, string path)
    {
        var day = Partition().Match(path);
        DateOnly? updatedOn = day.Success && DateOnly.TryParseExact(day.Groups[1].ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var date)
            ? date : null;
        var hash = Find(entry, Hashes) is { ValueKind: JsonValueKind.String } text ? text.GetString()!.Trim('"').ToLowerInvariant() : null;
        return new SnapshotPart(path, updatedOn, Number(entry, path, Sizes, FetchSettings.LargestPart), Number(entry, path, Counts, MostRecords), Digest().IsMatch(hash ?? "") ? hash : null);
    }

    /// <summary>An address never leads out of the snapshot, whatever the manifest says.</summary>
    private static string PathOf(string address, string folder)
    {
        var path = Root().Replace(address, "");
        if (path == address && !path.StartsWith("data/", StringComparison.Ordinal) && !path.StartsWith("legacy-data/", StringComparison.Ordinal)) path = folder + path;
        return SafePath.Is(path) ? path
            : throw new AtlasException($"The manifest names a file outside the snapshot: {(address.Length > 200 ? address[..200] + "…" : address)}");
    }

    /// <summary>A number that cannot be is no number that is missing.</summary>
    private static long? Number(JsonElement entry, string path, string[] names, long most)
    {
        if (Find(entry, names) is not { ValueKind: JsonValueKind.Number } number) return null;
        return number.TryGetInt64(out var value) && value >= 0 && value <= most ? value
            : throw new AtlasException(string.Create(CultureInfo.InvariantCulture, $"The manifest says {names[0]} {number.GetRawText()} of {path}; expected 0 to {most:N0}."));
    }

    private static JsonElement? Find(JsonElement entry, string[] names)
    {
        foreach (var name in names)
        {
            if (entry.TryGetProperty(name, out var value)) return value;
            if (entry.TryGetProperty("meta", out var meta) && meta.ValueKind == JsonValueKind.Object && meta.TryGetProperty(name, out value)) return value;
        }

        return null;
    }

    [GeneratedRegex(@"(^|/)works/.*(?<!\.csv)\.(gz|parquet)$")]
    private static partial Regex Works();

    [GeneratedRegex(@"/updated_date=(\d{4}-\d{2}-\d{2})/")]
    private static partial Regex Partition();

    /// <summary>Bucket or host: the base address stands in for it.</summary>
    [GeneratedRegex("^(s3|https?)://[^/]+/")]
    private static partial Regex Root();

    [GeneratedRegex("^([0-9a-f]{32}|[0-9a-f]{64})$")]
    private static partial Regex Digest();
}
