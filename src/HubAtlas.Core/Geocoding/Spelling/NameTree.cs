using System.Numerics;
using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Spelling;

/// <summary>
/// The Latin names of one economy, sorted by their letters as they are read from the front or from the back. Names that begin alike stand together: a
/// search reads what they share once, and leaves all of them as soon as it cannot match.
/// </summary>
internal sealed class NameTree
{
    // So few names are walked one by one.
    private const int FewNames = 16;

    // So many are looked through sooner than walked.
    private const int MostLookedThrough = 1024;

    private readonly byte[] _letters;
    private readonly int[] _starts;
    private readonly byte[] _shared;
    private readonly int[] _entries;
    private readonly uint[] _signatures;
    private readonly List<Node> _nodes = [];

    /// <summary>Names that begin with the same letters.</summary>
    /// <param name="First">The first of them; they end where those of the next node do begin.</param>
    /// <param name="Children">The node of the first letter by which they go on, followed by those of the others; 0 where they are few.</param>
    /// <param name="Letters">By which letters they go on; the lowest bit is a.</param>
    private readonly record struct Node(int First, int Children, uint Letters);

    /// <param name="isReversed">Read from the back, letter by letter.</param>
    public NameTree(GazetteerTables tables, int economy, bool isReversed)
    {
        var first = tables.SpellingStarts[economy];
        _entries = [.. Enumerable.Range(first, tables.SpellingStarts[economy + 1] - first)];
        if (isReversed) Array.Sort(_entries, Comparer<int>.Create((left, right) => CompareFromBack(tables.SpellingLettersOf(left), tables.SpellingLettersOf(right))));
        _signatures = [.. _entries.Select(e => tables.SpellingSignatures[e])];
        _letters = new byte[_entries.Sum(e => tables.SpellingLettersOf(e).Length)];
        _starts = new int[_entries.Length + 1];
        _shared = new byte[_entries.Length];
        for (var i = 0; i < _entries.Length; i++)
        {
            var name = tables.SpellingLettersOf(_entries[i]);
            _starts[i + 1] = _starts[i] + name.Length;
            var letters = _letters.AsSpan(_starts[i], name.Length);
            name.CopyTo(letters);
            if (isReversed) letters.Reverse();
            if (i > 0) _shared[i] = (byte)letters.CommonPrefixLength(LettersOf(i - 1));
        }

        _nodes.Add(new(0, 0, 0));
        Divide(0, _entries.Length, 0);
        _nodes.TrimExcess();
    }

    /// <summary>False where no name has nearly the letters of a text: of few names this is soon seen, and saves the walks.</summary>
    public bool MayHave(ReadOnlySpan<char> text, int limit)
    {
        if (_signatures.Length > MostLookedThrough) return true;
        var signature = SpellingIndex.Signature(text);
        foreach (var name in _signatures)
            if (SlipAutomaton.MayReach(name, signature, text.Length, limit)) return true;
        return false;
    }

    /// <summary>Adds each name that the automaton accepts.</summary>
    public void Find(in SlipAutomaton automaton, List<(int Id, int Distance)> found) => Visit(0, _entries.Length, 0, automaton, found);

    /// <summary>Adds the first names that begin with the letters, and how many they have behind.</summary>
    public void FindBeginning(ReadOnlySpan<char> letters, int mostNames, List<(int Id, int Distance)> found)
    {
        var first = FirstFrom(letters);
        for (var i = first; i < _entries.Length && i - first < mostNames && LettersOf(i) is var name && Begins(name, letters); i++)
            found.Add((_entries[i], name.Length - letters.Length));
    }

    /// <summary>Adds each name that begins with the letters and has more behind, up to a number of letters.</summary>
    public void FindLonger(ReadOnlySpan<char> letters, int mostMissing, List<(int Id, int Distance)> found)
    {
        for (var i = FirstFrom(letters); i < _entries.Length && LettersOf(i) is var name && Begins(name, letters); i++)
            if (name.Length - letters.Length is > 0 and var missing && missing <= mostMissing) found.Add((_entries[i], missing));
    }

    private ReadOnlySpan<byte> LettersOf(int index) => _letters.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);

    private void Divide(int node, int end, int depth)
    {
        var first = _nodes[node].First;
        if (end - first <= FewNames) return;
        while (first < end && LettersOf(first).Length == depth) first++;
        var (children, letters) = (_nodes.Count, 0u);
        for (var i = first; i < end; i++)
        {
            if (i > first && _shared[i] > depth) continue;
            letters |= 1u << (LettersOf(i)[depth] - 'a');
            _nodes.Add(new(i, 0, 0));
        }

        if (letters == 0) return;
        _nodes[node] = _nodes[node] with { Children = children, Letters = letters };
        for (var (child, last) = (children, _nodes.Count - 1); child <= last; child++) Divide(child, child < last ? _nodes[child + 1].First : end, depth + 1);
    }

    private void Visit(int at, int end, int depth, in SlipAutomaton automaton, List<(int Id, int Distance)> found)
    {
        var node = _nodes[at];
        if (node.Children == 0)
        {
            Walk(node.First, end, depth, automaton, found);
            return;
        }

        // Names that end here.
        if (automaton.SlipsOf(depth) is >= 0 and var slips)
            for (var i = node.First; i < _nodes[node.Children].First; i++) found.Add((_entries[i], slips));
        var last = node.Children + BitOperations.PopCount(node.Letters) - 1;
        for (var letters = node.Letters & automaton.LettersBehind(depth); letters != 0; letters &= letters - 1)
        {
            var letter = BitOperations.TrailingZeroCount(letters);
            if (!automaton.Read((byte)('a' + letter), depth)) continue;
            var child = node.Children + BitOperations.PopCount(node.Letters & ((1u << letter) - 1));
            Visit(child, child < last ? _nodes[child + 1].First : end, depth + 1, automaton, found);
        }
    }

    private void Walk(int first, int end, int depth, in SlipAutomaton automaton, List<(int Id, int Distance)> found)
    {
        // Letters that a name shares with the last one read, and behind how many of those no hope was left.
        var (shared, lost) = (depth, int.MaxValue);
        for (var i = first; i < end; i++)
        {
            if (i > first) shared = Math.Min(shared, _shared[i]);
            if (shared >= lost || !automaton.MayReach(_signatures[i])) continue;
            var name = LettersOf(i);
            var (read, isAlive) = (shared, true);
            while (isAlive && read < name.Length) isAlive = automaton.Read(name[read], read++);
            (shared, lost) = (int.MaxValue, isAlive ? int.MaxValue : read);
            if (isAlive && automaton.SlipsOf(read) is >= 0 and var slips) found.Add((_entries[i], slips));
        }
    }

    private int FirstFrom(ReadOnlySpan<char> letters)
    {
        var (low, high) = (0, _entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Compare(letters, LettersOf(middle)) > 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static int CompareFromBack(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        for (var i = 1; i <= Math.Min(left.Length, right.Length); i++)
            if (left[^i] != right[^i]) return left[^i].CompareTo(right[^i]);
        return left.Length.CompareTo(right.Length);
    }

    private static bool Begins(ReadOnlySpan<byte> name, ReadOnlySpan<char> letters) => name.Length >= letters.Length && Compare(letters, name[..letters.Length]) == 0;

    /// <summary>By their letters, and of two that begin alike the shorter first.</summary>
    public static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<byte> right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
            if (left[i] != right[i]) return left[i].CompareTo((char)right[i]);
        return left.Length.CompareTo(right.Length);
    }
}
