using System.Buffers;
using System.IO.Compression;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>
/// Inflates gzip and notices a file that ends too early, which <see cref="GZipStream"/> takes for a proper end.
/// A small gzip member of our own is appended to the input: its text comes out at the end only if the file's last member was whole.
/// </summary>
internal sealed class GzipTextStream : ReadOnlyStream
{
    // Smaller pieces make the inflater copy its window more often.
    private const int PieceBytes = 1 << 18;

    private static readonly byte[] Marker = "\0hubatlas:end-of-gzip-input\0"u8.ToArray();
    private static readonly byte[] MarkerMember = Compress(Marker);

    private readonly MarkedStream _input;
    private readonly GZipStream _gzip;
    private MemoryStream? _tail;

    public GzipTextStream(Stream input)
    {
        _input = new MarkedStream(input, MarkerMember);
        _gzip = new GZipStream(_input, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_tail is not null) return _tail.Read(buffer);
        var read = _gzip.Read(buffer);
        if (!_input.MarkerWasTaken) return read;
        _tail = ReadTail(buffer[..read]);
        return _tail.Read(buffer);
    }

    /// <remarks>Faster than reading: the inflater is fed larger pieces.</remarks>
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

    /// <exception cref="InvalidDataException">The marker did not come out: the last member is cut, or other bytes follow it.</exception>
    private MemoryStream ReadTail(ReadOnlySpan<byte> first)
    {
        var tail = new MemoryStream();
        tail.Write(first);
        _gzip.CopyTo(tail);
        return Finish(tail);
    }

    private static MemoryStream Finish(MemoryStream tail)
    {
        if (!tail.GetBuffer().AsSpan(0, (int)tail.Length).EndsWith(Marker)) throw new InvalidDataException("it ends too early");
        tail.SetLength(tail.Length - Marker.Length);
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
    private sealed class TailKeeper(MarkedStream input, Stream text, Stream tail) : WriteOnlyStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => (input.MarkerWasTaken ? tail : text).Write(buffer);
    }

    private sealed class MarkedStream(Stream inner, byte[] marker) : ReadOnlyStream
    {
        private int _taken;

        public bool MarkerWasTaken { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (!MarkerWasTaken)
            {
                var read = inner.Read(buffer);
                if (read > 0 || buffer.IsEmpty) return read;
                MarkerWasTaken = true;
            }

            var count = Math.Min(buffer.Length, marker.Length - _taken);
            marker.AsSpan(_taken, count).CopyTo(buffer);
            _taken += count;
            return count;
        }

        public override void CopyTo(Stream destination, int bufferSize)
        {
            var piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
            try
            {
                while (!MarkerWasTaken)
                {
                    var read = Read(piece);
                    destination.Write(piece, 0, read);
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(piece);
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
