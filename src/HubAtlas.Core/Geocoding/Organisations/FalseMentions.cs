using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>Takes away mentions that are part of another, or only its letters.</summary>
internal static class FalseMentions
{
    public static void Drop(ParsedAddress parsed)
    {
        DropContained(parsed.Organisations);
        DropOwnLetters(parsed);
        DropRepeatedStems(parsed);
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
        for (var i = at - 1; i >= 0 && left > 0 && at - i <= Weights.Registry.WordsPerLetter * letters.Length; i--)
        {
            var first = parsed.Text.LettersOf(words[i])[0];
            if (words[i].Is(WordMarks.Bracketed)) return false;
            if (first == letters[left - 1]) left--;
            else if (!words[i].IsOf(WordClass.Stop)) return false;
        }

        return left == 0 && letters.Length >= Weights.Registry.FewestLetters && letters.Length <= Weights.Registry.MostLetters;
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
}
