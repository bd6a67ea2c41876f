namespace HubAtlas.Data.Storing.Incidence;

/// <summary>Values of one kind that follow each other in a mapped file; there may be more of them than a span can hold.</summary>
internal readonly unsafe struct Column<T>(T* first, long length)
    where T : unmanaged
{
    internal long Length => length;

    internal ref T this[long index] => ref first[index];

    internal Span<T> Slice(long from, long count) => new(first + from, checked((int)count));
}
