namespace HubAtlas.Core.Geocoding;

/// <summary>Looks for places whose name is nearly what the text says, where no fitting place was recognised as written.</summary>
internal sealed class SpellingJudge(Gazetteer gazetteer, PlaceJudge places)
{
    private const int ShortestName = 4;
    private const int ShortestPart = 5;
    private const int ShortestCutOff = 5;
    private const int LongestName = 40;
    private const int MostWords = 6;

    private const double EditPoints = 1.6;
    private const double FirstLetterPoints = 0.8;
    private const double PartPoints = 1.5;
    private const double CutOffPoints = 1;
    private const double MissingLetterPoints = 0.15;

    public void Judge(Desk desk)
    {
        if (desk.Areas.Stated < 0) return;
        foreach (var place in desk.Places)
            if (place.Mention.Standing == Standing.Whole && place.Economy == desk.Areas.Stated && place.Fits) return;
        for (var segment = 0; segment < desk.Reading.SegmentIsInstitution.Count; segment++)
            if (!desk.Reading.SegmentIsInstitution[segment]) JudgeSegment(desk, segment);
    }

    private void JudgeSegment(Desk desk, int segment)
    {
        var (first, end) = Core(desk.Reading, segment);
        if (end - first is 0 or > MostWords) return;
        Span<char> letters = stackalloc char[LongestName];
        for (var from = first; from < end; from++)
        {
            for (var to = end; to > from; to--)
            {
                var isWhole = from == first && to == end;
                var length = Join(desk.Reading, from, to, letters);
                if (length < (isWhole ? ShortestName : ShortestPart)) continue;
                var standing = isWhole ? Standing.Whole : from == first || to == end ? Standing.Edge : Standing.Inside;
                var mention = new Mention(from, to - from, segment, 0, 0) { Standing = standing };
                FindMisspelt(desk, letters[..length], mention, isWhole);
                if (isWhole && length >= ShortestCutOff) FindCutOff(desk, letters[..length], mention);
            }
        }
    }

    private void FindMisspelt(Desk desk, ReadOnlySpan<char> letters, in Mention mention, bool isWhole)
    {
        desk.Spellings.Clear();
        var spelling = gazetteer.Spelling;
        spelling.Find(letters, desk.Areas.Stated, isWhole ? LimitFor(letters.Length) : 1, desk.Spellings);
        foreach (var (entry, distance) in desk.Spellings)
        {
            if (distance == 0) continue;
            var points = (isWhole ? 0 : PartPoints) + distance * EditPoints + (spelling.SharesFirstLetter(entry, letters[0]) ? 0 : FirstLetterPoints);
            desk.Places.Add(places.Weigh(spelling.PlaceOf(entry), mention, desk.Areas, distance, points));
        }
    }

    private void FindCutOff(Desk desk, ReadOnlySpan<char> letters, in Mention mention)
    {
        desk.Spellings.Clear();
        gazetteer.Spelling.FindLonger(letters, desk.Areas.Stated, desk.Spellings);
        foreach (var (place, missing) in desk.Spellings)
        {
            if (missing == 0) continue;
            desk.Places.Add(places.Weigh(place, mention, desk.Areas, 1, CutOffPoints + missing * MissingLetterPoints));
        }
    }

    private static int LimitFor(int length) => length < 8 ? 1 : length < 13 ? 2 : 3;

    private static (int First, int End) Core(Reading reading, int segment)
    {
        var (first, end) = (reading.SegmentStarts[segment], reading.SegmentStarts[segment + 1]);
        while (first < end && IsFiller(reading, first)) first++;
        while (end > first && IsFiller(reading, end - 1)) end--;
        return (first, end);
    }

    private static bool IsFiller(Reading reading, int index)
    {
        var word = reading.Text.Words[index];
        if (word.Is(WordMarks.HasDigit) || word.Length == 1) return true;
        foreach (var area in reading.Areas)
            if (area.First <= index && index < area.End && (area.IsStrong || area.IsCode)) return true;
        return false;
    }

    private static int Join(Reading reading, int first, int end, Span<char> letters)
    {
        var length = 0;
        for (var i = first; i < end; i++)
        {
            var word = reading.Text.LettersOf(reading.Text.Words[i]);
            if (length + word.Length > letters.Length || word[0] is < 'a' or > 'z') return 0;
            word.CopyTo(letters[length..]);
            length += word.Length;
        }

        return length;
    }
}
