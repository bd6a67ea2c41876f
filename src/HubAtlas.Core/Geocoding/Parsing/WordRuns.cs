using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>What several words of an address are together.</summary>
internal static class WordRuns
{
    public static int LettersIn(this AddressText text, int first, int end)
    {
        var letters = 0;
        foreach (var word in text.Words[first..end]) letters += word.Length;
        return letters;
    }

    /// <summary>The index key of a run of words.</summary>
    public static ulong KeyOf(this AddressText text, int first, int end)
    {
        var hash = NameHash.Empty;
        foreach (var word in text.Words[first..end]) hash = hash.Then(word.Hash);
        return hash.Key;
    }

    public static string Show(this AddressText text, int first, int count)
    {
        var shown = new System.Text.StringBuilder();
        foreach (var word in text.Words.Slice(first, count))
        {
            if (shown.Length > 0 && !word.Is(WordMarks.StandsAlone)) shown.Append(' ');
            shown.Append(text.LettersOf(word));
        }

        return shown.ToString();
    }
}
