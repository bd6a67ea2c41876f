using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>
/// The skeleton of consonants that the romanisations of one name share: Hsinchu, Xinzhu and Shin Chu; Herzliya and Hertzelia. For
/// economies whose names are written in several romanisations.
/// </summary>
internal static class Romanisation
{
    private static readonly string[] EastAsian = ["TW", "KR", "JP", "CN", "HK"];

    private static readonly (string Letters, string Sound)[] EastAsianSounds =
    [
        ("tch", "C"), ("tsh", "C"), ("zh", "C"), ("ch", "C"), ("ts", "C"), ("tz", "C"), ("dz", "C"), ("j", "C"), ("q", "C"), ("z", "C"),
        ("c", "C"), ("ty", "C"), ("sh", "S"), ("hs", "S"), ("sy", "S"), ("x", "S"), ("s", "S"), ("ng", "N"), ("n", "N"), ("m", "M"),
        ("k", "K"), ("g", "K"), ("t", "T"), ("d", "T"), ("p", "P"), ("b", "P"), ("f", "H"), ("h", "H"), ("l", "L"), ("r", "L"),
        ("v", "W"),
    ];

    private static readonly (string Letters, string Sound)[] HebrewSounds =
    [
        ("tch", "C"), ("tz", "Z"), ("ts", "Z"), ("z", "Z"), ("sh", "S"), ("s", "S"), ("ch", ""), ("kh", ""), ("h", ""), ("k", "K"),
        ("q", "K"), ("c", "K"), ("g", "G"), ("t", "T"), ("d", "D"), ("b", "B"), ("v", "B"), ("w", "B"), ("p", "P"), ("f", "P"),
        ("l", "L"), ("r", "R"), ("n", "N"), ("m", "M"), ("j", "G"),
    ];

    /// <param name="economy">ISO 3166 alpha-2.</param>
    /// <returns>0 where the economy's names need none, or too little is left.</returns>
    public static ulong Key(ReadOnlySpan<char> letters, string economy)
    {
        var sounds = economy == "IL" ? HebrewSounds : EastAsian.Contains(economy) ? EastAsianSounds : null;
        if (sounds is null) return 0;
        Span<char> skeleton = stackalloc char[40];
        // A mark and the economy keep skeletons apart from names.
        (skeleton[0], skeleton[1], skeleton[2]) = ('\u0001', economy[0], economy[1]);
        var length = 3;
        for (var i = 0; i < letters.Length && length < skeleton.Length - 1;)
        {
            var taken = 1;
            foreach (var (spelling, sound) in sounds)
            {
                if (!letters[i..].StartsWith(spelling, StringComparison.Ordinal)) continue;
                // Doubled consonants are one: "Juu", "Tell".
                if (sound.Length > 0 && skeleton[length - 1] != sound[0]) skeleton[length++] = sound[0];
                taken = spelling.Length;
                break;
            }

            if (taken == 1 && IsVowel(letters[i]) && i == 0) skeleton[length++] = 'A';
            i += taken;
        }

        return length - 3 < Weights.Sounds.ShortestSkeleton ? 0 : NameHash.Of(skeleton[..length]).Key;
    }

    /// <returns>The sound that the letters begin with, and how many of them spell it; no sound where none is heard.</returns>
    public static (char Sound, int Taken) EastAsianSound(ReadOnlySpan<char> letters) => SoundAt(letters, EastAsianSounds);

    private const int Longest = 40;

    /// <summary>How differently two spellings sound: consonants by their class, vowels by their letter.</summary>
    public static double Difference(ReadOnlySpan<char> text, ReadOnlySpan<byte> name, string economy)
    {
        Span<char> letters = stackalloc char[Longest], left = stackalloc char[Longest], right = stackalloc char[Longest];
        if (text.Length > Longest || name.Length > Longest) return Longest;
        for (var i = 0; i < name.Length; i++) letters[i] = (char)name[i];
        left = left[..Sounds(text, economy, left)];
        right = right[..Sounds(letters[..name.Length], economy, right)];
        Span<double> last = stackalloc double[Longest + 1], row = stackalloc double[Longest + 1];
        last[0] = 0;
        for (var j = 1; j <= right.Length; j++) last[j] = last[j - 1] + Gap(right[j - 1]);
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = last[0] + Gap(left[i - 1]);
            for (var j = 1; j <= right.Length; j++)
            {
                row[j] = Math.Min(last[j - 1] + Change(left[i - 1], right[j - 1]),
                    Math.Min(last[j] + Gap(left[i - 1]), row[j - 1] + Gap(right[j - 1])));
            }

            var spare = last;
            last = row;
            row = spare;
        }

        return last[right.Length];
    }

    // Classes are capitals, vowels small letters.
    private static int Sounds(ReadOnlySpan<char> letters, string economy, Span<char> sounds)
    {
        var (isHebrew, length) = (economy == "IL", 0);
        for (var i = 0; i < letters.Length;)
        {
            var (sound, taken) = !isHebrew && IsMute(letters, i) ? ('\0', 1) : SoundAt(letters[i..], isHebrew ? HebrewSounds : EastAsianSounds);
            if (sound == '\0' && (IsVowel(letters[i]) || letters[i] == 'w')) sound = letters[i] switch { 'y' => 'i', 'w' => 'u', var vowel => vowel };
            if (sound != '\0' && (length == 0 || sounds[length - 1] != sound)) sounds[length++] = sound;
            i += taken;
        }

        return length;
    }

    private static (char Sound, int Taken) SoundAt(ReadOnlySpan<char> letters, (string Letters, string Sound)[] table)
    {
        foreach (var (spelling, sound) in table)
            if (letters.StartsWith(spelling, StringComparison.Ordinal)) return (sound.Length == 0 ? '\0' : sound[0], spelling.Length);
        return ('\0', 1);
    }

    // An h or r that closes a syllable only colours the vowel: Taur Yuan.
    private static bool IsMute(ReadOnlySpan<char> letters, int at) => letters[at] is 'h' or 'r' && at > 0 && IsVowel(letters[at - 1])
        && (at + 1 == letters.Length || letters[at + 1] is not ('a' or 'e' or 'i' or 'o' or 'u'));

    private static double Gap(char sound) => char.IsAsciiLetterUpper(sound) ? Weights.Sounds.MissingConsonant : Weights.Sounds.MissingVowel;

    private static double Change(char left, char right) =>
        left == right ? 0 : char.IsAsciiLetterLower(left) && char.IsAsciiLetterLower(right) ? Weights.Sounds.OtherVowel : Weights.Sounds.OtherConsonant;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
