using System.Runtime.InteropServices;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>Memory for the texts of a chunk: what was handed out stays where it is until <see cref="Clear"/>.</summary>
internal sealed unsafe class TextBlocks : IDisposable
{
    private const int BlockBytes = 1 << 18;

    private readonly List<nint> _blocks = [];
    private byte* _free;
    private long _left;

    /// <summary>Kept since the last <see cref="Clear"/>.</summary>
    internal long Bytes { get; private set; }

    /// <summary>Room for so many bytes; the part used is kept by <see cref="Take"/>.</summary>
    internal byte* Reserve(int bytes)
    {
        if (bytes > _left)
        {
            _left = Math.Max(bytes, BlockBytes);
            _free = (byte*)NativeMemory.Alloc((nuint)_left);
            _blocks.Add((nint)_free);
        }

        return _free;
    }

    internal void Take(int bytes)
    {
        _free += bytes;
        _left -= bytes;
        Bytes += bytes;
    }

    internal void Clear()
    {
        foreach (var block in _blocks) NativeMemory.Free((void*)block);
        _blocks.Clear();
        _free = null;
        _left = 0;
        Bytes = 0;
    }

    public void Dispose() => Clear();
}
