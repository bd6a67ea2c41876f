using System.Numerics;

namespace HubAtlas.Core.Geocoding.Spelling;

/// <summary>
/// Reads names letter by letter and knows with how many slips the letters so far may be the beginning of a text: one bit for every place in the text
/// (Wu and Manber 1992, with swaps of neighbours). It remembers the state behind each letter, so that names which begin alike go on from there.
/// </summary>
internal readonly ref struct SlipAutomaton
{
    private const int LetterRoom = 32;
    private const uint AllLetters = (1u << 26) - 1;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<ulong> _places;

    // For every letter read: one number for every count of slips, and the places of the letter.
    private readonly Span<ulong> _states;
    private readonly int _limit;
    private readonly int _head;
    private readonly int _mostInHead;
    private readonly uint _letters;
    private readonly ulong _all;
    private readonly ulong _behindHead;

    /// <param name="limit">Most slips.</param>
    /// <param name="head">First letters of the text that may have fewer slips, a letter too many behind the last of them included.</param>
    /// <param name="mostInHead">Most slips there.</param>
    /// <param name="room"><see cref="RoomFor"/> numbers, all 0.</param>
    public SlipAutomaton(ReadOnlySpan<char> text, int limit, int head, int mostInHead, Span<ulong> room)
    {
        (_limit, _head, _mostInHead) = (limit, head, mostInHead);
        _text = text;
        _places = room[..LetterRoom];
        _states = room[LetterRoom..];
        _letters = SpellingIndex.Signature(text) & AllLetters;
        _all = (2UL << text.Length) - 1;
        _behindHead = _all & ~((2UL << head) - 1);
        for (var i = 0; i < text.Length; i++)
            if (char.IsAsciiLetterLower(text[i])) _places[text[i] & (LetterRoom - 1)] |= 2UL << i;
        _states[0] = 1;
        for (var slips = 1; slips <= limit; slips++) _states[slips] = (_states[slips - 1] | _states[slips - 1] << 1) & MaskOf(slips);
    }

    public static int RoomFor(int textLength, int limit) => LetterRoom + (textLength + limit + 2) * (limit + 2);

    /// <summary>Reads one letter more; whether any beginning of the text is still within reach.</summary>
    /// <param name="letter">a to z.</param>
    /// <param name="read">Letters read before.</param>
    public bool Read(byte letter, int read)
    {
        var width = _limit + 2;
        var last = _states.Slice(read * width, width);
        var next = _states.Slice((read + 1) * width, width);
        var beforeLast = _states.Slice(Math.Max(0, read - 1) * width, width);
        var here = _places[letter & (LetterRoom - 1)];
        // Swapped letters go on from the letter before the last; where none was read, no place is known that would let them.
        var swap = last[^1] & here << 1;
        var (fewer, fewerBefore) = (last[0], beforeLast[0]);
        var any = fewer << 1 & here & MaskOf(0);
        var state = any;
        next[0] = state;
        var most = MostBehind(read);
        for (var slips = 1; slips <= most; slips++)
        {
            var same = last[slips];
            state = (same << 1 & here | fewer | fewer << 1 | state << 1 | fewerBefore << 2 & swap) & MaskOf(slips);
            next[slips] = state;
            any |= state;
            (fewer, fewerBefore) = (same, beforeLast[slips]);
        }

        for (var slips = most + 1; slips <= _limit; slips++) next[slips] = 0;
        next[^1] = here;
        return any != 0;
    }

    /// <summary>The letters that may be read next without losing the text, the lowest bit for a; some of them may lose it all the same.</summary>
    public uint LettersBehind(int read)
    {
        var (last, most) = (read * (_limit + 2), MostBehind(read));
        var places = _states[last];
        for (var slips = 1; slips <= most; slips++)
        {
            var fewer = _states[last + slips - 1];
            // One slip more is left, whatever the letter.
            if (((fewer | fewer << 1) & MaskOf(slips)) != 0) return AllLetters;
            places |= _states[last + slips];
        }

        var letters = 0u;
        if (read > 0)
        {
            // The first of two swapped letters stands behind the second in the name.
            var swapped = 0UL;
            for (var slips = 0; slips < most; slips++) swapped |= _states[last - _limit - 2 + slips];
            letters = LettersAt(swapped);
        }

        return letters | LettersAt(places);
    }

    /// <summary>By how many slips the letters read are the whole text; −1 where they are not.</summary>
    public int SlipsOf(int read)
    {
        for (var slips = 0; slips <= _limit; slips++)
            if (_states[read * (_limit + 2) + slips] >> _text.Length != 0) return slips;
        return -1;
    }

    /// <summary>Whether a name of these letters may be the text but for slips, each of which takes one letter, puts one, or does both.</summary>
    /// <param name="signature">See <see cref="SpellingIndex.Signature"/>.</param>
    public bool MayReach(uint signature) => MayReach(signature, _letters, _text.Length, _limit);

    /// <inheritdoc cref="MayReach(uint)"/>
    /// <param name="text">Its signature.</param>
    public static bool MayReach(uint signature, uint text, int textLength, int limit)
    {
        var longer = Math.Abs((int)(signature >> 26) - textLength);
        var (taken, put) = (BitOperations.PopCount(text & ~signature & AllLetters), BitOperations.PopCount(signature & ~text & AllLetters));
        return Math.Max(taken, put) <= limit && taken + put <= 2 * limit - longer && longer <= limit;
    }

    // The letters that stand behind places of the text.
    private uint LettersAt(ulong places)
    {
        var letters = 0u;
        for (places &= _all >> 1; places != 0; places &= places - 1)
            if (_text[BitOperations.TrailingZeroCount(places)] is var letter && char.IsAsciiLetterLower(letter)) letters |= 1u << (letter - 'a');
        return letters;
    }

    // Where all places within reach lie in the head.
    private int MostBehind(int read) => read + 1 + _limit > _head ? _limit : _mostInHead;

    private ulong MaskOf(int slips) => slips <= _mostInHead ? _all : _behindHead;
}
