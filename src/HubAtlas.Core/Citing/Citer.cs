using HubAtlas.Core.Model;

namespace HubAtlas.Core.Citing;

/// <summary>Compares citations with those of the same field, year and type: strata, classes of the most cited, figures of units.</summary>
public static class Citer
{
    /// <summary>Joins strata that are too small to compare with.</summary>
    /// <param name="strata">By number.</param>
    /// <param name="smallest">Publications.</param>
    public static PooledStrata Pool(IReadOnlyList<CitationStratum> strata, long smallest) => StratumPooling.Pool(strata, smallest);

    /// <summary>What citations are worth in each stratum.</summary>
    /// <param name="levels">By stratum, then falling citations; streamed.</param>
    public static IEnumerable<StratumScores> Score(IEnumerable<CitationLevel> levels) => StratumScoring.Score(levels);

    /// <summary>The figures of one unit.</summary>
    /// <param name="minimum">Publications below which there is neither proportion nor mean.</param>
    public static CitationImpact Impact(CitedTally unit, double minimum) => ImpactFigures.Of(unit, minimum);

    /// <param name="notes">What is to be told besides.</param>
    /// <exception cref="AtlasException">No publication can be compared, or the sums do not add up.</exception>
    public static CitationTable Compute(CitationRecipe recipe, CitationCounts counts, IReadOnlyList<string> notes)
    {
        if (counts.World.Works == 0)
        {
            var causes = string.Join("; ", counts.LeftOut.Select(left => FormattableString.Invariant($"{left.Works} {left.Cause}")));
            throw new AtlasException($"The recipe {recipe.Name} finds no publication whose citations can be compared{(causes.Length > 0 ? $": {causes}" : "")}.");
        }

        CitationBalance.Require(recipe, counts);
        var world = Row(recipe, counts, counts.World, 1);
        return new(recipe, world, [.. counts.Divisions.Select(division => Division(recipe, counts, division))], counts.CountedOn, counts.Years, [.. CitationNotes.Of(recipe, counts), .. notes], counts.IsSimulated);
    }

    private static CitationDivision Division(CitationRecipe recipe, CitationCounts counts, CitedDivision division)
    {
        var tenth = TopShares.All.IndexOf(10);
        var units = division.Units.OrderByDescending(unit => unit.Tops[tenth].Sum).ThenBy(unit => unit.Code, StringComparer.Ordinal).ToList();
        var rows = new List<CitationRow>(units.Count);
        foreach (var (place, unit) in units.Index())
        {
            var rank = place > 0 && unit.Tops[tenth].Sum == units[place - 1].Tops[tenth].Sum ? rows[^1].Rank : place + 1;
            rows.Add(Row(recipe, counts, unit, rank));
        }

        var isListed = division.By != LandscapeUnit.Organisation ? (Func<CitationRow, bool>)(_ => true) : row => row.Impact.Works >= recipe.Minimum * Contribution.Whole;
        return new(division.By, [.. rows.Where(isListed)], Row(recipe, counts, division.Unplaced, 0));
    }

    private static CitationRow Row(CitationRecipe recipe, CitationCounts counts, CitedTally unit, int rank) => new(
        unit.Code, unit.Name, rank, unit.Documents, ImpactFigures.Of(unit, recipe.Minimum), counts.Journals is null ? null : unit.Listed,
        counts.Journals is { Works: > 0 } journals ? 100.0 * unit.Listed / journals.Works : null);
}
