using System.Globalization;
using System.Text;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>One spelling for one name: lower case, no marks, Latin letters reduced to a–z; other scripts keep their letters.</summary>
internal static class Folding
{
    /// <summary>What a character that separates words folds to.</summary>
    public const char Gap = ' ';

    /// <summary>What a character that separates parts of an address folds to.</summary>
    public const char Comma = ',';

    /// <summary>What a character that vanishes folds to.</summary>
    public const char Nothing = '\0';

    private const string CommaCharacters = ",;|\n\r\t()[]{}、，；。،؛፣।（）【】「」#•·\u2022\u3010\u3011";
    private const string VanishingCharacters = "'’‘`´ʻʼʹ′‛ʿʾ¨ˆ˜¸\u0640\u05f3\u05f4\u200b\u200c\u200d\ufeff\u00ad";

    private static readonly Dictionary<char, string> Expansions = new()
    {
        ['ß'] = "ss",
        ['ẞ'] = "ss",
        ['æ'] = "ae",
        ['Æ'] = "ae",
        ['œ'] = "oe",
        ['Œ'] = "oe",
        ['þ'] = "th",
        ['Þ'] = "th",
        // Letters that print draws as one.
        ['ﬀ'] = "ff",
        ['ﬁ'] = "fi",
        ['ﬂ'] = "fl",
        ['ﬃ'] = "ffi",
        ['ﬄ'] = "ffl",
        ['&'] = " and ",
    };

    private static readonly Dictionary<char, char> Singles = new()
    {
        ['ø'] = 'o',
        ['Ø'] = 'o',
        ['ł'] = 'l',
        ['Ł'] = 'l',
        ['đ'] = 'd',
        ['Đ'] = 'd',
        ['ð'] = 'd',
        ['Ð'] = 'd',
        ['ħ'] = 'h',
        ['Ħ'] = 'h',
        ['ı'] = 'i',
        ['İ'] = 'i',
        ['ŧ'] = 't',
        ['Ŧ'] = 't',
        ['ŋ'] = 'n',
        ['Ŋ'] = 'n',
        ['ə'] = 'a',
        ['Ə'] = 'a',
        ['ƀ'] = 'b',
        ['ヶ'] = 'ケ',
        ['ς'] = 'σ',
        // Arabic letters that Persian, Urdu and loose spelling write in other ways.
        ['أ'] = 'ا',
        ['إ'] = 'ا',
        ['آ'] = 'ا',
        ['ٱ'] = 'ا',
        ['ى'] = 'ي',
        ['ی'] = 'ي',
        ['ئ'] = 'ي',
        ['ؤ'] = 'و',
        ['ک'] = 'ك',
        ['ة'] = 'ه',
        ['ۀ'] = 'ه',
        ['ہ'] = 'ه',
        ['ھ'] = 'ه',
    };

    private static readonly char[] Table = Build();

    /// <summary>The folded character; <see cref="Gap"/>, <see cref="Comma"/> or <see cref="Nothing"/> where it is no letter or
    /// digit.</summary>
    public static char Of(char character) => Table[character];

    /// <summary>The folded letters of a character that becomes several (ß → ss).</summary>
    public static bool TryExpand(char character, out string letters)
    {
        if (character < 128 && character != '&')
        {
            letters = "";
            return false;
        }

        return Expansions.TryGetValue(character, out letters!);
    }

    /// <summary>Whether each character is a word of its own: Han, kana and Hangul are written without reliable gaps.</summary>
    public static bool StandsAlone(char folded) =>
        folded is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uac00' and <= '\ud7a3';

    private static char[] Build()
    {
        if ("é".Normalize(NormalizationForm.FormD).Length != 2)
            throw new AtlasException(
                "Found: Unicode normalisation does nothing here. Expected: .NET with ICU. "
                + "Install libicu, or unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
        var table = new char[char.MaxValue + 1];
        for (var code = 0; code <= char.MaxValue; code++) table[code] = FoldOne((char)code);
        return table;
    }

    private static char FoldOne(char character)
    {
        if (VanishingCharacters.Contains(character)) return Nothing;
        if (CommaCharacters.Contains(character)) return Comma;
        if (Singles.TryGetValue(character, out var single)) return single;
        if (char.IsSurrogate(character)) return Gap;
        if (character is >= '\uff01' and <= '\uff5e') return FoldOne((char)(character - 0xfee0));
        var category = CharUnicodeInfo.GetUnicodeCategory(character);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) return character < '\u0370' || IsPoint(character) ? Nothing : character;
        if (!char.IsLetterOrDigit(character) && category != UnicodeCategory.SpacingCombiningMark) return Gap;
        return char.ToLowerInvariant(StandsAlone(character) ? character : Base(character));
    }

    // Vowels that Hebrew and Arabic write above and below the letters, or leave out.
    private static bool IsPoint(char character) => character is >= '\u0591' and <= '\u05c7' or >= '\u064b' and <= '\u065f' or '\u0670';

    private static char Base(char character)
    {
        if (character < 128 || character is not (< '\u0500' or >= '\u1e00' and <= '\u1fff')) return character;
        return character.ToString().Normalize(NormalizationForm.FormD)[0] is var first && char.IsLetterOrDigit(first) ? first : character;
    }
}
