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

        var undated = counts.LeftOut.Where(left => left.Kind == world.Recipe.Kind && left.Cause == "year unknown").Sum(left => left.Documents);
        if (undated > 0) yield return FormattableString.Invariant($"{undated} documents do not say their year and are left out.");
    }

    private static string Cause(LandscapeUnit by) => by switch
    {
        LandscapeUnit.Economy => "could not be put into an economy",
        LandscapeUnit.Cluster => "lie outside all clusters or were not located",
        LandscapeUnit.Organisation => "name no organisation",
        _ => "have no field",
    };
}
