using HubAtlas.Core.Model;

namespace HubAtlas.Core.Landscaping;

/// <summary>What a reader of a landscape has to know, in sentences.</summary>
internal static class LandscapeNotes
{
    public static IEnumerable<string> Of(WorldFigures world, LandscapeCounts counts)
    {
        foreach (var note in world.Recipe.Definition?.Notes ?? []) yield return note;
        if (counts.Unmatched.Count > 0) yield return $"No document of the store has {string.Join(", ", counts.Unmatched)}.";
        var missing = world.Missing.ToList();
        if (missing.Count > 0) yield return FormattableString.Invariant($"The store has no such document of {string.Join(", ", missing)}: counts and growth of these years are missing, not zero.");
        foreach (var division in counts.Divisions.Where(d => d.Unplaced > 0))
            yield return FormattableString.Invariant($"{100.0 * division.Unplaced / Contribution.Whole / world.Documents:0.##} % of the documents {Cause(division.By)}; they stay in the world's total.");
        foreach (var organisations in counts.Divisions.Where(d => d.By == LandscapeUnit.Organisation))
        {
            var few = organisations.Units.Where(unit => unit.Count < world.Recipe.Minimum * Contribution.Whole).ToList();
            if (few.Count > 0) yield return FormattableString.Invariant($"{few.Count} organisations with fewer than {world.Recipe.Minimum:0.###} documents each, {few.Sum(unit => unit.Count) / (double)Contribution.Whole:0.#} documents together, are not listed.");
        }

        foreach (var note in Gaps(counts.Gaps)) yield return note;
        foreach (var left in counts.LeftOut.Where(left => left.Cause is LeftOut.NotGranted or LeftOut.GrantUnknown && left.Documents > 0))
            yield return FormattableString.Invariant($"{left.Documents} {Counted(world.Recipe)} {(left.Cause == LeftOut.NotGranted ? "were not granted" : "do not say whether they were granted")} and are left out.");
        var undated = counts.LeftOut.Where(left => left.Kind == world.Recipe.Kind && left.Cause == LeftOut.YearUnknown).Sum(left => left.Documents);
        if (undated > 0) yield return FormattableString.Invariant($"{undated} {Counted(world.Recipe)} do not say their year{(world.Recipe.Year == YearRule.Publication ? "" : $" of {Event(world.Recipe.Year)}")} and are left out.");
    }

    private static IEnumerable<string> Gaps(LandscapeGaps gaps)
    {
        if (gaps.WithoutFamily > 0) yield return FormattableString.Invariant($"{gaps.WithoutFamily} applications name no family; each counts as one.");
        if (gaps.WithoutSymbols > 0) yield return FormattableString.Invariant($"{gaps.WithoutSymbols} documents have no full symbols, by which the definition's finer symbols could be found: they are of the technology only by its subclasses and names.");
        if (gaps.OlderFiles.Count > 0) yield return $"Imported before the store kept offices, families, symbols and applicants: {string.Join(", ", gaps.OlderFiles)}. Import them again.";
        foreach (var note in gaps.Keywords.SelectMany(gap => gap.Describe())) yield return note;
    }

    private static string Counted(LandscapeRecipe recipe) => recipe.UnitOfCount == UnitOfCount.Families ? "families" : "documents";

    private static string Event(YearRule rule) => rule switch { YearRule.FirstFiling => "first filing", YearRule.FirstPublication => "first publication", _ => "grant" };

    private static string Cause(LandscapeUnit by) => by switch
    {
        LandscapeUnit.Economy => "could not be put into an economy",
        LandscapeUnit.Cluster => "lie outside all clusters or were not located",
        LandscapeUnit.Organisation => "name no organisation",
        LandscapeUnit.Office => "do not say their office",
        _ => "have no field",
    };
}
