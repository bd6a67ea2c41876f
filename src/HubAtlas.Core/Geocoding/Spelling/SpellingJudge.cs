using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Spelling;

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
    private const double AffixPoints = 0.3;

    // A name of several words that is nearly all of the text leaves nothing over: "Chicago Heig" is Chicago Heights, not Chicago.
    private const double WordPoints = 1.5;
    private const double WordsCutOffPoints = 4;
    private const double ExpandedPoints = 0.3;

    private const double Power = 1.5;
    private readonly SpellingIndex _spelling = new(gazetteer.Tables);
    private readonly NameAffixes _affixes = new(gazetteer);
    private readonly int _china = gazetteer.EconomyOf("CN");

    public void Judge(AddressEvidence evidence)
    {
        if (evidence.Areas.Stated < 0 || HasWhole(evidence)) return;
        if (evidence.Areas.HasColumn) RaiseBare(evidence);
        if (HasWhole(evidence)) return;
        for (var segment = 0; segment < evidence.Parsed.SegmentIsInstitution.Count; segment++)
            if (!evidence.Parsed.SegmentIsInstitution[segment] || IsTown(evidence.Parsed, segment)) JudgeSegment(evidence, segment);
    }

    // A short text beside the economy's column is a town: "Ballson Spa", "College Stattion".
    private static bool IsTown(ParsedAddress parsed, int segment) =>
        segment == 0 && parsed.ColumnEconomy >= 0 && parsed.SegmentStarts[1] <= MostWordsOfTown && parsed.SegmentIsInstitution.Count <= 2;

    private static bool HasWhole(AddressEvidence evidence)
    {
        foreach (ref readonly var place in CollectionsMarshal.AsSpan(evidence.Places))
            if (place.Mention.SegmentCover == SegmentCover.Whole && place.Economy == evidence.Areas.Stated && place.Fits) return true;
        return false;
    }

    // "Wu-ku Hsiang": what is left without the affixes is the whole of what the segment says.
    private void RaiseBare(AddressEvidence evidence)
    {
        for (var segment = 0; segment < evidence.Parsed.SegmentIsInstitution.Count; segment++)
        {
            if (evidence.Parsed.SegmentIsInstitution[segment]) continue;
            var (first, end) = Core(evidence, segment);
            if (end - first is < 2 or > MostWords) continue;
            var bare = _affixes.Strip(evidence, first, end);
            if (bare == (first, end)) continue;
            foreach (ref var place in CollectionsMarshal.AsSpan(evidence.Places))
            {
                if (place.Mention.First != bare.First || place.Mention.End != bare.End || place.Mention.SegmentCover == SegmentCover.Whole) continue;
                if (place.Economy != evidence.Areas.Stated) continue;
                place = places.Weigh(place.Id, place.Mention with { SegmentCover = SegmentCover.Whole }, evidence.Areas, 0, AffixPoints) with
                {
                    IsPrimary = place.IsPrimary,
                    NamedRegion = place.NamedRegion,
                };
            }
        }
    }

    private void JudgeSegment(AddressEvidence evidence, int segment)
    {
        var (first, end) = Core(evidence, segment);
        if (end == first && segment == 0) (first, end) = (evidence.Parsed.SegmentStarts[0], evidence.Parsed.SegmentStarts[1]);
        if (end - first is 0 or > MostWords || NamesArea(evidence, first, end)) return;
        if (!evidence.Areas.HasColumn && IsAcronym(evidence.Parsed, first, end)) return;
        JudgeLastLetter(evidence, segment, first, end);
        var isInstitution = evidence.Parsed.SegmentIsInstitution[segment];
        // "University of Cambridge" is no town of the name University beside a city.
        var (bareFirst, bareEnd) = isInstitution ? (first, end) : _affixes.Strip(evidence, first, end);
        for (var from = first; from < end; from++)
        {
            for (var to = end; to > from; to--)
            {
                var isBare = from == bareFirst && to == bareEnd;
                var isWhole = isBare || (from == first && to == end);
                if (isInstitution && !isWhole) continue;
                JudgeWindow(evidence, new Mention(from, to - from, segment, 0, 0)
                {
                    BeginsSegment = from == first,
                    SegmentCover = isWhole ? SegmentCover.Whole : from == first || to == end ? SegmentCover.Edge : SegmentCover.Inside,
                }, isBare && (from != first || to != end) ? AffixPoints : 0);
            }
        }
    }

    private void JudgeWindow(AddressEvidence evidence, in Mention mention, double points)
    {
        Span<char> buffer = stackalloc char[LongestName];
        var isWhole = mention.SegmentCover == SegmentCover.Whole;
        var length = evidence.Parsed.Join(mention.First, mention.End, buffer);
        if (length < (isWhole ? ShortestName : ShortestPart)) return;
        var letters = buffer[..length];
        // What stands alone once affixes are gone may be spelt right.
        FindMisspelt(evidence, letters, mention, points, points > 0 ? 0 : 1);
        if (isWhole || length >= ShortestPartBySound) FindBySound(evidence, letters, mention, isWhole ? points : PartPoints);
        if (!isWhole) return;
        if (_affixes.WithoutEnding(letters, evidence.Areas.Stated) is >= ShortestName and var bare) JudgeBare(evidence, letters[..bare], mention, points);
        if (length >= ShortestCutOff) FindCutOff(evidence, letters, mention, isEnding: false, points);
        if (length >= ShortestEnding) FindCutOff(evidence, letters, mention, isEnding: true, points);
        Span<char> shorter = stackalloc char[LongestName];
        if (NameAffixes.Unexpand(letters, shorter) is >= ShortestName and var rest)
            FindMisspelt(evidence, shorter[..rest], mention, points + ExpandedPoints, 0);
    }

    // "Tayahsiang": the kind of settlement is written as part of the name.
    private void JudgeBare(AddressEvidence evidence, ReadOnlySpan<char> letters, in Mention mention, double points)
    {
        FindMisspelt(evidence, letters, mention, points + AffixPoints, 0);
        FindBySound(evidence, letters, mention, points + AffixPoints);
    }

    // "Huntington B": of the last word a single letter is left.
    private void JudgeLastLetter(AddressEvidence evidence, int segment, int first, int end)
    {
        var words = evidence.Parsed.Text.Words;
        if (end == first || end == evidence.Parsed.SegmentStarts[segment + 1] || words[end].Length != 1 || end - first >= MostWords) return;
        Span<char> buffer = stackalloc char[LongestName];
        var length = evidence.Parsed.Join(first, end + 1, buffer);
        if (length < ShortestPart) return;
        FindCutOff(evidence, buffer[..length], new(first, end + 1 - first, segment, 0, 0) { BeginsSegment = true, SegmentCover = SegmentCover.Whole }, isEnding: false, 0);
    }

    // "China" is no slip of the pen for Jinan, nor "Kanagawa" for Kanazawa.
    private bool NamesArea(AddressEvidence evidence, int first, int end)
    {
        foreach (var area in evidence.Parsed.Areas)
        {
            if (area.First <= first && area.End >= end && !area.IsCode && NamesStated(evidence, area)) return true;
        }

        return false;
    }

    private bool NamesStated(AddressEvidence evidence, in Mention area)
    {
        foreach (var posting in gazetteer.Meanings(area))
        {
            var id = GazetteerTables.IdOf(posting);
            if (GazetteerTables.TargetOf(posting) == NameTarget.Economy && id == evidence.Areas.Stated) return true;
            if (GazetteerTables.TargetOf(posting) == NameTarget.Region && gazetteer.Tables.RegionEconomies[id] == evidence.Areas.Stated)
                return true;
        }

        return false;
    }

    // "(IIIS)" is no slip of the pen for Igis.
    private static bool IsAcronym(ParsedAddress parsed, int first, int end) => end - first == 1 && !parsed.IsAllCapitals
        && (parsed.Text.Words[first].Is(WordMarks.InnerCapitals)
            || (parsed.Text.Words[first].Is(WordMarks.Capitals) && parsed.Text.Words[first].Length <= LongestAcronym));

    private const int LongestAcronym = 5;

    /// <param name="least">1: not the name itself, which was looked for before.</param>
    private void FindMisspelt(AddressEvidence evidence, ReadOnlySpan<char> letters, in Mention mention, double points, int least)
    {
        FindMisspelt(evidence, letters, mention, points, least, evidence.Areas.Stated);
        // Towns of Taiwan and Hong Kong sound like those of China, which a slip would turn them into.
        if (mention.SegmentCover != SegmentCover.Whole || evidence.Areas.Stated == _china) return;
        foreach (var (part, whole) in gazetteer.Sovereigns)
            if (whole == evidence.Areas.Stated) FindMisspelt(evidence, letters, mention, points, least, part);
    }

    private void FindMisspelt(AddressEvidence evidence, ReadOnlySpan<char> letters, in Mention mention, double points, int least, int economy)
    {
        evidence.Spellings.Clear();
        var isWhole = mention.SegmentCover == SegmentCover.Whole;
        _spelling.Find(letters, economy, isWhole ? LimitFor(letters.Length) : 1, evidence.Spellings);
        foreach (var (entry, distance) in evidence.Spellings)
        {
            if (distance < least) continue;
            // A slip in a long name leaves less doubt than one in a short name.
            var weight = Math.Min(1, LettersOfFullPoints / letters.Length);
            var cost = points + (isWhole ? 0 : PartPoints) + Math.Pow(_spelling.CostOf(entry, letters), Power) * EditPoints * weight
                + (_spelling.SharesFirstLetter(entry, letters[0]) ? 0 : FirstLetterPoints);
            if (!_spelling.IsPrimary(entry)) cost += distance == 0 ? OtherNameAsWrittenPoints : OtherNamePoints;
            if (isWhole && mention.Count > 1) cost -= WordPoints;
            Add(evidence, _spelling.PlaceOf(entry), mention, Math.Max(1, distance), cost, letters.Length);
        }
    }

    private void Add(AddressEvidence evidence, int place, in Mention mention, int edits, double points, int letters) =>
        evidence.Places.Add(places.Weigh(place, mention, evidence.Areas, edits, points) with { Letters = letters });

    private void FindBySound(AddressEvidence evidence, ReadOnlySpan<char> letters, in Mention mention, double points)
    {
        var economy = gazetteer.EconomyCode(evidence.Areas.Stated);
        evidence.Sounding.Clear();
        foreach (var (key, cost) in SoundKeys.Of(letters.ToString(), economy, isText: true))
        {
            if (key == 0 || !gazetteer.TryFind(key, out var start, out var count)) continue;
            foreach (var posting in gazetteer.Tables.Postings.AsSpan(start, count))
            {
                if (SoundKeys.IsLoose(economy) && cost >= SoundKeys.LeastLoosePoints)
                {
                    if (!evidence.Sounding.Contains(GazetteerTables.IdOf(posting))) evidence.Sounding.Add(GazetteerTables.IdOf(posting));
                    continue;
                }

                var other = (posting & GazetteerTables.PrimaryMark) == 0 ? OtherNamePoints : 0;
                Add(evidence, GazetteerTables.IdOf(posting), mention, 1, points + cost + other, letters.Length);
            }
        }

        if (evidence.Sounding.Count > 0) AddSounding(evidence, letters, mention, economy, points);
    }

    // A loose key says only that the consonants are alike: the vowels tell Kueishan from Kaohsiung.
    private void AddSounding(AddressEvidence evidence, ReadOnlySpan<char> letters, in Mention mention, string economy, double points)
    {
        evidence.Spellings.Clear();
        _spelling.NamesOf(evidence.Sounding, evidence.Areas.Stated, evidence.Spellings);
        foreach (var (entry, _) in evidence.Spellings)
        {
            var cost = _spelling.SoundCostOf(entry, letters, economy);
            if (cost > MostSoundCost) continue;
            var other = _spelling.IsPrimary(entry) ? 0 : OtherNameBySoundPoints;
            Add(evidence, _spelling.PlaceOf(entry), mention, 1, points + SoundBase + cost * SoundWeight + other, letters.Length);
        }
    }

    private const double MostSoundCost = 1.3;
    private const double SoundBase = 0.4;
    private const double SoundWeight = 1.9;
    private const double OtherNameBySoundPoints = 0.2;

    private void FindCutOff(AddressEvidence evidence, ReadOnlySpan<char> letters, in Mention mention, bool isEnding, double points)
    {
        evidence.Spellings.Clear();
        if (isEnding) _spelling.FindEnding(letters, evidence.Areas.Stated, evidence.Spellings);
        else _spelling.FindLonger(letters, evidence.Areas.Stated, evidence.Spellings);
        foreach (var (entry, missing) in evidence.Spellings)
        {
            if (missing == 0 || !_spelling.IsPrimary(entry)) continue;
            var cost = points + missing * MissingLetterPoints
                + (!isEnding ? CutOffPoints : NameAffixes.IsFirstWord(_spelling.BeginningOf(entry, missing)) ? FirstWordPoints : EndingPoints);
            if (!isEnding && mention.Count > 1) cost -= WordsCutOffPoints;
            Add(evidence, _spelling.PlaceOf(entry), mention, 1, cost, letters.Length);
        }
    }

    private static int LimitFor(int length) => length < 6 ? 1 : length < 10 ? 2 : 3;

    private (int First, int End) Core(AddressEvidence evidence, int segment)
    {
        var (first, end) = (evidence.Parsed.SegmentStarts[segment], evidence.Parsed.SegmentStarts[segment + 1]);
        while (first < end && IsFiller(evidence, first)) first++;
        while (end > first && IsFiller(evidence, end - 1)) end--;
        return (first, end);
    }

    private bool IsFiller(AddressEvidence evidence, int index)
    {
        var word = evidence.Parsed.Text.Words[index];
        if (word.Is(WordMarks.HasDigit) || word.Length == 1) return true;
        foreach (var area in evidence.Parsed.Areas)
        {
            if (area.First > index || index >= area.End || !(area.IsStrong || area.IsCode)) continue;
            // "Orris Island, ME": in German that is Iceland, but beside the column of the United States a word of the town's name.
            if (!evidence.Areas.HasColumn || area.IsCode || gazetteer.EconomyNamedBy(area) < 0 || NamesStated(evidence, area)) return true;
        }

        return false;
    }
}
