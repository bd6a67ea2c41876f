using HubAtlas.Core.Model;

namespace HubAtlas.Core.Landscaping;

/// <summary>Makes a landscape of counts: shares, ranks, growth, specialisation, concentration.</summary>
public static class Landscaper
{
    /// <param name="inhabitants">By unit, where they are known.</param>
    /// <param name="notes">What is to be told besides.</param>
    /// <exception cref="AtlasException">No document is of the technology.</exception>
    public static Landscape Compute(
        LandscapeRecipe recipe, LandscapeCounts counts, IReadOnlyDictionary<(LandscapeUnit By, string Code), double> inhabitants, IEnumerable<string> notes)
    {
        var documents = counts.World.Sum(year => year.Documents);
        if (documents == 0)
        {
            throw new AtlasException(FormattableString.Invariant(
                $"The store has no {recipe.Kind.Word()} of {recipe.FirstYear} to {recipe.LastYear} in {recipe.Technology}{(counts.Unmatched.Count > 0 ? $"; no document at all has {string.Join(", ", counts.Unmatched)}" : "")}. `hubatlas check` tells what the store holds."));
        }

        var world = new WorldFigures(recipe, counts, documents);
        var tables = counts.Divisions.Select(division => Table(world, division, inhabitants)).ToList();
        return new(
            recipe, documents, counts.Classed, world.Years, world.Growth, 100.0 * counts.World.Sum(year => year.Abroad) / documents, tables,
            [.. LandscapeNotes.Of(world, counts), .. notes], counts.IsSimulated);
    }

    private static LandscapeTable Table(WorldFigures world, LandscapeDivision division, IReadOnlyDictionary<(LandscapeUnit By, string Code), double> inhabitants)
    {
        world.RequireSum(division);
        var units = division.Units.OrderByDescending(unit => unit.Count).ThenBy(unit => unit.Code, StringComparer.Ordinal).ToList();
        var rows = new List<LandscapeRow>(units.Count);
        foreach (var (place, unit) in units.Index())
        {
            var rank = place > 0 && unit.Count == units[place - 1].Count ? rows[^1].Rank : place + 1;
            rows.Add(UnitFigures.Of(world, unit, rank, inhabitants.TryGetValue((division.By, unit.Code), out var people) ? people : null));
        }

        var isListed = division.By != LandscapeUnit.Organisation ? (Func<LandscapeRow, bool>)(_ => true) : row => row.Count >= world.Recipe.Minimum * Contribution.Whole;
        return new(division.By, [.. rows.Where(isListed)], division.Unplaced);
    }
}
