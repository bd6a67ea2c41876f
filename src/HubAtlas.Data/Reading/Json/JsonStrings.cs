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
        if ((bits.Backslashes | _isEscaped) != 0)
        {
            var escaped = Escaped(bits.Backslashes, _isEscaped);
            quotes &= ~escaped;
            _isEscaped = (bits.Backslashes & ~escaped) >> 63;
        }

        var inside = PrefixXor(quotes) ^ _isInString;
        _isInString = (ulong)((long)inside >> 63);
        return new JsonBits(quotes, bits.Backslashes, bits.Opening & ~inside, bits.Closing & ~inside);
    }

    /// <summary>
    /// Bits of the bytes that a backslash escapes; a backslash that is itself escaped escapes nothing. A run of backslashes is taken
    /// away from the bits behind it, so that every other one of the run is left, which every other one depends on where the run begins.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Escaped(ulong backslashes, ulong isFirstEscaped)
    {
        const ulong everyOther = 0xAAAA_AAAA_AAAA_AAAA;
        var starts = backslashes & ~isFirstEscaped;
        return ((((starts << 1) | everyOther) - starts) ^ everyOther) ^ (backslashes | isFirstEscaped);
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
