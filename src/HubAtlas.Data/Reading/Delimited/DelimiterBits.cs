using System.Runtime.Intrinsics;

namespace HubAtlas.Data.Reading.Delimited;

/// <summary>One bit for each of 64 bytes: where quotes and delimiters stand.</summary>
internal readonly record struct DelimiterBits(ulong Quotes, ulong Delimiters)
{
    public const int BlockBytes = 64;

    /// <summary>Set from each opening quote to before the closing one, where no field was open before.</summary>
    public ulong Inside
    {
        get
        {
            // Each bit becomes the parity of the quotes up to it.
            var parity = Quotes ^ (Quotes << 1);
            parity ^= parity << 2;
            parity ^= parity << 4;
            parity ^= parity << 8;
            parity ^= parity << 16;
            return parity ^ (parity << 32);
        }
    }

    /// <param name="wanted">Bytes to look at; those behind them leave no bits.</param>
    public static DelimiterBits Of(ReadOnlySpan<byte> bytes, int wanted, byte delimiter)
    {
        if (bytes.Length < BlockBytes)
        {
            Span<byte> padded = stackalloc byte[BlockBytes];
            padded.Clear();
            bytes.CopyTo(padded);
            return Of(padded, wanted, delimiter);
        }

        var low = Vector256.Create(bytes);
        var high = Vector256.Create(bytes[Vector256<byte>.Count..]);
        var kept = wanted < BlockBytes ? (1UL << wanted) - 1 : ulong.MaxValue;
        return new DelimiterBits(Where(low, high, (byte)'"') & kept, Where(low, high, delimiter) & kept);
    }

    private static ulong Where(Vector256<byte> low, Vector256<byte> high, byte letter)
    {
        var wanted = Vector256.Create(letter);
        return Vector256.Equals(low, wanted).ExtractMostSignificantBits() | ((ulong)Vector256.Equals(high, wanted).ExtractMostSignificantBits() << 32);
    }
}
