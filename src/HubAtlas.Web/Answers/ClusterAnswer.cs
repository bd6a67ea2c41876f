using HubAtlas.Core.Model;
using HubAtlas.Web.Library;

namespace HubAtlas.Web.Answers;

/// <summary>Answer of <c>/api/editions/{name}/clusters/{id}</c>: one cluster with all of its inside.</summary>
/// <param name="Certainty">Null where uncertainty was not measured.</param>
/// <param name="Inside">Null where the edition was made without asking a store.</param>
public sealed record ClusterAnswer(
    ClusterRow Row, IReadOnlyList<CityPart> Cities, IReadOnlyList<EconomyPart> EconomyParts,
    IReadOnlyList<LeaderRow> Organisations, IReadOnlyList<LeaderRow> Fields, IReadOnlyList<YearRow> Years, CertaintyRow? Certainty, InsideRow? Inside)
{
    internal static ClusterAnswer Of(Cluster cluster, Edition edition, Func<CityIndex> cities) => new(
        ClusterRow.Of(cluster, edition.Recipe), cluster.Profile.Cities, cluster.Profile.EconomyParts,
        LeaderRow.Of(cluster, cluster.Profile.Organisations, int.MaxValue), LeaderRow.Of(cluster, cluster.Profile.Fields, int.MaxValue),
        [.. cluster.Profile.Years.Select(y => new YearRow(y.Kind, y.Year, y.Shares / (double)Contribution.Whole))],
        CertaintyRow.Of(cluster, edition),
        cluster.Profile.Inside is { } inside ? InsideRow.Of(cluster, inside, cities) : null);
}

public sealed record YearRow(DocumentKind Kind, int Year, double Documents);

/// <summary>What only the store could say of a cluster.</summary>
public sealed record InsideRow(
    IReadOnlyList<OrganisationTypeRow> OrganisationTypes, IReadOnlyList<FieldRow> Fields, IReadOnlyList<Collaboration> Collaborations,
    IReadOnlyList<PartnerRow> Partners, Neighbour? Nearest, IReadOnlyList<MergedPart> MergedParts, IReadOnlyList<LocatedPart> Located)
{
    internal static InsideRow Of(Cluster cluster, ClusterInside inside, Func<CityIndex> cities) => new(
        [.. inside.OrganisationKinds.Select(o => new OrganisationTypeRow(o.Kind, o.Type, Part(cluster, o.Kind, o.Shares)))],
        [.. inside.Fields.Select(f => new FieldRow(f.Kind, f.Field, Part(cluster, f.Kind, f.Shares), f.LocationQuotient))],
        inside.Collaborations, [.. inside.Partners.Select(p => PartnerRow.Of(cluster, p, cities))], inside.Nearest, inside.MergedParts,
        inside.Located);

    private static double? Part(Cluster cluster, DocumentKind kind, long shares) =>
        cluster.Figures.ByKind[(int)kind].Shares is > 0 and var all ? 100.0 * shares / all : null;
}

/// <param name="Type">The registry's word; null where it does not know the organisation.</param>
/// <param name="Percent">Of the cluster's fractional count of the kind.</param>
public sealed record OrganisationTypeRow(DocumentKind Kind, string? Type, double? Percent);

/// <param name="Percent">Of the cluster's fractional count of the kind; the fields of one document count in full each.</param>
/// <param name="LocationQuotient">1 is the world's average; null where the field has too few documents here.</param>
public sealed record FieldRow(DocumentKind Kind, string Field, double? Percent, double? LocationQuotient);

/// <param name="ClusterId">Null for a city outside all clusters.</param>
/// <param name="Percent">Of the cluster's documents of the kind, full count.</param>
/// <param name="Point">Where a city outside all clusters has most mentions; null for a cluster and where it is not known.</param>
public sealed record PartnerRow(
    DocumentKind Kind, string? ClusterId, string Name, string Admin1, string Economy, long Documents, double? Percent, GeoPoint? Point)
{
    internal static PartnerRow Of(Cluster cluster, Partner partner, Func<CityIndex> cities) => new(
        partner.Kind, partner.ClusterId, partner.Name, partner.Admin1, partner.Economy, partner.Documents,
        cluster.Figures.FullCounts[(int)partner.Kind] is > 0 and var all ? 100.0 * partner.Documents / all : null,
        partner.ClusterId is null ? cities().Find(partner.Economy, partner.Admin1, partner.Name) : null);
}
