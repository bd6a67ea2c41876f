using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>The number of a footnote stands at words of institutions without a gap: "University2", "1Department".</summary>
internal static class FootnoteNumbers
{
    /// <returns>Where the word without its number begins and ends; all of it where the number belongs to it.</returns>
    public static (int Start, int End) Cut(ReadOnlySpan<char> letters)
    {
        var (start, end) = (0, letters.Length);
        while (char.IsAsciiDigit(letters[start]) && start < Weights.Parsing.LongestFootnote) start++;
        while (char.IsAsciiDigit(letters[end - 1]) && letters.Length - end < Weights.Parsing.LongestFootnote && end - start > 1) end--;
        var word = Vocabulary.Of(NameHash.Of(letters[start..end]).Value);
        return end - start < Weights.Parsing.ShortestOfFootnote || !word.Class.HasFlag(WordClass.Institution) ? (0, letters.Length) : (start, end);
    }
}
