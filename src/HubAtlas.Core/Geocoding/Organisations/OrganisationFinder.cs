using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>Finds names of registered organisations in an address; they may run over commas ("University of California, Davis").</summary>
internal sealed class OrganisationFinder(OrganisationIndex index)
{
    private const double LeastTelling = 8.5;
    private const double LeastBestTelling = 5;
    private const double LeastCover = 0.72;

    // A name cut short ("Purdue University" for "Purdue University West Lafayette") counts as covered to this part.
    private const double CutShortCover = 0.78;
    private const int MostNamesTried = 600;

    public void Find(AddressEvidence evidence)
    {
        if (index.Organisations.Length == 0) return;
        var parsed = evidence.Parsed;
        var words = parsed.Text.Words;
        var salient = evidence.Salient;
        salient.Clear();
        for (var i = 0; i < words.Length; i++)
            if (!words[i].IsOf(WordClass.Stop)) salient.Add(index.Salient(i, words[i].Canonical));
        var tellsNoAcronym = parsed.IsAllCapitals && !IsLetters(words);
        for (var i = 0; i < salient.Count; i++)
            if (index.LongestFrom(salient[i].Id) is > 0 and var longest) FindFrom(parsed, words, salient, i, longest, tellsNoAcronym);
        parsed.WordsEconomy = EconomyOf(parsed, salient);
        DropContained(parsed.Organisations);
        DropOwnLetters(parsed);
        DropRepeatedStems(parsed);
    }

    // "York Biomedical Research Institute, University of York": the university is named, and no namesake.
    private static void DropRepeatedStems(ParsedAddress parsed)
    {
        var words = parsed.Text.Words;
        for (var i = parsed.Organisations.Count - 1; i >= 0; i--)
        {
            if (!parsed.Organisations[i].IsStem) continue;
            foreach (var other in parsed.Organisations)
            {
                if (other.Words == 1 || !Contains(words[other.First..other.End], words[parsed.Organisations[i].First].Canonical)) continue;
                parsed.Organisations.RemoveAt(i);
                break;
            }
        }
    }

    private static bool Contains(ReadOnlySpan<Word> words, ulong canonical)
    {
        foreach (var word in words)
            if (word.Canonical == canonical) return true;
        return false;
    }

    private int EconomyOf(ParsedAddress parsed, List<SalientWord> salient)
    {
        var found = -1;
        foreach (var word in salient)
        {
            if (index.EconomyOf(word.Id) is not (>= 0 and var economy) || parsed.Text.Words[word.Word].Length < ShortestOfEconomy) continue;
            if (found >= 0 && found != economy) return -1;
            found = economy;
        }

        return found;
    }

    private const int ShortestOfEconomy = 4;

    // "Istituto Italiano di Tecnologia (IIT)": the letters are those of the name before them, and name nobody else.
    private static void DropOwnLetters(ParsedAddress parsed)
    {
        var words = parsed.Text.Words;
        for (var i = parsed.Organisations.Count - 1; i >= 0; i--)
            if (parsed.Organisations[i] is { IsBracketed: true, First: var at } && SpellsBefore(parsed, words, at)) parsed.Organisations.RemoveAt(i);
    }

    private static bool SpellsBefore(ParsedAddress parsed, ReadOnlySpan<Word> words, int at)
    {
        var letters = parsed.Text.LettersOf(words[at]);
        var left = letters.Length;
        for (var i = at - 1; i >= 0 && left > 0 && at - i <= MostSpelt * letters.Length; i--)
        {
            var first = parsed.Text.LettersOf(words[i])[0];
            if (words[i].Is(WordMarks.Bracketed)) return false;
            if (first == letters[left - 1]) left--;
            else if (!words[i].IsOf(WordClass.Stop)) return false;
        }

        return left == 0 && letters.Length is >= FewestLetters and <= MostLetters;
    }

    private const int MostSpelt = 2;
    private const int FewestLetters = 3;

    // Five letters and more are hardly another's: "CSIRO".
    private const int MostLetters = 4;

    private void FindFrom(ParsedAddress parsed, ReadOnlySpan<Word> words, List<SalientWord> salient, int first, int longest, bool isAllCapitals)
    {
        var (key, telling, best) = (0UL, 0.0, 0.0);
        for (var i = first; i < salient.Count && i - first < longest && salient[i].Id >= 0; i++)
        {
            key = NameHash.Chain(key, salient[i].Key);
            if (!index.IsBeginning(key)) break;
            telling += salient[i].Telling;
            best = Math.Max(best, salient[i].Telling);
            if (index.FirstWith(key) is < 0) continue;
            var (start, end, count) = (salient[first].Word, salient[i].Word + 1, i - first + 1);
            var segmentCover = CoverOf(words, start, end);
            if (IsArea(parsed, start, end) || (count == 1 && words[start].IsOf(WordClass.CompanyEnding))) continue;
            var isAppended = count == 1 && segmentCover == SegmentCover.Edge && BeginsSegment(words, start) && IsAppended(words, parsed, end);
            var isStem = count == 1 && !isAppended && !MayStandAlone(words, start, segmentCover, isAllCapitals);
            if (isStem && (!IsBesidePartOfUniversity(words, start) || (start > 0 && IsProper(words[start - 1], words[start])))) continue;
            parsed.Organisations.Add(new(start, end, count, index.FirstWith(key), segmentCover)
            {
                Segment = words[start].Segment,
                Telling = telling,
                BestTelling = best,
                IsStem = isStem,
                IsAppended = isAppended && !MayStandAlone(words, start, segmentCover, isAllCapitals),
                MayBeStem = isStem || (count == 1 && !isAllCapitals && parsed.Areas.Count == 0 && !IsPlace(parsed, start)),
                HasNeighbour = HasNeighbour(parsed, words, start, end),
                IsBracketed = count == 1 && words[start].Is(WordMarks.Bracketed),
            });
        }
    }

    /// <summary>Looks for names that the text says nearly: with words left out or added.</summary>
    public void FindNearly(AddressEvidence evidence)
    {
        var salient = evidence.Salient;
        for (var i = 0; i < salient.Count; i++)
        {
            if (salient[i].Telling < LeastBestTelling) continue;
            var names = index.NamesWith(salient[i].Id);
            if (names.Length > MostNamesTried) continue;
            foreach (var name in names) TryName(evidence, name, i);
        }
    }

    private void TryName(AddressEvidence evidence, int name, int at)
    {
        var words = index.WordsOf(name);
        if (words.Length == 1 || index.MarksOf(name).HasFlag(NameMarks.Acronym)) return;
        var salient = evidence.Salient;
        var position = words.IndexOf(salient[at].Id);
        // The name's words are looked for around where they would stand.
        var from = Math.Max(0, at - position - 2);
        var to = Math.Min(salient.Count, at - position + words.Length + 2);
        var (telling, best, first, last, inOrder, matched) = (0.0, 0.0, int.MaxValue, -1, 0, 0);
        for (var w = 0; w < words.Length; w++)
        {
            // In the name's order: Washington University is not the University of Washington.
            for (var i = Math.Max(from, last + 1); i < to; i++)
            {
                if (salient[i].Id != words[w]) continue;
                telling += salient[i].Telling;
                best = Math.Max(best, salient[i].Telling);
                matched++;
                (first, last) = (Math.Min(first, i), Math.Max(last, i));
                if (w == inOrder) inOrder++;
                break;
            }
        }

        if (matched < words.Length && words.Length >= FewestWordsInAnyOrder && !words.Contains(index.University)
            && FindInAnyOrder(words, salient, at) is { Last: >= 0 } found)
        {
            (first, last, telling, best) = found;
            matched = words.Length;
        }

        var cover = telling / index.WeightOf(name);
        if (inOrder >= 2 && last - first + 1 == inOrder && telling >= LeastTelling) cover = Math.Max(cover, CutShortCover);
        if (matched < 2 || telling < LeastTelling || cover < LeastCover || best < LeastBestTelling) return;
        var (start, end) = (salient[first].Word, salient[last].Word + 1);
        // Words from different parts of an address make no name, unless they make the whole of it.
        if (cover < 1 && evidence.Parsed.Text.Words[start].Segment != evidence.Parsed.Text.Words[end - 1].Segment) return;
        evidence.Parsed.Organisations.Add(new(start, end, words.Length, name, CoverOf(evidence.Parsed.Text.Words, start, end))
        {
            Segment = evidence.Parsed.Text.Words[start].Segment,
            Telling = telling,
            BestTelling = best,
            Cover = Math.Min(cover, 0.999),
        });
    }

    // "Randers Regional Hospital" is Regional Hospital Randers: all the words side by side.
    private static (int First, int Last, double Telling, double Best) FindInAnyOrder(ReadOnlySpan<int> words, List<SalientWord> salient, int at)
    {
        for (var first = Math.Max(0, at - words.Length + 1); first <= at && first + words.Length <= salient.Count; first++)
        {
            var (telling, best, all) = (0.0, 0.0, true);
            for (var i = first; i < first + words.Length && all; i++)
            {
                all = words.Contains(salient[i].Id);
                telling += salient[i].Telling;
                best = Math.Max(best, salient[i].Telling);
            }

            foreach (var word in words) all &= Has(salient, first, words.Length, word);
            if (all) return (first, first + words.Length - 1, telling, best);
        }

        return (0, -1, 0, 0);
    }

    private static bool Has(List<SalientWord> salient, int first, int count, int word)
    {
        for (var i = first; i < first + count; i++)
            if (salient[i].Id == word) return true;
        return false;
    }

    private const int FewestWordsInAnyOrder = 3;

    private static SegmentCover CoverOf(ReadOnlySpan<Word> words, int start, int end)
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
    private static bool IsLetters(ReadOnlySpan<Word> words)
    {
        if (words.Length > MostOfLetters) return false;
        foreach (var word in words)
            if (word.Length > LongestOfLetters) return false;
        return true;
    }

    private const int MostOfLetters = 3;
    private const int LongestOfLetters = 6;

    private static bool IsAppended(ReadOnlySpan<Word> words, ParsedAddress parsed, int end)
    {
        var segment = words[end - 1].Segment;
        if (end == words.Length || words[end].Segment != segment) return false;
        while (end < words.Length && words[end].Segment == segment)
            if (!IsAppendix(words, parsed, end++)) return false;
        return true;
    }

    // One word is a name where it stands for itself, or where capitals set it apart: "INSERM".
    private static bool MayStandAlone(ReadOnlySpan<Word> words, int at, SegmentCover segmentCover, bool isAllCapitals) =>
        segmentCover == SegmentCover.Whole ? words[at].Length > 1 : !isAllCapitals && words[at].Is(WordMarks.Capitals) && words[at].Length >= 3;

    private static bool IsBesidePartOfUniversity(ReadOnlySpan<Word> words, int at)
    {
        if (!words[at].Is(WordMarks.Capitalised)) return false;
        for (var i = at + 1; i <= at + 5 && i < words.Length && words[i].Segment == words[at].Segment; i++)
            if (words[i].IsOf(WordClass.PartOfUniversity)) return true;
        // "School of Medicine at Dartmouth"
        if (at == 0 || words[at - 1].Canonical != Vocabulary.At) return false;
        for (var i = at - 2; i >= 0 && i >= at - 6 && words[i].Segment == words[at].Segment; i--)
            if (words[i].IsOf(WordClass.PartOfUniversity)) return true;
        return false;
    }

    // "Sloan Kettering" before "Institute for Cancer Research" makes another name of it.
    private static bool HasNeighbour(ParsedAddress parsed, ReadOnlySpan<Word> words, int start, int end) =>
        (start > 0 && IsProper(words[start - 1], words[start]))
            || (end < words.Length && IsProper(words[end], words[end - 1]) && IsPlace(parsed, end));

    private static bool IsProper(in Word neighbour, in Word own) => neighbour.Segment == own.Segment && neighbour.Is(WordMarks.Capitalised)
        && !neighbour.Is(WordMarks.HasDigit) && !neighbour.IsOf(WordClass.Institution | WordClass.Stop | WordClass.NotAPlace);

    private static bool BeginsSegment(ReadOnlySpan<Word> words, int at) => at == 0 || words[at - 1].Segment != words[at].Segment;

    private static bool IsPlace(ParsedAddress parsed, int word)
    {
        foreach (var place in parsed.Places)
            if (place.First <= word && word < place.End) return true;
        return false;
    }

    private static bool IsArea(ParsedAddress parsed, int start, int end)
    {
        foreach (var area in parsed.Areas)
            if (area.First <= start && end <= area.End) return true;
        return false;
    }

    private static void DropContained(List<OrganisationMention> mentions)
    {
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            for (var j = 0; j < mentions.Count; j++)
            {
                if (i == j || mentions[j].Words <= mentions[i].Words) continue;
                if (mentions[j].First > mentions[i].First || mentions[j].End < mentions[i].End) continue;
                mentions.RemoveAt(i);
                break;
            }
        }
    }
}
