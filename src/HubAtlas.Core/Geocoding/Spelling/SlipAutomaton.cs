namespace HubAtlas.Core.Geocoding.Spelling;

/// <summary>
/// Reads names letter by letter and knows with how many slips the letters so far may be the beginning of a text: one bit for every place in the text
/// (Wu and Manber 1992, with swaps of neighbours). It remembers the state behind each letter, so that names which begin alike go on from there.
/// </summary>
internal readonly ref struct SlipAutomaton
{
    private readonly ReadOnlySpan<ulong> _places;
    private readonly Span<ulong> _states;
    private readonly int _limit;
    private readonly int _head;
    private readonly int _mostInHead;
    private readonly ulong _all;
    private readonly ulong _behindHead;

    /// <param name="limit">Most slips.</param>
    /// <param name="head">Letters of the text that may have fewer slips, no letter too many behind the last of them included.</param>
    /// <param name="mostInHead">Most slips there.</param>
    /// <param name="places">Room for <see cref="Letters"/> numbers.</param>
    /// <param name="states">Room for <see cref="RoomFor"/> numbers.</param>
    public SlipAutomaton(ReadOnlySpan<char> text, int limit, int head, int mostInHead, Span<ulong> places, Span<ulong> states)
    {
        (_limit, _head, _mostInHead) = (limit, head, mostInHead);
        _states = states;
        places.Clear();
        for (var i = 0; i < text.Length; i++)
            if (text[i] is >= 'a' and <= 'z') places[text[i] & (Letters - 1)] |= 2UL << i;
        _places = places;
        _all = (2UL << text.Length) - 1;
        _behindHead = _all & ~((2UL << head) - 1);
        states[0] = 1;
        for (var slips = 1; slips <= limit; slips++) states[slips] = (states[slips - 1] | states[slips - 1] << 1) & MaskOf(slips);
    }

    public const int Letters = 32;

    public static int RoomFor(int textLength, int limit) => (textLength + limit + 2) * (limit + 1);

    /// <summary>Reads one letter more; whether any text's beginning is still within reach.</summary>
    /// <param name="read">Letters of the name read before.</param>
    public bool Read(ReadOnlySpan<byte> name, int read)
    {
        var width = _limit + 1;
        var last = _states.Slice(read * width, width);
        var next = _states.Slice((read + 1) * width, width);
        var here = _places[name[read] & (Letters - 1)];
        // Swapped letters go on from two letters before.
        var beforeLast = _states.Slice(Math.Max(0, read - 1) * width, width);
        var swap = read > 0 ? _places[name[read - 1] & (Letters - 1)] & here << 1 : 0;
        var any = next[0] = last[0] << 1 & here & MaskOf(0);
        var most = read + 1 + _limit > _head ? _limit : _mostInHead;
        for (var slips = 1; slips <= most; slips++)
        {
            var fewer = last[slips - 1];
            next[slips] = (last[slips] << 1 & here | fewer | fewer << 1 | next[slips - 1] << 1 | beforeLast[slips - 1] << 2 & swap) & MaskOf(slips);
            any |= next[slips];
        }

        for (var slips = most + 1; slips <= _limit; slips++) next[slips] = 0;
        return any != 0;
    }

    /// <summary>Whether the letters read are the whole text but for slips.</summary>
    public bool Accepts(int read)
    {
        var any = 0UL;
        foreach (var state in _states.Slice(read * (_limit + 1), _limit + 1)) any |= state;
        return (any & ~(_all >> 1)) != 0;
    }

    private ulong MaskOf(int slips) => slips <= _mostInHead ? _all : _behindHead;
}
