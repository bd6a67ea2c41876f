using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using HubAtlas.Data.Editions;
using Microsoft.Net.Http.Headers;

namespace HubAtlas.Web.Serving;

/// <summary>An answer made once and sent often: its bytes, plain and compressed, and their tag.</summary>
internal sealed class Packed : IResult
{
    /// <summary>Larger answers, such as a hundred thousand places, are packed for speed.</summary>
    private const int MostPackedTight = 4 << 20;

    private const string TypeOfJson = "application/json; charset=utf-8";
    private readonly byte[] _plain;
    private readonly byte[] _gzip;
    private readonly string _type;
    private readonly string _tag;

    private Packed(byte[] plain, string type, CompressionLevel? level = null)
    {
        (_plain, _type) = (plain, type);
        _gzip = Gzip(plain, level ?? (plain.Length <= MostPackedTight ? CompressionLevel.Optimal : CompressionLevel.Fastest));
        _tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12))}\"";
    }

    public ReadOnlyMemory<byte> Bytes => _plain;

    /// <summary>What it takes of the memory.</summary>
    public long Size => _plain.Length + _gzip.Length;

    /// <param name="level">How tightly to compress; null: by size.</param>
    public static Packed Json<T>(T value, CompressionLevel? level = null) => new(JsonSerializer.SerializeToUtf8Bytes(value, EditionJson.Compact), TypeOfJson, level);

    public static Packed Binary(byte[] bytes) => new(bytes, "application/octet-stream");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.Headers.ETag = _tag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (request.Headers.IfNoneMatch.ToString().Contains(_tag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var zipped = request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        var body = zipped ? _gzip : _plain;
        if (zipped) response.Headers.ContentEncoding = "gzip";
        response.ContentType = _type;
        response.ContentLength = body.Length;
        if (HttpMethods.IsGet(request.Method)) await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    private static byte[] Gzip(byte[] bytes, CompressionLevel level)
    {
        using var buffer = new MemoryStream();
        using (var zip = new GZipStream(buffer, level, leaveOpen: true)) zip.Write(bytes);
        return buffer.ToArray();
    }
}
