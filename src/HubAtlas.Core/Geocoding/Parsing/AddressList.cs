using System.Buffers;

namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>Marks by which a text lists several addresses, and notes behind an address.</summary>
internal static class AddressList
{
    // What stands behind an address and names places that are none of it.
    private static readonly SearchValues<string> Notes = SearchValues.Create(
        ["supported by", "present address", "current address", "permanent address", "on leave", "electronic address", "corresponding author", "these authors"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly string[] SecondMarks = ["[2]", "(2)", " 2)", "²", "[b]", "(b)", " b)", "[ii]", "(ii)", " ii)"];

    private static readonly SearchValues<string> AnySecondMark = SearchValues.Create(SecondMarks, StringComparison.Ordinal);

    // Every mark ends in one of three characters, which most texts lack.
    private static bool HasSecondMark(ReadOnlySpan<char> text) => text.ContainsAny(']', ')', '²') && text.ContainsAny(AnySecondMark);

    /// <summary>Whether a look for a second address is worth while: a mark of one, or that of a first at the beginning.</summary>
    public static bool MayBeList(string text)
    {
        var start = text.AsSpan().TrimStart();
        return (start.Length >= 2 && (start[0] == '1' || (start[0] == 'a' && char.IsUpper(start[1])))) || HasSecondMark(start);
    }

    /// <summary>Where the second address of a list begins; −1 where the text is no list.</summary>
    /// <param name="endsAddress">Whether the text up to a place ends as addresses do.</param>
    public static int SecondOf(string text, Func<int, bool> endsAddress)
    {
        foreach (var mark in HasSecondMark(text) ? SecondMarks : [])
            if (text.IndexOf(mark, StringComparison.Ordinal) is > 0 and var at && IsWordBehind(text, at + mark.Length)) return at;
        var start = text.TrimStart();
        if (start.Length < 2) return -1;
        var second = start[0] == '1' ? '2' : start[0] == 'a' && char.IsUpper(start[1]) ? 'b' : '\0';
        if (second == '\0') return -1;
        for (var at = text.IndexOf(second, 1); at > 0; at = text.IndexOf(second, at + 1))
            if (IsMark(text, at) && endsAddress(at)) return at;
        return -1;
    }

    /// <summary>Where a note begins; −1 where there is none.</summary>
    public static int NoteOf(string text) => text.AsSpan().IndexOfAny(Notes);

    /// <summary>Length of the mark before the first address of a list.</summary>
    public static int FirstMarkOf(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        if (start + 1 < text.Length && text[start] == 'a' && char.IsUpper(text[start + 1])) return start + 1;
        return start + 1 < text.Length && text[start] == 'a' && text[start + 1] == ')' ? start + 2 : start;
    }

    // " 2 Yale", " 2Yale" or " bCERN", but neither "Building 2, …" nor "b-actin".
    private static bool IsMark(string text, int at) => (char.IsWhiteSpace(text[at - 1]) || text[at - 1] is ',' or '.') && IsWordBehind(text, at + 1)
        && (text[at] != 'b' || char.IsUpper(text[at + 1]));

    private static bool IsWordBehind(string text, int at)
    {
        while (at < text.Length && text[at] is (' ' or '.' or ')')) at++;
        return at < text.Length && char.IsUpper(text[at]);
    }
}
