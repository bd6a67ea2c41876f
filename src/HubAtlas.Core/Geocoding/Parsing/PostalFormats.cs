namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>What a postal code looks like, by economy, and the beginning of it that tells its area.</summary>
internal static class PostalFormats
{
    // Digits of a code that is one number.
    private static readonly Dictionary<string, int> Digits = new(StringComparer.Ordinal)
    {
        ["DE"] = 5,
        ["IT"] = 5,
        ["FR"] = 5,
        ["ES"] = 5,
        ["KR"] = 5,
        ["CN"] = 6,
    };

    private const int Telling = 2;

    public static bool Has(string economy) => economy is "GB" or "JP" || Digits.ContainsKey(economy);

    /// <returns>Null where no postal code of the economy stands at the word.</returns>
    public static string? BeginningAt(AddressText text, int word, string economy) => economy switch
    {
        "GB" => LettersOfCode(text, word),
        "JP" => IsNumber(text, word, 7) || (IsNumber(text, word, 3) && word + 1 < text.WordCount && IsNumber(text, word + 1, 4)) ? Start(text, word) : null,
        _ => IsNumber(text, word, Digits[economy]) ? Start(text, word) : null,
    };

    // "RG2 9AX": the letters of the first half name the post town.
    private static string? LettersOfCode(AddressText text, int word)
    {
        var first = text.LettersOf(text.Words[word]);
        if (first.Length is < 2 or > 4 || word + 1 >= text.WordCount) return null;
        var second = text.LettersOf(text.Words[word + 1]);
        if (second.Length != 3 || !char.IsAsciiDigit(second[0]) || !char.IsAsciiLetterLower(second[1]) || !char.IsAsciiLetterLower(second[2])) return null;
        var letters = first.IndexOfAnyInRange('0', '9');
        return letters is 1 or 2 ? first[..letters].ToString().ToUpperInvariant() : null;
    }

    private static bool IsNumber(AddressText text, int word, int digits) => text.Words[word].Length == digits && !text.Words[word].Is(WordMarks.HasLetter);

    private static string Start(AddressText text, int word) => text.LettersOf(text.Words[word])[..Telling].ToString();
}
