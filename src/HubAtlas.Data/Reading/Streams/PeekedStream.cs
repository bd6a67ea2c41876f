using System.Text;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>A stream whose first bytes have been looked at and are still to be read.</summary>
internal sealed class PeekedStream : ReadOnlyStream
{
    private readonly Stream _inner;
    private readonly byte[] _head;
    private int _position;

    private PeekedStream(Stream inner, byte[] head)
    {
        _inner = inner;
        _head = head;
    }

    public ReadOnlySpan<byte> Head => _head;

    /// <param name="count">Fewer come where the stream is shorter.</param>
    public static PeekedStream Take(Stream inner, int count)
    {
        var head = new byte[count];
        var read = inner.ReadAtLeast(head, count, throwOnEndOfStream: false);
        return new PeekedStream(inner, head[..read]);
    }

    /// <summary>Leaves out the first bytes; returns the encoding given, for use in an expression.</summary>
    public Encoding? Skip(int count, Encoding? encoding = null)
    {
        _position = count;
        return encoding;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position >= _head.Length) return _inner.Read(buffer);
        var count = Math.Min(buffer.Length, _head.Length - _position);
        _head.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override void CopyTo(Stream destination, int bufferSize)
    {
        destination.Write(_head.AsSpan(Math.Min(_position, _head.Length)));
        _position = _head.Length;
        _inner.CopyTo(destination, bufferSize);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
