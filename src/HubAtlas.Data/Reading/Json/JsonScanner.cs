using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace HubAtlas.Data.Reading.Json;

/// <summary>
/// Finds where JSON values end without reading what is in them: most of a work's bytes (abstracts, references, concepts)
/// mean nothing to a ranking. Values that are skipped are not validated.
/// </summary>
internal static class JsonScanner
{
    /// <returns>Position behind the value that begins at <paramref name="start"/>, or −1 when it does not end within the span.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipValue(ReadOnlySpan<byte> json, int start)
    {
        if ((uint)start >= (uint)json.Length) return -1;
        switch (json[start])
        {
            case (byte)'"':
                return SkipString(json, start);
            case (byte)'{' or (byte)'[':
                return SkipContainer(json, start);
            default:
                var length = json[start..].IndexOfAny(",]} \t\r\n"u8);
                return length == 0 ? -1 : length < 0 ? json.Length : start + length;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipBlanks(ReadOnlySpan<byte> json, int position)
    {
        while (position < json.Length && json[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') position++;
        return position;
    }

    /// <param name="start">Position of the opening quote.</param>
    public static int SkipString(ReadOnlySpan<byte> json, int start)
    {
        var position = start + 1;
        while (true)
        {
            var length = json[position..].IndexOfAny((byte)'"', (byte)'\\');
            if (length < 0) return -1;
            position += length;
            if (json[position] == '"') return position + 1;
            position += 2;
            if (position >= json.Length) return -1;
        }
    }

    /// <summary>
    /// Counts brackets outside strings, 64 bytes at a time, with one bit a byte (Langdale and Lemire 2019, "Parsing gigabytes of
    /// JSON per second", stage 1). A block that holds fewer closing brackets than are open cannot be the end.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int SkipContainer(ReadOnlySpan<byte> json, int start)
    {
        var depth = 0;
        var isInString = 0UL;
        var isEscaped = 0UL;
        Span<byte> rest = stackalloc byte[64];
        for (var position = start; position < json.Length; position += 64)
        {
            scoped ReadOnlySpan<byte> block = json[position..];
            if (block.Length < 64)
            {
                rest.Clear();
                block.CopyTo(rest);
                block = rest;
            }

            var bits = JsonBits.Of(block);
            var strings = InsideStrings(bits, ref isInString, ref isEscaped);
            var opening = bits.Opening & ~strings;
            var closing = bits.Closing & ~strings;
            if (BitOperations.PopCount(closing) >= depth)
            {
                var end = FindEnd(opening, closing, depth);
                if (end >= 0) return position + end + 1;
            }

            depth += BitOperations.PopCount(opening) - BitOperations.PopCount(closing);
        }

        return -1;
    }

    /// <summary>The closing bracket before which as many are closed as were open and are opened; −1 when it is not in the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FindEnd(ulong opening, ulong closing, int depth)
    {
        for (var closed = 1; closing != 0; closing &= closing - 1, closed++)
        {
            var before = (closing & (~closing + 1)) - 1;
            if (depth + BitOperations.PopCount(opening & before) == closed) return BitOperations.TrailingZeroCount(closing);
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong InsideStrings(JsonBits bits, ref ulong isInString, ref ulong isEscaped)
    {
        var quotes = bits.Quotes;
        if ((bits.Backslashes | isEscaped) != 0) quotes &= ~Escaped(bits.Backslashes, ref isEscaped);
        var strings = PrefixXor(quotes) ^ isInString;
        isInString = (ulong)((long)strings >> 63);
        return strings;
    }

    /// <summary>Bits of the bytes that a backslash escapes; a backslash that is itself escaped escapes nothing.</summary>
    private static ulong Escaped(ulong backslashes, ref ulong carry)
    {
        var escaped = carry;
        var open = backslashes & ~carry;
        carry = 0;
        while (open != 0)
        {
            var bit = open & (~open + 1);
            var next = bit << 1;
            if (next == 0) carry = 1;
            escaped |= next;
            open &= ~(bit | next);
        }

        return escaped;
    }

    /// <summary>Every bit becomes the parity of the bits up to and including it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong PrefixXor(ulong bits)
    {
        if (Pclmulqdq.IsSupported)
        {
            return Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar(bits), Vector128<ulong>.AllBitsSet, 0).ToScalar();
        }

        for (var shift = 1; shift < 64; shift <<= 1) bits ^= bits << shift;
        return bits;
    }
}
