namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>What a single character of a raw text is, by those around it.</summary>
internal static class RawCharacters
{
    // Texts taken from pages of print set accents apart: "Z ¨urich", "San Jos ´e".
    public static bool IsBeforeLooseAccent(ReadOnlySpan<char> text, int gap) => gap > 0 && gap + 2 < text.Length
        && text[gap + 1] is '´' or '`' or '¨' or 'ˆ' or '˜' or '¸' && char.IsLetter(text[gap - 1]) && char.IsLower(text[gap + 2]);

    // "U.S.A." is one word, "Univ. of" and "J.Craig" are two.
    public static bool IsInitial(ReadOnlySpan<char> text, int dot) =>
        dot > 0 && char.IsAsciiLetter(text[dot - 1]) && (dot < 2 || !char.IsLetterOrDigit(text[dot - 2]))
            && (dot + 2 >= text.Length || !char.IsLetter(text[dot + 1]) || !char.IsLetter(text[dot + 2]));

    /// <summary>"Institute - Street - Town": a dash between gaps divides, one between letters joins.</summary>
    public static bool StandsBetweenGaps(ReadOnlySpan<char> text, int at) => at > 0 && at + 1 < text.Length && text[at - 1] == ' ' && text[at + 1] == ' ';

    /// <summary>Whether a bracket stands inside a word, where a letter was lost or doubtful: "Vi(c)osa".</summary>
    public static bool IsBracketInWord(ReadOnlySpan<char> text, int at)
    {
        var open = text[at] == '(' ? at : at - 2;
        return open > 0 && open + 3 < text.Length && text[open] == '(' && text[open + 2] == ')'
            && char.IsLower(text[open - 1]) && char.IsLower(text[open + 1]) && char.IsLower(text[open + 3]);
    }

    /// <summary>The text without the letter of a footnote behind the economy's letters at its end: "UKs", "USAa".</summary>
    public static string WithoutLastFootnote(string text)
    {
        if (text.Length < 4 || !char.IsAsciiLetterLower(text[^1])) return text;
        var start = text.Length - 1;
        while (start > 0 && char.IsAsciiLetterUpper(text[start - 1])) start--;
        return text[start..^1] is "UK" or "USA" or "UAE" or "PRC" or "ROC" && (start == 0 || !char.IsLetter(text[start - 1])) ? text[..^1] : text;
    }
}
