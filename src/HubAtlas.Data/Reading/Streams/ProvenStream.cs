using System.IO.Hashing;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>What an archive holds of a file, proven at its end by the length and the sum (CRC-32) that the archive's list gives.</summary>
/// <param name="onClose">Called once.</param>
internal sealed class ProvenStream(Stream inner, long length, uint sum, Action? onClose = null) : ReadOnlyStream
{
    private readonly Crc32 _sum = new();
    private long _read;
    private Action? _onClose = onClose;

    /// <exception cref="InvalidDataException">The bytes are not those that the list describes.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _sum.Append(buffer[..read]);
        _read += read;
        if (_read > length || (read == 0 && !buffer.IsEmpty && _read < length)) throw new InvalidDataException("its length is not the one that the archive's list gives");
        if (read == 0 && !buffer.IsEmpty && _sum.GetCurrentHashAsUInt32() != sum) throw new InvalidDataException("its checksum is not the one that the archive's list gives");
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            _onClose?.Invoke();
            _onClose = null;
        }

        base.Dispose(disposing);
    }
}
