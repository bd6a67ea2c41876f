using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Spelling;

/// <summary>
/// How unlikely a slip of the pen is that turns one name into the other: 1 for any letter in place of any other, less for the slips
/// that writers, transcribers and scanners make often.
/// </summary>
internal static class SpellingCost
{
    private const int Longest = 63;
    private const int Letters = 26;

    // Sounds alike, or looks alike to a scanner.
    private static readonly string[] Alike =
        ["ck", "cq", "kq", "cs", "sz", "cz", "vw", "fv", "bp", "dt", "gj", "mn", "lr", "il", "ij", "it", "uv", "nu", "hn", "hb", "ce", "eo",
            "co", "ao", "ft", "gq", "gy", "iy", "jy", "lt", "rn", "uw", "kx", "sx", "tl", "uo", "ai", "vy", "cg", "pr", "kh"];

    // What one letter in place of another is: any slip, two that are alike, two vowels.
    private const byte Any = 0, AreAlike = 1, AreVowels = 2;

    private static readonly byte[] Changes = Build();

    public static double Between(ReadOnlySpan<char> text, ReadOnlySpan<byte> name)
    {
        if (text.Length > Longest || name.Length > Longest) return Math.Max(text.Length, name.Length);
        var width = name.Length + 1;
        Span<double> beforeLast = stackalloc double[width], last = stackalloc double[width], row = stackalloc double[width], missing = stackalloc double[width];
        ReadOnlySpan<double> costs = [Weights.Spelling.AnySlip, Weights.Spelling.Alike, Weights.Spelling.OtherVowel];
        for (var j = 1; j <= name.Length; j++)
        {
            missing[j] = MissingGap(name, j);
            last[j] = last[j - 1] + missing[j];
        }

        for (var i = 1; i <= text.Length; i++)
        {
            var letter = text[i - 1];
            var gap = Gap(letter, i > 1 ? text[i - 2] : '\0', i == text.Length);
            row[0] = last[0] + gap;
            for (var j = 1; j <= name.Length; j++)
            {
                var other = (char)name[j - 1];
                var value = Math.Min(last[j] + gap, row[j - 1] + missing[j]);
                value = Math.Min(value, last[j - 1] + (letter == other ? 0 : costs[KindOf(letter, other)]));
                if (i > 1 && j > 1 && letter != other && letter == name[j - 2] && text[i - 2] == other)
                    value = Math.Min(value, beforeLast[j - 2] + Weights.Spelling.Swap);
                row[j] = value;
            }

            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        return last[name.Length];
    }

    private static double MissingGap(ReadOnlySpan<byte> name, int at) =>
        Weights.Spelling.Missing * Gap((char)name[at - 1], at > 1 ? (char)name[at - 2] : '\0', at == name.Length);

    private static double Gap(char letter, char before, bool isLast) =>
        letter == before ? Weights.Spelling.DoubledLetter
            : letter is 'h' or 'e' ? Weights.Spelling.MuteLetter : isLast ? Weights.Spelling.LastLetter : Weights.Spelling.AnySlip;

    private static byte KindOf(char left, char right) =>
        char.IsAsciiLetterLower(left) && char.IsAsciiLetterLower(right) ? Changes[Index(left, right)] : Any;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static int Index(char left, char right) => (left - 'a') * Letters + right - 'a';

    private static byte[] Build()
    {
        var changes = new byte[Letters * Letters];
        foreach (var pair in Alike) changes[Index(pair[0], pair[1])] = changes[Index(pair[1], pair[0])] = AreAlike;
        for (var left = 'a'; left <= 'z'; left++)
            for (var right = 'a'; right <= 'z'; right++)
                if (IsVowel(left) && IsVowel(right)) changes[Index(left, right)] = AreVowels;
        return changes;
    }
}
