using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace HubAtlas.Data.Reading;

/// <summary>A fast hash for slots of a cache, eight bytes at a time; whoever uses it compares the bytes as well.</summary>
internal static class ByteHash
{
    // The constants of MurmurHash3 (Appleby, public domain).
    private const ulong First = 0x87c37b91114253d5;
    private const ulong Second = 0x4cf5ad432745937f;

    public static ulong Of(ReadOnlySpan<byte> bytes, ulong seed = 0)
    {
        var hash = seed ^ ((ulong)bytes.Length * Second);
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes)) hash = BitOperations.RotateLeft(hash ^ word, 23) * First;
        Span<byte> rest = stackalloc byte[sizeof(ulong)];
        rest.Clear();
        bytes[(bytes.Length & ~7)..].CopyTo(rest);
        hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(rest)) * Second;
        return hash ^ (hash >> 32);
    }
}
