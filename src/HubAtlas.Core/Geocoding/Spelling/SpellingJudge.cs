using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Spelling;

/// <summary>Looks for places whose name is nearly what the text says, where no fitting place was recognised as written.</summary>
internal sealed class SpellingJudge(Gazetteer gazetteer, PlaceJudge places)
{
    private readonly SpellingSearch _search = new(gazetteer, places);
    private readonly TownWords _town = new(gazetteer);
    private readonly NameAffixes _affixes = new(gazetteer);

    public void Judge(AddressEvidence evidence)
    {
        if (evidence.Areas.Stated < 0 || HasWhole(evidence)) return;
        if (evidence.Areas.HasColumn) RaiseBare(evidence);
        if (HasWhole(evidence)) return;
        for (var segment = 0; segment < evidence.Parsed.SegmentIsInstitution.Count; segment++)
            if (!evidence.Parsed.SegmentIsInstitution[segment] || TownWords.IsTown(evidence.Parsed, segment)) JudgeSegment(evidence, segment);
    }

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
            var (first, end) = _town.Core(evidence, segment);
            if (end - first < 2 || end - first > Weights.Spelling.MostWords) continue;
            var bare = _affixes.Strip(evidence, first, end);
            if (bare == (first, end)) continue;
            foreach (ref var place in CollectionsMarshal.AsSpan(evidence.Places))
            {
                if (place.Mention.First != bare.First || place.Mention.End != bare.End || place.Mention.SegmentCover == SegmentCover.Whole) continue;
                if (place.Economy != evidence.Areas.Stated) continue;
                place = places.Weigh(place.Id, place.Mention with { SegmentCover = SegmentCover.Whole }, evidence.Areas, 0, NameAffixes.CostOf(evidence, bare.First)) with
                {
                    IsPrimary = place.IsPrimary,
                    NamedRegion = place.NamedRegion,
                };
            }
        }
    }

    private void JudgeSegment(AddressEvidence evidence, int segment)
    {
        var (first, end) = _town.Core(evidence, segment);
        if (end == first && segment == 0) (first, end) = (evidence.Parsed.SegmentStarts[0], evidence.Parsed.SegmentStarts[1]);
        if (end - first == 0 || end - first > Weights.Spelling.MostWords || _town.NamesArea(evidence, first, end)) return;
        if (!evidence.Areas.HasColumn && TownWords.IsAcronym(evidence.Parsed, first, end)) return;
        JudgeLastLetter(evidence, segment, first, end);
        if (evidence.Areas.HasColumn) JudgeBroken(evidence, segment);
        var isInstitution = evidence.Parsed.SegmentIsInstitution[segment];
        // "University of Cambridge" is no town of the name University beside a city.
        var (bareFirst, bareEnd) = isInstitution ? (first, end) : _affixes.Strip(evidence, first, end);
        if (end - first >= 2 && !isInstitution)
            _search.FindByInitials(evidence, new(first, end - first, segment, 0, 0) { BeginsSegment = true, SegmentCover = SegmentCover.Whole }, 0);
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
                }, isBare && (from != first || to != end) ? NameAffixes.CostOf(evidence, from) : 0);
            }
        }
    }

    private void JudgeWindow(AddressEvidence evidence, in Mention mention, double points)
    {
        Span<char> buffer = stackalloc char[SpellingSearch.LongestName];
        var isWhole = mention.SegmentCover == SegmentCover.Whole;
        var length = evidence.Parsed.Join(mention.First, mention.End, buffer);
        if (length < (isWhole ? Weights.Spelling.ShortestName : Weights.Spelling.ShortestPart)) return;
        var letters = buffer[..length];
        // What stands alone once affixes are gone may be spelt right.
        _search.FindMisspelt(evidence, letters, mention, points, points > 0 ? 0 : 1);
        if (isWhole || length >= Weights.Spelling.ShortestPartBySound) _search.FindBySound(evidence, letters, mention, isWhole ? points : Weights.Spelling.Part);
        if (!isWhole) return;
        if (_affixes.WithoutEnding(letters, evidence.Areas.Stated) is var bare && bare >= Weights.Spelling.ShortestName)
            JudgeBare(evidence, letters[..bare], mention, points);
        if (length >= Weights.Spelling.ShortestCutOff) _search.FindCutOff(evidence, letters, mention, isEnding: false, points);
        if (length >= Weights.Spelling.ShortestEnding) _search.FindCutOff(evidence, letters, mention, isEnding: true, points);
        Span<char> shorter = stackalloc char[SpellingSearch.LongestName];
        if (NameAffixes.Unexpand(letters, shorter) is var rest && rest >= Weights.Spelling.ShortestName)
            _search.FindMisspelt(evidence, shorter[..rest], mention, points + Weights.Spelling.Expanded, 0);
    }

    // "Tayahsiang": the kind of settlement is written as part of the name.
    private void JudgeBare(AddressEvidence evidence, ReadOnlySpan<char> letters, in Mention mention, double points)
    {
        _search.FindMisspelt(evidence, letters, mention, points + Weights.Spelling.Affix, 0);
        _search.FindBySound(evidence, letters, mention, points + Weights.Spelling.Affix);
    }

    // "K GERO D": where letters were lost the name fell apart.
    private void JudgeBroken(AddressEvidence evidence, int segment)
    {
        var words = evidence.Parsed.Text.Words;
        var (first, end) = (evidence.Parsed.SegmentStarts[segment], evidence.Parsed.SegmentStarts[segment + 1]);
        if (end - first < 2 || end - first > Weights.Spelling.MostWords || !HasLetterAlone(words[first..end])) return;
        Span<char> buffer = stackalloc char[SpellingSearch.LongestName];
        var length = evidence.Parsed.Join(first, end, buffer);
        if (length < Weights.Spelling.ShortestPart) return;
        var mention = new Mention(first, end - first, segment, 0, 0) { BeginsSegment = true, SegmentCover = SegmentCover.Whole };
        _search.FindMisspelt(evidence, buffer[..length], mention, Weights.Spelling.Broken, 0);
    }

    // Not the first letter of "W Hamburg".
    private static bool HasLetterAlone(ReadOnlySpan<Word> words)
    {
        var hasLetter = false;
        if (words[0].Length == 1 && words[1].Length >= Weights.Spelling.ShortestPart) return false;
        foreach (ref readonly var word in words)
        {
            if (word.Is(WordMarks.HasDigit)) return false;
            hasLetter |= word.Length == 1;
        }

        return hasLetter;
    }

    // "Huntington B": of the last word a single letter is left.
    private void JudgeLastLetter(AddressEvidence evidence, int segment, int first, int end)
    {
        var words = evidence.Parsed.Text.Words;
        if (end == first || end == evidence.Parsed.SegmentStarts[segment + 1] || words[end].Length != 1 || end - first >= Weights.Spelling.MostWords) return;
        Span<char> buffer = stackalloc char[SpellingSearch.LongestName];
        var length = evidence.Parsed.Join(first, end + 1, buffer);
        if (length < Weights.Spelling.ShortestPart) return;
        _search.FindCutOff(evidence, buffer[..length], new(first, end + 1 - first, segment, 0, 0) { BeginsSegment = true, SegmentCover = SegmentCover.Whole }, isEnding: false, 0);
    }
}
