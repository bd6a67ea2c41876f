using HubAtlas.Core.Model;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>What a plausible edition may be compared with.</summary>
internal static class PlausibleComparisons
{
    /// <summary>Neighbours in rank have changed places; the last one is new, the third came from two.</summary>
    public static Comparison Pair(Edition before, Edition after)
    {
        var movements = after.Clusters.Select(c =>
        {
            var isNew = c.Rank == after.Clusters.Count;
            var rankBefore = isNew ? (int?)null : SwappedRank(c);
            var events = isNew ? MovementEvents.Entered : c.Rank == 3 ? MovementEvents.Continued | MovementEvents.Merged : MovementEvents.Continued;
            return new Movement(
                c.Id, c.Name, c.Economies, events, rankBefore, c.Rank, rankBefore + (c.Rank == 1 ? 5 : 0), c.Score * 0.9, c.Score,
                new Causes(c.Score * 0.16, c.Score * -0.08, c.Score * 0.02, 0), 4.5, [4, 5, null], c.Id,
                c.Rank == 3 ? [after.Clusters[5].Id] : [])
            {
                Figures = [new(ComparedFigure.Place, rankBefore, c.Rank, new Causes(-2, 0, c.Rank - (rankBefore ?? 0) + 2, 0), null)],
            };
        }).ToList();
        return new(before.Recipe, after.Recipe, IsSimulated: true, IsRecomputed: false, movements,
            [new("CN", 9, 10, 20, 24)], new Agreement(39, 0.95, 1) { Depth = 10, Spearman = 0.99, RankBiasedOverlap = 0.97 })
        {
            Groups =
            [
                new(Grouping.Region, "East Asia & Pacific", 14, 15, 40.5, 42.25, 15, 4, 3.5),
                new(Grouping.IncomeGroup, "High income", 25, 24, 50, 49, 24, 12, -0.5),
            ],
            ConcentrationBefore = [Concentration(12.5)],
            ConcentrationAfter = [Concentration(13.5)],
        };
    }

    /// <summary>Three editions: every cluster has moved to its place from its neighbour's by way of its own; one line has ended.</summary>
    public static Series Series(Edition last)
    {
        var first = last.Recipe with { Name = "plausible-2022", Title = "Plausible 2022" };
        var second = last.Recipe with { Name = ServedSite.Before, Title = "Plausible 2023" };
        var lines = last.Clusters.Select(c => Line(c.Name, c.Economies, [SwappedRank(c), c.Rank, c.Rank], c.Id))
            .Append(Line("Atlantis", ["GR"], [41, null, null], null));
        return new([first, second, last.Recipe], IsSimulated: true, IsRecomputed: true, 2, "year", [.. lines]);
    }

    /// <summary>The first ten as printed, the first two the other way round, and one that was not computed.</summary>
    public static PrintComparison Printed(Edition edition)
    {
        var printed = edition.Clusters.Take(10).Select(c => (Cluster: c, Name: new RankedName(
            c.Rank is 1 or 2 ? 3 - c.Rank : c.Rank, null, c.Name, c.Economies, Math.Round(c.Score, 1), [null, null, null], null)));
        var lines = printed.Select(p => new RankingLine(p.Name, Computed(p.Cluster), LineStatus.Both))
            .Concat(edition.Clusters.Skip(10).Select(c => new RankingLine(null, Computed(c), LineStatus.FirstUnknown)))
            .Append(new(new(90, null, "Ys", ["FR"], null, [null, null, null], null), null, LineStatus.OnlyFirst));
        return new(
            new("published-2024", "A ranking, as printed", true, false, 11, 10, false, [[], [], []]),
            new(edition.Recipe.Name, edition.Recipe.Title, false, true, edition.Clusters.Count, edition.Clusters.Count, true, [[], [], []]),
            [.. lines], [new("CN", 3, 9)], [], new(10, 0.956, 1) { Depth = 10, Spearman = 0.98, RankBiasedOverlap = 0.96 });
    }

    private static RankedName Computed(Cluster c) => new(c.Rank, c.Id, c.Name, c.Economies, c.Score, c.Figures.WorldShares, null);

    private static int SwappedRank(Cluster c) => c.Rank % 2 == 1 ? c.Rank + 1 : c.Rank - 1;

    private static Concentration Concentration(double first) => new(null, 40, [new(1, first), new(2, 20)], 0.5, 0.04, 0.02, 25);

    private static SeriesLine Line(string name, IReadOnlyList<string> economies, int?[] ranks, string? id)
    {
        var growth = new SeriesGrowth(12.5, 6.1, [null, null, null], [null, null, null]);
        return new(name, economies, [.. ranks.Select((rank, i) => new SeriesPoint(
            rank is null ? null : id ?? $"gr-{i}", rank, rank is null ? null : 1.5, rank is null ? [] : [1, 1, 0], [1, 1, 0]))], growth, growth);
    }
}
