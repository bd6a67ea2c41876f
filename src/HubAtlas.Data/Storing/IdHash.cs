using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The first 64 bits of SHA-256 (FIPS 180-4). Own code for texts of one block, as the keys of documents are, because a call of the system's
/// library takes twice as long; longer texts go there. Nothing here is a secret.
/// </summary>
internal static class IdHash
{
    private const int BlockBytes = 64;
    private const uint FirstA = 0x6a09e667;
    private const uint FirstB = 0xbb67ae85;
    private const int LongestBytes = BlockBytes - 1 - sizeof(ulong);

    private static ReadOnlySpan<uint> Constants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    internal static long Of(ReadOnlySpan<byte> text)
    {
        if (text.Length > LongestBytes)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(text, hash);
            return BinaryPrimitives.ReadInt64BigEndian(hash);
        }

        Span<byte> block = stackalloc byte[BlockBytes];
        block.Clear();
        text.CopyTo(block);
        block[text.Length] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(block[^sizeof(ulong)..], (ulong)text.Length * 8);
        return OfBlock(block);
    }

    [SkipLocalsInit]
    private static long OfBlock(ReadOnlySpan<byte> block)
    {
        Span<uint> words = stackalloc uint[BlockBytes];
        Expand(block, words);
        var (a, b, c, d, e, f, g, h) = (FirstA, FirstB, 0x3c6ef372u, 0xa54ff53au, 0x510e527fu, 0x9b05688cu, 0x1f83d9abu, 0x5be0cd19u);
        // Eight steps at a time, so that the eight letters change their roles and not their places.
        for (var i = 0; i < words.Length; i += 8)
        {
            Step(a, b, c, ref d, e, f, g, ref h, words[i]);
            Step(h, a, b, ref c, d, e, f, ref g, words[i + 1]);
            Step(g, h, a, ref b, c, d, e, ref f, words[i + 2]);
            Step(f, g, h, ref a, b, c, d, ref e, words[i + 3]);
            Step(e, f, g, ref h, a, b, c, ref d, words[i + 4]);
            Step(d, e, f, ref g, h, a, b, ref c, words[i + 5]);
            Step(c, d, e, ref f, g, h, a, ref b, words[i + 6]);
            Step(b, c, d, ref e, f, g, h, ref a, words[i + 7]);
        }

        return (long)(((ulong)(FirstA + a) << 32) | (FirstB + b));
    }

    /// <summary>The message schedule, with the constants added.</summary>
    private static void Expand(ReadOnlySpan<byte> block, Span<uint> words)
    {
        for (var i = 0; i < 16; i++) words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]);
        for (var i = 16; i < words.Length; i++)
        {
            var (early, late) = (words[i - 15], words[i - 2]);
            words[i] = words[i - 16] + words[i - 7]
                + (BitOperations.RotateRight(early, 7) ^ BitOperations.RotateRight(early, 18) ^ (early >> 3))
                + (BitOperations.RotateRight(late, 17) ^ BitOperations.RotateRight(late, 19) ^ (late >> 10));
        }

        for (var i = 0; i < words.Length; i++) words[i] += Constants[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(uint a, uint b, uint c, ref uint d, uint e, uint f, uint g, ref uint h, uint word)
    {
        var first = h + word + (g ^ (e & (f ^ g)))
            + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25));
        d += first;
        h = first + ((a & b) | (c & (a | b)))
            + (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22));
    }
}
