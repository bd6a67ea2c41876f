using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Spelling;

/// <summary>What stands around a town's name without being part of it: kinds of settlement, a larger place cut off by the field's end.</summary>
internal sealed class NameAffixes(Gazetteer gazetteer)
{
    private readonly SpellingIndex _spelling = new(gazetteer.Tables);

    private const string Everywhere = "near nr village vill town towns township townshi townsh twp twsp tws municipality district county city "
        + "no of via rural late both metro metropolitan greater";

    private static readonly Dictionary<string, string> ByEconomy = new(StringComparer.Ordinal)
    {
        ["TW"] = "hsiang shiang hsian hsien shien shiann hsieng hsing chen cheng jen jenn tsun tsuen shih shi shyh chiu chu hsu rd road dist sec li",
        ["JP"] = "shi machi cho chou gun ku mura son ken oaza to",
        ["KR"] = "shi si ku gu gun kun do dong up eup ri co town",
        ["CN"] = "shi xian qu sheng zhen province hsien nt kowloon",
        ["IL"] = "kibbutz kibbuz kibutz qibbuz moshav moshay moshave doar na dn post mobile mp pob hof east",
        ["DE"] = "ot ortsteil stadt bei kreis",
        ["IT"] = "fraz frazione loc localita via",
        ["FR"] = "cedex commune",
        ["SE"] = "kommun",
        ["CA"] = "so",
    };

    private static readonly HashSet<ulong> Common = Set(Everywhere);

    private static readonly Dictionary<string, HashSet<ulong>> Own = ByEconomy.ToDictionary(e => e.Key, e => Set(e.Value), StringComparer.Ordinal);

    // Written without a gap: "Tayahsiang", "Chiayihsien".
    private static readonly Dictionary<string, string[]> Endings = new(StringComparer.Ordinal)
    {
        ["TW"] = ["hsiang", "shiang", "hsian", "hsien", "shien", "chen", "jen", "shih", "tsun", "chu", "chiu"],
        ["KR"] = ["myeon", "myun", "dong", "gun", "kun", "shi", "eup", "si", "gu", "ku", "do"],
    };

    // What people leave out before a town's name: "Altos" for Los Altos, "Alamos" for Los Alamos.
    private static readonly HashSet<ulong> FirstWords = Set("los las la el le les lo san santa santo st ste ft mt port pt new north south east west "
        + "lower upper old great little bad kfar kefar givat ramat bet beit qiryat kiryat sao");

    // Of a town whose side the gazetteer lacks: "South Lyndeboro".
    private static readonly HashSet<ulong> Sides = Set("north south east west upper lower");

    private const int LongestCutWord = 20;

    /// <summary>The part of a segment that may be the town's name alone.</summary>
    public (int First, int End) Strip(AddressEvidence evidence, int first, int end)
    {
        var words = evidence.Parsed.Text.Words;
        var economy = gazetteer.EconomyCode(evidence.Areas.Stated);
        var own = Own.GetValueOrDefault(economy);
        var all = end;
        var cut = end - first >= 3 && IsCutOff(evidence, end - 2, end) ? 2 : end - first >= 2 && IsCutOff(evidence, end - 1, end) ? 1 : 0;
        // "Via Roma" is Rome: before the city stands nothing that has a name.
        if (cut > 0 && !(end - cut - first == 1 && IsAffix(words[first], own))) end -= cut;
        var last = end;
        // "Shui Li Hsiang": before the kind of settlement the same letters may be a syllable of the name.
        var fewest = IsBehindName(economy) ? 3 : 2;
        while (end - first >= (end == last ? 2 : fewest) && IsAffix(words[end - 1], own)) end--;
        if (end < last && TownshipFrom(words, first, end, economy) is > 0 and var township) first = township;
        // In East Asia the kind of settlement stands behind its name, and before it the same letters are a name's: Chu-tung.
        while (end - first >= 2 && IsAffix(words[first], IsBehindName(economy) ? null : own)) first++;
        if (end == all && end - first >= 2 && IsSide(words[first])) first++;
        return (first, end);
    }

    /// <summary>Points off a name that is left without what stood around it.</summary>
    public static double CostOf(AddressEvidence evidence, int first) =>
        first > 0 && IsSide(evidence.Parsed.Text.Words[first - 1]) ? Weights.Spelling.Side : Weights.Spelling.Affix;

    private static bool IsSide(in Word word) => Sides.Contains(word.Hash.Value);

    private static bool IsBehindName(string economy) => economy is "TW" or "KR" or "JP" or "CN";

    // "Chung Ya Tsun Hsiu Shui Hsiang": behind the village's name and its kind stands the township's.
    private static int TownshipFrom(ReadOnlySpan<Word> words, int first, int end, string economy)
    {
        if (!Villages.TryGetValue(economy, out var kinds)) return 0;
        for (var i = end - 2; i > first; i--)
            if (kinds.Contains(words[i].Hash.Value)) return i + 1;
        return 0;
    }

    private static readonly Dictionary<string, HashSet<ulong>> Villages = new(StringComparer.Ordinal)
    {
        ["TW"] = Set("tsun tsuen tsune ts'un cun li"),
        ["KR"] = Set("ri dong"),
    };

    /// <returns>Length of the letters without the kind of settlement at their end; 0 where there is none.</returns>
    public int WithoutEnding(ReadOnlySpan<char> letters, int economy)
    {
        if (!Endings.TryGetValue(gazetteer.EconomyCode(economy), out var endings)) return 0;
        foreach (var ending in endings)
            if (letters.EndsWith(ending, StringComparison.Ordinal) && letters.Length - ending.Length is var bare && bare >= Weights.Spelling.ShortestBare) return bare;
        return 0;
    }

    public static bool IsFirstWord(ReadOnlySpan<byte> beginning)
    {
        Span<char> letters = stackalloc char[beginning.Length];
        for (var i = 0; i < letters.Length; i++) letters[i] = (char)beginning[i];
        return FirstWords.Contains(NameHash.Of(letters).Value);
    }

    private static bool IsAffix(in Word word, HashSet<ulong>? own) =>
        Common.Contains(word.Hash.Value) || (own is not null && own.Contains(word.Hash.Value));

    // "FENG YUAN TAICH": the field's end has cut off the large city beside.
    private bool IsCutOff(AddressEvidence evidence, int from, int to)
    {
        Span<char> letters = stackalloc char[LongestCutWord];
        letters = letters[..evidence.Parsed.Join(from, to, letters)];
        if (letters.Length < Weights.Spelling.ShortestCutWord || letters[0] is < 'a' or > 'z') return false;
        evidence.Spellings.Clear();
        _spelling.FindLonger(letters, evidence.Areas.Stated, evidence.Spellings);
        var region = evidence.Areas.RegionOf(evidence.Areas.Stated);
        foreach (var (entry, _) in evidence.Spellings)
        {
            var place = _spelling.PlaceOf(entry);
            if (!_spelling.IsPrimary(entry) || gazetteer.Tables.Places[place].Population < Weights.Spelling.PeopleOfCutCity) continue;
            // "Laguna Hill, CA" does not end in the beginning of Hillsboro, Oregon.
            if (region < 0 || gazetteer.Tables.Places[place].Region == region) return true;
        }

        return false;
    }

    // A program that wrote abbreviations out did so inside words too: HEIGHTSOUTH for Heights, ESAINT for Est.
    private static readonly (string Written, string Meant)[] Expansions =
        [("south", "s"), ("north", "n"), ("east", "e"), ("west", "w"), ("saint", "st")];

    /// <returns>Length of the letters with every such word undone; 0 where there is none.</returns>
    public static int Unexpand(ReadOnlySpan<char> letters, Span<char> shorter)
    {
        foreach (var (written, meant) in Expansions)
        {
            var at = letters.LastIndexOf(written);
            if (at <= 0) continue;
            letters[..at].CopyTo(shorter);
            meant.CopyTo(shorter[at..]);
            letters[(at + written.Length)..].CopyTo(shorter[(at + meant.Length)..]);
            return letters.Length - written.Length + meant.Length;
        }

        return 0;
    }

    private static HashSet<ulong> Set(string words) =>
        [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => NameHash.Of(w).Value)];
}
