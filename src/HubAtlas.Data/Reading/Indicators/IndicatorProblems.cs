using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Indicators;

/// <summary>What is wrong with a question in itself, whatever the store holds.</summary>
public static class IndicatorProblems
{
    public static IEnumerable<(string Key, string Text)> Of(IndicatorQuery query)
    {
        if (query.Measures.Count == 0) yield return ("measure", "is missing; expected the code of a measure, as `hubatlas indicators` lists them");
        if (query.Measures.Any(m => m.Split('+').Any(part => part.Length == 0))) yield return ("measure", "found an empty measure; expected codes, joined by + where they are to be added");
        if (query.FirstYear > query.LastYear) yield return ("years", FormattableString.Invariant($"found {query.FirstYear} after {query.LastYear}; expected the earlier year first"));
        if (query.Derive.Contains(Derivation.Per) && query.Denominator is null) yield return ("derive", "found per without a denominator; expected a measure to divide by");
        if (query.Denominator is not null && !query.Derive.Contains(Derivation.Per)) yield return ("denominator", "found a denominator that nothing is divided by; expected per among what is derived");
        if (query.Derive.Distinct().Count() != query.Derive.Count) yield return ("derive", "found a word twice; keep one");
        foreach (var key in query.Each.Intersect(query.SumOver.Concat(query.Where.Keys)).Concat(query.SumOver.Intersect(query.Where.Keys)).Distinct())
            yield return ("sum", $"found {key} twice among where, sum and each; expected it in one of them");
    }

    public static string NoDerivation(string word) => $"found \"{word}\"; expected {string.Join(", ", Derivations.ByWord.Keys)}"
        + (Nearest.Of(word, Derivations.ByWord.Keys) is { } near ? $". Did you mean {near}?" : "");
}
