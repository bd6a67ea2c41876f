using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>Says of a damaged compressed file, or one that the disk does not give, which one it is and where the damage was met.</summary>
internal sealed class GuardedStream(SourceFile file, CountingStream counted) : ReadOnlyStream
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

    private AtlasException Damaged(InvalidDataException error)
    {
        var size = file.Archive is null ? file.Bytes : file.EntryBytes;
        var what = error.InnerException is IOException ? "the file cannot be read" : "the compressed file is damaged or incomplete";
        return new AtlasException(
            $"{file.Name}: {what} near byte {counted.Count:N0} of {size:N0} " +
            $"({error.Message.Split('\n')[0].TrimEnd('.')}). Nothing of it was stored. Copy or download it again, then repeat the command.", error);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
