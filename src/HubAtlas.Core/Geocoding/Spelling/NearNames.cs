using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Spelling;

/// <summary>
/// Finds the names of one economy that a text is nearly. Of slips that are few in the whole text, one of its halves has fewer still: names are read from
/// the front with few slips in the first half, then from the back with few in the second, and what is left behind that half is little.
/// </summary>
internal sealed class NearNames(GazetteerTables tables, int economy)
{
    private readonly NameTree _fromFront = new(tables, economy, isReversed: false);
    private readonly NameTree _fromBack = new(tables, economy, isReversed: true);

    /// <summary>Adds each name within the distance, in the gazetteer's order.</summary>
    /// <param name="letters">At most <see cref="SpellingSearch.LongestName"/>.</param>
    /// <param name="limit">Most insertions, deletions, substitutions and swaps of neighbours; 1 to 3.</param>
    public void Find(ReadOnlySpan<char> letters, int limit, List<(int Id, int Distance)> found)
    {
        if (!_fromFront.MayHave(letters, limit)) return;
        var start = found.Count;
        Span<char> reversed = stackalloc char[letters.Length];
        letters.CopyTo(reversed);
        reversed.Reverse();
        // Between the halves stands one letter, so that what is added there counts for one of them alone.
        var half = letters.Length / 2;
        var mostInFront = (limit - 1) / 2;
        Walk(_fromFront, letters, limit, half, mostInFront, found);
        Walk(_fromBack, reversed, limit, letters.Length - half - 1, limit - 1 - mostInFront, found);
        Order(found, start);
    }

    /// <summary>Adds each name that begins with the letters, in the gazetteer's order.</summary>
    /// <param name="mostNames">Beyond which the text is too short to tell.</param>
    public void FindBeginning(ReadOnlySpan<char> letters, int mostNames, List<(int Id, int Distance)> found) => _fromFront.FindBeginning(letters, mostNames, found);

    /// <summary>Adds each name that ends with the letters and has some before, in the gazetteer's order.</summary>
    public void FindEnding(ReadOnlySpan<char> letters, int mostMissing, List<(int Id, int Distance)> found)
    {
        var start = found.Count;
        Span<char> reversed = stackalloc char[letters.Length];
        letters.CopyTo(reversed);
        reversed.Reverse();
        _fromBack.FindLonger(reversed, mostMissing, found);
        Order(found, start);
    }

    private static void Walk(NameTree names, ReadOnlySpan<char> text, int limit, int head, int mostInHead, List<(int Id, int Distance)> found) =>
        names.Find(new(text, limit, head, mostInHead, stackalloc ulong[SlipAutomaton.RoomFor(text.Length, limit)]), found);

    // Both walks find names whose slips are few in both halves; that with fewer has found the least.
    private static void Order(List<(int Id, int Distance)> found, int start)
    {
        found.Sort(start, found.Count - start, Comparer<(int Id, int Distance)>.Default);
        var kept = start;
        for (var i = start; i < found.Count; i++)
            if (kept == start || found[kept - 1].Id != found[i].Id) found[kept++] = found[i];
        found.RemoveRange(kept, found.Count - kept);
    }
}
