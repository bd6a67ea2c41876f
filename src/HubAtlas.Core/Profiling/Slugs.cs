using System.Globalization;
using System.Text;

namespace HubAtlas.Core.Profiling;

/// <summary>
/// Turns names into ids that survive file systems, addresses and spreadsheets: lower-case ASCII letters, digits, hyphens.
/// </summary>
internal static class Slugs
{
    // Letters that Unicode does not decompose into a base letter and a mark.
    private static readonly Dictionary<char, string> Whole = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['ħ'] = "h",
        ['ı'] = "i",
        ['ł'] = "l",
        ['ŋ'] = "ng",
        ['þ'] = "th",
        ['ŧ'] = "t",
        ['ə'] = "e",
    };

    // Apostrophes inside a word are dropped, as people do who write Xian for Xi'an.
    private const string Apostrophes = "'’‘ʼʻʹ`´";

    public static string Of(IEnumerable<string> parts)
    {
        var slug = new StringBuilder();
        foreach (var part in parts)
        {
            Separate(slug);
            foreach (var letter in part.Normalize(NormalizationForm.FormD).ToLowerInvariant()) Append(slug, letter);
        }

        while (slug.Length > 0 && slug[^1] == '-') slug.Length--;
        return slug.Length > 0 ? slug.ToString() : "unnamed";
    }

    private static void Append(StringBuilder slug, char letter)
    {
        if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)) slug.Append(letter);
        else if (Whole.TryGetValue(letter, out var latin)) slug.Append(latin);
        else if (IsSilent(letter)) return;
        else if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)) AppendCode(slug, letter);
        else Separate(slug);
    }

    private static bool IsSilent(char letter) =>
        Apostrophes.Contains(letter, StringComparison.Ordinal)
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter;

    /// <summary>A letter of another script becomes its code point: unreadable, but the same everywhere and never lost.</summary>
    private static void AppendCode(StringBuilder slug, char letter)
    {
        Separate(slug);
        slug.Append('u').Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture)).Append('-');
    }

    private static void Separate(StringBuilder slug)
    {
        if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
    }
}
