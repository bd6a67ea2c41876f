using System.Text;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Spelling;

/// <summary>
/// Keys that spellings of one name share though their letters differ: systems of romanisation, long vowels, letters that a source
/// has lost. The compiler puts every name under its keys; the search for misspelt names looks there.
/// </summary>
internal static class SoundKeys
{
    public static bool IsLoose(string economy) => economy is "TW" or "KR" or "IL";

    /// <summary>Under which keys the gazetteer keeps a name, or a text is looked up.</summary>
    /// <param name="letters">Folded, without gaps.</param>
    /// <param name="economy">ISO 3166 alpha-2.</param>
    /// <returns>Keys with the points that the difference costs.</returns>
    public static IEnumerable<(ulong Key, double Points)> Of(string letters, string economy, bool isText = false)
    {
        if (economy == "GB") return (isText ? [letters] : LostSpellings(letters, economy)).Select(l => (Key('\u0004', economy, l), Weights.Sounds.LostLetter));
        return economy switch
        {
            "JP" => Japanese(letters).Append((Romanisation.Key(letters, economy), Weights.Sounds.Skeleton)),
            "TW" or "KR" => [(Pattern(letters, economy), Weights.Sounds.Pattern), (Romanisation.Key(letters, economy), Weights.Sounds.Skeleton)],
            _ => [(Romanisation.Key(letters, economy), Weights.Sounds.Skeleton)],
        };
    }

    /// <summary>
    /// What sources have left of a name. Inventors' towns of the United Kingdom have lost "C", "Co" and "Ca" (county and California to a
    /// program): BUKINGHAM, LINLN.
    /// </summary>
    /// <param name="letters">Folded, without gaps.</param>
    /// <param name="economy">ISO 3166 alpha-2.</param>
    public static IEnumerable<string> LostSpellings(string letters, string economy)
    {
        if (economy != "GB" || !letters.Contains('c', StringComparison.Ordinal)) return [];
        string[] lost = [letters.Replace("co", ""), letters.Replace("ca", ""), letters.Replace("c", ""),
            letters.Replace("co", "").Replace("c", "")];
        return lost.Distinct().Where(rest => rest.Length >= Weights.Sounds.ShortestLost && rest != letters);
    }

    /// <summary>The key of a name of several words by their first letters: "Frank am Main" is Frankfurt am Main. 0 for one word.</summary>
    public static ulong OfInitials(ReadOnlySpan<char> initials, string economy) => initials.Length < 2 ? 0 : Key('\u0005', economy, initials.ToString());

    private static readonly string[] JapaneseSuffixes = ["machi", "shi", "cho", "gun", "ku", "mura", "ken", "son"];

    private static IEnumerable<(ulong, double)> Japanese(string letters)
    {
        if (letters.Length < Weights.Sounds.ShortestName) yield break;
        yield return (Key('\u0003', "JP", Kunrei(letters)), Weights.Sounds.Japanese);
        foreach (var suffix in JapaneseSuffixes)
            if (letters.EndsWith(suffix, StringComparison.Ordinal) && letters.Length >= suffix.Length + Weights.Sounds.ShortestName)
                yield return (Key('\u0003', "JP", Kunrei(letters[..^suffix.Length])), Weights.Sounds.Japanese + Weights.Sounds.Suffix);
    }

    // Hepburn, Nihon-shiki and everyday spellings come to one form: Ohtsu, Ootu and Ōtsu are otu.
    private static readonly (string From, string To)[] KunreiForms =
    [
        ("tch", "ch"), ("tsu", "tu"), ("chi", "ti"), ("ch", "ty"), ("shi", "si"), ("sh", "sy"), ("ji", "zi"), ("jy", "zy"), ("j", "zy"),
        ("fu", "hu"), ("di", "zi"), ("du", "zu"), ("dz", "z"), ("mb", "nb"), ("mp", "np"), ("mm", "nm"), ("l", "r"), ("c", "k"),
        ("v", "b"), ("tyi", "ti"), ("syi", "si"), ("zyi", "zi"), ("ou", "o"), ("oo", "o"), ("uu", "u"), ("aa", "a"), ("ii", "i"),
        ("ee", "e"), ("kk", "k"), ("tt", "t"), ("pp", "p"), ("ss", "s"), ("nn", "n"), ("ww", "w"),
    ];

    private static string Kunrei(string letters)
    {
        // "Gamagohri" has a long vowel, "Ohara" has not: an h before a vowel is heard.
        var form = new StringBuilder(letters);
        for (var i = form.Length - 1; i > 0; i--)
            if (form[i] == 'h' && form[i - 1] == 'o' && (i + 1 == form.Length || !IsVowel(form[i + 1]))) form.Remove(i, 1);
        foreach (var (from, to) in KunreiForms) form.Replace(from, to);
        return form.ToString();
    }

    /// <summary>Consonants by sound, vowels as one sign: Wonju and Wonjoo, Taoyuan and Tau Yuan.</summary>
    private static ulong Pattern(string letters, string economy)
    {
        var pattern = new StringBuilder();
        for (var i = 0; i < letters.Length;)
        {
            var (sound, taken) = SoundAt(letters, i);
            if (sound != '\0' && (pattern.Length == 0 || pattern[^1] != sound)) pattern.Append(sound);
            i += taken;
        }

        return pattern.Length < Weights.Sounds.ShortestPattern ? 0 : Key('\u0002', economy, pattern.ToString());
    }

    private static (char Sound, int Taken) SoundAt(string letters, int at)
    {
        var isAfterVowel = at > 0 && IsVowel(letters[at - 1]);
        var isBeforeVowel = at + 1 < letters.Length && IsVowel(letters[at + 1]);
        if (IsVowel(letters[at])) return ('V', 1);
        // Between vowels a glide is heard; elsewhere it colours the vowel. An h or r that closes a syllable is mute.
        if (letters[at] is 'y' or 'w') return (isAfterVowel && isBeforeVowel ? 'G' : 'V', 1);
        if (letters[at] is 'h' or 'r' && isAfterVowel && !isBeforeVowel) return ('\0', 1);
        return Romanisation.EastAsianSound(letters.AsSpan(at));
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    // A mark and the economy keep these keys apart from names.
    private static ulong Key(char mark, string economy, string letters) => NameHash.Of($"{mark}{economy}{letters}").Key;
}
