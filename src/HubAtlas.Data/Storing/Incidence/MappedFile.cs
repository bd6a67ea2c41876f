using System.IO.Hashing;
using System.IO.MemoryMappedFiles;

namespace HubAtlas.Data.Storing.Incidence;

/// <summary>A file as memory. Disposed, or at the latest collected, it is unmapped; one made for this program alone is deleted then.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private const int HashedAtOnce = 1 << 26;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;

    private MappedFile(MemoryMappedFile file, long bytes, MemoryMappedFileAccess access)
    {
        (_file, Bytes) = (file, bytes);
        _view = file.CreateViewAccessor(0, bytes, access);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _start = start + _view.PointerOffset;
    }

    internal long Bytes { get; }

    internal static MappedFile Open(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return new(MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false), stream.Length, MemoryMappedFileAccess.Read);
    }

    /// <param name="isOwn">Deleted when it is closed.</param>
    internal static MappedFile Create(string path, long bytes, bool isOwn)
    {
        var stream = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = isOwn ? FileOptions.DeleteOnClose : FileOptions.None,
            PreallocationSize = bytes,
        });
        stream.SetLength(bytes);
        return new(MemoryMappedFile.CreateFromFile(stream, null, bytes, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false), bytes, MemoryMappedFileAccess.ReadWrite);
    }

    internal Column<T> Column<T>(long at, long length)
        where T : unmanaged => new((T*)(_start + at), length);

    /// <summary>Of everything from a byte on.</summary>
    internal ulong HashFrom(long at)
    {
        var hash = new XxHash3();
        for (; at < Bytes; at += HashedAtOnce) hash.Append(new ReadOnlySpan<byte>(_start + at, (int)Math.Min(HashedAtOnce, Bytes - at)));
        return hash.GetCurrentHashAsUInt64();
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
