using System.Buffers;
using System.Text;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>
/// Texts whose lines were joined without anything between them, as web pages hand them on: "Harbin Institute of TechnologyHarbin150001People's
/// Republic of China". Case and digits tell where a line ended.
/// </summary>
internal static class GluedText
{
    // A line's last word that no name goes on behind.
    private static readonly string[] LastWords = ["university", "universitat", "universität", "universite", "université", "hospital", "institute", "technology", "engineering", "sciences"];

    // Beginnings of words that a line has which names an institution.
    private static readonly SearchValues<string> Institutions = SearchValues.Create(
        ["univ", "institut", "hospital", "polytechni", "college", "school", "ecole", "école", "academ", "scien", "technolog", "engineering"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The text with commas between its lines; null where nothing shows that lines were joined.</summary>
    /// <param name="isTown">Whether letters are a town's name.</param>
    public static string? Divide(string text, Func<string, bool> isTown)
    {
        var isGlued = false;
        for (var i = Weights.Parsing.FewestSmallLetters; i < text.Length - 1 && !isGlued; i++)
            isGlued = IsLineEnd(text, i) && (IsSure(text, i) || IsTownAtEnd(text, i, isTown));
        if (!isGlued) return null;
        var divided = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsLineEnd(text, i)) divided.Append(", ");
            divided.Append(text[i]);
        }

        return divided.ToString();
    }

    // A postal code or the letters of a state between two words, or a word that ends the names of institutions.
    private static bool IsSure(string text, int at)
    {
        if (char.IsAsciiDigit(text[at - 1])) return HasLetterBeforeDigits(text, at);
        if (char.IsUpper(text[at - 1])) return true;
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        foreach (var word in LastWords)
            if (text.AsSpan(start, at - start).Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // "University of BolognaBologna, Italy": what begins with the capital is a town, and all of the line.
    private static bool IsTownAtEnd(string text, int at, Func<string, bool> isTown)
    {
        if (!char.IsUpper(text[at]) || !char.IsLower(text[at - 1])) return false;
        var end = at + RunFrom(text, at, char.IsLetter);
        var line = text.AsSpan(0, at)[(text.LastIndexOf(',', at - 1) + 1)..];
        if (!line.ContainsAny(Institutions)) return false;
        return end - at >= Weights.Parsing.FewestSmallLetters && (end == text.Length || text[end] is ',' or ';' or '.') && isTown(text[at..end]);
    }

    private static bool HasLetterBeforeDigits(string text, int at)
    {
        while (at > 0 && char.IsAsciiDigit(text[at - 1])) at--;
        return at > 0 && char.IsLower(text[at - 1]);
    }

    private static bool IsLineEnd(string text, int at)
    {
        if (at == 0 || at == text.Length) return false;
        var (before, here) = (text[at - 1], text[at]);
        if (char.IsUpper(here)) return char.IsLower(before) ? RunBefore(text, at, char.IsLower) >= Weights.Parsing.FewestSmallLetters
            : char.IsAsciiDigit(before) ? RunBefore(text, at, char.IsAsciiDigit) >= Weights.Parsing.FewestDigits
            : char.IsUpper(before) && at + 1 < text.Length && char.IsLower(text[at + 1]) && EndsLettersOfRegion(text, at);
        return char.IsAsciiDigit(here) && char.IsLower(before) && RunBefore(text, at, char.IsLower) >= Weights.Parsing.FewestSmallLetters
            && RunFrom(text, at, char.IsAsciiDigit) >= Weights.Parsing.FewestDigits;
    }

    // "WollongongNSWAustralia"
    private static bool EndsLettersOfRegion(string text, int at)
    {
        var run = RunBefore(text, at, char.IsUpper);
        return run >= Weights.Parsing.FewestCapitals && at - run >= Weights.Parsing.FewestSmallLetters && RunBefore(text, at - run, char.IsLower) >= Weights.Parsing.FewestSmallLetters;
    }

    private static int RunBefore(string text, int end, Func<char, bool> isOf)
    {
        var start = end;
        while (start > 0 && isOf(text[start - 1])) start--;
        return end - start;
    }

    private static int RunFrom(string text, int start, Func<char, bool> isOf)
    {
        var end = start;
        while (end < text.Length && isOf(text[end])) end++;
        return end - start;
    }
}
