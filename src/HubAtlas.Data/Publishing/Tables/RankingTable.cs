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
        edition.Uncertainty is null ? Columns(edition.Recipe) : [.. Columns(edition.Recipe), .. UncertaintyTables.Ranking];

    public static IReadOnlyList<Column<Cluster>> Columns(Recipe recipe)
    {
        var kinds = Kinds(recipe);
        var counting = recipe.Counting.Method == CountingMethod.Full ? "full count" : "fractional count";
        return
        [
            new("rank", "integer", "1 is the largest score.", c => Cell.Of(c.Rank)),
            new("cluster_id", "string", "Readable and unique in the edition.", c => Cell.Of(c.Id)),
            new("name", "string", "Main cities by mentions; state codes in the United States.", c => Cell.Of(c.Name)),
            new("economies", "string", "ISO 3166 alpha-2 codes, largest part first, joined by a slash.",
                c => Cell.Of(string.Join('/', c.Economies))),
            .. kinds.Select(kind => Number(
                kind.Plural(), $"{Capital(kind.Plural())}, {counting}.", recipe, kind, c => Count(c, recipe, kind))),
            .. kinds.Select(kind => Number(
                $"{kind.Word()}_share", $"Percent of the world's {kind.Plural()}, {counting}.", recipe, kind,
                c => Cell.Percent(c.Figures.WorldShares[(int)kind]))),
            new("score", "number", "Sum over the kinds of weight × world share, in percent.", c => Cell.Percent(c.Score)),
            new("mentions", "integer", "Listed inventors, authors and funded companies in the cluster.", c => Cell.Of(c.Figures.Mentions)),
            new("places", "integer", "Distinct located points in the cluster.", c => Cell.Of(c.Figures.PlaceCount)),
            new("area_km2", "number", "Area inside the outline, square kilometres.", c => Cell.Of(c.Shape.AreaKm2, 3)),
            new("lat", "number", "Latitude of the centre of mass of the mentions, degrees, WGS 84.",
                c => Cell.Of(c.Shape.Centre.Latitude, 6)),
            new("lon", "number", "Longitude of the same, degrees.", c => Cell.Of(c.Shape.Centre.Longitude, 6)),
            new("diameter_km", "number", "Largest distance between two points of the cluster, kilometres.",
                c => Cell.Of(c.Shape.DiameterKm, 3)),
            .. kinds.Select(kind => Number(
                $"{kind.Plural()}_fractional", $"{Capital(kind.Plural())}, divided over their people and addresses.", recipe, kind,
                c => Cell.Documents(c.Figures.ByKind[(int)kind].Shares))),
            .. kinds.Select(kind => Number(
                $"{kind.Plural()}_full", $"{Capital(kind.Plural())} with at least one person in the cluster, each counted as one.",
                recipe, kind, c => Cell.Of(c.Figures.FullCounts[(int)kind])) with { Type = "integer" }),
            new("cities", "string", "Cities by falling mentions, up to ten, joined by a semicolon and a space.", c => Cell.Of(Cities(c))),
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

    private static Column<Cluster> Number(string name, string meaning, Recipe recipe, DocumentKind kind, Func<Cluster, Cell> value) =>
        new(name, "number", meaning + " Empty when the recipe does not count them.", c => recipe.Counts(kind) ? value(c) : Cell.Missing);

    private static IEnumerable<Column<Cluster>> InsideColumns(Recipe recipe, IReadOnlyList<DocumentKind> kinds) =>
    [
        .. kinds.SelectMany(kind => new[]
        {
            Number($"{kind.Plural()}_elsewhere_share", $"Percent of the {kind.Plural()} (full count) with people outside the cluster too.",
                recipe, kind, c => Reach(c, kind, r => r.Elsewhere)),
            Number($"{kind.Plural()}_abroad_share", $"Percent of the {kind.Plural()} (full count) with people in two or more economies.",
                recipe, kind, c => Reach(c, kind, r => r.Abroad)),
        }),
        new("nearest_cluster_id", "string", "The cluster it comes closest to.", c => Cell.Of(c.Profile.Inside?.Nearest?.ClusterId)),
        new("nearest_km", "number", "Distance between the closest members of both, kilometres.",
            c => Cell.Of(c.Profile.Inside?.Nearest?.DistanceKm, Rounded.CountDecimals)),
        new("mentions_per_km2", "number", "Mentions for a square kilometre of the outline.",
            c => c.Shape.AreaKm2 >= LeastAreaKm2 ? Cell.Of(c.Figures.Mentions / c.Shape.AreaKm2, 3) : Cell.Missing),
    ];

    private static Cell Reach(Cluster cluster, DocumentKind kind, Func<Collaboration, long> part) =>
        cluster.Profile.Inside?.Collaborations.FirstOrDefault(c => c.Kind == kind) is { } reach
            ? Cell.Percent(InsideTables.Percent(part(reach), reach.Documents)) : Cell.Missing;

    private static IEnumerable<Column<Cluster>> Leading(
        DocumentKind kind, string what, Func<Cluster, IReadOnlyList<Leader>> leaders) =>
    [
        new($"top_{kind.Word()}_{what}", "string", $"Leading {what} of the cluster's {kind.Plural()}.",
            c => Cell.Of(First(leaders(c), kind)?.Name)),
        new($"top_{kind.Word()}_{what}_share", "number", $"Its percent of the cluster's {kind.Plural()}, fractional count.",
            c => Cell.Percent(PartOf(c, First(leaders(c), kind)))),
    ];

    private static string Cities(Cluster cluster) => string.Join("; ", cluster.Profile.Cities.Take(10).Select(city => city.City));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
