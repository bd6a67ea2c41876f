using System.Text;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>Reads lines as spans of bytes, without their line end.</summary>
internal sealed class LineReader(Stream stream, int maximumLineBytes) : IDisposable
{
    private const int ExcerptBytes = 80;

    private readonly ByteWindow _window = new(stream, maximumLineBytes);
    private int _consumed;
    private bool _isBehindReturn;

    /// <summary>1-based number of the line last read.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the line last read was longer than the maximum; what was given out is only its beginning.</summary>
    public bool WasTooLong { get; private set; }

    /// <returns>False at the end of the stream.</returns>
    public bool Read(out ReadOnlySpan<byte> line)
    {
        _window.Advance(_consumed);
        _consumed = 0;
        WasTooLong = false;
        if (_isBehindReturn) _window.PassFeed();
        var searched = 0;
        while (true)
        {
            var bytes = _window.Bytes;
            var end = LineEnds.IndexIn(bytes[searched..]);
            if (end >= 0) return Take(searched + end, 1, out line);
            searched = bytes.Length;
            if (_window.Fill()) continue;
            if (!_window.HasEnded) return SkipTooLong(out line);
            if (bytes.Length > 0) return Take(bytes.Length, 0, out line);
            line = default;
            return false;
        }
    }

    private bool Take(int length, int lineEnd, out ReadOnlySpan<byte> line)
    {
        line = _window.Bytes[..length];
        _isBehindReturn = lineEnd > 0 && _window.Bytes[length] == '\r';
        _consumed = length + lineEnd;
        Number++;
        return true;
    }

    private bool SkipTooLong(out ReadOnlySpan<byte> line)
    {
        line = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(_window.Bytes[..ExcerptBytes]));
        WasTooLong = true;
        Number++;
        _isBehindReturn = _window.PassLine();
        return true;
    }

    public void Dispose() => _window.Dispose();
}
