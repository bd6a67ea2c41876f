using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>Finds the names of economies, regions and places in an address, and how they stand in it.</summary>
internal sealed class MentionFinder(Gazetteer gazetteer)
{
    private readonly AreaFinder _areas = new(gazetteer);
    private readonly ContradictedAreas _contradicted = new(gazetteer);

    public void Find(ParsedAddress parsed, List<Mention> scratch)
    {
        MarkSegments(parsed);
        for (var segment = 0; segment < parsed.SegmentIsInstitution.Count; segment++)
        {
            scratch.Clear();
            FindHits(parsed, segment, scratch);
            DropInsideAreas(parsed.Text.Words, scratch);
            _areas.Add(parsed, segment, scratch);
            AddPlaces(parsed, segment, scratch);
        }

        _contradicted.Drop(parsed);
    }

    private static void MarkSegments(ParsedAddress parsed)
    {
        var words = parsed.Text.Words;
        var segment = -1;
        for (var i = 0; i < words.Length; i++)
        {
            while (segment < words[i].Segment)
            {
                segment++;
                parsed.SegmentStarts.Add(i);
                parsed.SegmentIsInstitution.Add(false);
            }

            if (words[i].IsOf(WordClass.Institution) || (words[i].Is(WordMarks.StandsAlone) && i + 1 < words.Length && Vocabulary.IsInstitution(words[i], words[i + 1])))
                parsed.SegmentIsInstitution[segment] = true;
            if (words[i].Is(WordMarks.HasLetter) && !words[i].Is(WordMarks.Capitals)) parsed.IsAllCapitals = false;
        }

        parsed.SegmentStarts.Add(words.Length);
    }

    private void FindHits(ParsedAddress parsed, int segment, List<Mention> hits)
    {
        var words = parsed.Text.Words;
        var (first, end) = (parsed.SegmentStarts[segment], parsed.SegmentStarts[segment + 1]);
        var last = EndOfBrackets(words, end);
        for (var i = first; i < end; i++)
        {
            if (end - first > Weights.Parsing.LongestSegment && Math.Min(i - first, end - i) > Weights.Parsing.LongestSegment / 2) continue;
            var longest = words[i].Is(WordMarks.StandsAlone) ? Weights.Parsing.LongestNameWithoutGaps : Weights.Parsing.LongestName;
            var hash = NameHash.Empty;
            var letters = 0;
            for (var j = i; j < last && j - i < longest; j++)
            {
                hash = hash.Then(words[j].Hash);
                letters += words[j].Length;
                if (j > i && letters < Weights.Parsing.FewestLettersOfJoinedWords && !words[j].Is(WordMarks.StandsAlone)) continue;
                if (j == i && !words[i].Is(WordMarks.HasLetter)) continue;
                if (gazetteer.TryFind(hash.Key, out var start, out var count)) hits.Add(new(i, j - i + 1, segment, start, count));
            }
        }
    }

    // "Frankfurt (Oder)": what stands in brackets behind a name may be part of it.
    private static int EndOfBrackets(ReadOnlySpan<Word> words, int end)
    {
        if (end == 0 || words[end - 1].Is(WordMarks.Bracketed)) return end;
        while (end < words.Length && words[end].Is(WordMarks.Bracketed)) end++;
        return end;
    }

    // "Wales" in "New South Wales" is nothing; but "Mansfield" in "West Mansfield" may be what was meant.
    private void DropInsideAreas(ReadOnlySpan<Word> words, List<Mention> hits)
    {
        for (var i = hits.Count - 1; i >= 0; i--)
        {
            for (var j = 0; j < hits.Count; j++)
            {
                if (i == j || hits[j].Count <= hits[i].Count || !hits[j].Covers(hits[i])) continue;
                if (!_areas.MeaningsOf(hits[j]).HasName)
                {
                    if (!IsUnitOf(words, hits[j], hits[i])) hits[i] = hits[i] with { IsContained = true };
                    continue;
                }

                hits.RemoveAt(i);
                break;
            }
        }
    }

    // 桃園市 is a county's name, and 桃園 the town that it is called after.
    private bool IsUnitOf(ReadOnlySpan<Word> words, in Mention longer, in Mention name) =>
        longer.First == name.First && longer.Count == name.Count + 1 && GaplessLine.IsUnit(words[longer.End - 1]) && !HasPlace(longer);

    private void AddPlaces(ParsedAddress parsed, int segment, List<Mention> hits)
    {
        var words = parsed.Text.Words;
        var (first, end) = (parsed.SegmentStarts[segment], parsed.SegmentStarts[segment + 1]);
        foreach (var hit in hits)
        {
            if (hit.Count == 1 && !MayBePlace(words[hit.First], parsed.IsAllCapitals && (words.Length > 1 || parsed.ColumnEconomy >= 0))) continue;
            if (!HasPlace(hit)) continue;
            var left = hit.First;
            while (left > first && IsFiller(parsed, words, left - 1)) left--;
            var right = hit.End;
            while (right < end && IsFiller(parsed, words, right)) right++;
            var isLine = !parsed.SegmentIsInstitution[segment] && words[hit.First].Is(WordMarks.StandsAlone);
            var segmentCover = CoverOf(left == first || (isLine && GaplessLine.IsUnitBefore(words, hit.First, first)),
                right >= end || (isLine && GaplessLine.EndsInUnit(words, hit.End, end)));
            if (hit.IsContained) segmentCover = SegmentCover.Inside;
            // "Xi'an, China" is a city, "Deqing Xian" a county.
            if (hit.Count == 1 && segmentCover != SegmentCover.Whole && words[hit.First].IsOf(WordClass.Filler)) continue;
            parsed.Places.Add(hit with { SegmentCover = segmentCover, BeginsSegment = left == first, InInstitution = parsed.SegmentIsInstitution[segment] });
        }
    }

    private static SegmentCover CoverOf(bool begins, bool ends) =>
        begins && ends ? SegmentCover.Whole : begins || ends ? SegmentCover.Edge : SegmentCover.Inside;

    // Capitals among small letters are an acronym: "LAI" in "CNRS, LAI, Marseille" is no town in Chad.
    private static bool MayBePlace(in Word word, bool isAllCapitals)
    {
        if (word.Is(WordMarks.StandsAlone)) return true;
        if (word.Length < Weights.Parsing.ShortestPlace || !word.Is(WordMarks.HasLetter) || word.IsOf(WordClass.NotAPlace)) return false;
        if (word.Is(WordMarks.InnerCapitals) && word.Length <= Weights.Parsing.LongestAcronym + 1) return false;
        return isAllCapitals || !word.Is(WordMarks.Capitals) || word.Length > Weights.Parsing.LongestAcronym;
    }

    private bool HasPlace(in Mention hit)
    {
        foreach (var posting in gazetteer.Meanings(hit))
            if (GazetteerTables.TargetOf(posting) == NameTarget.Place) return true;
        return false;
    }

    private static bool IsFiller(ParsedAddress parsed, ReadOnlySpan<Word> words, int index)
    {
        if (words[index].Is(WordMarks.HasDigit) || words[index].IsOf(WordClass.Filler)) return true;
        if (words[index].Length < Weights.Parsing.ShortestPlace && !words[index].Is(WordMarks.StandsAlone)) return true;
        foreach (var area in parsed.Areas)
            if (area.First <= index && index < area.End && (area.IsStrong || area.IsCode)) return true;
        return false;
    }
}
