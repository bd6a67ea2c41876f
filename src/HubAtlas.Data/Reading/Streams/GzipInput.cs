using System.Buffers;
using System.IO.Compression;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>
/// What a <see cref="GZipStream"/> is fed: the file's bytes, then a member of our own. It asks for more only when it has used up what it has;
/// where it does not ask, bytes are left over that belong to no member, which it would pass over without a word. Zeros at the very end, with
/// which gzip files may be padded, are fed one by one, so that it is certain that nothing else was left over.
/// </summary>
internal sealed class GzipInput(Stream inner, byte[] lastMember) : ReadOnlyStream
{
    // Smaller pieces make the inflater copy its window more often.
    private const int PieceBytes = 1 << 18;

    private static readonly byte[] ManyZeros = new byte[1 << 12];

    private byte[] _piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
    private int _start;
    private int _end;
    private long _zerosBefore;
    private long _zerosBehind;
    private int _lastMemberTaken;
    private bool _hasEnded;
    private bool _isTried;
    private bool _wasAsked;

    /// <summary>Who is fed.</summary>
    public GZipStream? Inflater { get; set; }

    public bool LastMemberWasTaken => _lastMemberTaken > 0;

    /// <summary>Whether the last that was fed is one of the zeros at the end of the file.</summary>
    public bool IsInPadding { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        _wasAsked = true;
        if (_isTried || buffer.IsEmpty) return 0;
        var piece = Next(buffer.Length);
        piece.CopyTo(buffer);
        return piece.Length;
    }

    /// <exception cref="InvalidDataException">Behind a member stands what is none.</exception>
    public override void CopyTo(Stream destination, int bufferSize)
    {
        while (IsUsedUp() || !IsInPadding)
        {
            if (!_wasAsked) throw new InvalidDataException("behind a member stands what is none");
            var piece = Next(PieceBytes);
            if (piece.IsEmpty) return;
            destination.Write(piece);
        }
    }

    private bool IsUsedUp()
    {
        (_isTried, _wasAsked) = (true, false);
        _ = Inflater!.Read([]);
        _isTried = false;
        return _wasAsked;
    }

    private ReadOnlySpan<byte> Next(int most)
    {
        if (_zerosBefore == 0 && _start == _end && !_hasEnded) Refill();
        if (_zerosBefore > 0) return Zeros(ref _zerosBefore, Math.Min(most, ManyZeros.Length));
        if (_start < _end) return Cut(_piece.AsSpan(0, _end), ref _start, most);
        IsInPadding = _zerosBehind > 0;
        return IsInPadding ? Zeros(ref _zerosBehind, 1) : Cut(lastMember, ref _lastMemberTaken, most);
    }

    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> bytes, ref int taken, int most)
    {
        var cut = bytes[taken..Math.Min(taken + most, bytes.Length)];
        taken += cut.Length;
        return cut;
    }

    private static ReadOnlySpan<byte> Zeros(ref long count, int most)
    {
        var zeros = ManyZeros.AsSpan(0, (int)Math.Min(count, most));
        count -= zeros.Length;
        return zeros;
    }

    /// <summary>Takes the next piece that is not all zeros; those at its end wait until it is known whether anything follows.</summary>
    private void Refill()
    {
        do
        {
            (_start, _end) = (0, 0);
            var read = inner.Read(_piece);
            _hasEnded = read == 0;
            if (_hasEnded) return;
            _end = _piece.AsSpan(0, read).LastIndexOfAnyExcept((byte)0) + 1;
            if (_end > 0) (_zerosBefore, _zerosBehind) = (_zerosBehind, 0);
            _zerosBehind += read - _end;
        }
        while (_end == 0);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _piece.Length > 0)
        {
            inner.Dispose();
            ArrayPool<byte>.Shared.Return(_piece);
            _piece = [];
        }

        base.Dispose(disposing);
    }
}
