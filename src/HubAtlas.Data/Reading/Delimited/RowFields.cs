namespace HubAtlas.Data.Reading.Delimited;

/// <summary>Where the fields of a row lie: in the window, or unquoted in a buffer of their own.</summary>
internal sealed class RowFields(byte delimiter)
{
    public const int NeedsMore = -1;
    public const int Malformed = -2;

    private int[] _starts = new int[64];
    private int[] _ends = new int[64];
    private byte[] _unquoted = new byte[1024];
    private int _unquotedLength;
    private bool _isUnquoted;

    public int Count { get; private set; }

    public string? Problem { get; set; }

    public ReadOnlySpan<byte> Get(ReadOnlySpan<byte> window, int index) =>
        (_isUnquoted ? _unquoted : window)[_starts[index].._ends[index]];

    /// <summary>Divides a line in which quotes, if any, are letters.</summary>
    public void SplitPlain(ReadOnlySpan<byte> line)
    {
        Begin(isUnquoted: false);
        var start = 0;
        while (true)
        {
            var length = line[start..].IndexOf(delimiter);
            if (length < 0) break;
            Add(start, start + length);
            start += length + 1;
        }

        Add(start, line.Length);
    }

    /// <summary>Divides a row that has quoted fields, over several lines if need be.</summary>
    /// <returns>Bytes of the row with its line end, <see cref="NeedsMore"/> or <see cref="Malformed"/>.</returns>
    public int SplitQuoted(ReadOnlySpan<byte> bytes, bool hasEnded)
    {
        Begin(isUnquoted: true);
        var position = 0;
        while (true)
        {
            var start = _unquotedLength;
            position = position < bytes.Length && bytes[position] == '"'
                ? TakeQuoted(bytes, position + 1, hasEnded)
                : TakeBare(bytes, position, hasEnded);
            if (position < 0) return position;
            Add(start, _unquotedLength);
            if (position >= bytes.Length) return hasEnded ? position : NeedsMore;
            if (bytes[position] == '\n') return position + 1;
            position++;
        }
    }

    public void SetProblem(ReadOnlySpan<byte> excerpt, string problem)
    {
        Begin(isUnquoted: true);
        Append(excerpt);
        Add(0, _unquotedLength);
        Problem = problem;
    }

    /// <returns>Position of the delimiter or line feed after the field, or the end.</returns>
    private int TakeBare(ReadOnlySpan<byte> bytes, int position, bool hasEnded)
    {
        var length = bytes[position..].IndexOfAny(delimiter, (byte)'\n');
        if (length < 0)
        {
            if (!hasEnded) return NeedsMore;
            length = bytes.Length - position;
        }

        var field = bytes.Slice(position, length);
        Append(field is [.., (byte)'\r'] ? field[..^1] : field);
        return position + length;
    }

    private int TakeQuoted(ReadOnlySpan<byte> bytes, int position, bool hasEnded)
    {
        while (true)
        {
            var length = bytes[position..].IndexOf((byte)'"');
            if (length < 0) return hasEnded ? Malformed : NeedsMore;
            Append(bytes.Slice(position, length));
            position += length + 1;
            if (position >= bytes.Length) return hasEnded ? position : NeedsMore;
            var next = bytes[position];
            if (next == '"')
            {
                Append("\""u8);
                position++;
                continue;
            }

            if (next == '\r' && position + 1 >= bytes.Length) return hasEnded ? position + 1 : NeedsMore;
            if (next == '\r') next = bytes[++position];
            return next == delimiter || next == '\n' ? position : Malformed;
        }
    }

    private void Begin(bool isUnquoted)
    {
        _isUnquoted = isUnquoted;
        _unquotedLength = 0;
        Count = 0;
        Problem = null;
    }

    private void Add(int start, int end)
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _ends, Count * 2);
        }

        _starts[Count] = start;
        _ends[Count++] = end;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_unquotedLength + bytes.Length > _unquoted.Length)
        {
            Array.Resize(ref _unquoted, Math.Max(_unquoted.Length * 2, _unquotedLength + bytes.Length));
        }

        bytes.CopyTo(_unquoted.AsSpan(_unquotedLength));
        _unquotedLength += bytes.Length;
    }
}
