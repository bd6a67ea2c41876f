namespace HubAtlas.Core.Geocoding;

/// <summary>Looks for places whose name is nearly what the text says, where no fitting place was recognised as written.</summary>
internal sealed class SpellingJudge(Gazetteer gazetteer, PlaceJudge places)
{
    private const int ShortestName = 4;
    private const int ShortestPart = 5;
    private const int ShortestCutOff = 4;
    private const int ShortestEnding = 5;
    private const int LongestName = 40;
    private const int MostWords = 6;

    private const double EditPoints = 1.6;
    private const double LettersOfFullPoints = 7.0;
    private const double FirstLetterPoints = 0.8;
    private const double OtherNamePoints = 0.8;
    private const double PartPoints = 1.5;
    private const double CutOffPoints = 1;
    private const double EndingPoints = 1.6;
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
        if (end == first && segment == 0) (first, end) = (desk.Reading.SegmentStarts[0], desk.Reading.SegmentStarts[1]);
        if (end - first is 0 or > MostWords || NamesItsEconomy(desk, first, end)) return;
        if (!desk.Areas.HasColumn && (IsAcronym(desk.Reading, first, end) || NamesArea(desk.Reading, first, end))) return;
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
                if (!isWhole) continue;
                FindRomanised(desk, letters[..length], mention);
                if (length >= ShortestCutOff) FindCutOff(desk, letters[..length], mention, isEnding: false);
                if (length >= ShortestEnding) FindCutOff(desk, letters[..length], mention, isEnding: true);
            }
        }
    }

    // "China" is no slip of the pen for Jinan.
    private bool NamesItsEconomy(Desk desk, int first, int end)
    {
        foreach (var area in desk.Reading.Areas)
            if (area.First <= first && area.End >= end && gazetteer.EconomyNamedBy(area) == desk.Areas.Stated) return true;
        return false;
    }

    // "(IIIS)" is no slip of the pen for Igis.
    private static bool IsAcronym(Reading reading, int first, int end) => end - first == 1 && !reading.IsAllCapitals
        && (reading.Text.Words[first].Is(WordMarks.InnerCapitals)
            || (reading.Text.Words[first].Is(WordMarks.Capitals) && reading.Text.Words[first].Length <= LongestAcronym));

    private const int LongestAcronym = 5;

    // "Guangdong" is no slip of the pen for Guangzhou.
    private static bool NamesArea(Reading reading, int first, int end)
    {
        foreach (var area in reading.Areas)
            if (area.First <= first && area.End >= end && !area.IsCode) return true;
        return false;
    }

    private void FindMisspelt(Desk desk, ReadOnlySpan<char> letters, in Mention mention, bool isWhole)
    {
        desk.Spellings.Clear();
        var spelling = gazetteer.Spelling;
        spelling.Find(letters, desk.Areas.Stated, isWhole ? LimitFor(letters.Length) : 1, desk.Spellings);
        foreach (var (entry, distance) in desk.Spellings)
        {
            if (distance == 0) continue;
            // A slip in a long name leaves less doubt than one in a short name.
            var weight = Math.Min(1, LettersOfFullPoints / letters.Length);
            var points = (isWhole ? 0 : PartPoints) + distance * EditPoints * weight
                + (spelling.SharesFirstLetter(entry, letters[0]) ? 0 : FirstLetterPoints);
            if (!spelling.IsPrimary(entry)) points += OtherNamePoints;
            desk.Places.Add(places.Weigh(spelling.PlaceOf(entry), mention, desk.Areas, distance, points) with { Letters = letters.Length });
        }
    }

    private void FindRomanised(Desk desk, ReadOnlySpan<char> letters, in Mention mention)
    {
        var key = Romanisation.Key(letters, gazetteer.EconomyCode(desk.Areas.Stated));
        if (key == 0 || !gazetteer.TryFind(key, out var start, out var count)) return;
        foreach (var posting in gazetteer.Tables.Postings.AsSpan(start, count))
        {
            var candidate = places.Weigh(GazetteerTables.IdOf(posting), mention, desk.Areas, 1, RomanisationPoints);
            desk.Places.Add(candidate with { Letters = letters.Length });
        }
    }

    private const double RomanisationPoints = 1.5;

    private void FindCutOff(Desk desk, ReadOnlySpan<char> letters, in Mention mention, bool isEnding)
    {
        desk.Spellings.Clear();
        if (isEnding) gazetteer.Spelling.FindEnding(letters, desk.Areas.Stated, desk.Spellings);
        else gazetteer.Spelling.FindLonger(letters, desk.Areas.Stated, desk.Spellings);
        foreach (var (entry, missing) in desk.Spellings)
        {
            if (missing == 0 || !gazetteer.Spelling.IsPrimary(entry)) continue;
            var points = (isEnding ? EndingPoints : CutOffPoints) + missing * MissingLetterPoints;
            desk.Places.Add(places.Weigh(gazetteer.Spelling.PlaceOf(entry), mention, desk.Areas, 1,
                points) with
            { Letters = letters.Length });
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
