using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>ranking.csv</c>. Names and order up to <c>lon</c> are fixed for scripts; new ones come after.</summary>
internal static class RankingTable
{
    // The last digit that areas are printed with.
    private const double LeastAreaKm2 = 0.001;

    /// <summary>Patents and publications have columns always, deals when the recipe counts them.</summary>
    public static IReadOnlyList<DocumentKind> Kinds(Recipe recipe) =>
        [.. DocumentKinds.All.Where(kind => kind != DocumentKind.Deal || recipe.Counts(kind))];

    public static bool Counts(this Recipe recipe, DocumentKind kind) => recipe.Kinds.Any(k => k.Kind == kind);

    public static IReadOnlyList<Column<Cluster>> Columns(Edition edition) =>
        [.. Columns(edition.Recipe), .. CitationColumns.Of(edition), .. edition.Uncertainty is null ? [] : UncertaintyTables.Ranking];

    public static IReadOnlyList<Column<Cluster>> Columns(Recipe recipe)
    {
        var kinds = Kinds(recipe);
        return
        [
            new("rank", c => Cell.Of(c.Rank)),
            new("cluster_id", c => Cell.Of(c.Id)),
            new("name", c => Cell.Of(c.Name)),
            new("economies", c => Cell.Of(string.Join('/', c.Economies))),
            .. kinds.Select(kind => Number(kind.Plural(), recipe, kind, c => Count(c, recipe, kind))),
            .. kinds.Select(kind => Number($"{kind.Word()}_share", recipe, kind, c => Cell.Percent(c.Figures.WorldShares[(int)kind]))),
            new("score", c => Cell.Percent(c.Score)),
            new("mentions", c => Cell.Of(c.Figures.Mentions)),
            new("places", c => Cell.Of(c.Figures.PlaceCount)),
            new("area_km2", c => Cell.Of(c.Shape.AreaKm2, 3)),
            new("lat", c => Cell.Of(c.Shape.Centre.Latitude, 6)),
            new("lon", c => Cell.Of(c.Shape.Centre.Longitude, 6)),
            new("diameter_km", c => Cell.Of(c.Shape.DiameterKm, 3)),
            .. kinds.Select(kind => Number($"{kind.Plural()}_fractional", recipe, kind, c => Cell.Documents(c.Figures.ByKind[(int)kind].Shares))),
            .. kinds.Select(kind => Number($"{kind.Plural()}_full", recipe, kind, c => Cell.Of(c.Figures.FullCounts[(int)kind]))),
            new("cities", c => Cell.Of(Cities(c))),
            .. kinds.SelectMany(kind => Leading(kind, "organisation", c => c.Profile.Organisations)),
            .. kinds.SelectMany(kind => Leading(kind, "field", c => c.Profile.Fields)),
            .. IntensityColumns.Of(recipe, kinds),
            .. InsideColumns(recipe, kinds),
        ];
    }

    /// <summary>The cluster's count under the recipe's own counting method.</summary>
    public static Cell Count(Cluster cluster, Recipe recipe, DocumentKind kind) => recipe.Counting.Method == CountingMethod.Full
        ? Cell.Of(cluster.Figures.FullCounts[(int)kind], Rounded.CountDecimals)
        : Cell.Documents(cluster.Figures.ByKind[(int)kind].Shares);

    public static Leader? First(IReadOnlyList<Leader> leaders, DocumentKind kind) => leaders.FirstOrDefault(l => l.Kind == kind);

    /// <summary>A leader's percent of the cluster's fractional count of its kind.</summary>
    public static double? PartOf(Cluster cluster, Leader? leader)
    {
        if (leader is null) return null;
        var all = cluster.Figures.ByKind[(int)leader.Kind].Shares;
        return all > 0 ? 100.0 * leader.Shares / all : null;
    }

    private static Column<Cluster> Number(string name, Recipe recipe, DocumentKind kind, Func<Cluster, Cell> value) =>
        new(name, c => recipe.Counts(kind) ? value(c) : Cell.Missing);

    private static IEnumerable<Column<Cluster>> InsideColumns(Recipe recipe, IReadOnlyList<DocumentKind> kinds) =>
    [
        .. kinds.SelectMany(kind => new[]
        {
            Number($"{kind.Plural()}_elsewhere_share", recipe, kind, c => Reach(c, kind, r => r.Elsewhere)),
            Number($"{kind.Plural()}_abroad_share", recipe, kind, c => Reach(c, kind, r => r.Abroad)),
        }),
        new("nearest_cluster_id", c => Cell.Of(c.Profile.Inside?.Nearest?.ClusterId)),
        new("nearest_km", c => Cell.Of(c.Profile.Inside?.Nearest?.DistanceKm, Rounded.CountDecimals)),
        new("mentions_per_km2", c => c.Shape.AreaKm2 >= LeastAreaKm2 ? Cell.Of(c.Figures.Mentions / c.Shape.AreaKm2, 3) : Cell.Missing),
    ];

    private static Cell Reach(Cluster cluster, DocumentKind kind, Func<Collaboration, long> part) =>
        cluster.Profile.Inside?.Collaborations.FirstOrDefault(c => c.Kind == kind) is { } reach
            ? Cell.Percent(InsideTables.Percent(part(reach), reach.Documents)) : Cell.Missing;

    private static IEnumerable<Column<Cluster>> Leading(
        DocumentKind kind, string what, Func<Cluster, IReadOnlyList<Leader>> leaders) =>
    [
        new($"top_{kind.Word()}_{what}", c => Cell.Of(First(leaders(c), kind)?.Name)),
        new($"top_{kind.Word()}_{what}_share", c => Cell.Percent(PartOf(c, First(leaders(c), kind)))),
    ];

    private static string Cities(Cluster cluster) => string.Join("; ", cluster.Profile.Cities.Take(10).Select(city => city.City));
}
