namespace HubAtlas.Core.Geocoding;

/// <summary>Finds names of registered organisations in an address; they may run over commas ("University of California, Davis").</summary>
internal sealed class OrganisationFinder(OrganisationIndex index)
{
    public void Find(Reading reading, List<int> salient)
    {
        if (index.Organisations.Length == 0) return;
        var words = reading.Text.Words;
        salient.Clear();
        for (var i = 0; i < words.Length; i++)
            if (!Vocabulary.Stop.Contains(words[i].Hash.Value)) salient.Add(i);
        for (var i = 0; i < salient.Count; i++)
        {
            var longest = index.LongestFrom(Vocabulary.CanonicalKey(words[salient[i]]));
            if (longest > 0) FindFrom(reading, words, salient, i, longest);
        }

        DropContained(reading.Organisations);
    }

    private void FindFrom(Reading reading, ReadOnlySpan<Word> words, List<int> salient, int first, int longest)
    {
        var key = 0UL;
        for (var i = first; i < salient.Count && i - first < longest; i++)
        {
            key = NameHash.Chain(key, Vocabulary.CanonicalKey(words[salient[i]]));
            if (index.Find(key) is not { } names) continue;
            var (start, end, count) = (salient[first], salient[i] + 1, i - first + 1);
            var standing = StandingOf(words, start, end);
            if (count > 1 || MayStandAlone(words, start, standing)) reading.Organisations.Add(new(start, end, count, names, standing));
        }
    }

    private static Standing StandingOf(ReadOnlySpan<Word> words, int start, int end)
    {
        var begins = start == 0 || words[start - 1].Segment != words[start].Segment || Vocabulary.Stop.Contains(words[start - 1].Hash.Value) && start == 1;
        var ends = end == words.Length || words[end].Segment != words[end - 1].Segment;
        return begins && ends ? Standing.Whole : begins || ends ? Standing.Edge : Standing.Inside;
    }

    // One word is a name where it stands for itself, or where capitals set it apart: "INSERM".
    private static bool MayStandAlone(ReadOnlySpan<Word> words, int at, Standing standing) =>
        standing == Standing.Whole ? words[at].Length > 1 : words[at].Is(WordMarks.Capitals) && words[at].Length >= 3;

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
