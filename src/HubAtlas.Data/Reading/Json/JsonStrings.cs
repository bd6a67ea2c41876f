using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace HubAtlas.Data.Reading.Json;

/// <summary>Tells what stands inside strings from what stands outside, block after block of 64 bytes.</summary>
internal struct JsonStrings
{
    private ulong _isInString;
    private ulong _isEscaped;

    /// <summary>The same block with the brackets outside strings only, and without quotes that are escaped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonBits Outside(in JsonBits bits)
    {
        var quotes = bits.Quotes;
        if ((bits.Backslashes | _isEscaped) != 0) quotes &= ~Escaped(bits.Backslashes, ref _isEscaped);
        var inside = PrefixXor(quotes) ^ _isInString;
        _isInString = (ulong)((long)inside >> 63);
        return new JsonBits(quotes, bits.Backslashes, bits.Opening & ~inside, bits.Closing & ~inside);
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
