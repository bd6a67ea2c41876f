using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace HubAtlas.Data.Reading.Text;

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
        hash = (hash ^ Rest(bytes)) * Second;
        return hash ^ (hash >> 32);
    }

    /// <summary>The last eight bytes, of which some were taken before; of fewer, all.</summary>
    private static ulong Rest(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= sizeof(ulong)) return BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]);
        var rest = 0UL;
        foreach (var letter in bytes) rest = (rest << 8) | letter;
        return rest;
    }
}
