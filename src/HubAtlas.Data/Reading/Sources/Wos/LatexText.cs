using System.Text;
using System.Text.RegularExpressions;

namespace HubAtlas.Data.Reading.Sources.Wos;

/// <summary>Text as BibTeX writes it, in plain letters: <c>M{\"u}ller \&amp; S{\o}n</c>.</summary>
internal static partial class LatexText
{
    /// <summary>Commands that set an accent on the letter behind them, and the combining mark of each.</summary>
    private static readonly Dictionary<char, char> Accents = new()
    {
        ['`'] = '\u0300',
        ['\''] = '\u0301',
        ['^'] = '\u0302',
        ['~'] = '\u0303',
        ['='] = '\u0304',
        ['u'] = '\u0306',
        ['.'] = '\u0307',
        ['"'] = '\u0308',
        ['r'] = '\u030A',
        ['H'] = '\u030B',
        ['v'] = '\u030C',
        ['d'] = '\u0323',
        ['c'] = '\u0327',
        ['k'] = '\u0328',
    };

    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["ss"] = "ß",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["i"] = "i",
        ["j"] = "j",
        ["dh"] = "ð",
        ["th"] = "þ",
    };

    public static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAny('\\', '{', '}') < 0) return text;
        // Letters first: an accent may stand on one (\'{\i}).
        var plain = Letter().Replace(text, match => Letters.GetValueOrDefault(match.Groups[1].Value, match.Value));
        plain = Accent().Replace(plain, match => Accented(match.Groups["letter"].Value, match.Groups["mark"].Value[0]));
        plain = Escaped().Replace(plain, match => match.Groups[1].Value);
        return plain.Normalize(NormalizationForm.FormC);
    }

    private static string Accented(string letter, char mark) => $"{letter}{Accents[mark]}";

    /// <summary><c>\o</c>, <c>{\o}</c>, <c>\o{}</c>; the blank behind a command ends it.</summary>
    [GeneratedRegex(@"\\(ss|ae|AE|oe|OE|aa|AA|dh|th|[oOlLij])(?:\{\}|(?![A-Za-z]) ?)", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    /// <summary><c>\"u</c>, <c>\"{u}</c>, <c>{\"u}</c>; marks that are letters need a brace or a blank: <c>\c{c}</c>, <c>\v s</c>.</summary>
    [GeneratedRegex(@"\\(?:(?<mark>[`'^~=.""])\s?\{?|(?<mark>[urHvdck])(?:\s*\{|\s))\{?(?<letter>\p{L})\}?", RegexOptions.CultureInvariant)]
    private static partial Regex Accent();

    /// <summary>A letter that is special to LaTeX, or a brace that only groups.</summary>
    [GeneratedRegex(@"\\([&%_$#{}~^])(?:\{\})?|[{}]", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
