using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>Finds names of registered organisations that the text says nearly: with words left out, added, or in another order.</summary>
internal sealed class SimilarNames(OrganisationIndex index)
{
    public void Find(AddressEvidence evidence)
    {
        var salient = evidence.Salient;
        for (var i = 0; i < salient.Count; i++)
        {
            if (salient[i].Telling < Weights.Registry.LeastBestTelling) continue;
            var names = index.NamesWith(salient[i].Id);
            if (names.Length > Weights.Registry.MostNamesTried) continue;
            foreach (var name in names) TryName(evidence, name, i);
        }
    }

    private void TryName(AddressEvidence evidence, int name, int at)
    {
        var words = index.WordsOf(name);
        if (words.Length == 1 || index.NameAt(name).Marks.HasFlag(NameMarks.Acronym)) return;
        var salient = evidence.Salient;
        var position = words.IndexOf(salient[at].Id);
        // The name's words are looked for around where they would stand.
        var from = Math.Max(0, at - position - 2);
        var to = Math.Min(salient.Count, at - position + words.Length + 2);
        var match = FindInOrder(words, salient, from, to);
        if (match.Words < words.Length && words.Length >= Weights.Registry.FewestWordsInAnyOrder && !words.Contains(index.University)
            && FindInAnyOrder(words, salient, at) is { Last: >= 0 } found)
            match = found with { Leading = match.Leading };
        var cover = match.Telling / index.NameAt(name).Weight;
        if (match.Words < 2 || match.Telling < Weights.Registry.LeastTelling || match.Best < Weights.Registry.LeastBestTelling) return;
        if (match.Leading >= 2 && match.Last - match.First + 1 == match.Leading) cover = Math.Max(cover, Weights.Registry.CutShortCover);
        if (cover < Weights.Registry.LeastCover) return;
        var (start, end) = (salient[match.First].Word, salient[match.Last].Word + 1);
        // Words from different parts of an address make no name, unless they make the whole of it.
        if (NamePosition.IsArea(evidence.Parsed, start, end)) return;
        if (evidence.Parsed.Text.Words[start].Is(WordMarks.StandsAlone) && match.Words < Weights.Registry.FewestCharacters) return;
        if (cover < 1 && evidence.Parsed.Text.Words[start].Segment != evidence.Parsed.Text.Words[end - 1].Segment) return;
        evidence.Parsed.Organisations.Add(new(start, end, words.Length, name, NamePosition.CoverOf(evidence.Parsed.Text.Words, start, end))
        {
            Segment = evidence.Parsed.Text.Words[start].Segment,
            Telling = match.Telling,
            BestTelling = match.Best,
            Cover = Math.Min(cover, 0.999),
        });
    }

    /// <summary>Words of a name that a text has.</summary>
    /// <param name="Leading">How many of the name's first words stand in the text.</param>
    private readonly record struct Match(int First, int Last, double Telling, double Best, int Words, int Leading);

    // In the name's order: Washington University is not the University of Washington.
    private static Match FindInOrder(ReadOnlySpan<int> words, List<SalientWord> salient, int from, int to)
    {
        var match = new Match(int.MaxValue, -1, 0, 0, 0, 0);
        for (var w = 0; w < words.Length; w++)
        {
            for (var i = Math.Max(from, match.Last + 1); i < to; i++)
            {
                if (salient[i].Id != words[w]) continue;
                match = new(Math.Min(match.First, i), i, match.Telling + salient[i].Telling, Math.Max(match.Best, salient[i].Telling),
                    match.Words + 1, w == match.Leading ? w + 1 : match.Leading);
                break;
            }
        }

        return match;
    }

    // "Randers Regional Hospital" is Regional Hospital Randers: all the words side by side.
    private static Match FindInAnyOrder(ReadOnlySpan<int> words, List<SalientWord> salient, int at)
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
            if (all) return new(first, first + words.Length - 1, telling, best, words.Length, 0);
        }

        return new(0, -1, 0, 0, 0, 0);
    }

    private static bool Has(List<SalientWord> salient, int first, int count, int word)
    {
        for (var i = first; i < first + count; i++)
            if (salient[i].Id == word) return true;
        return false;
    }
}
