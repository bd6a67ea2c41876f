using Microsoft.Win32.SafeHandles;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>A file to read from anywhere in, closed while nobody needs it: thousands of them may rest at the same time.</summary>
internal sealed class RestingFile(string path) : ReadOnlyStream
{
    private SafeFileHandle? _handle;

    public override bool CanSeek => true;

    public override long Length => RandomAccess.GetLength(Handle);

    public override long Position { get; set; }

    private SafeFileHandle Handle => _handle ??= File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read);

    public override int Read(Span<byte> buffer)
    {
        var read = RandomAccess.Read(Handle, buffer, Position);
        Position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => Position,
        _ => Length,
    };

    public void Rest()
    {
        _handle?.Dispose();
        _handle = null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) Rest();
        base.Dispose(disposing);
    }
}
