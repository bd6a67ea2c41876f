namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>Finds the e-mail and web addresses of a text: their last part tells the economy, and their words are no names of places.</summary>
internal static class MailAddress
{
    // Country codes that are sold as words to the whole world.
    private static readonly HashSet<string> Worldwide =
        new(["ai", "cc", "co", "eu", "fm", "fo", "ga", "gg", "im", "io", "ly", "me", "nu", "su", "tk", "to", "tv", "ws"], StringComparer.Ordinal);

    private static readonly HashSet<string> American = new(["edu", "gov", "mil"], StringComparer.Ordinal);

    /// <summary>The first such address at or after a position.</summary>
    /// <returns>Where it begins and ends; both are the text's length when there is none.</returns>
    public static (int Start, int End) Find(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            var isWeb = text[at..].StartsWith("www.", StringComparison.OrdinalIgnoreCase);
            if (text[at] != '@' && !isWeb) continue;
            var (start, end) = (at, at + 1);
            while (start > from && IsPart(text[start - 1])) start--;
            while (end < text.Length && IsPart(text[end])) end++;
            while (end > at && text[end - 1] is '.' or '-') end--;
            if (text[at..end].Contains('.') && (isWeb || start < at)) return (start, end);
        }

        return (text.Length, text.Length);
    }

    /// <returns>The code of the economy that the address ends in; null when it tells none.</returns>
    public static string? EconomyOf(ReadOnlySpan<char> address)
    {
        Span<char> letters = stackalloc char[3];
        var ending = address[(address.LastIndexOf('.') + 1)..];
        if (ending.Length is not (2 or 3)) return null;
        var code = letters[..ending.ToLowerInvariant(letters)].ToString();
        if (American.Contains(code)) return "US";
        if (code.Length != 2 || Worldwide.Contains(code)) return null;
        return code == "uk" ? "GB" : code.ToUpperInvariant();
    }

    private static bool IsPart(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '+';
}
