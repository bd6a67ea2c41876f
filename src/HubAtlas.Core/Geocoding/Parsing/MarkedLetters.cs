using System.Text.RegularExpressions;

namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>Letters beyond ASCII as old files mark them: "V/A/ STERAS" and "Malm{umlaut over (o)}", of which a short field keeps "MALM{UMLAUT OVER".</summary>
internal static partial class MarkedLetters
{
    /// <summary>The text with the letters in place of their marks.</summary>
    public static string Plain(string text)
    {
        if (text.Contains('{', StringComparison.Ordinal)) text = Over().Replace(text, "$1");
        return text.Contains('/', StringComparison.Ordinal) ? BetweenSlashes().Replace(text, "$1$2$3") : text;
    }

    [GeneratedRegex(@"\{ *[a-z]* *over(?:score)? *(?:\( *(\p{L}) *\)?)? *\}?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Over();

    // Not the B of "A/B/C", which stands between letters alone.
    [GeneratedRegex(@"(?<=\p{L})/(\p{L})/ ?(?=\p{L}{2}|$)|(?<=\p{L}{2})/(\p{L})/ ?(?=\p{L})|^/(\p{L})/ ?(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenSlashes();
}
