namespace HubAtlas.Data.Reading.Streams;

/// <summary>Counts the bytes that pass and tells them on.</summary>
internal sealed class CountingStream(Stream inner, Action<long>? onBytes) : ReadOnlyStream
{
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Count += read;
        onBytes?.Invoke(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
