using HubAtlas.Core.Model;

namespace HubAtlas.Web.Answers;

/// <summary>A cluster as tables and maps show it.</summary>
/// <param name="Kinds">Only kinds that the recipe counts.</param>
/// <param name="Cities">By falling mentions, at most ten.</param>
/// <param name="Intensity">Null where the inhabitants are not known.</param>
/// <param name="Citations">Null where it has too few publications whose citations are known.</param>
/// <param name="Uncertainty">Null where it was not measured, as in a re-run.</param>
/// <param name="Organisations">The first three of each kind; empty in a re-run, which has no documents to ask.</param>
public sealed record ClusterRow(
    string Id, int Rank, string Name, IReadOnlyList<string> Economies, double Score, IReadOnlyDictionary<DocumentKind, KindFigures> Kinds,
    long Mentions, int Places, GeoPoint Centre, double AreaKm2, double DiameterKm,
    IReadOnlyList<string> Cities, IReadOnlyList<LeaderRow> Organisations, IReadOnlyList<LeaderRow> Fields, IntensityRow? Intensity, CitedRow? Citations, RankSetRow? Uncertainty)
{
    private const int CitiesShown = 10;
    private const int LeadersShown = 3;

    internal static ClusterRow Of(Cluster cluster, Recipe recipe, bool isReRun = false) => new(
        cluster.Id, cluster.Rank, cluster.Name, cluster.Economies, cluster.Score,
        recipe.Kinds.ToDictionary(k => k.Kind, k => KindFigures.Of(cluster.Figures, k.Kind, recipe.Counting.Method, isReRun)),
        cluster.Figures.Mentions, cluster.Figures.PlaceCount, cluster.Shape.Centre, cluster.Shape.AreaKm2, cluster.Shape.DiameterKm,
        [.. cluster.Profile.Cities.Take(CitiesShown).Select(c => c.City)],
        LeaderRow.Of(cluster, cluster.Profile.Organisations, LeadersShown), LeaderRow.Of(cluster, cluster.Profile.Fields, LeadersShown),
        cluster.Intensity is { } known ? new(known.Inhabitants, known.Score, known.Rank) : null,
        cluster.Citations is { Mean: { } mean } cited && cited.Top(CitedRow.Percent).Proportion is { } top ? new(top, mean) : null,
        cluster.Uncertainty is { } sure ? new(sure.Ranks.Low, sure.Ranks.High, sure.Stability?.Exists) : null);
}

/// <summary>The ranks that a new draw of documents cannot rule out, at the edition's level.</summary>
/// <param name="Exists">Share of replicates in which it is a cluster of its own; null where boundaries were not varied.</param>
public sealed record RankSetRow(int Low, int High, double? Exists);

/// <param name="Score">For a million inhabitants.</param>
/// <param name="Rank">By that.</param>
public sealed record IntensityRow(double Inhabitants, double Score, int Rank);

/// <param name="Top10">Percent of the publications compared that are among the 10 % most cited of their field, year and type.</param>
/// <param name="Mean">Citations over the mean of the same; the world's is 1.</param>
public sealed record CitedRow(MeasuredMean Top10, MeasuredMean Mean)
{
    internal const int Percent = 10;
}

/// <param name="Count">Under the recipe's own counting method.</param>
/// <param name="Full">Null in a re-run: only the store knows which documents lie in a new boundary.</param>
/// <param name="WorldShare">Percent of the world's total; null where the world has none.</param>
public sealed record KindFigures(double Count, double Fractional, long? Full, long Mentions, double? WorldShare)
{
    internal static KindFigures Of(ClusterFigures figures, DocumentKind kind, CountingMethod method, bool isReRun)
    {
        var tally = figures.ByKind[(int)kind];
        var fractional = tally.Shares / (double)Contribution.Whole;
        var full = figures.FullCounts[(int)kind];
        return new(method == CountingMethod.Full ? full : fractional,
            fractional, isReRun ? null : full, tally.Mentions, figures.WorldShares[(int)kind]);
    }
}

/// <summary>A leading organisation or field.</summary>
/// <param name="Percent">Of the cluster's fractional count of the kind; null when it has none.</param>
public sealed record LeaderRow(DocumentKind Kind, string Name, double Documents, double? Percent)
{
    internal static IReadOnlyList<LeaderRow> Of(Cluster cluster, IReadOnlyList<Leader> leaders, int mostOfEachKind) =>
        [.. leaders.GroupBy(l => l.Kind).SelectMany(g => g.Take(mostOfEachKind)).Select(l => Of(cluster, l))];

    private static LeaderRow Of(Cluster cluster, Leader leader)
    {
        var all = cluster.Figures.ByKind[(int)leader.Kind].Shares;
        return new(leader.Kind, leader.Name,
            leader.Shares / (double)Contribution.Whole, all > 0 ? 100.0 * leader.Shares / all : null);
    }
}
