using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>Says of a damaged compressed file which one it is and where the damage was met.</summary>
internal sealed class GuardedStream(string name, long size, CountingStream counted) : ReadOnlyStream
{
    private Stream _inner = counted;

    public GuardedStream Start(Func<Stream> open)
    {
        try
        {
            _inner = open();
            return this;
        }
        catch (InvalidDataException error)
        {
            counted.Dispose();
            throw Damaged(error);
        }
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return _inner.Read(buffer);
        }
        catch (InvalidDataException error)
        {
            throw Damaged(error);
        }
    }

    public override void CopyTo(Stream destination, int bufferSize)
    {
        try
        {
            _inner.CopyTo(destination, bufferSize);
        }
        catch (InvalidDataException error)
        {
            throw Damaged(error);
        }
    }

    private AtlasException Damaged(InvalidDataException error) => new(
        $"{name}: the compressed file is damaged or incomplete near byte {counted.Count:N0} of {size:N0}. " +
        "Nothing of it was stored. Copy or download it again, then repeat the command.", error);

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
