using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Counting;

/// <summary>What of a recipe's fields and symbols the store could not tell, in sentences.</summary>
public static class FilterNotes
{
    private const int Shown = 6;

    public static IEnumerable<string> Describe(FilterGaps gaps)
    {
        if (gaps.Unmatched.Count > 0) yield return $"No document of the store has {Listed(gaps.Unmatched)}.";
        if (gaps.WithoutSymbols > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"{gaps.WithoutSymbols:N0} patents of the store have no full symbols, by which finer symbols could be found: they are known by their subclasses and fields alone.");
        }

        if (gaps.OlderFiles.Count > 0) yield return $"Imported before the store kept symbols: {Listed(gaps.OlderFiles)}. Import them again.";
        foreach (var note in gaps.Keywords.SelectMany(gap => gap.Describe())) yield return note;
    }

    private static string Listed(IReadOnlyList<string> texts) =>
        string.Join(", ", texts.Take(Shown)) + (texts.Count > Shown ? FormattableString.Invariant($" and {texts.Count - Shown} more") : "");
}
