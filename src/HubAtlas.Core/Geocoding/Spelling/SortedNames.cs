using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Spelling;

/// <summary>
/// The Latin names of one economy, sorted by their letters as they are read from the front or from the back: names that begin alike stand together, so
/// that a search reads what they share once, and leaves all of them as soon as it cannot match.
/// </summary>
internal sealed class SortedNames
{
    private readonly byte[] _letters;
    private readonly int[] _starts;
    private readonly byte[] _shared;
    private readonly int[] _entries;

    private SortedNames(byte[][] names, int[] entries)
    {
        _entries = entries;
        _letters = new byte[names.Sum(n => n.Length)];
        _starts = new int[names.Length + 1];
        _shared = new byte[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i].CopyTo(_letters, _starts[i]);
            _starts[i + 1] = _starts[i] + names[i].Length;
            if (i > 0) _shared[i] = (byte)names[i].AsSpan().CommonPrefixLength(names[i - 1]);
        }
    }

    /// <param name="isReversed">Read from the back, letter by letter.</param>
    public static SortedNames Of(GazetteerTables tables, int economy, bool isReversed)
    {
        var first = tables.SpellingStarts[economy];
        var names = new byte[tables.SpellingStarts[economy + 1] - first][];
        var entries = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = tables.SpellingLettersOf(first + i).ToArray();
            if (isReversed) names[i].AsSpan().Reverse();
            entries[i] = first + i;
        }

        if (isReversed) Array.Sort(names, entries, Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)));
        return new(names, entries);
    }

    public int Count => _entries.Length;

    public ReadOnlySpan<byte> LettersOf(int index) => _letters.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);

    /// <summary>Of the gazetteer's names.</summary>
    public int EntryOf(int index) => _entries[index];

    /// <summary>How many of its first letters a name shares with the one before.</summary>
    public int SharedOf(int index) => _shared[index];

    /// <summary>The next name that does not share so many first letters.</summary>
    /// <param name="letters">At least 1.</param>
    public int NextOtherThan(int index, int letters)
    {
        var next = index + 1;
        if (next >= Count || _shared[next] < letters) return next;
        var steps = _shared.AsSpan(next).IndexOfAnyInRange((byte)0, (byte)(letters - 1));
        return steps < 0 ? Count : next + steps;
    }

    /// <summary>The names that begin with the letters.</summary>
    public (int First, int End) BeginningWith(ReadOnlySpan<char> letters)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Compare(letters, LettersOf(middle)) > 0) low = middle + 1;
            else high = middle;
        }

        if (low == Count || !Begins(LettersOf(low), letters)) return (low, low);
        return (low, letters.IsEmpty ? Count : NextOtherThan(low, letters.Length));
    }

    private static bool Begins(ReadOnlySpan<byte> name, ReadOnlySpan<char> letters) => name.Length >= letters.Length && Compare(letters, name[..letters.Length]) == 0;

    private static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<byte> right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
            if (left[i] != right[i]) return left[i].CompareTo((char)right[i]);
        return left.Length.CompareTo(right.Length);
    }
}
