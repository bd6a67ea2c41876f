using System.Numerics;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Delimited;

/// <summary>Where the fields of a row lie: in the window, or, where doubled quotes had to be resolved, in a buffer of their own.</summary>
internal sealed class RowFields(byte delimiter)
{
    public const int NeedsMore = -1;
    public const int Malformed = -2;

    // A negative start is the complement of a position in the buffer.
    private int[] _starts = new int[64];
    private int[] _lengths = new int[64];
    private byte[] _resolved = new byte[1024];
    private int _resolvedLength;

    public int Count { get; private set; }

    public string? Problem { get; set; }

    public ReadOnlySpan<byte> Get(ReadOnlySpan<byte> window, int index)
    {
        var start = _starts[index];
        return start >= 0 ? window.Slice(start, _lengths[index]) : _resolved.AsSpan(~start, _lengths[index]);
    }

    /// <summary>Divides a line in which quotes, if any, are letters.</summary>
    public void SplitPlain(ReadOnlySpan<byte> line)
    {
        Begin();
        var start = 0;
        while (true)
        {
            var length = line[start..].IndexOf(delimiter);
            if (length < 0) break;
            Add(start, length);
            start += length + 1;
        }

        Add(start, line.Length - start);
    }

    /// <summary>Divides a line in which quotes stand around whole fields and nowhere else: at a glance, 64 bytes at a time.</summary>
    /// <param name="bytes">The line and whatever follows it.</param>
    /// <returns>False for any other line.</returns>
    public bool TrySplitTidy(ReadOnlySpan<byte> bytes, int length)
    {
        Begin();
        var (start, isInside, quotes, quotedFields) = (0, 0UL, 0, 0);
        for (var block = 0; block < length; block += DelimiterBits.BlockBytes)
        {
            var bits = DelimiterBits.Of(bytes[block..], length - block, delimiter);
            quotes += BitOperations.PopCount(bits.Quotes);
            var inside = bits.Inside ^ isInside;
            isInside = (ulong)((long)inside >> 63);
            for (var ends = bits.Delimiters & ~inside; ends != 0; ends &= ends - 1)
            {
                var end = block + BitOperations.TrailingZeroCount(ends);
                quotedFields += AddTidy(bytes, start, end);
                start = end + 1;
            }
        }

        quotedFields += AddTidy(bytes, start, length);
        return quotes == 2 * quotedFields;
    }

    /// <returns>1 for a field in quotes, else 0.</returns>
    private int AddTidy(ReadOnlySpan<byte> bytes, int start, int end)
    {
        if (end - start >= 2 && bytes[start] == '"' && bytes[end - 1] == '"')
        {
            Add(start + 1, end - start - 2);
            return 1;
        }

        Add(start, end - start);
        return 0;
    }

    /// <summary>Divides a row that has quoted fields, over several lines if need be.</summary>
    /// <returns>Bytes of the row with the first letter of its line end, <see cref="NeedsMore"/> or <see cref="Malformed"/>.</returns>
    public int SplitQuoted(ReadOnlySpan<byte> bytes, bool hasEnded)
    {
        Begin();
        var position = 0;
        while (true)
        {
            position = position < bytes.Length && bytes[position] == '"'
                ? TakeQuoted(bytes, position + 1, hasEnded)
                : TakeBare(bytes, position, hasEnded);
            if (position < 0) return position;
            if (position >= bytes.Length) return hasEnded ? position : NeedsMore;
            if (LineEnds.IsOne(bytes[position])) return position + 1;
            position++;
        }
    }

    public void SetProblem(ReadOnlySpan<byte> excerpt, string problem)
    {
        Begin();
        Append(excerpt);
        Add(~0, _resolvedLength);
        Problem = problem;
    }

    /// <returns>Position of the delimiter or line end after the field, or the end.</returns>
    private int TakeBare(ReadOnlySpan<byte> bytes, int position, bool hasEnded)
    {
        var length = bytes[position..].IndexOfAny(delimiter, (byte)'\n', (byte)'\r');
        if (length < 0 && !hasEnded) return NeedsMore;
        if (length < 0) length = bytes.Length - position;
        Add(position, length);
        return position + length;
    }

    /// <param name="start">Position behind the opening quote.</param>
    private int TakeQuoted(ReadOnlySpan<byte> bytes, int start, bool hasEnded)
    {
        var length = bytes[start..].IndexOf((byte)'"');
        if (length < 0) return hasEnded ? Malformed : NeedsMore;
        var next = start + length + 1;
        if (next >= bytes.Length && !hasEnded) return NeedsMore;
        if (next < bytes.Length && bytes[next] == '"') return TakeDoubled(bytes, start, hasEnded);
        Add(start, length);
        return EndOfQuoted(bytes, next, hasEnded);
    }

    /// <summary>A quoted field with doubled quotes inside.</summary>
    private int TakeDoubled(ReadOnlySpan<byte> bytes, int position, bool hasEnded)
    {
        var start = _resolvedLength;
        while (true)
        {
            var length = bytes[position..].IndexOf((byte)'"');
            if (length < 0) return hasEnded ? Malformed : NeedsMore;
            Append(bytes.Slice(position, length));
            position += length + 1;
            if (position >= bytes.Length && !hasEnded) return NeedsMore;
            if (position >= bytes.Length || bytes[position] != '"') break;
            Append("\""u8);
            position++;
        }

        Add(~start, _resolvedLength - start);
        return EndOfQuoted(bytes, position, hasEnded);
    }

    /// <summary>Behind a closing quote only a delimiter, a line end or the end may stand.</summary>
    private int EndOfQuoted(ReadOnlySpan<byte> bytes, int position, bool hasEnded)
    {
        if (position >= bytes.Length) return hasEnded ? position : NeedsMore;
        return bytes[position] == delimiter || LineEnds.IsOne(bytes[position]) ? position : Malformed;
    }

    private void Begin()
    {
        _resolvedLength = 0;
        Count = 0;
        Problem = null;
    }

    private void Add(int start, int length)
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _lengths, Count * 2);
        }

        _starts[Count] = start;
        _lengths[Count++] = length;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_resolvedLength + bytes.Length > _resolved.Length)
        {
            Array.Resize(ref _resolved, Math.Max(_resolved.Length * 2, _resolvedLength + bytes.Length));
        }

        bytes.CopyTo(_resolved.AsSpan(_resolvedLength));
        _resolvedLength += bytes.Length;
    }
}
