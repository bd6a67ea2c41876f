using System.Buffers;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>A window that slides over a stream: holds the record being read, grows for long ones, but never beyond its maximum.</summary>
internal sealed class ByteWindow(Stream stream, int maximumBytes) : IDisposable
{
    private const int FirstSize = 1 << 18;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Math.Min(FirstSize, maximumBytes));
    private int _start;
    private int _end;

    /// <summary>The bytes at hand, valid until the next <see cref="Fill"/>.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Whether the stream has no more bytes to give.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether the window is at its maximum, so that only <see cref="Advance"/> makes room.</summary>
    public bool IsFull => _end - _start >= maximumBytes;

    public void Advance(int count) => _start += count;

    /// <summary>Takes more bytes from the stream behind those at hand; false when it has ended or the window is full.</summary>
    public bool Fill()
    {
        if (HasEnded || IsFull) return false;
        MakeRoom();
        var read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        HasEnded = read == 0;
        return read > 0;
    }

    /// <summary>Passes over a line feed that stands at the window's start: the other half of a line end.</summary>
    public void PassFeed()
    {
        while (Bytes.IsEmpty && Fill()) continue;
        if (Bytes is [(byte)'\n', ..]) Advance(1);
    }

    /// <summary>Passes over the rest of a line, however long, and the first letter of its end.</summary>
    /// <returns>Whether that letter is a carriage return, behind which a line feed may follow.</returns>
    public bool PassLine()
    {
        int end;
        while ((end = LineEnds.IndexIn(Bytes)) < 0)
        {
            Advance(Bytes.Length);
            if (!Fill()) return false;
        }

        var isReturn = Bytes[end] == '\r';
        Advance(end + 1);
        return isReturn;
    }

    private void MakeRoom()
    {
        var length = _end - _start;
        if (_end < _buffer.Length) return;
        if (length > _buffer.Length / 2)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            Bytes.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        else
        {
            Bytes.CopyTo(_buffer);
        }

        _start = 0;
        _end = length;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _start = _end = 0;
        stream.Dispose();
    }
}
