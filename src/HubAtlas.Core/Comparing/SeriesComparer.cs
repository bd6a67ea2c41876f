using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Comparing;

/// <summary>Follows every cluster's line through any number of editions, and measures its growth from the first to the last.</summary>
public static class SeriesComparer
{
    /// <param name="editions">Two or more, earliest first.</param>
    /// <param name="isRecomputed">True when all were counted with the last one's rules.</param>
    public static Series Compare(IReadOnlyList<EditionSnapshot> editions, bool isRecomputed)
    {
        var recipes = editions.Select(e => e.Edition.Recipe).ToList();
        var (periods, unit) = PeriodsBetween(recipes);
        var areas = new SeriesAreas(editions);
        var lines = SeriesLines.Of(editions, areas.Boundaries)
            .Select(steps => Line(editions, areas, steps, periods))
            .OrderByDescending(line => line.Last)
            .ThenBy(line => line.Row.Points[line.Last].Rank)
            .Select(line => line.Row);
        return new(recipes, editions.Any(e => e.Edition.IsSimulated), isRecomputed, periods, unit, lines.ToList());
    }

    private static (SeriesLine Row, int Last) Line(IReadOnlyList<EditionSnapshot> editions, SeriesAreas areas, Cluster?[] steps, double periods)
    {
        var last = Array.FindLastIndex(steps, c => c is not null);
        var points = steps.Select((cluster, i) => new SeriesPoint(
            cluster?.Id, cluster?.Rank, cluster?.Score, cluster is null ? [] : Shares(cluster),
            areas.Shares(counted: i, boundary: last, steps[last]!.Id)))
            .ToList();
        var moving = steps[0] is { } first && steps[^1] is { } final ? Growth(Shares(first), Shares(final), periods) : NotMeasured;
        return (new(
            steps[last]!.Name, steps[last]!.Economies, points,
            Growth(points[0].FixedShares, points[editions.Count - 1].FixedShares, periods), moving), last);
    }

    private static readonly double?[] None = new double?[DocumentKinds.All.Count];

    private static readonly SeriesGrowth NotMeasured = new(null, null, None, None);

    private static long[] Shares(Cluster cluster) => [.. cluster.Figures.ByKind.Select(t => t.Shares)];

    private static SeriesGrowth Growth(IReadOnlyList<long> first, IReadOnlyList<long> last, double periods)
    {
        var ratios = first.Zip(last, Ratio).ToList();
        var together = Ratio(first.Sum(), last.Sum());
        return new(Percent(together), Compound(together, periods), ratios.ConvertAll(Percent), ratios.ConvertAll(r => Compound(r, periods)));
    }

    /// <summary>Growth from nothing has no rate.</summary>
    private static double? Ratio(long first, long last) => first <= 0 ? null : (double)last / first;

    private static double? Percent(double? ratio) => 100 * (ratio - 1);

    private static double? Compound(double? ratio, double periods) => ratio is { } r ? 100 * (Elementary.Pow(r, 1 / periods) - 1) : null;

    /// <summary>Years between the windows' middles, on average over the kinds; editions where a window is open or nothing lies between.</summary>
    private static (double Periods, string Unit) PeriodsBetween(IReadOnlyList<Recipe> recipes)
    {
        var years = recipes[0].Kinds
            .Join(recipes[^1].Kinds, k => k.Kind, k => k.Kind, (first, last) => Middle(last) - Middle(first))
            .ToList();
        return years.Count > 0 && years.TrueForAll(y => y is > 0) ? (years.Average()!.Value, "year") : (recipes.Count - 1, "edition");
    }

    private static double? Middle(KindRecipe kind) => (kind.FirstYear + kind.LastYear) / 2.0;
}
