namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>
/// Addresses in scripts without gaps go from the large to the small without a comma: 浙江省金华市婺城区. The character for a kind of unit ends each name.
/// </summary>
internal static class GaplessLine
{
    /// <summary>Whether the name ends in the character for a kind of unit, or has it behind.</summary>
    public static bool EndsInUnit(ReadOnlySpan<Word> words, int nameEnd, int segmentEnd) =>
        IsUnit(words[nameEnd - 1]) || (nameEnd < segmentEnd && IsUnit(words[nameEnd]));

    public static bool IsUnitBefore(ReadOnlySpan<Word> words, int nameFirst, int segmentFirst) => nameFirst > segmentFirst && IsUnit(words[nameFirst - 1]);

    /// <summary>Whether a region's name leads a line: nothing but wider areas stands before it, a further name behind, and no road has its name.</summary>
    public static bool Leads(ParsedAddress parsed, int segment, in Mention name)
    {
        var words = parsed.Text.Words;
        if (parsed.SegmentIsInstitution[segment] || !words[name.First].Is(WordMarks.StandsAlone) || name.End >= parsed.SegmentStarts[segment + 1]) return false;
        if (!words[name.End].Is(WordMarks.StandsAlone) || IsRoad(parsed.Text.LettersOf(words[name.End])[0])) return false;
        var first = parsed.SegmentStarts[segment];
        if (name.First == first) return true;
        foreach (var area in parsed.Areas)
            if (area.IsStrong && area.Segment == segment && area.End == name.First) return true;
        return false;
    }

    private static bool IsRoad(char letter) => letter is '路' or '街';

    public static bool IsUnit(in Word word) => word.Is(WordMarks.StandsAlone) && word.IsOf(WordClass.Filler);
}
