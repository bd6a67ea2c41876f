namespace HubAtlas.Core.Geocoding;

/// <summary>Looks for places whose name is nearly what a segment says, where no place was recognised as written.</summary>
internal sealed class SpellingJudge(Gazetteer gazetteer, PlaceJudge places)
{
    private const int ShortestName = 4;
    private const int LongestName = 30;

    public void Judge(Desk desk)
    {
        var reading = desk.Reading;
        if (desk.Areas.Stated < 0) return;
        foreach (var place in desk.Places)
            if (place.Mention.Standing == Standing.Whole && place.Economy == desk.Areas.Stated) return;
        Span<char> letters = stackalloc char[LongestName];
        for (var segment = 0; segment < reading.SegmentIsInstitution.Count; segment++)
        {
            if (reading.SegmentIsInstitution[segment]) continue;
            var (first, end) = Core(reading, segment);
            var length = Join(reading, first, end, letters);
            if (length < ShortestName) continue;
            desk.Spellings.Clear();
            gazetteer.Spelling.Find(letters[..length], desk.Areas.Stated, LimitFor(length), desk.Spellings);
            var mention = new Mention(first, end - first, segment, 0, 0) { Standing = Standing.Whole };
            foreach (var (place, distance) in desk.Spellings)
                desk.Places.Add(places.Weigh(place, mention, desk.Areas, distance));
        }
    }

    private static int LimitFor(int length) => length < 6 ? 1 : length < 13 ? 2 : 3;

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
