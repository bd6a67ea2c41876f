using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HubAtlas.Tests.Fetching;

/// <summary>A snapshot on a loopback port, laid out as OpenAlex's, that misbehaves as told.</summary>
internal sealed class SnapshotServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _requests = new(StringComparer.Ordinal);

    private SnapshotServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.Run(Answer);
    }

    public Uri Url => new(_server.Urls.Single());

    /// <summary>Connections that end after so many bytes; 0: none does.</summary>
    public int DropAfterBytes { get; set; }

    /// <summary>Says "try later" to two of three requests of a file.</summary>
    public bool IsThrottling { get; set; }

    public bool IsDown { get; set; }

    public bool IgnoresRanges { get; set; }

    /// <summary>Answers of a path that are to be corrupt, counted from the first.</summary>
    public Dictionary<string, int> CorruptAnswers { get; } = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Requests => _requests;

    public static async Task<SnapshotServer> Start()
    {
        var server = new SnapshotServer();
        await server._server.StartAsync();
        return server;
    }

    /// <summary>The layout before 2026: a manifest in the form of Redshift beside the partitions.</summary>
    public void AddFlat(params (string Part, string Text)[] parts)
    {
        foreach (var (part, text) in parts) _files[$"data/works/{part}"] = Gzip(text);
        var entries = parts.Select(p => $$"""
            {"url": "s3://openalex/data/works/{{p.Part}}", "meta": {"content_length": {{_files["data/works/" + p.Part].Length}}, "record_count": {{Lines(p.Text)}} } }
            """);
        _files["data/works/manifest"] = Encoding.UTF8.GetBytes($$"""{"entries": [{{string.Join(",", entries)}}], "meta": {"record_count": 7} }""");
    }

    /// <summary>The present layout: one manifest over all entities of a format.</summary>
    public void AddByFormat(params (string Part, string Text)[] parts)
    {
        foreach (var (part, text) in parts) _files[$"data/jsonl/works/{part}"] = Gzip(text);
        var entries = parts.Select(p => $$"""
            {"path": "works/{{p.Part}}", "size": {{_files["data/jsonl/works/" + p.Part].Length}}, "records": {{Lines(p.Text)}},
             "sha256": "{{Convert.ToHexStringLower(SHA256.HashData(_files["data/jsonl/works/" + p.Part]))}}"}
            """);
        _files["data/jsonl/manifest.json"] = Encoding.UTF8.GetBytes($$"""
            {"format": "jsonl", "entities": {"authors": {"files": [{"path": "authors/updated_date=2024-01-01/part_0000.gz", "size": 5}]},
             "works": {"files": [{{string.Join(",", entries)}}]} } }
            """);
    }

    /// <summary>The layout since 2026 as it is published: entities, each with its files.</summary>
    public void AddPublished(string format, params (string Part, byte[] Bytes, int Records)[] parts)
    {
        foreach (var (part, bytes, _) in parts) _files[$"data/{format}/works/{part}"] = bytes;
        var files = parts.Select(p => $$"""
            {"url": "s3://openalex/data/{{format}}/works/{{p.Part}}", "meta": {"content_length": {{p.Bytes.Length}}, "record_count": {{p.Records}}} }
            """);
        _files[$"data/{format}/manifest.json"] = Encoding.UTF8.GetBytes($$"""
            {"date": "2026-06", "format": "{{format}}", "meta": {"record_count": 9, "content_length": 9}, "entities": [
             {"entity": "authors", "content_length": 5, "files": [{"url": "s3://openalex/data/{{format}}/authors/updated_date=2024-01-01/part_0000.gz", "meta": {"content_length": 5, "record_count": 1} }]},
             {"entity": "works", "content_length": 9, "files": [{{string.Join(",", files)}}]}]}
            """);
    }

    /// <summary>A file that no manifest names; the server lists it.</summary>
    public void AddList(string path, string text) => _files[path] = Gzip(text);

    /// <summary>A file as it is.</summary>
    public void Add(string path, byte[] bytes) => _files[path] = bytes;

    public byte[] Bytes(string path) => _files[path];

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value!.TrimStart('/');
        int request;
        lock (_requests) request = _requests[path] = _requests.GetValueOrDefault(path) + 1;
        if (context.Request.Query["prefix"].ToString() is { Length: > 0 } prefix)
        {
            var page = int.TryParse(context.Request.Query["continuation-token"], out var token) ? token : 0;
            await context.Response.WriteAsync(Listing(prefix, page));
            return;
        }

        if (!_files.TryGetValue(path, out var bytes))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (IsDown || (IsThrottling && request % 3 != 0))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        context.Response.Headers.ETag = $"\"{Convert.ToHexStringLower(MD5.HashData(bytes))}\"";
        if (request <= CorruptAnswers.GetValueOrDefault(path)) bytes = Corrupt(bytes);
        await Send(context, bytes, IgnoresRanges ? 0 : Start(context.Request));
    }

    /// <summary>In pages of two, by name.</summary>
    private string Listing(string prefix, int page) => $"""
        <?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>openalex</Name>
        {string.Concat(Below(prefix).Skip(2 * page).Take(2).Select(f => $"<Contents><Key>{f.Key}</Key><ETag>&quot;{Convert.ToHexStringLower(MD5.HashData(f.Value))}&quot;</ETag><Size>{f.Value.Length}</Size></Contents>"))}
        {(Below(prefix).Count() > 2 * (page + 1) ? $"<IsTruncated>true</IsTruncated><NextContinuationToken>{page + 1}</NextContinuationToken>" : "")}
        <Contents><Key>{prefix}/../../evil.csv.gz</Key><Size>1</Size></Contents></ListBucketResult>
        """;

    private IEnumerable<KeyValuePair<string, byte[]>> Below(string prefix) =>
        _files.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal);

    private async Task Send(HttpContext context, byte[] bytes, int start)
    {
        if (start > 0)
        {
            context.Response.StatusCode = StatusCodes.Status206PartialContent;
            context.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {start}-{bytes.Length - 1}/{bytes.Length}");
        }

        context.Response.ContentLength = bytes.Length - start;
        var count = DropAfterBytes > 0 ? Math.Min(DropAfterBytes, bytes.Length - start) : bytes.Length - start;
        if (IgnoresRanges && DropAfterBytes > 0) count = Math.Min(bytes.Length, DropAfterBytes * _requests[context.Request.Path.Value!.TrimStart('/')]);
        await context.Response.Body.WriteAsync(bytes.AsMemory(start, count));
        await context.Response.Body.FlushAsync();
        if (start + count == bytes.Length) return;
        // So that what was sent arrives before the connection breaks.
        await Task.Delay(20);
        context.Abort();
    }

    private static int Start(HttpRequest request) =>
        request.GetTypedHeaders().Range?.Ranges.Single().From is { } from ? (int)from : 0;

    private static byte[] Corrupt(byte[] bytes)
    {
        var corrupt = (byte[])bytes.Clone();
        corrupt[bytes.Length / 2] ^= 0x55;
        return corrupt;
    }

    private static int Lines(string text) => text.Count(letter => letter == '\n');

    private static byte[] Gzip(string text)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}
