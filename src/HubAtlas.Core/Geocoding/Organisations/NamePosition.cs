using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>How words stand in their segment, and whether they can be an organisation's name there.</summary>
internal static class NamePosition
{
    public static SegmentCover CoverOf(ReadOnlySpan<Word> words, int start, int end)
    {
        while (start > 0 && words[start - 1].Segment == words[start].Segment && words[start - 1].IsOf(WordClass.Stop)) start--;
        var begins = start == 0 || words[start - 1].Segment != words[start].Segment;
        var ends = end == words.Length || words[end].Segment != words[end - 1].Segment;
        return begins && ends ? SegmentCover.Whole : begins || ends ? SegmentCover.Edge : SegmentCover.Inside;
    }

    // "Genentech Inc", "Inserm U955".
    private static bool IsAppendix(ReadOnlySpan<Word> words, ParsedAddress parsed, int at) => words[at].IsOf(WordClass.CompanyEnding)
        || (words[at].Is(WordMarks.HasDigit) && (words[at].Length < 2 || char.IsDigit(parsed.Text.LettersOf(words[at])[1])));

    // "MRC-LMB": a few short words in capitals are acronyms.
    public static bool IsLetters(ReadOnlySpan<Word> words)
    {
        if (words.Length > Weights.Registry.MostWordsOfLetters) return false;
        foreach (var word in words)
            if (word.Length > Weights.Registry.LongestOfLetters) return false;
        return true;
    }

    public static bool IsAppended(ReadOnlySpan<Word> words, ParsedAddress parsed, int end)
    {
        var segment = words[end - 1].Segment;
        if (end == words.Length || words[end].Segment != segment) return false;
        while (end < words.Length && words[end].Segment == segment)
            if (!IsAppendix(words, parsed, end++)) return false;
        return true;
    }

    // One word is a name where it stands for itself, or where capitals set it apart: "INSERM".
    public static bool MayStandAlone(ReadOnlySpan<Word> words, int at, SegmentCover segmentCover, bool isAllCapitals) =>
        segmentCover == SegmentCover.Whole ? words[at].Length > 1
            : !isAllCapitals && words[at].Is(WordMarks.Capitals) && words[at].Length >= Weights.Registry.ShortestCapitals;

    public static bool IsBesidePartOfUniversity(ReadOnlySpan<Word> words, int at)
    {
        if (!words[at].Is(WordMarks.Capitalised)) return false;
        for (var i = at + 1; i <= at + Weights.Registry.WordsBesideStem && i < words.Length && words[i].Segment == words[at].Segment; i++)
            if (words[i].IsOf(WordClass.PartOfUniversity)) return true;
        // "School of Medicine at Dartmouth"
        if (at == 0 || words[at - 1].Canonical != Vocabulary.At) return false;
        for (var i = at - 2; i >= 0 && i > at - 2 - Weights.Registry.WordsBesideStem && words[i].Segment == words[at].Segment; i--)
            if (words[i].IsOf(WordClass.PartOfUniversity)) return true;
        return false;
    }

    // "Sloan Kettering" before "Institute for Cancer Research" makes another name of it.
    public static bool HasNeighbour(ParsedAddress parsed, ReadOnlySpan<Word> words, int start, int end) =>
        (start > 0 && IsProper(words[start - 1], words[start]))
            || (end < words.Length && IsProper(words[end], words[end - 1]) && IsPlace(parsed, end));

    public static bool IsProper(in Word neighbour, in Word own) => neighbour.Segment == own.Segment && neighbour.Is(WordMarks.Capitalised)
        && !neighbour.Is(WordMarks.HasDigit) && !neighbour.IsOf(WordClass.Institution | WordClass.Stop | WordClass.NotAPlace);

    public static bool BeginsSegment(ReadOnlySpan<Word> words, int at) => at == 0 || words[at - 1].Segment != words[at].Segment;

    /// <summary>Whether nothing but words without meaning stands before it in its segment.</summary>
    public static bool BeginsBut(ReadOnlySpan<Word> words, int at)
    {
        while (at > 0 && words[at - 1].Segment == words[at].Segment && words[at - 1].IsOf(WordClass.Stop)) at--;
        return BeginsSegment(words, at);
    }

    /// <summary>Whether an "and" and further words follow in the segment: "National Institute of Health and Medical Research" is not that of Health.</summary>
    public static bool GoesOn(ReadOnlySpan<Word> words, int end) => end + 1 < words.Length && words[end].Segment == words[end - 1].Segment
        && words[end + 1].Segment == words[end].Segment && words[end].IsOf(WordClass.And);

    public static bool IsPlace(ParsedAddress parsed, int word)
    {
        foreach (var place in parsed.Places)
            if (place.First <= word && word < place.End) return true;
        return false;
    }

    public static bool IsArea(ParsedAddress parsed, int start, int end)
    {
        foreach (var area in parsed.Areas)
            if (area.First <= start && end <= area.End) return true;
        return false;
    }
}
