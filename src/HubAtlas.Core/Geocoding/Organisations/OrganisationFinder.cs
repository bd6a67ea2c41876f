using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>Finds names of registered organisations in an address; they may run over commas ("University of California, Davis").</summary>
internal sealed class OrganisationFinder(OrganisationIndex index)
{
    public void Find(AddressEvidence evidence)
    {
        if (index.Organisations.Count == 0) return;
        var parsed = evidence.Parsed;
        var words = parsed.Text.Words;
        var salient = evidence.Salient;
        salient.Clear();
        for (var i = 0; i < words.Length; i++)
            if (!words[i].IsOf(WordClass.Stop)) salient.Add(index.Salient(i, words[i].Canonical));
        var tellsNoAcronym = parsed.IsAllCapitals && !NamePosition.IsLetters(words);
        for (var i = 0; i < salient.Count; i++)
            if (salient[i].Registered.Longest > 0) FindFrom(parsed, words, CollectionsMarshal.AsSpan(salient)[i..], tellsNoAcronym);
        parsed.WordsEconomy = EconomyOf(parsed, salient);
        FalseMentions.Drop(parsed);
    }

    private static int EconomyOf(ParsedAddress parsed, List<SalientWord> salient)
    {
        var found = -1;
        foreach (ref readonly var word in CollectionsMarshal.AsSpan(salient))
        {
            if (word.Registered.Economy is not (>= 0 and var economy) || parsed.Text.Words[word.Word].Length < Weights.Registry.ShortestOfEconomy) continue;
            if (found >= 0 && found != economy) return -1;
            found = economy;
        }

        return found;
    }

    private void FindFrom(ParsedAddress parsed, ReadOnlySpan<Word> words, ReadOnlySpan<SalientWord> salient, bool isAllCapitals)
    {
        var (key, telling, best) = (0UL, 0.0, 0.0);
        for (var i = 0; i < salient.Length && i < salient[0].Registered.Longest && salient[i].Id >= 0; i++)
        {
            key = NameHash.Chain(key, salient[i].Key);
            if (!index.IsBeginning(key)) break;
            telling += salient[i].Telling;
            best = Math.Max(best, salient[i].Telling);
            if (index.FirstWith(key) is not (>= 0 and var name)) continue;
            var (start, end, count) = (salient[0].Word, salient[i].Word + 1, i + 1);
            var segmentCover = NamePosition.CoverOf(words, start, end);
            if (NamePosition.IsArea(parsed, start, end) || (count == 1 && words[start].IsOf(WordClass.CompanyEnding))) continue;
            if (words[start].Is(WordMarks.StandsAlone) && segmentCover != SegmentCover.Whole && end - start < Weights.Registry.FewestCharactersInside) continue;
            var isAppended = count == 1 && segmentCover == SegmentCover.Edge && NamePosition.BeginsSegment(words, start) && NamePosition.IsAppended(words, parsed, end);
            var isStem = count == 1 && !isAppended && !NamePosition.MayStandAlone(words, start, segmentCover, isAllCapitals);
            if (isStem && (!NamePosition.IsBesidePartOfUniversity(words, start) || (start > 0 && NamePosition.IsProper(words[start - 1], words[start])))) continue;
            parsed.Organisations.Add(new(start, end, count, name, segmentCover)
            {
                Segment = words[start].Segment,
                Telling = telling,
                BeginsSegment = NamePosition.BeginsBut(words, start),
                IsContinued = NamePosition.GoesOn(words, end),
                BestTelling = best,
                IsStem = isStem,
                IsAppended = isAppended && !NamePosition.MayStandAlone(words, start, segmentCover, isAllCapitals),
                MayBeStem = isStem || (count == 1 && !isAllCapitals && parsed.Areas.Count == 0
                    && ((words.Length == 1 && parsed.ColumnEconomy < 0) || !NamePosition.IsPlace(parsed, start))),
                HasNeighbour = NamePosition.HasNeighbour(parsed, words, start, end),
                IsBracketed = count == 1 && words[start].Is(WordMarks.Bracketed),
            });
        }
    }
}
