using System.Text.Json;
using System.Text.RegularExpressions;
using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Fetching;

/// <summary>Reads what Zenodo says of a deposit: its files with sizes and MD5.</summary>
internal static partial class ZenodoRecord
{
    private const long LargestDump = 2_000_000_000;

    /// <summary>The zip of ROR's data; where there are several, the last by its name, which holds version and date.</summary>
    /// <exception cref="AtlasException">No JSON, or no such file.</exception>
    public static SnapshotPart DumpIn(string json, Uri baseUrl)
    {
        try
        {
            using var record = JsonDocument.Parse(json);
            var id = Text(record.RootElement, "id") ?? "";
            var files = FilesIn(record.RootElement).ToList();
            return files.Select(file => Part(file, id, baseUrl)).OfType<SnapshotPart>().MaxBy(part => Date().Match(part.LocalPath).Value, StringComparer.Ordinal)
                ?? throw new AtlasException(
                    $"{baseUrl}: the record of ROR's releases has no dump that can be taken; found {Names(files)}, expected a file like v2.0-2026-01-31-ror-data.zip with its size and md5.");
        }
        catch (JsonException error)
        {
            throw new AtlasException($"{baseUrl}: the record of ROR's releases is not valid JSON ({error.Message}).", error);
        }
    }

    private static IEnumerable<JsonElement> FilesIn(JsonElement record)
    {
        var files = Member(record, "files");
        if (files.ValueKind == JsonValueKind.Object) files = Member(files, "entries");
        return files.ValueKind switch
        {
            JsonValueKind.Array => [.. files.EnumerateArray()],
            JsonValueKind.Object => [.. files.EnumerateObject().Select(file => file.Value)],
            _ => [],
        };
    }

    private static SnapshotPart? Part(JsonElement file, string id, Uri baseUrl)
    {
        var name = NameOf(file);
        if (name is null || !Dump().IsMatch(name) || !SafePath.IsName(name)) return null;
        var size = Member(file, "size") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var bytes) ? bytes : 0;
        var hash = Md5().Match(Text(file, "checksum") ?? "");
        return size is <= 0 or > LargestDump || !hash.Success ? null
            : new SnapshotPart(PathOf(file, baseUrl) ?? $"api/records/{Uri.EscapeDataString(id)}/files/{Uri.EscapeDataString(name)}/content", null, size, null, hash.Groups[1].Value)
            {
                LocalPath = name,
            };
    }

    /// <summary>A link that leads to another server is not followed.</summary>
    private static string? PathOf(JsonElement file, Uri baseUrl) =>
        (Text(Member(file, "links"), "self") ?? Text(Member(file, "links"), "content")) is { } link
        && link.EndsWith("/content", StringComparison.Ordinal) && Uri.TryCreate(link, UriKind.Absolute, out var url) && baseUrl.IsBaseOf(url)
            ? url.AbsoluteUri[baseUrl.AbsoluteUri.Length..] : null;

    private static string? NameOf(JsonElement file) => Text(file, "key") ?? Text(file, "filename");

    private static string Names(List<JsonElement> files) =>
        files.Count == 0 ? "none" : string.Join(", ", files.Take(5).Select(file => NameOf(file) ?? "a file without a name"));

    private static JsonElement Member(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) ? value : default;

    private static string? Text(JsonElement element, string key) => Member(element, key) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    [GeneratedRegex("ror-data.*[.]zip$", RegexOptions.IgnoreCase)]
    private static partial Regex Dump();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}")]
    private static partial Regex Date();

    [GeneratedRegex("^(?:md5:)?([0-9a-f]{32})$")]
    private static partial Regex Md5();
}
