using HubAtlas.Core.Model;
using HubAtlas.Core.Profiling;

namespace HubAtlas.Core.Landscaping;

/// <summary>The figures of one unit.</summary>
internal static class UnitFigures
{
    private const double Million = 1e6;

    public static LandscapeRow Of(WorldFigures world, UnitTally unit, int rank, double? inhabitants)
    {
        var count = unit.Count / (double)Contribution.Whole;
        var isEnough = count >= world.Recipe.Minimum;
        var years = world.YearsOf(unit.Years);
        var row = new LandscapeRow(
            unit.Code, unit.Name, rank, unit.Count, 100 * count / world.Documents, null, null, years,
            [.. world.Recipe.CompareYears.Select(pair => new LandscapeGrowth(pair, years[pair.From - world.Recipe.FirstYear], years[pair.To - world.Recipe.FirstYear], null, null, null, null))],
            inhabitants, null, null, null, null, null);
        if (!isEnough) return row;
        var (low, high) = ChanceIntervals.Poisson(count);
        return row with
        {
            Low = low,
            High = high,
            Growth = world.GrowthOf(years),
            PerMillion = inhabitants is > 0 ? count * Million / inhabitants : null,
            Specialisation = SpecialisationOf(world, unit, count),
            Holders = unit.Holders,
            Herfindahl = unit.Holders is { Known: > 0 } holders ? (double)holders.SquareSum / ((double)holders.Known * holders.Known) : null,
            Collaboration = unit.Documents > 0 ? 100.0 * unit.Abroad / unit.Documents : null,
            FiledAbroad = unit is { Documents: > 0, FiledAbroad: { } filed } ? 100.0 * filed / unit.Documents : null,
        };
    }

    /// <summary>Documents without a class are in none of the four figures.</summary>
    private static LandscapeSpecialisation? SpecialisationOf(WorldFigures world, UnitTally unit, double count)
    {
        if (unit.Classed is not { } all) return null;
        var classed = all / (double)Contribution.Whole;
        if (Specialisation.LocationQuotient(count, classed, world.Documents, world.Classed, world.Recipe.Minimum) is not { } advantage) return null;
        var (low, high) = ChanceIntervals.Part(count, classed);
        var scale = (double)world.Classed / world.Documents;
        return new(advantage, low * scale, high * scale, (advantage - 1) / (advantage + 1));
    }
}
