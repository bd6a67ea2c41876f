using System.IO.Compression;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>
/// Inflates gzip and proves that the file was read to its end. <see cref="GZipStream"/> checks sum and length of each member, but takes a file
/// that is cut for one that ends, and passes over whatever follows a member without being one, members included. So a small member of our own
/// is appended to the input: its text comes out at the end only if all before it were whole.
/// </summary>
internal sealed class GzipTextStream : ReadOnlyStream
{
    private static readonly byte[] Marker = "\0hubatlas:end-of-gzip-input\0"u8.ToArray();
    private static readonly byte[] MarkerMember = Compress(Marker);

    private readonly GzipInput _input;
    private readonly GZipStream _gzip;
    private MemoryStream? _tail;

    public GzipTextStream(Stream input)
    {
        _input = new GzipInput(input, MarkerMember);
        _gzip = new GZipStream(_input, CompressionMode.Decompress);
        _input.Inflater = _gzip;
    }

    /// <exception cref="InvalidDataException">A member is damaged or cut, or what follows one is neither a member nor zeros.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (_tail is not null) return _tail.Read(buffer);
        var read = _gzip.Read(buffer);
        if (!_input.LastMemberWasTaken && (read > 0 || buffer.IsEmpty)) return read;
        _tail = ReadTail(buffer[..read]);
        return _tail.Read(buffer);
    }

    /// <remarks>Faster than reading: the inflater is fed larger pieces.</remarks>
    /// <exception cref="InvalidDataException">As for <see cref="Read(Span{byte})"/>.</exception>
    public override void CopyTo(Stream destination, int bufferSize)
    {
        if (_tail is null)
        {
            var tail = new MemoryStream();
            _gzip.CopyTo(new TailKeeper(_input, destination, tail), bufferSize);
            _tail = Finish(tail);
        }

        _tail.CopyTo(destination);
    }

    private MemoryStream ReadTail(ReadOnlySpan<byte> first)
    {
        var tail = new MemoryStream();
        tail.Write(first);
        if (_input.LastMemberWasTaken) _gzip.CopyTo(tail);
        return Finish(tail);
    }

    private MemoryStream Finish(MemoryStream tail)
    {
        var isMarked = tail.GetBuffer().AsSpan(0, (int)tail.Length).EndsWith(Marker);
        if (isMarked) tail.SetLength(tail.Length - Marker.Length);
        else if (_input.LastMemberWasTaken || !_input.IsInPadding) throw new InvalidDataException("it ends too early, or behind a member stands what is none");
        tail.Position = 0;
        return tail;
    }

    private static byte[] Compress(byte[] text)
    {
        var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.Fastest)) gzip.Write(text);
        return member.ToArray();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _gzip.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Holds back what comes out once the marker went in.</summary>
    private sealed class TailKeeper(GzipInput input, Stream text, Stream tail) : WriteOnlyStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => (input.LastMemberWasTaken ? tail : text).Write(buffer);
    }
}
