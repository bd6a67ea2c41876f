using System.Numerics;
using System.Runtime.CompilerServices;

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
                return SkipScalar(json, start);
        }
    }

    /// <summary>Numbers and the like are short: a vector would take longer to set up than most of them to read.</summary>
    public static int SkipScalar(ReadOnlySpan<byte> json, int start)
    {
        var end = start;
        while (end < json.Length && json[end] is not ((byte)',' or (byte)']' or (byte)'}' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) end++;
        return end == start ? -1 : end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipBlanks(ReadOnlySpan<byte> json, int position)
    {
        // Most text has none where they may stand.
        if ((uint)position < (uint)json.Length && json[position] > ' ') return position;
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

    /// <summary>Counts brackets outside strings; a block that holds fewer closing brackets than are open cannot be the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int SkipContainer(ReadOnlySpan<byte> json, int start)
    {
        var depth = 0;
        var strings = new JsonStrings();
        Span<byte> rest = stackalloc byte[JsonBits.BlockBytes];
        for (var position = start; position < json.Length; position += JsonBits.BlockBytes)
        {
            scoped ReadOnlySpan<byte> block = json[position..];
            if (block.Length < JsonBits.BlockBytes)
            {
                rest.Clear();
                block.CopyTo(rest);
                block = rest;
            }

            var bits = strings.Outside(JsonBits.Of(block));
            var closed = BitOperations.PopCount(bits.Closing);
            if (closed >= depth && JsonBits.FindEnd(bits.Opening, bits.Closing, depth) is >= 0 and var end) return position + end + 1;
            depth += BitOperations.PopCount(bits.Opening) - closed;
        }

        return -1;
    }
}
