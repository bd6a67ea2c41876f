using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HubAtlas.Data.Reading.Json;

/// <summary>
/// One bit for each of 64 bytes: where the letters stand that give JSON its structure
/// (Langdale and Lemire 2019, "Parsing gigabytes of JSON per second", stage 1).
/// </summary>
internal readonly record struct JsonBits(ulong Quotes, ulong Backslashes, ulong Opening, ulong Closing)
{
    public const int BlockBytes = 64;

    /// <param name="block">At least 64 bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsonBits Of(ReadOnlySpan<byte> block) => At(ref MemoryMarshal.GetReference(block[..BlockBytes]), 0);

    /// <param name="text">With a whole block behind <paramref name="position"/>: this is not checked.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsonBits At(ref byte text, int position)
    {
        ref var first = ref Unsafe.Add(ref text, position);
        if (Vector512.IsHardwareAccelerated)
        {
            var all = Vector512.LoadUnsafe(ref first);
            var allFolded = all | Vector512.Create((byte)0x20);
            return new JsonBits(
                Where(all, (byte)'"'), Where(all, (byte)'\\'), Where(allFolded, (byte)'{'), Where(allFolded, (byte)'}'));
        }

        var low = Vector256.LoadUnsafe(ref first);
        var high = Vector256.LoadUnsafe(ref first, 32);

        // '[' and ']' differ from '{' and '}' in the bit 0x20 only, so one comparison finds both kinds of bracket.
        var lowFolded = low | Vector256.Create((byte)0x20);
        var highFolded = high | Vector256.Create((byte)0x20);
        return new JsonBits(
            Where(low, high, (byte)'"'), Where(low, high, (byte)'\\'),
            Where(lowFolded, highFolded, (byte)'{'), Where(lowFolded, highFolded, (byte)'}'));
    }

    /// <summary>The closing bracket before which as many are closed as were open and are opened; −1 when it is not in the block.</summary>
    /// <param name="depth">How many were open before the block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindEnd(ulong opening, ulong closing, int depth)
    {
        for (var closed = 1; closing != 0; closing &= closing - 1, closed++)
        {
            var before = (closing & (~closing + 1)) - 1;
            if (depth + BitOperations.PopCount(opening & before) == closed) return BitOperations.TrailingZeroCount(closing);
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Where(Vector512<byte> block, byte letter) => Vector512.Equals(block, Vector512.Create(letter)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Where(Vector256<byte> low, Vector256<byte> high, byte letter)
    {
        var wanted = Vector256.Create(letter);
        return Vector256.Equals(low, wanted).ExtractMostSignificantBits() |
            ((ulong)Vector256.Equals(high, wanted).ExtractMostSignificantBits() << 32);
    }
}
