using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Fetching;

/// <summary>
/// Downloads one file as a stream that outlives its connections: after a drop, a stall or "try later" it goes on at the next byte.
/// At the end it verifies size and hash, so that whoever reads to the end has the whole file.
/// </summary>
internal sealed class ResumingStream(HttpClient client, SnapshotPart part, FetchSettings settings, CancellationToken cancellation) : Stream
{
    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
    private readonly Patience _patience = new(settings, cancellation);
    private HttpResponseMessage? _response;
    private Stream? _body;
    private EntityTagHeaderValue? _tag;
    private long? _length = part.Bytes;
    private long _position;
    private bool _isVerified;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _position; set => throw new NotSupportedException(); }

    /// <summary>Goes on behind bytes that were fetched before.</summary>
    public void SkipKnown(Stream known)
    {
        var buffer = new byte[1 << 16];
        for (int read; (read = known.Read(buffer)) > 0;) Take(buffer.AsSpan(0, read));
    }

    /// <exception cref="AtlasException">The file is not there, cannot be had, or is not what the manifest says.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (count == 0 || _isVerified) return 0;
        while (true)
        {
            var read = TryRead(buffer, offset, count);
            if (read > 0)
            {
                Take(buffer.AsSpan(offset, read));
                _patience.Restore();
                return read;
            }

            if (read == 0)
            {
                Verify();
                return 0;
            }
        }
    }

    /// <returns>−1 when the connection was lost and another is to be made.</returns>
    private int TryRead(byte[] buffer, int offset, int count)
    {
        if (_length is { } length && _position >= length) return 0;
        try
        {
            _body ??= Open();
            using var stall = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            stall.CancelAfter(settings.Stall);
            var read = _body.ReadAsync(buffer.AsMemory(offset, count), stall.Token).AsTask().GetAwaiter().GetResult();
            if (read > 0 || _length is null || _position >= _length) return read;
            throw new IOException($"the connection ended at byte {_position:N0} of {_length:N0}");
        }
        catch (Exception error) when (error is IOException or HttpRequestException || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            Disconnect();
            _patience.Wait(part.Path, error);
            return -1;
        }
    }

    private Stream Open()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(settings.BaseUrl, part.Path));
        if (_position > 0) request.Headers.Range = new RangeHeaderValue(_position, null);
        if (_position > 0 && _tag is { IsWeak: false }) request.Headers.IfRange = new RangeConditionHeaderValue(_tag);
        using var stall = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stall.CancelAfter(settings.Stall);
        _response = client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stall.Token).GetAwaiter().GetResult();
        if (_response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or HttpStatusCode.Gone)
            throw new AtlasException($"{request.RequestUri}: the server says {(int)_response.StatusCode}; the manifest lists this file. Fetch again for a newer manifest.");
        if (_response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
            throw new DamagedPartException($"{part.Path}: the server has no byte {_position:N0}; more was kept than there is.");
        if (!_response.IsSuccessStatusCode) throw new HttpRequestException($"the server says {(int)_response.StatusCode}");
        var start = Accept(_response);
        var body = _response.Content.ReadAsStream(cancellation);
        // A server that cannot begin in the middle gives everything again.
        for (var rest = _position - start; rest > 0;) rest -= Skip(body, rest);
        return body;
    }

    private static int Skip(Stream body, long count)
    {
        var read = body.Read(new byte[Math.Min(count, 1 << 16)]);
        return read > 0 ? read : throw new IOException("the connection ended before the byte asked for");
    }

    /// <returns>The byte at which the answer begins.</returns>
    private long Accept(HttpResponseMessage response)
    {
        var isRest = response.StatusCode == HttpStatusCode.PartialContent;
        var start = isRest ? response.Content.Headers.ContentRange?.From ?? _position : 0;
        if (start > _position || (_tag is not null && !_tag.Equals(response.Headers.ETag)))
            throw new DamagedPartException($"{part.Path}: the file changed on the server while it was fetched.");
        _tag ??= response.Headers.ETag;
        var length = isRest ? response.Content.Headers.ContentRange?.Length : response.Content.Headers.ContentLength;
        _length ??= length;
        if (_length > FetchSettings.LargestPart)
            throw new DamagedPartException($"{part.Path}: the server says {_length:N0} bytes; expected no more than {FetchSettings.LargestPart:N0}.");
        if (length is not null && length != _length)
            throw new AtlasException($"{part.Path}: the manifest says {_length:N0} bytes, the server has {length:N0}. Fetch again for a newer manifest.");
        return start;
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        _sha256.AppendData(bytes);
        _md5.AppendData(bytes);
        _position += bytes.Length;
        if (_position > FetchSettings.LargestPart) throw new DamagedPartException($"{part.Path}: more than {FetchSettings.LargestPart:N0} bytes came.");
    }

    private void Verify()
    {
        _isVerified = true;
        // S3 tags a file that was uploaded in one piece with its MD5; other tags hold a hyphen.
        var expected = part.Hash ?? _tag?.Tag.Trim('"').ToLowerInvariant();
        var found = expected?.Length switch
        {
            2 * MD5.HashSizeInBytes => Convert.ToHexStringLower(_md5.GetHashAndReset()),
            2 * SHA256.HashSizeInBytes => Convert.ToHexStringLower(_sha256.GetHashAndReset()),
            _ => expected,
        };
        if (_length is { } length && _position != length) throw new DamagedPartException($"{part.Path}: {_position:N0} bytes came, expected {length:N0}.");
        if (found != expected) throw new DamagedPartException($"{part.Path}: the hash of what came is {found}, expected {expected}.");
    }

    private void Disconnect()
    {
        _body?.Dispose();
        _response?.Dispose();
        (_body, _response) = (null, null);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Disconnect();
            _sha256.Dispose();
            _md5.Dispose();
        }

        base.Dispose(disposing);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
