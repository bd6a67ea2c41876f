using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>One row of a long table over all clusters.</summary>
/// <param name="Position">1-based within the cluster and kind.</param>
internal sealed record InsideRow<T>(Cluster Cluster, DocumentKind Kind, int Position, T Item);

/// <summary>The columns of <c>leaders.csv</c>, <c>fields.csv</c>, <c>partners.csv</c> and <c>years.csv</c>.</summary>
internal static class InsideTables
{
    public static readonly IReadOnlyList<Column<InsideRow<Leader>>> Leaders =
    [
        .. Head<Leader>(),
        new("organisation", r => Cell.Of(r.Item.Name)),
        new("documents", r => Cell.Documents(r.Item.Shares)),
        new("share", r => Part(r.Cluster, r.Kind, r.Item.Shares)),
    ];

    public static readonly IReadOnlyList<Column<InsideRow<FieldPart>>> Fields =
    [
        .. Head<FieldPart>(),
        new("field", r => Cell.Of(r.Item.Field)),
        new("documents", r => Cell.Documents(r.Item.Shares)),
        new("share", r => Part(r.Cluster, r.Kind, r.Item.Shares)),
        new("location_quotient", r => Cell.Of(r.Item.LocationQuotient, Rounded.PercentDecimals)),
        new("rsca", r => Cell.Of(r.Item.Symmetric, Rounded.PercentDecimals)),
    ];

    public static readonly IReadOnlyList<Column<InsideRow<Partner>>> Partners =
    [
        .. Head<Partner>(),
        new("partner_cluster_id", r => Cell.Of(r.Item.ClusterId)),
        new("partner", r => Cell.Of(r.Item.Name)),
        new("partner_admin1", r => Cell.Of(r.Item.Admin1)),
        new("partner_economies", r => Cell.Of(r.Item.Economy)),
        new("documents", r => Cell.Of(r.Item.Documents)),
        new("share", r => Cell.Percent(Percent(r.Item.Documents, r.Cluster.Figures.FullCounts[(int)r.Kind]))),
        new("overlap", r => Cell.Documents(r.Item.Overlap)),
    ];

    public static readonly IReadOnlyList<Column<InsideRow<YearPart>>> Years =
    [
        .. Head<YearPart>(),
        new("year", r => Cell.Of(r.Item.Year)),
        new("documents", r => Cell.Documents(r.Item.Shares)),
    ];

    public static IEnumerable<InsideRow<Leader>> LeadersOf(Edition edition) => Rows(edition, c => c.Profile.Organisations, l => l.Kind);

    public static IEnumerable<InsideRow<FieldPart>> FieldsOf(Edition edition) =>
        Rows(edition, c => c.Profile.Inside?.Fields ?? [], f => f.Kind);

    public static IEnumerable<InsideRow<Partner>> PartnersOf(Edition edition) =>
        Rows(edition, c => c.Profile.Inside?.Partners ?? [], p => p.Kind);

    public static IEnumerable<InsideRow<YearPart>> YearsOf(Edition edition) => Rows(edition, c => c.Profile.Years, y => y.Kind);

    public static double? Percent(long part, long whole) => whole > 0 ? 100.0 * part / whole : null;

    public static Cell Part(Cluster cluster, DocumentKind kind, long shares) =>
        Cell.Percent(Percent(shares, cluster.Figures.ByKind[(int)kind].Shares));

    public static IEnumerable<Column<InsideRow<T>>> Head<T>() =>
    [
        new("rank", r => Cell.Of(r.Cluster.Rank)),
        new("cluster_id", r => Cell.Of(r.Cluster.Id)),
        new("cluster", r => Cell.Of(r.Cluster.Name)),
        new("kind", r => Cell.Of(r.Kind.Word())),
        new("position", r => Cell.Of(r.Position)),
    ];

    public static IEnumerable<InsideRow<T>> Rows<T>(
        Edition edition, Func<Cluster, IReadOnlyList<T>> itemsOf, Func<T, DocumentKind> kindOf) =>
        edition.Clusters.SelectMany(cluster => itemsOf(cluster).GroupBy(kindOf).OrderBy(g => g.Key)
            .SelectMany(g => g.Select((item, i) => new InsideRow<T>(cluster, g.Key, i + 1, item))));
}
