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
        .. Head<Leader>("By falling documents within the cluster and kind."),
        new("organisation", "string", "The registry's name where known, else the source's.", r => Cell.Of(r.Item.Name)),
        new("documents", "number", "Fractional count.", r => Cell.Documents(r.Item.Shares)),
        new("share", "number", "Percent of the cluster's documents of the kind, fractional count.",
            r => Part(r.Cluster, r.Kind, r.Item.Shares)),
    ];

    public static readonly IReadOnlyList<Column<InsideRow<FieldPart>>> Fields =
    [
        .. Head<FieldPart>("By falling documents within the cluster and kind."),
        new("field", "string", "In the source's words.", r => Cell.Of(r.Item.Field)),
        new("documents", "number", "Fractional count; a document counts in full for each of its fields.",
            r => Cell.Documents(r.Item.Shares)),
        new("share", "number", "Percent of the cluster's documents of the kind.", r => Part(r.Cluster, r.Kind, r.Item.Shares)),
        new("location_quotient", "number", "The field's part of the cluster over its part of the world; empty below the recipe's minimum.",
            r => Cell.Of(r.Item.LocationQuotient, Rounded.PercentDecimals)),
        new("rsca", "number", "Symmetric form, (LQ - 1) / (LQ + 1).", r => Cell.Of(r.Item.Symmetric, Rounded.PercentDecimals)),
    ];

    public static readonly IReadOnlyList<Column<InsideRow<Partner>>> Partners =
    [
        .. Head<Partner>("By falling documents within the cluster and kind."),
        new("partner_cluster_id", "string", "Empty for a city outside all clusters.", r => Cell.Of(r.Item.ClusterId)),
        new("partner", "string", "Name of the cluster or city.", r => Cell.Of(r.Item.Name)),
        new("partner_admin1", "string", "First-level region of a city.", r => Cell.Of(r.Item.Admin1)),
        new("partner_economies", "string", "ISO 3166 alpha-2 codes joined by a slash.", r => Cell.Of(r.Item.Economy)),
        new("documents", "integer", "Documents that both have a part in, full count.", r => Cell.Of(r.Item.Documents)),
        new("share", "number", "Percent of the cluster's documents of the kind, full count.",
            r => Cell.Percent(Percent(r.Item.Documents, r.Cluster.Figures.FullCounts[(int)r.Kind]))),
        new("overlap", "number", "Sum over these documents of the product of both parts.", r => Cell.Documents(r.Item.Overlap)),
    ];

    public static readonly IReadOnlyList<Column<InsideRow<YearPart>>> Years =
    [
        .. Head<YearPart>("In the order of years."),
        new("year", "integer", "Year of publication.", r => Cell.Of(r.Item.Year)),
        new("documents", "number", "Fractional count.", r => Cell.Documents(r.Item.Shares)),
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

    public static IEnumerable<Column<InsideRow<T>>> Head<T>(string order) =>
    [
        new("rank", "integer", "The cluster's rank.", r => Cell.Of(r.Cluster.Rank)),
        new("cluster_id", "string", "Readable and unique in the edition.", r => Cell.Of(r.Cluster.Id)),
        new("cluster", "string", "Its name.", r => Cell.Of(r.Cluster.Name)),
        new("kind", "string", "patent, publication or deal.", r => Cell.Of(r.Kind.Word())),
        new("position", "integer", order, r => Cell.Of(r.Position)),
    ];

    public static IEnumerable<InsideRow<T>> Rows<T>(
        Edition edition, Func<Cluster, IReadOnlyList<T>> itemsOf, Func<T, DocumentKind> kindOf) =>
        edition.Clusters.SelectMany(cluster => itemsOf(cluster).GroupBy(kindOf).OrderBy(g => g.Key)
            .SelectMany(g => g.Select((item, i) => new InsideRow<T>(cluster, g.Key, i + 1, item))));
}
