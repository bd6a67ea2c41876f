namespace HubAtlas.Data.Reading.Population.GeoTiff;

/// <summary>LZW as TIFF writes it (TIFF 6.0, section 13): codes of 9 to 12 bits, highest bit first, widths grow one code early.</summary>
internal static class LzwDecoder
{
    private const int Clear = 256, End = 257, First = 258, Codes = 4096, LeastBits = 9, MostBits = 12;

    /// <summary>Returns how many bytes came out; stops where source or target end.</summary>
    /// <exception cref="InvalidDataException">A code that was not made yet.</exception>
    public static int Decode(ReadOnlySpan<byte> source, Span<byte> target)
    {
        // A code stands for a stretch of the target: what the code before it wrote, and the byte after that.
        Span<int> starts = stackalloc int[Codes];
        Span<int> lengths = stackalloc int[Codes];
        var (next, bits, start, length, written) = (First, LeastBits, 0, 0, 0);
        for (var position = 0L; written < target.Length && position + bits <= source.Length * 8L;)
        {
            var code = Code(source, position, bits);
            position += bits;
            if (code == End) break;
            if (code == Clear)
            {
                (next, bits, length) = (First, LeastBits, 0);
                continue;
            }

            if (length > 0 && next < Codes)
            {
                (starts[next], lengths[next]) = (start, length + 1);
                next++;
            }

            if (code >= next) throw new InvalidDataException($"LZW code {code}, expected one below {next}");
            var from = code < Clear ? written : starts[code];
            (start, length) = (written, code < Clear ? 1 : lengths[code]);
            if (code < Clear) target[written] = (byte)code;
            for (var end = Math.Min(written + length, target.Length); written < end; written++, from++) target[written] = target[from];
            if (next + 1 >= 1 << bits && bits < MostBits) bits++;
        }

        return written;
    }

    private static int Code(ReadOnlySpan<byte> source, long position, int bits)
    {
        var (first, shift) = ((int)(position >> 3), 24 - bits - (int)(position & 7));
        var three = (source[first] << 16) | (At(source, first + 1) << 8) | At(source, first + 2);
        return (three >> shift) & ((1 << bits) - 1);
    }

    private static int At(ReadOnlySpan<byte> source, int index) => index < source.Length ? source[index] : 0;
}
