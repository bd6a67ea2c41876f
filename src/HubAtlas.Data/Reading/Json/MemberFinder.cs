using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace HubAtlas.Data.Reading.Json;

/// <summary>
/// Finds the few members that are asked for in objects of one kind. Programs write object after object with the same members in the same order:
/// a key that comes where it came before is told by one comparison, and only others are read. One instance serves one thread.
/// </summary>
/// <param name="keys">Asked for; without escapes.</param>
internal sealed class MemberFinder(params string[] keys)
{
    // Works have the most members, 48; some of them only now and then.
    private const int MostSteps = 80;

    // Where a few members are missing, the next one is not far.
    private const int StepsAhead = 4;

    private readonly byte[][] _keys = [.. keys.Select(Encoding.UTF8.GetBytes)];
    private readonly JsonPart[] _found = new JsonPart[keys.Length];
    private readonly TextBetween[] _steps = new TextBetween[MostSteps];
    private int _count;

    /// <summary>Where the value of a key stands in the object searched last, of several the last one; <c>default</c>: nowhere.</summary>
    /// <param name="key">Its place among those asked for.</param>
    public JsonPart this[int key] => _found[key];

    /// <param name="json">The record of which the map was drawn.</param>
    /// <param name="start">Where the object begins.</param>
    /// <returns>Position behind the object; −1 when the text is none, or broken, and then members before that are found nevertheless.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ReadOnlySpan<byte> json, JsonMap map, int start)
    {
        Array.Clear(_found);
        if ((uint)start >= (uint)json.Length || json[start] != '{') return -1;
        var (position, index) = (start + 1, 0);
        while (true)
        {
            int value, key;
            if (index < _count && _steps[index].IsAt(json, position))
            {
                ref var step = ref _steps[index++];
                (value, key) = (position + step.Length, step.Key);
            }
            else if (position < json.Length && json[position] == '}')
            {
                return position + 1;
            }
            else
            {
                // Of their own, so that those above can stay in registers.
                var (readPosition, readIndex) = (position, index);
                if (!TryRead(json, map, ref readPosition, ref readIndex, out var readKey)) return readPosition;
                (value, index, key) = (readPosition, readIndex, readKey);
            }

            position = map.EndOfValue(json, value);
            if (position < 0)
            {
                // Blanks before the value that were not there before?
                value = JsonScanner.SkipBlanks(json, value);
                position = map.EndOfValue(json, value);
                if (position < 0) return -1;
            }

            if (key >= 0) _found[key] = new JsonPart(value, position);
        }
    }

    /// <param name="position">
    /// Behind the value before. Becomes that where the next value begins; where there is none, the position behind the object, or −1 in broken text.
    /// </param>
    private bool TryRead(ReadOnlySpan<byte> json, JsonMap map, ref int position, ref int index, out int key)
    {
        var gap = position;
        (position, key) = (-1, -1);
        var quote = JsonScanner.SkipBlanks(json, gap);
        if (quote < json.Length && json[quote] == ',') quote = JsonScanner.SkipBlanks(json, quote + 1);
        if (quote >= json.Length || json[quote] != '"')
        {
            if (quote < json.Length && json[quote] == '}') position = quote + 1;
            return false;
        }

        var keyEnd = map.EndOfString(quote);
        if (keyEnd < 0) return false;
        var colon = JsonScanner.SkipBlanks(json, keyEnd);
        if (colon >= json.Length || json[colon] != ':') return false;
        position = JsonScanner.SkipBlanks(json, colon + 1);
        key = IndexOf(json[(quote + 1)..(keyEnd - 1)]);
        Learn(json[gap..position], key, ref index);
        return true;
    }

    private int IndexOf(ReadOnlySpan<byte> key)
    {
        for (var index = 0; index < _keys.Length; index++)
        {
            if (key.SequenceEqual(_keys[index])) return index;
        }

        return -1;
    }

    /// <param name="index">Of the step where the text was expected; becomes that of the step behind it.</param>
    private void Learn(ReadOnlySpan<byte> text, int key, ref int index)
    {
        for (var ahead = index; ahead < Math.Min(index + StepsAhead, _count); ahead++)
        {
            if (!_steps[ahead].Is(text)) continue;
            index = ahead + 1;
            return;
        }

        if (text.Length > TextBetween.MostBytes) return;
        // No order at all, or another than before: it is learned anew.
        if (_count == MostSteps) (_count, index) = (0, 0);
        _steps.AsSpan(index, _count - index).CopyTo(_steps.AsSpan(index + 1));
        _steps[index++] = new TextBetween(text, key);
        _count++;
    }

    /// <summary>What stood between two values: blanks, a comma, a key and a colon.</summary>
    private readonly struct TextBetween
    {
        public const int MostBytes = 64;

        private readonly Vector512<byte> _text;
        private readonly ulong _beyond;

        public TextBetween(ReadOnlySpan<byte> text, int key)
        {
            Span<byte> padded = stackalloc byte[MostBytes];
            padded.Clear();
            text.CopyTo(padded);
            _text = Vector512.Create<byte>(padded);
            _beyond = text.Length == MostBytes ? 0 : ulong.MaxValue << text.Length;
            (Length, Key) = (text.Length, key);
        }

        public int Length { get; }

        /// <summary>Index of the key; −1 for one that nobody asks for.</summary>
        public int Key { get; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool IsAt(ReadOnlySpan<byte> json, int position) =>
            position <= json.Length - MostBytes
            && (Vector512.Equals(Vector512.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(json), position)), _text).ExtractMostSignificantBits() | _beyond)
                == ulong.MaxValue;

        public bool Is(ReadOnlySpan<byte> text)
        {
            Span<byte> own = stackalloc byte[MostBytes];
            _text.CopyTo(own);
            return text.SequenceEqual(own[..Length]);
        }
    }
}
