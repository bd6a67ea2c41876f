using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HubAtlas.Data.Reading.Json;

/// <summary>
/// Where the quotes and brackets of one record stand, found in one pass: whoever walks into a value, and into values within it,
/// then looks at bits instead of reading the text again. Used for record after record.
/// </summary>
internal sealed class JsonMap
{
    // A work of usual length; longer ones make the map grow.
    private JsonBits[] _blocks = new JsonBits[512];
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Draw(ReadOnlySpan<byte> json)
    {
        _count = (json.Length + JsonBits.BlockBytes - 1) / JsonBits.BlockBytes;
        if (_count > _blocks.Length) _blocks = new JsonBits[Math.Max(_count, _blocks.Length * 2)];
        var strings = new JsonStrings();
        var blocks = _blocks.AsSpan(0, _count);
        var whole = json.Length / JsonBits.BlockBytes;
        ref var first = ref MemoryMarshal.GetReference(json);
        for (var index = 0; index < whole; index++) blocks[index] = strings.Outside(JsonBits.At(ref first, index * JsonBits.BlockBytes));
        if (whole == _count) return;
        Span<byte> rest = stackalloc byte[JsonBits.BlockBytes];
        rest.Clear();
        json[(whole * JsonBits.BlockBytes)..].CopyTo(rest);
        blocks[whole] = strings.Outside(JsonBits.Of(rest));
    }

    /// <param name="json">The record of which the map was drawn, or a beginning of it.</param>
    /// <returns>Position behind the value that begins at <paramref name="start"/>, or −1 when it does not end.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EndOfValue(ReadOnlySpan<byte> json, int start)
    {
        if ((uint)start >= (uint)json.Length) return -1;
        return json[start] switch
        {
            (byte)'"' => EndOfString(start),
            (byte)'{' or (byte)'[' => EndOfContainer(start),
            _ => JsonScanner.SkipScalar(json, start),
        };
    }

    /// <param name="quote">Position of the opening quote.</param>
    /// <returns>Position behind the closing quote, or −1 when the string does not end.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EndOfString(int quote)
    {
        var index = (uint)(quote + 1) / JsonBits.BlockBytes;
        if (index >= (uint)_count) return -1;
        ref var block = ref _blocks[index];
        var quotes = block.Quotes & (ulong.MaxValue << (quote + 1));
        while (quotes == 0)
        {
            if (++index >= (uint)_count) return -1;
            block = ref Unsafe.Add(ref block, 1);
            quotes = block.Quotes;
        }

        return (int)(index * JsonBits.BlockBytes) + BitOperations.TrailingZeroCount(quotes) + 1;
    }

    /// <param name="bracket">Position of the opening bracket.</param>
    /// <returns>Position behind the closing bracket, or −1 when the container does not end.</returns>
    public int EndOfContainer(int bracket)
    {
        var index = (uint)bracket / JsonBits.BlockBytes;
        ref var block = ref _blocks[index];
        var behind = ulong.MaxValue << bracket << 1;
        var (opening, closing) = (block.Opening & behind, block.Closing & behind);
        for (var depth = 1; ; (opening, closing) = (block.Opening, block.Closing))
        {
            var closed = BitOperations.PopCount(closing);
            if (closed >= depth && JsonBits.FindEnd(opening, closing, depth) is >= 0 and var end) return (int)(index * JsonBits.BlockBytes) + end + 1;
            depth += BitOperations.PopCount(opening) - closed;
            if (++index >= (uint)_count) return -1;
            block = ref Unsafe.Add(ref block, 1);
        }
    }
}
