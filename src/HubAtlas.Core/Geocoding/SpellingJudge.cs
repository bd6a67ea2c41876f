using System.Runtime.InteropServices;

namespace HubAtlas.Core.Geocoding;

/// <summary>Looks for places whose name is nearly what the text says, where no fitting place was recognised as written.</summary>
internal sealed class SpellingJudge(Gazetteer gazetteer, PlaceJudge places)
{
    private const int ShortestName = 4;
    private const int ShortestPart = 5;
    private const int ShortestPartBySound = 6;
    private const int ShortestCutOff = 4;
    private const int ShortestEnding = 5;
    private const int LongestName = 40;
    private const int MostWords = 6;
    private const int MostWordsOfTown = 5;

    private const double EditPoints = 1.6;
    private const double LettersOfFullPoints = 5.6;
    private const double FirstLetterPoints = 1;
    private const double OtherNamePoints = 1.5;
    private const double OtherNameAsWrittenPoints = 0.3;
    private const double PartPoints = 1.5;
    private const double CutOffPoints = 1;
    private const double EndingPoints = 2;
    private const double MissingLetterPoints = 0.15;
    private const double FirstWordPoints = 1;
    private const double FrillPoints = 0.3;

    // A name of several words that is nearly all of the text leaves nothing over: "Chicago Heig" is Chicago Heights, not Chicago.
    private const double WordPoints = 1.5;
    private const double WordsCutOffPoints = 4;
    private const double ExpandedPoints = 0.3;

    private const double Power = 1.5;
    private readonly TownFrills _frills = new(gazetteer);
    private readonly int _china = gazetteer.EconomyOf("CN");

    public void Judge(Desk desk)
    {
        if (desk.Areas.Stated < 0 || HasWhole(desk)) return;
        if (desk.Areas.HasColumn) RaiseBare(desk);
        if (HasWhole(desk)) return;
        for (var segment = 0; segment < desk.Reading.SegmentIsInstitution.Count; segment++)
            if (!desk.Reading.SegmentIsInstitution[segment] || IsTown(desk.Reading, segment)) JudgeSegment(desk, segment);
    }

    // A short text beside the economy's column is a town: "Ballson Spa", "College Stattion".
    private static bool IsTown(Reading reading, int segment) =>
        segment == 0 && reading.ColumnEconomy >= 0 && reading.SegmentStarts[1] <= MostWordsOfTown && reading.SegmentIsInstitution.Count <= 2;

    private static bool HasWhole(Desk desk)
    {
        foreach (ref readonly var place in CollectionsMarshal.AsSpan(desk.Places))
            if (place.Mention.Standing == Standing.Whole && place.Economy == desk.Areas.Stated && place.Fits) return true;
        return false;
    }

    // "Wu-ku Hsiang": what is left without the frills is the whole of what the segment says.
    private void RaiseBare(Desk desk)
    {
        for (var segment = 0; segment < desk.Reading.SegmentIsInstitution.Count; segment++)
        {
            if (desk.Reading.SegmentIsInstitution[segment]) continue;
            var (first, end) = Core(desk, segment);
            if (end - first is < 2 or > MostWords) continue;
            var bare = _frills.Strip(desk, first, end);
            if (bare == (first, end)) continue;
            foreach (ref var place in CollectionsMarshal.AsSpan(desk.Places))
            {
                if (place.Mention.First != bare.First || place.Mention.End != bare.End || place.Mention.Standing == Standing.Whole) continue;
                if (place.Economy != desk.Areas.Stated) continue;
                place = places.Weigh(place.Id, place.Mention with { Standing = Standing.Whole }, desk.Areas, 0, FrillPoints) with
                {
                    IsPrimary = place.IsPrimary,
                    NamedRegion = place.NamedRegion,
                };
            }
        }
    }

    private void JudgeSegment(Desk desk, int segment)
    {
        var (first, end) = Core(desk, segment);
        if (end == first && segment == 0) (first, end) = (desk.Reading.SegmentStarts[0], desk.Reading.SegmentStarts[1]);
        if (end - first is 0 or > MostWords || NamesArea(desk, first, end)) return;
        if (!desk.Areas.HasColumn && IsAcronym(desk.Reading, first, end)) return;
        JudgeLastLetter(desk, segment, first, end);
        var isInstitution = desk.Reading.SegmentIsInstitution[segment];
        // "University of Cambridge" is no town of the name University beside a city.
        var (bareFirst, bareEnd) = isInstitution ? (first, end) : _frills.Strip(desk, first, end);
        for (var from = first; from < end; from++)
        {
            for (var to = end; to > from; to--)
            {
                var isBare = from == bareFirst && to == bareEnd;
                var isWhole = isBare || (from == first && to == end);
                if (isInstitution && !isWhole) continue;
                JudgeWindow(desk, new Mention(from, to - from, segment, 0, 0)
                {
                    BeginsSegment = from == first,
                    Standing = isWhole ? Standing.Whole : from == first || to == end ? Standing.Edge : Standing.Inside,
                }, isBare && (from != first || to != end) ? FrillPoints : 0);
            }
        }
    }

    private void JudgeWindow(Desk desk, in Mention mention, double points)
    {
        Span<char> buffer = stackalloc char[LongestName];
        var isWhole = mention.Standing == Standing.Whole;
        var length = desk.Reading.Join(mention.First, mention.End, buffer);
        if (length < (isWhole ? ShortestName : ShortestPart)) return;
        var letters = buffer[..length];
        // What stands alone once frills are gone may be spelt right.
        FindMisspelt(desk, letters, mention, points, points > 0 ? 0 : 1);
        if (isWhole || length >= ShortestPartBySound) FindBySound(desk, letters, mention, isWhole ? points : PartPoints);
        if (!isWhole) return;
        if (_frills.WithoutEnding(letters, desk.Areas.Stated) is >= ShortestName and var bare) JudgeBare(desk, letters[..bare], mention, points);
        if (length >= ShortestCutOff) FindCutOff(desk, letters, mention, isEnding: false, points);
        if (length >= ShortestEnding) FindCutOff(desk, letters, mention, isEnding: true, points);
        Span<char> shorter = stackalloc char[LongestName];
        if (TownFrills.Unexpand(letters, shorter) is >= ShortestName and var rest)
            FindMisspelt(desk, shorter[..rest], mention, points + ExpandedPoints, 0);
    }

    // "Tayahsiang": the kind of settlement is written as part of the name.
    private void JudgeBare(Desk desk, ReadOnlySpan<char> letters, in Mention mention, double points)
    {
        FindMisspelt(desk, letters, mention, points + FrillPoints, 0);
        FindBySound(desk, letters, mention, points + FrillPoints);
    }

    // "Huntington B": of the last word a single letter is left.
    private void JudgeLastLetter(Desk desk, int segment, int first, int end)
    {
        var words = desk.Reading.Text.Words;
        if (end == first || end == desk.Reading.SegmentStarts[segment + 1] || words[end].Length != 1 || end - first >= MostWords) return;
        Span<char> buffer = stackalloc char[LongestName];
        var length = desk.Reading.Join(first, end + 1, buffer);
        if (length < ShortestPart) return;
        FindCutOff(desk, buffer[..length], new(first, end + 1 - first, segment, 0, 0) { BeginsSegment = true, Standing = Standing.Whole }, isEnding: false, 0);
    }

    // "China" is no slip of the pen for Jinan, nor "Kanagawa" for Kanazawa.
    private bool NamesArea(Desk desk, int first, int end)
    {
        foreach (var area in desk.Reading.Areas)
        {
            if (area.First <= first && area.End >= end && !area.IsCode && NamesStated(desk, area)) return true;
        }

        return false;
    }

    private bool NamesStated(Desk desk, in Mention area)
    {
        foreach (var posting in gazetteer.Meanings(area))
        {
            var id = GazetteerTables.IdOf(posting);
            if (GazetteerTables.TargetOf(posting) == NameTarget.Economy && id == desk.Areas.Stated) return true;
            if (GazetteerTables.TargetOf(posting) == NameTarget.Region && gazetteer.Tables.RegionEconomies[id] == desk.Areas.Stated)
                return true;
        }

        return false;
    }

    // "(IIIS)" is no slip of the pen for Igis.
    private static bool IsAcronym(Reading reading, int first, int end) => end - first == 1 && !reading.IsAllCapitals
        && (reading.Text.Words[first].Is(WordMarks.InnerCapitals)
            || (reading.Text.Words[first].Is(WordMarks.Capitals) && reading.Text.Words[first].Length <= LongestAcronym));

    private const int LongestAcronym = 5;

    /// <param name="least">1: not the name itself, which was looked for before.</param>
    private void FindMisspelt(Desk desk, ReadOnlySpan<char> letters, in Mention mention, double points, int least)
    {
        FindMisspelt(desk, letters, mention, points, least, desk.Areas.Stated);
        // Towns of Taiwan and Hong Kong sound like those of China, which a slip would turn them into.
        if (mention.Standing != Standing.Whole || desk.Areas.Stated == _china) return;
        foreach (var (part, whole) in gazetteer.Sovereigns)
            if (whole == desk.Areas.Stated) FindMisspelt(desk, letters, mention, points, least, part);
    }

    private void FindMisspelt(Desk desk, ReadOnlySpan<char> letters, in Mention mention, double points, int least, int economy)
    {
        desk.Spellings.Clear();
        var spelling = gazetteer.Spelling;
        var isWhole = mention.Standing == Standing.Whole;
        spelling.Find(letters, economy, isWhole ? LimitFor(letters.Length) : 1, desk.Spellings);
        foreach (var (entry, distance) in desk.Spellings)
        {
            if (distance < least) continue;
            // A slip in a long name leaves less doubt than one in a short name.
            var weight = Math.Min(1, LettersOfFullPoints / letters.Length);
            var cost = points + (isWhole ? 0 : PartPoints) + Math.Pow(spelling.CostOf(entry, letters), Power) * EditPoints * weight
                + (spelling.SharesFirstLetter(entry, letters[0]) ? 0 : FirstLetterPoints);
            if (!spelling.IsPrimary(entry)) cost += distance == 0 ? OtherNameAsWrittenPoints : OtherNamePoints;
            if (isWhole && mention.Count > 1) cost -= WordPoints;
            Add(desk, spelling.PlaceOf(entry), mention, Math.Max(1, distance), cost, letters.Length);
        }
    }

    private void Add(Desk desk, int place, in Mention mention, int edits, double points, int letters) =>
        desk.Places.Add(places.Weigh(place, mention, desk.Areas, edits, points) with { Letters = letters });

    private void FindBySound(Desk desk, ReadOnlySpan<char> letters, in Mention mention, double points)
    {
        var economy = gazetteer.EconomyCode(desk.Areas.Stated);
        desk.Sounding.Clear();
        foreach (var (key, cost) in SoundKeys.Of(letters.ToString(), economy, isText: true))
        {
            if (key == 0 || !gazetteer.TryFind(key, out var start, out var count)) continue;
            foreach (var posting in gazetteer.Tables.Postings.AsSpan(start, count))
            {
                if (SoundKeys.IsLoose(economy) && cost >= SoundKeys.LeastLoosePoints)
                {
                    if (!desk.Sounding.Contains(GazetteerTables.IdOf(posting))) desk.Sounding.Add(GazetteerTables.IdOf(posting));
                    continue;
                }

                var other = (posting & GazetteerTables.PrimaryMark) == 0 ? OtherNamePoints : 0;
                Add(desk, GazetteerTables.IdOf(posting), mention, 1, points + cost + other, letters.Length);
            }
        }

        if (desk.Sounding.Count > 0) AddSounding(desk, letters, mention, economy, points);
    }

    // A loose key says only that the consonants are alike: the vowels tell Kueishan from Kaohsiung.
    private void AddSounding(Desk desk, ReadOnlySpan<char> letters, in Mention mention, string economy, double points)
    {
        desk.Spellings.Clear();
        gazetteer.Spelling.NamesOf(desk.Sounding, desk.Areas.Stated, desk.Spellings);
        foreach (var (entry, _) in desk.Spellings)
        {
            var cost = gazetteer.Spelling.SoundCostOf(entry, letters, economy);
            if (cost > MostSoundCost) continue;
            var other = gazetteer.Spelling.IsPrimary(entry) ? 0 : OtherNameBySoundPoints;
            Add(desk, gazetteer.Spelling.PlaceOf(entry), mention, 1, points + SoundBase + cost * SoundWeight + other, letters.Length);
        }
    }

    private const double MostSoundCost = 1.3;
    private const double SoundBase = 0.4;
    private const double SoundWeight = 1.9;
    private const double OtherNameBySoundPoints = 0.2;

    private void FindCutOff(Desk desk, ReadOnlySpan<char> letters, in Mention mention, bool isEnding, double points)
    {
        desk.Spellings.Clear();
        if (isEnding) gazetteer.Spelling.FindEnding(letters, desk.Areas.Stated, desk.Spellings);
        else gazetteer.Spelling.FindLonger(letters, desk.Areas.Stated, desk.Spellings);
        foreach (var (entry, missing) in desk.Spellings)
        {
            if (missing == 0 || !gazetteer.Spelling.IsPrimary(entry)) continue;
            var cost = points + missing * MissingLetterPoints
                + (!isEnding ? CutOffPoints : TownFrills.IsFirstWord(gazetteer.Spelling.BeginningOf(entry, missing)) ? FirstWordPoints : EndingPoints);
            if (!isEnding && mention.Count > 1) cost -= WordsCutOffPoints;
            Add(desk, gazetteer.Spelling.PlaceOf(entry), mention, 1, cost, letters.Length);
        }
    }

    private static int LimitFor(int length) => length < 6 ? 1 : length < 10 ? 2 : 3;

    private (int First, int End) Core(Desk desk, int segment)
    {
        var (first, end) = (desk.Reading.SegmentStarts[segment], desk.Reading.SegmentStarts[segment + 1]);
        while (first < end && IsFiller(desk, first)) first++;
        while (end > first && IsFiller(desk, end - 1)) end--;
        return (first, end);
    }

    private bool IsFiller(Desk desk, int index)
    {
        var word = desk.Reading.Text.Words[index];
        if (word.Is(WordMarks.HasDigit) || word.Length == 1) return true;
        foreach (var area in desk.Reading.Areas)
        {
            if (area.First > index || index >= area.End || !(area.IsStrong || area.IsCode)) continue;
            // "Orris Island, ME": in German that is Iceland, but beside the column of the United States a word of the town's name.
            if (!desk.Areas.HasColumn || area.IsCode || gazetteer.EconomyNamedBy(area) < 0 || NamesStated(desk, area)) return true;
        }

        return false;
    }
}
