namespace HubAtlas.Core.Geocoding;

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

    // So short a skeleton fits too many names.
    private const int ShortestSkeleton = 3;

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

        return length - 3 < ShortestSkeleton ? 0 : NameHash.Of(skeleton[..length]).Key;
    }

    /// <returns>The sound that the letters begin with, and how many of them spell it; no sound where none is heard.</returns>
    public static (char Sound, int Taken) EastAsianSound(ReadOnlySpan<char> letters)
    {
        foreach (var (spelling, sound) in EastAsianSounds)
            if (letters.StartsWith(spelling, StringComparison.Ordinal)) return (sound[0], spelling.Length);
        return ('\0', 1);
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
