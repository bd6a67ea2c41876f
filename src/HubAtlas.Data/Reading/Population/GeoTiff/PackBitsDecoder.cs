namespace HubAtlas.Data.Reading.Population.GeoTiff;

/// <summary>PackBits (TIFF 6.0, section 9): runs of equal bytes and runs of different ones.</summary>
internal static class PackBitsDecoder
{
    private const int Nothing = 128;

    /// <summary>Returns how many bytes came out; stops where source or target end.</summary>
    public static int Decode(ReadOnlySpan<byte> source, Span<byte> target)
    {
        var (from, to) = (0, 0);
        while (from + 1 < source.Length && to < target.Length)
        {
            var head = source[from++];
            if (head == Nothing) continue;
            var isRun = head > Nothing;
            var length = Math.Min(isRun ? 257 - head : head + 1, target.Length - to);
            if (isRun) target.Slice(to, length).Fill(source[from++]);
            else
            {
                length = Math.Min(length, source.Length - from);
                source.Slice(from, length).CopyTo(target[to..]);
                from += length;
            }

            to += length;
        }

        return to;
    }
}
