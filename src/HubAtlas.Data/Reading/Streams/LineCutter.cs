using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>Takes one line, without its line end.</summary>
/// <param name="number">1-based.</param>
/// <param name="wasTooLong">The line is longer than the maximum; what is given is only its beginning.</param>
internal delegate void OnLine(long number, ReadOnlySpan<byte> line, bool wasTooLong);

/// <summary>
/// Cuts the text that is copied to it into lines, without moving lines that come in one piece: who inflates a file can hand over large pieces,
/// which is faster than being asked for small ones. It cuts at one of the two letters that end lines; whoever takes a line looks for the other.
/// </summary>
/// <param name="lineEnd">A line feed or a carriage return.</param>
internal sealed class LineCutter(int maximumLineBytes, OnLine onLine, byte lineEnd = (byte)'\n') : WriteOnlyStream
{
    /// <summary>Enough to make calls rare, and little enough for a processor's second cache.</summary>
    public const int PieceBytes = 1 << 19;

    private const int ExcerptBytes = 80;

    private readonly byte _otherEnd = (byte)(lineEnd ^ '\n' ^ '\r');
    private byte[] _begun = ArrayPool<byte>.Shared.Rent(Math.Min(1 << 16, maximumLineBytes));
    private int _length;
    private bool _isTooLong;
    private long _number;

    /// <summary>False only where the line that is given out does not hold the other letter that ends lines.</summary>
    public bool MayHoldOtherEnd { get; private set; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        for (var end = IndexOfLineEnd(buffer); end >= 0; end = IndexOfLineEnd(buffer))
        {
            if (_length == 0 && end <= maximumLineBytes) Give(buffer[..end], wasTooLong: false);
            else
            {
                Keep(buffer[..end]);
                GiveKept();
            }

            buffer = buffer[(end + 1)..];
        }

        Keep(buffer);
    }

    /// <summary>Gives out the last line, which may lack a line end.</summary>
    public void Finish()
    {
        if (_length > 0) GiveKept();
    }

    /// <summary>As <c>IndexOf</c>, which comes compiled for smaller vectors and takes three times as long where lines are long.</summary>
    private int IndexOfLineEnd(ReadOnlySpan<byte> text)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        var (position, others) = (0, Vector512<byte>.Zero);
        for (; position <= text.Length - Vector512<byte>.Count; position += Vector512<byte>.Count)
        {
            var letters = Vector512.LoadUnsafe(ref first, (nuint)position);
            others |= Vector512.Equals(letters, Vector512.Create(_otherEnd));
            var ends = Vector512.Equals(letters, Vector512.Create(lineEnd)).ExtractMostSignificantBits();
            if (ends == 0) continue;
            MayHoldOtherEnd |= others != Vector512<byte>.Zero;
            return position + BitOperations.TrailingZeroCount(ends);
        }

        var rest = text[position..].IndexOf(lineEnd);
        MayHoldOtherEnd |= others != Vector512<byte>.Zero || text[position..].Contains(_otherEnd);
        return rest < 0 ? -1 : position + rest;
    }

    private void Keep(ReadOnlySpan<byte> piece)
    {
        var room = maximumLineBytes - _length;
        if (piece.Length > room) _isTooLong = true;
        piece = piece[..Math.Min(piece.Length, room)];
        if (_length + piece.Length > _begun.Length) Grow(_length + piece.Length);
        piece.CopyTo(_begun.AsSpan(_length));
        _length += piece.Length;
    }

    private void Grow(int least)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(least, Math.Min(2 * _begun.Length, maximumLineBytes)));
        _begun.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_begun);
        _begun = larger;
    }

    private void GiveKept()
    {
        Give(_begun.AsSpan(0, _length), _isTooLong);
        (_length, _isTooLong) = (0, false);
    }

    private void Give(ReadOnlySpan<byte> line, bool wasTooLong)
    {
        if (wasTooLong) line = line[..Math.Min(ExcerptBytes, line.Length)];
        onLine(++_number, line, wasTooLong);
        MayHoldOtherEnd = false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _begun.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_begun);
            _begun = [];
        }

        base.Dispose(disposing);
    }
}
