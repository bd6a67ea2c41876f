using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Citing;

/// <summary>What citations say, in sentences that are computed.</summary>
internal static class CitationFindings
{
    private const int Tenth = 10, Named = 3;

    public static string Headline(CitationTable table) => Rows(table, LandscapeUnit.Economy) is not [var first, ..]
        ? $"How {Show.Count(table.World.Documents)} publications are cited"
        : $"{Show.Capital(EconomyNames.InText(first.Code))} has {Percent(Share(table, first))} of the world’s most cited tenth of publications";

    public static IEnumerable<string> All(CitationTable table)
    {
        yield return $"{Show.Count(table.World.Documents)} publications are compared with those of the same {table.Recipe.Level}, year and type; in the world 10 % of them are among the most cited tenth, and the mean normalised score is 1.";
        foreach (var by in CitationRecipe.Units)
        {
            if (Rows(table, by) is not { Count: > 0 } rows) continue;
            yield return $"First {(by == LandscapeUnit.Economy ? "economies" : by.Plural())} by publications among the most cited tenth: {Show.List([.. rows.Take(Named).Select(r => $"{Name(by, r)} ({Percent(Share(table, r))})")])}.";
            if (rows.Where(r => r.Impact.Top(Tenth).Proportion is { Low: > Tenth }).MaxBy(r => r.Impact.Top(Tenth).Proportion!.Value) is { } best)
                yield return $"{Show.Capital(Name(by, best))} has the largest part: {Percent(best.Impact.Top(Tenth).Proportion!.Value)} of its publications are among the most cited tenth, more than chance explains.";
            if (rows.Where(r => r.Listed > 0).MaxBy(r => r.Listed) is { } listed)
                yield return $"{Show.Capital(Name(by, listed))} has most of the publications in the journals of the list: {Show.Documents(listed.Listed!.Value)}, {Percent(listed.ListedShare!.Value)} of the world’s.";
        }
    }

    public static IReadOnlyList<CitationRow>? Rows(CitationTable table, LandscapeUnit by) => table.Divisions.FirstOrDefault(d => d.By == by)?.Rows;

    public static string Percent(double percent) => Show.Percent(percent, 1);

    /// <summary>Percent of the world's most cited tenth.</summary>
    public static double Share(CitationTable table, CitationRow row) => 100.0 * row.Impact.Top(Tenth).Count / table.World.Impact.Top(Tenth).Count;

    private static string Name(LandscapeUnit by, CitationRow row) => by == LandscapeUnit.Economy ? EconomyNames.InText(row.Code) : row.Name;
}
