using System.Runtime.InteropServices;

namespace HubAtlas.Core.Clustering.Memory;

/// <summary>
/// Memory outside the garbage collector: given back at once, so that the peak stays known, and pages that are
/// never written cost nothing, so that a buffer may be as long as its worst case.
/// </summary>
internal sealed unsafe class NativeBuffer<T>(long length) : IDisposable
    where T : unmanaged
{
    public T* Pointer { get; private set; } = (T*)NativeMemory.Alloc((nuint)Math.Max(1, length), (nuint)sizeof(T));

    public ref T this[long index] => ref Pointer[index];

    public Span<T> Span(long start, int count) => new(Pointer + start, count);

    /// <summary>Gives back what is behind the first elements.</summary>
    public void Shrink(long kept) => Pointer = (T*)NativeMemory.Realloc(Pointer, (nuint)Math.Max(1, kept) * (nuint)sizeof(T));

    public void Clear(long length) => NativeMemory.Clear(Pointer, (nuint)length * (nuint)sizeof(T));

    public void Dispose()
    {
        NativeMemory.Free(Pointer);
        Pointer = null;
    }
}

/// <summary>A <see cref="NativeBuffer{T}"/> that is used again and again, and grows.</summary>
internal sealed unsafe class ScratchBuffer<T> : IDisposable
    where T : unmanaged
{
    private NativeBuffer<T> _buffer = new(0);

    public int Length { get; private set; }

    public ref T this[int index] => ref _buffer.Pointer[index];

    public Span<T> Span(int start, int count) => _buffer.Span(start, count);

    /// <param name="kept">As many of the first elements stay; what the others are is not said.</param>
    public void Grow(int length, int kept = 0)
    {
        if (length <= Length) return;
        var larger = new NativeBuffer<T>(length);
        _buffer.Span(0, kept).CopyTo(larger.Span(0, kept));
        _buffer.Dispose();
        (_buffer, Length) = (larger, length);
    }

    public void Dispose() => _buffer.Dispose();
}
