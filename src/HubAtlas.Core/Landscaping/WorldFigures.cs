using HubAtlas.Core.Indicating;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Landscaping;

/// <summary>What every unit is measured against.</summary>
internal sealed class WorldFigures
{
    private readonly HashSet<int> _known;

    public WorldFigures(LandscapeRecipe recipe, LandscapeCounts counts, long documents)
    {
        (Recipe, Documents, Classed) = (recipe, documents, counts.Classed);
        _known = [.. counts.World.Where(year => year.Documents > 0).Select(year => year.Year)];
        Years = YearsOf(counts.World.ToDictionary(year => year.Year, year => year.Documents * Contribution.Whole));
        Growth = GrowthOf(Years);
    }

    public LandscapeRecipe Recipe { get; }

    public long Documents { get; }

    public long Classed { get; }

    public IReadOnlyList<long?> Years { get; }

    public IReadOnlyList<LandscapeGrowth> Growth { get; }

    /// <summary>Years of the window of which the store has no document of the technology.</summary>
    public IEnumerable<int> Missing => Window.Where(year => !_known.Contains(year));

    private IEnumerable<int> Window => Enumerable.Range(Recipe.FirstYear, Recipe.LastYear - Recipe.FirstYear + 1);

    /// <summary>By year of the window. A year that the world has is 0 where the unit has none; one that it has not is missing.</summary>
    public IReadOnlyList<long?> YearsOf(IReadOnlyDictionary<int, long> counts) =>
        [.. Window.Select(year => _known.Contains(year) ? counts.GetValueOrDefault(year) : (long?)null)];

    public IReadOnlyList<LandscapeGrowth> GrowthOf(IReadOnlyList<long?> years) => [.. Recipe.CompareYears.Select(pair => Between(pair, years))];

    /// <summary>Fractional parts of all units and what belongs to none add up to the world, to the last billionth.</summary>
    /// <exception cref="AtlasException">They do not: the store contradicts itself.</exception>
    public void RequireSum(LandscapeDivision division)
    {
        if (Recipe.Counting == CountingMethod.Full || division.By == LandscapeUnit.Field) return;
        var sum = division.Units.Sum(unit => unit.Count) + division.Unplaced;
        if (sum != Documents * Contribution.Whole)
            throw new AtlasException(FormattableString.Invariant($"The {division.By.Plural()} add up to {sum} billionths of documents, the world has {Documents * Contribution.Whole}. Run: hubatlas check"));
    }

    private LandscapeGrowth Between(YearPair pair, IReadOnlyList<long?> years)
    {
        long? At(int year) => years[year - Recipe.FirstYear];
        var (before, after) = (At(pair.From), At(pair.To));
        var window = Enumerable.Range(pair.From, pair.To - pair.From + 1).Where(year => At(year) is not null).Select(year => (year, (decimal)At(year)!.Value)).ToList();
        if (before is null || after is null) return new(pair, before, after, null, null, null, null);
        return new(
            pair, before, after, Growths.Compound(before.Value, after.Value, pair.To - pair.From), Growths.MeanOfYearly(window),
            Growths.LogTrend(window, out _), Growths.Total(before.Value, after.Value));
    }
}
