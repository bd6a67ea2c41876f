using System.Runtime.InteropServices;

namespace HubAtlas.Core.Clustering;

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

    public void Dispose()
    {
        NativeMemory.Free(Pointer);
        Pointer = null;
    }
}
