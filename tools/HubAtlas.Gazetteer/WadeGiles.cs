namespace HubAtlas.GazetteerCompiler;

/// <summary>
/// Spells a name in Hanyu Pinyin as Wade–Giles does without its marks, which patents from Taiwan use: Zhudong → Chutung. After the
/// table of Wade–Giles and Pinyin syllables (Library of Congress, Chinese romanization guidelines).
/// </summary>
internal static class WadeGiles
{
    private static readonly (string Pinyin, string Wade)[] Initials =
    [
        ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("p", "p"), ("m", "m"), ("f", "f"), ("d", "t"), ("t", "t"), ("n", "n"),
        ("l", "l"), ("g", "k"), ("k", "k"), ("h", "h"), ("j", "ch"), ("q", "ch"), ("x", "hs"), ("r", "j"), ("z", "ts"), ("c", "ts"),
        ("s", "s"), ("y", "y"), ("w", "w"), ("", ""),
    ];

    // Longest first, so that a syllable is as long as it can be.
    private static readonly (string Pinyin, string Wade)[] Finals =
    [
        ("iang", "iang"), ("iong", "iung"), ("uang", "uang"), ("ang", "ang"), ("eng", "eng"), ("ing", "ing"), ("ong", "ung"),
        ("iao", "iao"), ("ian", "ien"), ("uai", "uai"), ("uan", "uan"), ("ai", "ai"), ("ei", "ei"), ("ao", "ao"), ("ou", "ou"),
        ("an", "an"), ("en", "en"), ("er", "erh"), ("ia", "ia"), ("ie", "ieh"), ("iu", "iu"), ("in", "in"), ("ua", "ua"), ("uo", "o"),
        ("ui", "ui"), ("un", "un"), ("ue", "ueh"), ("a", "a"), ("o", "o"), ("e", "e"), ("i", "i"), ("u", "u"),
    ];

    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        ["zi"] = "tzu",
        ["ci"] = "tzu",
        ["si"] = "ssu",
        ["zhi"] = "chih",
        ["chi"] = "chih",
        ["shi"] = "shih",
        ["ri"] = "jih",
        ["ge"] = "ko",
        ["ke"] = "ko",
        ["he"] = "ho",
        ["gui"] = "kuei",
        ["kui"] = "kuei",
        ["guo"] = "kuo",
        ["kuo"] = "kuo",
        ["huo"] = "huo",
        ["shuo"] = "shuo",
        ["you"] = "yu",
        ["yong"] = "yung",
        ["yan"] = "yen",
        ["ye"] = "yeh",
        ["yue"] = "yueh",
        ["yi"] = "i",
        ["xue"] = "hsueh",
    };

    /// <summary>The spellings of a name, one for each way to divide it into syllables: Shengang is Shen-kang, but could be Sheng-ang.</summary>
    /// <returns>None where the name is no Pinyin, or is spelt the same.</returns>
    public static IEnumerable<string> Of(string name)
    {
        var letters = NameIndexBuilder.LatinLetters(name);
        return letters.Length == 0 ? [] : Spell(letters).Distinct(StringComparer.Ordinal).Where(wade => wade != letters);
    }

    private static IEnumerable<string> Spell(string letters)
    {
        if (letters.Length == 0) return [""];
        return Syllables(letters).SelectMany(s => Spell(letters[s.Pinyin.Length..]).Select(rest => s.Wade + rest));
    }

    private static IEnumerable<(string Pinyin, string Wade)> Syllables(string letters)
    {
        foreach (var (initial, wadeInitial) in Initials)
        {
            if (!letters.StartsWith(initial, StringComparison.Ordinal)) continue;
            foreach (var (final, wadeFinal) in Finals)
            {
                if (!letters.AsSpan(initial.Length).StartsWith(final, StringComparison.Ordinal)) continue;
                var syllable = initial + final;
                yield return (syllable, Whole.GetValueOrDefault(syllable, wadeInitial + wadeFinal));
            }

            if (initial.Length > 0) yield break;
        }
    }
}
