namespace HubAtlas.Data.Reading.Streams;

/// <summary>Counts the bytes that pass and tells them on.</summary>
/// <param name="isOnDisk">Whether what goes wrong is the disk's fault; the network's causes are told elsewhere.</param>
internal sealed class CountingStream(Stream inner, Action<long>? onBytes, bool isOnDisk = false) : ReadOnlyStream
{
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = Take(buffer);
        Count += read;
        onBytes?.Invoke(read);
        return read;
    }

    private int Take(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (IOException error) when (isOnDisk)
        {
            throw new InvalidDataException(error.Message, error);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
